// A QR code (ISO/IEC 18004), for a telephone or a camera to read. Black on white in every theme: readers expect it.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

// Draws `text` as a square of at most `side` points of the page, its quiet zone of 4 modules within; correction level
// M. Capitals, digits and dashes take the least room. `name`: what the figure says. False, drawing nothing, when it is
// longer than a QR code holds.
bool qr_code(Frame& frame, const std::string& id, const std::string& name, const std::string& text, float side);

}  // namespace boussole
