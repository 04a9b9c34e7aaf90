// The calculators of « Calculs », a card each, and what they share.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "ui/frame.h"

namespace boussole {

struct CalculatorField {
  std::string_view calculator;  // calculators.h
  std::string input;
  std::string label;
  std::string hint = {};
  Text unit;
  std::string error = {};
};
void calculator_field(Frame& frame, const CalculatorField& field);

// A number as results show it: at most `decimals`, no useless zero.
[[nodiscard]] std::string short_number(double value, int decimals = 1);

// The reason of the fault at a place; "" when there is none.
[[nodiscard]] std::string fault_at(const Frame& frame, const Faults& faults, std::string_view pointer);

void draw_hours_card(Frame& frame);
void draw_pmsmp_card(Frame& frame);

}  // namespace boussole
