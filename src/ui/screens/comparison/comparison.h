// « Comparer »: several Régies side by side before a commission (comparison.md).
#pragma once

#include "ui/frame.h"

namespace boussole {

// The list of comparisons, one of them, or one Régie of it.
void draw_comparison(Frame& frame);

}  // namespace boussole
