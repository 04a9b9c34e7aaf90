#include "ui/widgets/press.h"

namespace boussole {

Press press_area(Frame& frame, const std::string& id, const Rect& rect, bool disabled) {
  Press press;
  if (disabled) return press;
  press.pressed = frame.take_activation(id);
  if (frame.inert || frame.covered() || rect.width <= 0 || rect.height <= 0) return press;
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::InvisibleButton(id.c_str(), {rect.width, rect.height});
  press.hovered = ImGui::IsItemHovered();
  press.held = ImGui::IsItemActive();
  return press;
}

bool pointed_at(const Frame& frame, const Rect& rect) {
  return !frame.inert && !frame.covered() &&
         ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height});
}

}  // namespace boussole
