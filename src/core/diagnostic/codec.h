// Diagnostic files: `boussole/diagnostic`, format 2 (contract.md); format 1, which has neither ticks nor consensus, is
// read as it is. Reading is strict: every fault found is located by JSON pointer and told in French. Writing is
// deterministic: same diagnostic, same bytes.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

inline constexpr int kFormatVersion = 2;

// Reads a file's bytes. Unknown keys are kept in the diagnostic; a newer formatVersion, duplicate keys,
// invalid UTF-8, and anything out of bounds are refused.
[[nodiscard]] Result<Diagnostic> decode_diagnostic(std::string_view bytes);

// UTF-8 JSON, keys in the documented order, two-space indent, newline at the end.
[[nodiscard]] std::string encode_diagnostic(const Diagnostic& diagnostic);

}  // namespace boussole
