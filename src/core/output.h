// Machine-readable output of the command line (contract.md): JSON texts other programs rely on. Undefined numbers are
// null, numbers are unrounded, order is the referential's.
#pragma once

#include <string>

#include "core/referential.h"
#include "core/scoring.h"

namespace boussole {

// `boussole referentiel --json`: the built-in content, companion included, with every criterion's examples derived from
// the illustrations. What load_referential reads. In a file of its own: it carries the companion into the program.
[[nodiscard]] std::string referential_as_json();

// `boussole score --json`.
[[nodiscard]] std::string scores_as_json(const Referential& referential, const Scores& scores);

// The French name of a stage, or "" for none.
[[nodiscard]] std::string stage_name(std::optional<Stage> stage);

}  // namespace boussole
