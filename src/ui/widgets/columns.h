// Two parts side by side where there is room, one under the other elsewhere.
#pragma once

#include <algorithm>

#include "ui/frame.h"

namespace boussole {

// `left` and `right` draw into the frame's column. Side by side from `least` points of width on, the left part taking
// `share` of it. Afterwards the column is below both.
template <typename Left, typename Right>
void two_columns(Frame& frame, float least, float share, Left left, Right right) {
  const Column outer = frame.column;
  const float gap = frame.px(space::kXxl);
  if (outer.width < frame.px(least)) {
    left();
    frame.skip(space::kXl);
    right();
    return;
  }
  frame.column.width = (outer.width - gap) * share;
  left();
  const float bottom = frame.column.y;
  const float x = outer.x + (outer.width - gap) * share + gap;
  frame.column = {x, outer.y, outer.x + outer.width - x};
  right();
  frame.column = {outer.x, std::max(bottom, frame.column.y), outer.width};
}

}  // namespace boussole
