// Fills that are told apart without colour: stripes, dots.
#pragma once

#include "ui/frame.h"

namespace boussole {

enum class Pattern { solid, stripes, dots };

// Fills a rectangle with a pattern and draws its edge. What is between stripes and dots is left as it was.
// `seen`: how strong the inside is, from 0 to 1.
void fill_pattern(Frame& frame, const Rect& rect, Pattern pattern, Color color, float seen = 1);

}  // namespace boussole
