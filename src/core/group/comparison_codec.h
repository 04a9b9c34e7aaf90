// Comparison files: `boussole/comparaison`, format 1 (contract.md). As strict and as deterministic as those of
// diagnostics (codec.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/group/comparison.h"

namespace boussole {

inline constexpr int kComparisonFormatVersion = 1;
inline constexpr std::size_t kMaxMembers = 500;  // of one comparison

// Beyond what a diagnostic is refused for: a letter or an id that two members have, more than kMaxMembers.
[[nodiscard]] Result<Comparison> decode_comparison(std::string_view bytes);

// The record as its owner keeps it, names included whatever the way of showing: it can be shown another way again.
[[nodiscard]] std::string encode_comparison(const Comparison& comparison);

// The file that is given away, as the comparison is shown. In letters, a member is a letter, the year, the profile and
// the answers: no name, no id, no key that we do not know. In « Groupe seul » no member at all, but "n" and "figures",
// as comparison_as_json writes "group". Preconditions: in letters, draw_letters was called; in « Groupe seul »,
// tell_waiting.
[[nodiscard]] std::string encode_shared_comparison(const Referential& referential, const Comparison& comparison);

// Whether bytes that this program wrote are a comparison's: a look at their beginning.
[[nodiscard]] bool is_comparison_record(std::string_view bytes);

}  // namespace boussole
