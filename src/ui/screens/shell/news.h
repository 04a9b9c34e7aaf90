// What just happened and asks for nothing: an edit undone, a file written. At the bottom of the screen, wherever one is
// in it; problems are at its top (page.cpp), where they stay until they are closed.
#pragma once

#include "ui/frame.h"

namespace boussole {

// The height that they take of `room`, 0 when there are none.
[[nodiscard]] float news_height(const Frame& frame, float room);
// `rect`: as wide as the panel; the margin around it is beyond.
void draw_news(Frame& frame, const Rect& rect);

}  // namespace boussole
