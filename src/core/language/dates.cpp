#include "core/language/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>
#include <vector>

#include "core/language/folding.h"
#include "core/language/texts.h"

namespace boussole {

namespace {

constexpr std::array<Text, 12> kMonths = {Text::month_1, Text::month_2,  Text::month_3,  Text::month_4,
                                          Text::month_5, Text::month_6,  Text::month_7,  Text::month_8,
                                          Text::month_9, Text::month_10, Text::month_11, Text::month_12};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// One to four digits and nothing else.
std::optional<int> number(std::string_view text) {
  int value = 0;
  if (text.empty() || text.size() > 4) return std::nullopt;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
  }
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Date> made(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, *month, *day};
  return is_real(date) ? std::optional(date) : std::nullopt;
}

// The pieces between any of the separators; empty ones are kept, so that « 1//3 » is no date.
std::vector<std::string_view> pieces(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find_first_of(separators, at);
    found.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return found;
    at = end + 1;
  }
}

std::optional<int> month_named(std::string_view name) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (folded(tr(kMonths[i])) == name) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::optional<int> year_typed(std::string_view text) {
  const std::optional<int> year = number(text);
  if (!year || text.size() == 4) return year;
  return text.size() == 2 ? std::optional(2000 + *year) : std::nullopt;
}

std::optional<int> day_typed(std::string_view text) {
  if (text == folded(tr(Text::time_first))) return 1;
  return text.size() <= 2 ? number(text) : std::nullopt;
}

}  // namespace

bool is_real(const Date& date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  constexpr std::size_t kLength = 10;
  if (text.size() > kLength && text[kLength] == 'T') text = text.substr(0, kLength);
  if (text.size() != kLength || text[4] != '-' || text[7] != '-') return std::nullopt;
  return made(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
}

std::optional<Date> parse_french_date(std::string_view text) {
  const std::string typed = folded(text);
  if (const std::optional<Date> date = parse_iso_date(typed)) return date;
  const std::vector<std::string_view> words = pieces(typed, " ");
  if (words.size() == 3) return made(year_typed(words[2]), month_named(words[1]), day_typed(words[0]));
  const std::vector<std::string_view> numbers = pieces(typed, "/.-");
  if (numbers.size() != 3 || numbers[1].size() > 2) return std::nullopt;
  return made(year_typed(numbers[2]), number(numbers[1]), day_typed(numbers[0]));
}

std::string iso_date(const Date& date) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return text.data();
}

std::string french_date(const Date& date) {
  const std::string day = date.day == 1 ? std::string(tr(Text::time_first)) : std::to_string(date.day);
  return day + "\u00a0" + french_month(date);
}

std::string french_month(const Date& date) {
  return std::string(tr(kMonths[static_cast<std::size_t>(date.month - 1)])) + "\u00a0" + std::to_string(date.year);
}

bool begins_month(std::string_view word) {
  constexpr std::size_t kLeast = 3;
  return word.size() >= kLeast &&
         std::any_of(kMonths.begin(), kMonths.end(), [&](Text month) { return folded(tr(month)).starts_with(word); });
}

Date day_after(const Date& date) {
  if (date.day < days_in_month(date.year, date.month)) return {date.year, date.month, date.day + 1};
  return date.month < 12 ? Date{date.year, date.month + 1, 1} : Date{date.year + 1, 1, 1};
}

std::string second_after(const std::string& moment) {
  std::string text = moment.substr(0, sizeof("2026-01-31T18:00:00") - 1) + "Z";
  // Seconds, minutes, hours, each with what it counts to.
  constexpr std::array<std::pair<std::size_t, int>, 3> kParts = {{{17, 60}, {14, 60}, {11, 24}}};
  for (const auto& [at, count] : kParts) {
    const int next = ((text[at] - '0') * 10 + (text[at + 1] - '0') + 1) % count;
    text[at] = static_cast<char>('0' + next / 10);
    text[at + 1] = static_cast<char>('0' + next % 10);
    if (next != 0) return text;
  }
  const std::optional<Date> day = parse_iso_date(text);
  if (!day || *day == Date{9999, 12, 31}) return moment;
  return iso_date(day_after(*day)) + text.substr(10);
}

int days_between(const Date& from, const Date& to) {
  // Days since 1 March of year 0, where February ends the year (Howard Hinnant, days_from_civil).
  const auto days = [](const Date& date) {
    const int year = date.month > 2 ? date.year : date.year - 1;
    const int month = (date.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1;
  };
  return days(to) - days(from);
}

}  // namespace boussole
