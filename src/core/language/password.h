// Passwords of files (core/diagnostic/sealed_file.h): which can be used, and which are advised.
#pragma once

#include <cstddef>
#include <string_view>

namespace boussole {

inline constexpr std::size_t kMostPasswordCharacters = 1000;  // Unicode code points

// Whether it is one line of 1 to kMostPasswordCharacters characters: valid UTF-8 without control characters.
[[nodiscard]] bool is_usable_password(std::string_view password);

// Whether a password is as long as is advised: kAdvisedCharacters, of which kAdvisedDifferent are not the same. A rule
// that anybody can follow; nothing here claims to measure how long it would resist.
inline constexpr std::size_t kAdvisedCharacters = 12;
inline constexpr std::size_t kAdvisedDifferent = 5;
[[nodiscard]] bool is_long_password(std::string_view password);

}  // namespace boussole
