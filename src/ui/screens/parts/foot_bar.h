// The bar at the foot of a screen, which keeps what leads on in sight while the page scrolls.
#pragma once

#include "ui/frame.h"
#include "ui/widgets/button.h"

namespace boussole {

// Whether it stays below the page. On a low one (large text, phone on its side) it would take the room of what one
// reads: what it holds then follows it instead.
[[nodiscard]] bool bar_is_below(const Frame& frame);
// The size of the button that leads on, in a bar of this width: its label turns to more lines beyond a share of it.
[[nodiscard]] ImVec2 onward_size(const Frame& frame, const ButtonSpec& onward, float width);
// The height of a bar of this width, in points of the page: room for that button.
[[nodiscard]] float foot_bar_height(const Frame& frame, const ButtonSpec& onward, float width);
// What is behind it, and the line that parts it from the page.
void draw_foot_bar(const Frame& frame, const Rect& rect);

}  // namespace boussole
