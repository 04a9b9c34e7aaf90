#include "core/language/french_number.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace boussole {

namespace {

constexpr std::size_t kMostWhole = 15;
constexpr std::size_t kMostDecimals = 9;
constexpr std::array<std::string_view, 2> kNoBreakSpaces = {"\u00a0", "\u202f"};

// The same text with every space an ASCII one and every minus sign a hyphen.
std::string simplified(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const auto space = std::find_if(kNoBreakSpaces.begin(), kNoBreakSpaces.end(),
                                    [&](std::string_view candidate) { return rest.starts_with(candidate); });
    constexpr std::string_view kMinus = "\u2212";
    if (space != kNoBreakSpaces.end()) {
      result += ' ';
      at += space->size();
    } else if (rest.starts_with(kMinus)) {
      result += '-';
      at += kMinus.size();
    } else {
      result += text[at++];
    }
  }
  const std::size_t first = result.find_first_not_of(" \t\n\r");
  if (first == std::string::npos) return {};
  return result.substr(first, result.find_last_not_of(" \t\n\r") - first + 1);
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Digits in groups of three, the first one shorter or not; without spaces, any number of digits. None when it is not
// so.
std::optional<std::string> whole_part(std::string_view text) {
  std::string digits;
  const bool grouped = text.find(' ') != std::string_view::npos;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view group = text.substr(at, end - at);
    const bool fits = !grouped || (at == 0 ? group.size() <= 3 : group.size() == 3);
    if (group.empty() || !fits || !all_digits(group)) return std::nullopt;
    digits += group;
    at = end + 1;
  }
  return digits;
}

TypedNumber problem(TypingProblem problem) { return {std::nullopt, problem}; }

}  // namespace

TypedNumber parse_french_number(std::string_view text) {
  std::string given = simplified(text);
  if (given.empty()) return problem(TypingProblem::empty);
  const bool negative = given[0] == '-';
  if (negative) given.erase(0, std::min(given.find_first_not_of(' ', 1), given.size()));
  if (given.empty()) return problem(TypingProblem::unfinished);
  const std::size_t point = given.find_first_of(",.");
  const std::optional<std::string> whole = whole_part(std::string_view(given).substr(0, point));
  if (!whole) return problem(TypingProblem::not_number);
  const std::string decimals = point == std::string::npos ? std::string() : given.substr(point + 1);
  if (point != std::string::npos && decimals.empty()) return problem(TypingProblem::unfinished);
  if (!all_digits(decimals)) return problem(TypingProblem::not_number);
  const bool thousands = decimals.size() == 3 && whole->size() <= 3 && (*whole)[0] != '0';
  if (point != std::string::npos && given[point] == '.' && thousands) return problem(TypingProblem::ambiguous);
  if (whole->size() > kMostWhole || decimals.size() > kMostDecimals) return problem(TypingProblem::too_large);
  const double value = std::strtod((*whole + "." + decimals).c_str(), nullptr);
  return {negative && value > 0 ? -value : value, TypingProblem::none};
}

std::string typed_french_number(double value) {
  std::array<char, 400> digits{};
  std::snprintf(digits.data(), digits.size(), "%.9f", value);
  const std::string_view text = digits.data();
  const std::size_t point = text.find('.');
  const std::size_t last = text.find_last_not_of('0');
  const std::size_t decimals = point == std::string_view::npos || last <= point ? 0 : last - point;
  const bool zero = text.find_first_of("123456789") == std::string_view::npos;
  std::string result = value < 0 && !zero ? "-" : "";
  const std::size_t start = text[0] == '-' ? 1 : 0;
  const std::string_view whole = text.substr(start, point - start);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) result += "\u00a0";
    result += whole[i];
  }
  if (decimals > 0) result += "," + std::string(text.substr(point + 1, decimals));
  return result;
}

}  // namespace boussole
