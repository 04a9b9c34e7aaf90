// The bar at the foot of a screen, which keeps what leads on in sight while the page scrolls.
#pragma once

#include "ui/frame.h"

namespace boussole {

// Whether it stays below the page. On a low one (large text, phone on its side) it would take the room of what one
// reads: what it holds then follows it instead.
[[nodiscard]] bool bar_is_below(const Frame& frame);
// Its height, in points of the page, when its buttons are one line high.
[[nodiscard]] float foot_bar_height(const Frame& frame);
// What is behind it, and the line that parts it from the page.
void draw_foot_bar(const Frame& frame, const Rect& rect);

}  // namespace boussole
