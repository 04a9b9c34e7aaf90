// What several respondents said, as JSON for other programs (contract.md, `boussole atelier --json`).
#pragma once

#include <span>
#include <string>

#include "core/group/respondents.h"

namespace boussole {

// An object: "criteria", a list in the referential's order with
// {"criterion","n","counts":[4],"na","unknown","median_low","median_high", "mean","agreement"} (n: those who gave a
// level; undefined numbers are null), and "discuss_first".
[[nodiscard]] std::string tallies_as_json(const Referential& referential, std::span<const CriterionVotes> tallies);

}  // namespace boussole
