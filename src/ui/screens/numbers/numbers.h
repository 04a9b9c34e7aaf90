// What is counted: indicators, « Notre public », calculators.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_indicators(Frame& frame);
void draw_audience(Frame& frame);
void draw_calculators(Frame& frame);

}  // namespace boussole
