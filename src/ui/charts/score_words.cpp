#include <array>

#include "ui/charts/charts.h"

namespace boussole {

std::string score_words(const Score& score) {
  return score.score ? french_number(*score.score) : std::string(tr(Text::score_none));
}

std::string range_words(const Score& score) {
  if (!score.low || !score.high) return std::string(tr(Text::score_none));
  const std::string low = french_number(*score.low);
  const std::string high = french_number(*score.high);
  return low == high ? low : tr(Text::score_range, {{"low", low}, {"high", high}});
}

std::string coverage_words(const Score& score) {
  const int total = score.rated + score.unknown + score.unanswered;
  return tr_count(Text::score_coverage, static_cast<std::size_t>(score.rated), {{"total", std::to_string(total)}});
}

std::string stage_words(const Score& score) {
  constexpr std::array<Text, kLevelCount> kStages = {Text::level_0, Text::level_1, Text::level_2, Text::level_3};
  if (!score.stage) return std::string(tr(score.score ? Text::score_insufficient : Text::score_no_answer));
  return std::string(tr(kStages[static_cast<std::size_t>(*score.stage)]));
}

}  // namespace boussole
