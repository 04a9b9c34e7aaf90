// The one way in which anything reacts to a press: by the activation of its node, whatever the means (mouse, touch,
// keyboard, assistive technology; see decision 1). ImGui only tells where the pointer is. Only this unit calls
// interactive ImGui functions.
#pragma once

#include <optional>
#include <string>

#include "ui/frame.h"

namespace boussole {

struct Press {
  bool hovered = false;
  bool held = false;
  bool pressed = false;  // once per gesture

  // The background under the pointer, none elsewhere.
  [[nodiscard]] std::optional<Color> lit() const { return hovered ? std::optional(Color::hover) : std::nullopt; }
  // The edge of what has one.
  [[nodiscard]] Color edge() const { return hovered ? Color::primary : Color::control; }
};

// Makes `rect` react as the node `id`. The caller records the node and draws.
[[nodiscard]] Press press_area(Frame& frame, const std::string& id, const Rect& rect, bool disabled = false);

// Whether the mouse is over something that only shows itself, without taking presses.
[[nodiscard]] bool pointed_at(const Frame& frame, const Rect& rect);

}  // namespace boussole
