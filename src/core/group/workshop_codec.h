// Workshop files: `boussole/atelier`, format 1 (contract.md). As strict and as deterministic as those of diagnostics
// (codec.h). What is written of a round that is not revealed is the caller's choice: without_open_votes (workshop.h).
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/group/workshop.h"

namespace boussole {

inline constexpr int kWorkshopFormatVersion = 1;

// Beyond what a diagnostic is refused for: two participants of one number, a vote of nobody's, two votes of one person
// in a round, votes and numbers together, rounds that do not follow each other, a round after one that is still open.
[[nodiscard]] Result<Workshop> decode_workshop(std::string_view bytes);

[[nodiscard]] std::string encode_workshop(const Workshop& workshop);

// Whether bytes that this program wrote are a workshop's: a look at their beginning. Files that people give:
// kind_of_file (file_kind.h).
[[nodiscard]] bool is_workshop_record(std::string_view bytes);

}  // namespace boussole
