// The words of comparisons in files and for other programs (contract.md). The order of each list is that of the
// enumeration it stands for.
#pragma once

#include <array>
#include <string_view>

namespace boussole {

inline constexpr std::array<std::string_view, 3> kDisplayWords = {"names", "letters", "group"};    // GroupDisplay
inline constexpr std::array<std::string_view, 3> kWithheldWords = {"few", "subtraction", "same"};  // Withheld

}  // namespace boussole
