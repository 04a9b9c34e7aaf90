// Choosing a report, seeing it, saving it.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_report(Frame& frame);

}  // namespace boussole
