#include "ui/screens/parts/foot_bar.h"

namespace boussole {

bool bar_is_below(const Frame& frame) {
  constexpr float kLowPage = 420;
  return frame.height() >= frame.px(kLowPage);
}

float foot_bar_height(const Frame& frame) { return frame.px(size::kTarget + space::kM); }

void draw_foot_bar(const Frame& frame, const Rect& rect) {
  frame.fill(rect, Color::surface);
  frame.draw().AddLine({rect.x, rect.y}, {rect.x + rect.width, rect.y}, frame.color(Color::border), 1);
}

}  // namespace boussole
