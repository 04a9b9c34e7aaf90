// Diagnostic files: `boussole/diagnostic`, format 1 (contract.md). Reading is strict: every fault found is
// located by JSON pointer and told in French. Writing is deterministic: same diagnostic, same bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/assessment.h"
#include "core/result.h"

namespace boussole {

inline constexpr int kFormatVersion = 1;
inline constexpr std::size_t kMaxFileBytes = 5U * 1024U * 1024U;
inline constexpr std::size_t kMaxDepth = 64;               // nested arrays and objects
inline constexpr std::size_t kMaxTextCharacters = 10'000;  // Unicode code points of a note or any other text
inline constexpr std::size_t kMaxFaults = 100;             // further faults are counted in a last one

// Reads a file's bytes. Unknown keys are kept in the diagnostic; a newer formatVersion, duplicate keys,
// invalid UTF-8, and anything out of bounds are refused.
[[nodiscard]] Result<Diagnostic> decode_diagnostic(std::string_view bytes);

// UTF-8 JSON, keys in the documented order, two-space indent, newline at the end.
[[nodiscard]] std::string encode_diagnostic(const Diagnostic& diagnostic);

// Unicode code points of valid UTF-8; used for limits and counters.
[[nodiscard]] std::size_t count_characters(std::string_view utf8);

}  // namespace boussole
