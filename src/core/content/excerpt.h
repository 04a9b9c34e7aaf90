// Where the words of a query are in a text, and the part of it that shows them. Words are those of search.h: folded,
// each after a space, each the beginning of a word of the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/sentences.h"

namespace boussole {

// The whole words of the text that begin with one of them, in the order of the text.
[[nodiscard]] std::vector<TextRange> matches(std::string_view text, const std::vector<std::string>& words);
// How many of them begin a word of the text.
[[nodiscard]] std::size_t words_found(std::string_view text, const std::vector<std::string>& words);

// A text on one line, or a part of it, and what matches in it.
struct Excerpt {
  std::string text;
  std::vector<TextRange> marked;

  bool operator==(const Excerpt&) const = default;
};
// The text whole when it has at most `most` characters; otherwise the part around its first match, or its beginning
// when nothing matches, cut between words where they are not too long, with « … » where it is cut.
[[nodiscard]] Excerpt excerpt(std::string_view text, const std::vector<std::string>& words, std::size_t most);

}  // namespace boussole
