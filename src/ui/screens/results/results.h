// Scores, by domain and by principle.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_results(Frame& frame);

}  // namespace boussole
