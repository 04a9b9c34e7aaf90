#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boussole {

// Bytes of a text, the second one past the end.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const TextRange&) const = default;
};

// The sentences of a text: each ends with its mark (. ! ? …), spaces between them left out.
[[nodiscard]] std::vector<TextRange> split_sentences(std::string_view text);

// The same text, its first letter a capital: « Aujourd’hui », « Élu ».
[[nodiscard]] std::string with_capital(std::string_view text);
// The other way: « Échéance » after a colon is « échéance ».
[[nodiscard]] std::string without_capital(std::string_view text);

}  // namespace boussole
