// The campaigns of one Régie among the diagnostics kept in this browser.
#pragma once

#include <vector>

#include "app/state.h"

namespace boussole {

// Whether two diagnostics are of one Régie: the same name or the same code, case and accents aside. A diagnostic
// without either is of no known Régie.
[[nodiscard]] bool of_same_regie(const Diagnostic& left, const Diagnostic& right);

// Whether a diagnostic is one person's ballot, keyed in beside others (NewBallot, paper.h): an individual one that
// still has the title « Bulletin 2 ». It is a part of a campaign, not one. Given another title, it is a diagnostic like
// another.
[[nodiscard]] bool is_ballot(const Diagnostic& diagnostic);

// The other diagnostics of the Régie of the open one, but ballots, on the same referential, latest first (is_earlier).
// None when no diagnostic is open, or when it is a ballot.
[[nodiscard]] std::vector<const Diagnostic*> other_campaigns(const AppState& state);

// The tab that « Historique » opens at: comparing when there is something to compare, or else finalising.
[[nodiscard]] Screen history_opens_at(const AppState& state);

}  // namespace boussole
