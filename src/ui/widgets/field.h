// Fields in which one types. The typing itself happens in a native field that the mirror shows at the same place
// (dead keys, input methods, spelling, selection); this draws the label, the box and, at rest, the words.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ui/frame.h"

namespace boussole {

struct FieldSpec {
  std::string id = {};
  std::string label = {};
  std::string spoken_label = {};  // when it says more than the label; begins with it
  std::string hint = {};          // under the label, muted
  std::string value = {};
  std::string placeholder = {};  // shown when empty and not focused; never the only label
  bool label_hidden = false;     // the label is only spoken
  std::string input_mode = {};   // Node::input_mode
  bool secret = false;           // a password: dots in the place of what is typed
  float widest = 0;              // points of the box at 100 %, 0 for the whole column
  std::string error = {};        // what is wrong with the value, "" when nothing is (one line only)
  std::string controls = {};     // the list box below that one chooses in without leaving the field (one line only)
  std::string active = {};       // the option of it that Enter takes; "" when there is none
  std::function<void(const Rect& box)> beside = {};  // draws what stands at the right of the box (one line only)
};

// One line. The new text when the person changed it.
std::optional<std::string> text_field(Frame& frame, const FieldSpec& spec);

// What is wrong with a field, under it; nothing when `error` is "".
void draw_field_error(Frame& frame, const std::string& error);

// Several lines; grows with its text, from `least_lines`. Shows what is left near the limit of a note.
std::optional<std::string> text_area(Frame& frame, const FieldSpec& spec, int least_lines = 3);

}  // namespace boussole
