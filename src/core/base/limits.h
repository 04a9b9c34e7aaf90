// What a file may hold; more is refused, with its place. The page says the same (web/files.js, web/semantics.js).
#pragma once

#include <cstddef>

namespace boussole {

inline constexpr std::size_t kMaxFileBytes = 5U * 1024U * 1024U;
inline constexpr std::size_t kMaxDepth = 64;               // nested arrays and objects
inline constexpr std::size_t kMaxTextCharacters = 10'000;  // Unicode code points of a note or any other text
inline constexpr std::size_t kMaxFaults = 100;             // further faults are counted in a last one

}  // namespace boussole
