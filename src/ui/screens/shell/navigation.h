// Where one is and where one can go: the screens, then the domains and the questions of the current one.
#pragma once

#include "ui/frame.h"

namespace boussole {

// The width of the navigation column; 0 on a narrow page, where it is a drawer.
[[nodiscard]] float navigation_width(const Frame& frame);
void draw_navigation(Frame& frame, const Rect& rect);
// The screens that share one item of the navigation, as links above each of them; nothing where there is one alone.
void draw_screen_tabs(Frame& frame);
// The same over the page, on narrow screens.
void draw_drawer(Frame& frame);

}  // namespace boussole
