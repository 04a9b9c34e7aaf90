// The code of the open diagnostic's answers: to copy, as a link, as a QR code (comparison.md, « Code de réponses »).
#pragma once

#include "ui/frame.h"

namespace boussole {

// Precondition: a diagnostic is open.
void draw_response_code(Frame& frame);

}  // namespace boussole
