// « Campagnes »: the next one, and what moved from one to another.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_campaigns(Frame& frame);

}  // namespace boussole
