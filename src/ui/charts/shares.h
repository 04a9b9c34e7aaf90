// Shares as horizontal bars: one beside another (a Régie and France), or parts of a whole in one bar.
// Bars are told apart by pattern and label, never by colour alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/charts/patterns.h"
#include "ui/frame.h"

namespace boussole {

struct ShareBar {
  std::string label = {};
  std::optional<double> percent = {};  // 0 to 100; none: the track alone, and `words`
  std::string words = {};              // at its end: « 65 % »
  Pattern pattern = Pattern::solid;
};

// Bars on one scale from 0 to 100, one under the other. `name`: what the drawing says.
void share_bars(Frame& frame, const std::string& id, const std::string& name, const std::vector<ShareBar>& bars);

struct Part {
  std::string label = {};
  std::string words = {};  // « 12 h »
  double amount = 0;       // of the same unit in all parts, 0 or more
};

// One bar of parts with their numbers, and a legend under it. The last part is what is left: it stands out.
void parts_bar(Frame& frame, const std::string& id, const std::string& name, const std::vector<Part>& parts);

}  // namespace boussole
