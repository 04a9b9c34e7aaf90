// The status line: the truth about where the work is.
#pragma once

#include <string>

#include "app/state.h"

namespace boussole {

enum class Detail { full, brief, shortest };

// « Enregistré sur cet appareil à 14 h 32 · jamais exporté », of the open diagnostic. Brief: when it was saved only,
// for narrow pages.
[[nodiscard]] std::string status_line(const AppState& state, Platform& platform, Detail detail);

}  // namespace boussole
