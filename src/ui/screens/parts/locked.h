// What the screens say about a diagnostic that was finalised.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

// « Finalisé le 24 novembre 2026 par le conseil ». Precondition: the diagnostic is locked.
[[nodiscard]] std::string locked_words(const Frame& frame, const Diagnostic& diagnostic);

// The same for the open diagnostic, in a panel with « Rouvrir ».
void draw_locked(Frame& frame);

}  // namespace boussole
