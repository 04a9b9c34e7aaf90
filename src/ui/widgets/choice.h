// Choosing: small radios side by side, checkboxes. The cards of levels are in level_card.h.
#pragma once

#include <string>
#include <vector>

#include "ui/frame.h"

namespace boussole {

// A group of radios. The column is the caller's; radios drawn while it lives belong to it.
class RadioGroup {
 public:
  // `description`: what is said after the name.
  RadioGroup(Frame& frame, const std::string& id, const std::string& name, std::string_view description = {});
  RadioGroup(const RadioGroup&) = delete;
  RadioGroup& operator=(const RadioGroup&) = delete;
  ~RadioGroup();

 private:
  Frame& frame_;
  float top_;
};

// Short radios in one wrapping row (importance, theme…). Returns the position chosen in this frame, or -1.
struct SegmentOption {
  std::string id = {};
  std::string label = {};
  std::string spoken_label = {};  // when it says more than the label
};
int segmented(Frame& frame, const std::string& id, const std::string& name, const std::vector<SegmentOption>& options,
              int checked, std::string_view description = {});

// Short answers to one of many items: the item's words, and cells joined in a row behind them, or below when narrow.
// Returns the position chosen in this frame, or -1.
struct ChoiceRowSpec {
  std::string id = {};
  std::string name = {};  // of the group
  std::string text = {};  // the item's words, as they are drawn
  float indent = 0;       // room left for a mark before the words, in points of the page
  bool disabled = false;
};
int choice_row(Frame& frame, const ChoiceRowSpec& spec, const std::vector<SegmentOption>& options, int checked);

// A box to tick with a label and, below it, a muted hint. True when toggled.
struct CheckboxSpec {
  std::string id = {};
  std::string label = {};
  std::string hint = {};
  bool checked = false;
};
bool checkbox(Frame& frame, const CheckboxSpec& spec);
// Its box alone, or the circle of a radio: for widgets that have their own words.
void draw_choice_mark(Frame& frame, Role role, const Rect& mark, bool checked);
// The same as a radio of a RadioGroup. True when chosen.
bool option(Frame& frame, const CheckboxSpec& spec);

}  // namespace boussole
