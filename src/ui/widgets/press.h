// The one way in which anything reacts to a press: mouse and touch through ImGui, keyboard and assistive
// technology through the node's activation. Only this unit calls interactive ImGui functions.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

struct Press {
  bool hovered = false;
  bool held = false;
  bool pressed = false;  // once per gesture
};

// Makes `rect` react as the node `id`. The caller records the node and draws.
[[nodiscard]] Press press_area(Frame& frame, const std::string& id, const Rect& rect, bool disabled = false);

}  // namespace boussole
