// A button that opens a list over the page: commands, or a choice of which one is made.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ui/widgets/button.h"

namespace boussole {

struct MenuItem {
  std::string id = {};
  std::string label = {};
  std::string detail = {};        // at the right end, muted: a count
  std::string spoken_label = {};  // when it says more than the label and the detail; begins with the label
  const char* icon = nullptr;     // before the label
  bool danger = false;            // removes something
};

struct MenuSpec {
  ButtonSpec button = {};  // « Trier : échéance »; icon_only and a label for « ⋯ ». Its chevron is added.
  std::vector<MenuItem> items = {};
  std::optional<std::size_t> chosen = {};  // the items are a choice, and this is the one made
};

[[nodiscard]] ImVec2 menu_size(const Frame& frame, const MenuSpec& spec, float most = 0);
// Draws the button in `rect` and, while it is open, the menu: under it, or above where there is no room. Returns the
// position pressed in this frame, or -1. The menu is then closed and the button has the focus: a command that opens a
// dialog names the button as its opener.
int menu_in(Frame& frame, const MenuSpec& spec, const Rect& rect);
// On its own line.
int menu(Frame& frame, const MenuSpec& spec);

// Closes the menu that is open, and its button gets the focus. Whether there was one.
bool close_menu(UiMemory& memory);
// A menu whose button is no longer there is not open.
void forget_menu(UiMemory& memory, const Tree& tree);

}  // namespace boussole
