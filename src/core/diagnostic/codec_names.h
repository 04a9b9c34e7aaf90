// The words of the file format (contract.md), shared by reading and writing. The order of each list is that
// of the enumeration it stands for.
#pragma once

#include <array>
#include <string_view>

namespace boussole {

inline constexpr std::string_view kFormatName = "boussole/diagnostic";
inline constexpr std::array<std::string_view, 2> kKindWords = {"individual", "consensus"};             // DiagnosticKind
inline constexpr std::array<std::string_view, 3> kAiWords = {"none", "partnership", "carried"};        // Ai
inline constexpr std::array<std::string_view, 2> kStateWords = {"unknown", "na"};                      // not levels
inline constexpr std::array<std::string_view, 3> kCheckWords = {"yes", "no", "unknown"};               // CheckState
inline constexpr std::array<std::string_view, 4> kStatusWords = {"todo", "doing", "done", "dropped"};  // ActionStatus

}  // namespace boussole
