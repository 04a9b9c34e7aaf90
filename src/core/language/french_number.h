// Numbers as people type them in French: « 2,5 », « 1 200 », « 1 200,50 ». For fields where one enters a number;
// french_number in texts.h writes those that are shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace boussole {

enum class TypingProblem {
  none,
  empty,       // nothing but spaces
  unfinished,  // « - » or « 2, »: something is still to be typed
  not_number,  // anything else: letters, units, two commas, groups that are not of three digits
  ambiguous,   // « 1.200 »: twelve hundred or one and a fifth
  too_large,   // more than 15 digits before the comma or 9 after
};

struct TypedNumber {
  std::optional<double> value;  // none when there is a problem
  TypingProblem problem = TypingProblem::none;

  bool operator==(const TypedNumber&) const = default;
};

// Accepts an optional minus sign (- or U+2212), digits with or without spaces (plain, U+00A0 or U+202F) between
// groups of three, then a comma or a point and decimals. Spaces around are ignored.
[[nodiscard]] TypedNumber parse_french_number(std::string_view text);

// A number as it could have been typed: decimal comma, no-break spaces, up to 9 decimals and no useless zero.
// parse_french_number reads it back to the same number when that has at most 15 significant digits.
[[nodiscard]] std::string typed_french_number(double value);

}  // namespace boussole
