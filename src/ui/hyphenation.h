// Where a French word may be cut at the end of a line: « Question-naire », « accompagne-ment ». A word is cut only when
// it is wider than a whole line (large text on a telephone). Rule: before a consonant that a vowel follows, never
// inside « ch », « ph », « th », « gn », nor between a consonant and its « l » or « r »; two letters at least before,
// three after.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace boussole {

// Bytes before which `word` may be cut, in order. None in what is no word: figures, addresses, codes.
[[nodiscard]] std::vector<std::size_t> hyphenation_points(std::string_view word);

}  // namespace boussole
