// The way in: the diagnostics kept here, and who the Régie is.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_home(Frame& frame);
void draw_profile(Frame& frame);

}  // namespace boussole
