// Choosing: level cards, small radios side by side, checkboxes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace boussole {

// A group of radios. The column is the caller's; radios drawn while it lives belong to it.
class RadioGroup {
 public:
  RadioGroup(Frame& frame, const std::string& id, const std::string& name);
  RadioGroup(const RadioGroup&) = delete;
  RadioGroup& operator=(const RadioGroup&) = delete;
  ~RadioGroup();

 private:
  Frame& frame_;
  float top_;
};

// One level of a criterion as a large card: mark, digit and word, what one sees. True when chosen.
struct LevelCardSpec {
  std::string id = {};
  int level = 0;
  std::string text = {};
  std::vector<std::string_view> lines = {};  // its parts, which are the text when a space is put between them
  std::string_view lead = {};                // drawn above them
  bool checked = false;
  bool disabled = false;
  std::optional<TextRange> spoken = {};  // what is being read aloud of the text
};
bool level_card(Frame& frame, const LevelCardSpec& spec);

// Short radios in one wrapping row (importance, theme…). Returns the position chosen in this frame, or -1.
struct SegmentOption {
  std::string id = {};
  std::string label = {};
  std::string spoken_label = {};  // when it says more than the label
};
int segmented(Frame& frame, const std::string& id, const std::string& name, const std::vector<SegmentOption>& options,
              int checked);

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
// The same as a radio of a RadioGroup. True when chosen.
bool option(Frame& frame, const CheckboxSpec& spec);

}  // namespace boussole
