// « Référentiel », in the settings: which one is in use, and how to use another.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_referential_card(Frame& frame);

}  // namespace boussole
