#include "core/language/texts.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <span>
#include <vector>

namespace boussole {

namespace {

std::string replace_names(std::string_view text, std::span<const TextArgument> arguments) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return result += text.substr(at);
    result += text.substr(at, open - at);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    std::string_view value = text.substr(open, close - open + 1);
    for (const auto& [argument, replacement] : arguments) {
      if (argument == name) value = replacement;
    }
    result += value;
    at = close + 1;
  }
  return result;
}

}  // namespace

std::string_view words_of(const TextEntry& entry, Wording wording) {
  return wording == Wording::plain && !entry.plain.empty() ? entry.plain : entry.text;
}

std::string words_of(const TextEntry& entry, std::initializer_list<TextArgument> arguments, Wording wording) {
  return replace_names(words_of(entry, wording), {arguments.begin(), arguments.size()});
}

std::string counted_words_of(const TextEntry& entry, std::size_t n, std::initializer_list<TextArgument> arguments,
                             Wording wording) {
  const bool plain = wording == Wording::plain && !entry.plain.empty();
  const std::string_view form = plain ? entry.plain : n > 1 && !entry.plural.empty() ? entry.plural : entry.text;
  // All at once: a « {n} » that a person typed in an argument stays as it is.
  const std::string count = std::to_string(n);
  std::vector<TextArgument> all(arguments);
  all.emplace_back("n", count);
  return replace_names(form, all);
}

std::string french_number(double value, int decimals) {
  constexpr double kGrouped = 999;  // below it a whole number has nothing to be grouped
  if (decimals == 0 && std::fabs(value) < kGrouped) return std::to_string(std::lround(value));
  const double unit = std::pow(10.0, decimals);
  // std::round rounds half away from zero; printf would round to even.
  const double rounded = std::round(value * unit) / unit;
  std::array<char, 64> digits{};
  std::snprintf(digits.data(), digits.size(), "%.*f", decimals, std::fabs(rounded));
  const std::string_view text = digits.data();
  const std::size_t whole = text.find('.') == std::string_view::npos ? text.size() : text.find('.');
  std::string result = rounded < 0 ? "-" : "";
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) result += "\u00a0";
    result += text[i];
  }
  if (whole < text.size()) result += "," + std::string(text.substr(whole + 1));
  return result;
}

}  // namespace boussole
