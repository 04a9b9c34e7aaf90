// The campaigns of one Régie among the diagnostics kept in this browser.
#pragma once

#include <vector>

#include "app/state.h"

namespace boussole {

// Whether two diagnostics are of one Régie: the same name or the same code, case and accents aside. A diagnostic
// without either is of no known Régie.
[[nodiscard]] bool of_same_regie(const Diagnostic& left, const Diagnostic& right);

// The other diagnostics of the Régie of the open one, on the same referential, latest first (campaign_date). None when
// no diagnostic is open.
[[nodiscard]] std::vector<const Diagnostic*> other_campaigns(const AppState& state);

// Whether the first one comes before the second: by its date, then by when it was begun.
[[nodiscard]] bool is_earlier(const Diagnostic& first, const Diagnostic& second);

}  // namespace boussole
