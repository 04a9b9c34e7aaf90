#include "ui/charts/patterns.h"

#include <algorithm>

namespace boussole {

namespace {

constexpr float kStripeStep = 7;
constexpr float kDotStep = 6;

void draw_stripes(Frame& frame, const Rect& rect, ImU32 color) {
  const float step = frame.px(kStripeStep);
  for (float x = rect.x - rect.height; x < rect.x + rect.width; x += step) {
    frame.draw().AddLine({x, rect.y + rect.height}, {x + rect.height, rect.y}, color, frame.px(2));
  }
}

void draw_dots(Frame& frame, const Rect& rect, ImU32 color) {
  const float step = frame.px(kDotStep);
  bool odd = false;
  for (float y = rect.y + step / 2; y < rect.y + rect.height; y += step) {
    for (float x = rect.x + (odd ? step : step / 2); x < rect.x + rect.width; x += step) {
      frame.draw().AddCircleFilled({x, y}, frame.px(1.3F), color, 6);
    }
    odd = !odd;
  }
}

}  // namespace

void fill_pattern(Frame& frame, const Rect& rect, Pattern pattern, Color color, float seen) {
  const ImVec2 low{rect.x, rect.y};
  const ImVec2 high{rect.x + rect.width, rect.y + rect.height};
  const ImU32 shade = frame.color(color, seen);
  if (pattern == Pattern::solid) {
    frame.draw().AddRectFilled(low, high, shade);
    if (seen < 1) frame.outline(rect, color, size::kStroke);
    return;
  }
  frame.draw().PushClipRect({low.x + 1, low.y + 1}, {high.x - 1, high.y - 1}, true);
  if (pattern == Pattern::stripes)
    draw_stripes(frame, rect, shade);
  else
    draw_dots(frame, rect, shade);
  frame.draw().PopClipRect();
  frame.outline(rect, color, size::kStroke);
}

}  // namespace boussole
