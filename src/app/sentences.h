// What is read aloud of a question: its sentences, then those of its levels, each with its place in the text shown, so
// that the screen can mark the one that is heard.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/referential.h"
#include "core/language/texts.h"

namespace boussole {

// Bytes of a text, the second one past the end.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const TextRange&) const = default;
};

struct Sentence {
  std::optional<int> level;  // the level that it says something of; none: the question's
  TextRange range;           // in the question, or in the level's text
  std::string words;         // what is said; the first of a level begins with its name

  bool operator==(const Sentence&) const = default;
};

// The sentences of a text: each ends with its mark (. ! ? …), spaces between them left out.
[[nodiscard]] std::vector<TextRange> split_sentences(std::string_view text);

[[nodiscard]] std::vector<Sentence> sentences_to_read(const Criterion& criterion, Wording wording);

}  // namespace boussole
