// A field for one number, as French people type them: « 2,5 », « 1 200 ». While it has the focus, what is typed stays
// as it was typed (UiMemory::typed); the number it means is told at each change. What means no number is said in words
// under the field, stays there, and changes nothing: the last number understood is kept.
#pragma once

#include <optional>
#include <string>

#include "core/scores/indicators.h"
#include "ui/frame.h"

namespace boussole {

struct NumberSpec {
  std::string id = {};
  std::string label = {};
  std::string hint = {};  // with the label, muted
  std::string unit = {};  // behind the field
  std::optional<double> value = {};
  std::string error = {};     // what is wrong with the value, "" when nothing is
  bool label_hidden = false;  // the label is only spoken: a title says it just above
};

struct NumberChange {
  std::optional<double> value;  // none: the field was emptied
};

// The label stands beside the box in a wide column, above it in others. The change that the person made in this frame.
std::optional<NumberChange> number_field(Frame& frame, const NumberSpec& spec);

// What keeps a number from being used, for its field; "" for none, missing, and what concerns two numbers.
[[nodiscard]] std::string number_problem_words(const Frame& frame, NumberProblem problem, double most);

}  // namespace boussole
