// What the screens say about a diagnostic that may not be changed: finalised, or written by another window.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

// « Finalisé le 24 novembre 2026 par le conseil ». Precondition: the diagnostic is locked.
[[nodiscard]] std::string locked_words(const Frame& frame, const Diagnostic& diagnostic);

// Why the open diagnostic may not be changed, in a band with « Rouvrir » or « Prendre la main ».
// Precondition: AppState::is_read_only.
void draw_read_only(Frame& frame);

}  // namespace boussole
