#include "ui/screens/parts/foot_bar.h"

#include <algorithm>

namespace boussole {

bool bar_is_below(const Frame& frame) {
  constexpr float kLowPage = 420;
  return frame.height() >= frame.px(kLowPage);
}

ImVec2 onward_size(const Frame& frame, const ButtonSpec& onward, float width) {
  constexpr float kMostOfTheBar = 0.72F;
  return button_size(frame, onward, width * kMostOfTheBar);
}

float foot_bar_height(const Frame& frame, const ButtonSpec& onward, float width) {
  return std::max(frame.px(size::kTarget + space::kM), onward_size(frame, onward, width).y + frame.px(space::kS));
}

void draw_foot_bar(const Frame& frame, const Rect& rect) {
  frame.fill(rect, Color::surface);
  frame.draw().AddLine({rect.x, rect.y}, {rect.x + rect.width, rect.y}, frame.color(Color::border), 1);
}

}  // namespace boussole
