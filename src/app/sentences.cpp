#include "app/sentences.h"

#include <utility>

#include "core/content/names.h"

namespace boussole {

namespace {

void add(std::vector<Sentence>& sentences, std::optional<int> level, std::string_view text) {
  for (const TextRange& range : split_sentences(text)) {
    std::string words(text.substr(range.begin, range.end - range.begin));
    const bool first = sentences.empty() || sentences.back().level != level;
    if (level && first) {
      std::string named =
          tr(Text::reading_level, {{"n", std::to_string(*level)}, {"level", names::level_name(*level)}});
      named.append(" ").append(words);
      words = std::move(named);
    }
    sentences.push_back({level, range, std::move(words)});
  }
}

}  // namespace

std::vector<Sentence> sentences_to_read(const Criterion& criterion, Wording wording) {
  std::vector<Sentence> sentences;
  add(sentences, std::nullopt, question_in(criterion, wording));
  const auto& levels = levels_in(criterion, wording);
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level) {
    add(sentences, level, levels[static_cast<std::size_t>(level)]);
  }
  return sentences;
}

}  // namespace boussole
