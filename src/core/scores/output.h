// Machine-readable output of the command line (contract.md): JSON texts other programs rely on. Undefined numbers are
// null, numbers are unrounded, order is the referential's.
#pragma once

#include <string>

#include "core/content/referential.h"
#include "core/scores/scoring.h"

namespace boussole {

// `boussole score --json`.
[[nodiscard]] std::string scores_as_json(const Referential& referential, const Scores& scores);

// The French name of a stage, or "" for none.
[[nodiscard]] std::string stage_name(std::optional<Stage> stage);

}  // namespace boussole
