// The action plan.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_plan(Frame& frame);

}  // namespace boussole
