// One line across the column that says in which state what is below it is, and the one thing to do about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/button.h"

namespace boussole {

struct BandSpec {
  std::string id = {};  // of the group; its words are « id.words »
  std::string name = {};
  const char* icon = nullptr;
  std::string_view words = {};
  Color background = Color::primary_soft;
  Color border = Color::primary_soft;
  std::optional<ButtonSpec> action = {};  // at the right, or under the words where there is no room
};

// True when its button is pressed.
bool band(Frame& frame, const BandSpec& spec);

}  // namespace boussole
