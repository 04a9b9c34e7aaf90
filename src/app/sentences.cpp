#include "app/sentences.h"

#include <array>
#include <utility>

#include "core/content/names.h"

namespace boussole {

namespace {

constexpr std::array<std::string_view, 4> kEnds = {".", "!", "?", "\u2026"};

// How many bytes of `text` at `at` end a sentence; 0 when none do.
std::size_t end_mark(std::string_view text, std::size_t at) {
  for (const std::string_view mark : kEnds) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

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

std::vector<TextRange> split_sentences(std::string_view text) {
  std::vector<TextRange> ranges;
  std::size_t begin = text.find_first_not_of(' ');
  while (begin < text.size()) {
    std::size_t end = begin;
    std::size_t mark = 0;
    // A mark ends a sentence only before a space or at the end: « 2.5 » and « etc.) » go on.
    while (end < text.size()) {
      mark = end_mark(text, end);
      end += mark == 0 ? 1 : mark;
      if (mark > 0 && (end == text.size() || text[end] == ' ')) break;
    }
    ranges.push_back({begin, end});
    begin = text.find_first_not_of(' ', end);
  }
  return ranges;
}

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
