// Links to screens that belong together, side by side above them.
#pragma once

#include <string>
#include <vector>

#include "ui/frame.h"

namespace boussole {

struct Tab {
  std::string id = {};
  std::string label = {};
  std::string spoken_label = {};  // when it says more than the label, with which it begins
};

// Draws a row of tabs that wraps, `current` being where one is. Returns the position pressed in this frame, or -1.
int tab_row(Frame& frame, const std::string& id, const std::string& name, const std::vector<Tab>& tabs, int current);

}  // namespace boussole
