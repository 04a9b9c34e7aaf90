#include "core/scores/score_words.h"

#include "core/content/names.h"
#include "core/language/texts.h"

namespace boussole {

namespace {

std::string words_of_range(Text key, const Score& score) {
  return tr(key, {{"low", french_number(score.low.value_or(0))}, {"high", french_number(score.high.value_or(0))}});
}

// How many it could rest on.
std::string total_words(const Score& score) { return std::to_string(score.rated + score.unknown + score.unanswered); }

}  // namespace

Headline headline_of(const Score& score) {
  if (!score.score) return Headline::none;
  return score.stage ? Headline::score : Headline::range;
}

std::string score_words(const Score& score) {
  switch (headline_of(score)) {
    case Headline::none:
      break;
    case Headline::range:
      return words_of_range(Text::score_range_short, score);
    case Headline::score:
      return french_number(*score.score);
  }
  return std::string(tr(Text::score_none));
}

std::string score_of_100_words(const Score& score) {
  switch (headline_of(score)) {
    case Headline::none:
      break;
    case Headline::range:
      return words_of_range(Text::score_early, score);
    case Headline::score:
      return tr(Text::score_of_100, {{"score", french_number(*score.score)}});
  }
  return std::string(tr(Text::score_none));
}

std::string early_title(const Score& score) { return words_of_range(Text::score_early_title, score); }

std::string early_words(const Score& score, const std::string& coverage) {
  return tr(Text::score_early_told, {{"coverage", coverage}, {"score", french_number(score.score.value_or(0))}});
}

std::string range_words(const Score& score) {
  if (!score.low || !score.high) return std::string(tr(Text::score_none));
  return is_settled(score) ? french_number(*score.low) : words_of_range(Text::score_range, score);
}

bool is_settled(const Score& score) {
  return score.low && score.high && french_number(*score.low) == french_number(*score.high);
}

std::string coverage_words(const Score& score) {
  return tr_count(Text::score_coverage, static_cast<std::size_t>(score.rated), {{"total", total_words(score)}});
}

std::string coverage_short(const Score& score) {
  return tr(Text::score_coverage_short, {{"n", std::to_string(score.rated)}, {"total", total_words(score)}});
}

std::string stage_words(const Score& score) {
  if (score.stage) return names::level_name(static_cast<int>(*score.stage));
  return std::string(tr(score.score ? Text::score_insufficient : Text::score_no_answer));
}

}  // namespace boussole
