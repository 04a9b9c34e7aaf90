// Calendar days: read as people and files write them, written as French does. No clock: today is always given.
// Invariant: a Date that a function here returns exists in the Gregorian calendar.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace boussole {

struct Date {
  int year = 1;   // 1 to 9999
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31

  auto operator<=>(const Date&) const = default;
};

[[nodiscard]] bool is_real(const Date& date);

// "2027-03-01", or the day at the start of a moment, "2027-03-01T18:00:00Z".
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

// What a person types: « 1er mars 2027 », « 1 Mars 2027 », « 01/03/2027 », « 1.3.27 », « 2027-03-01 ». Day before
// month; two digits of a year mean 2000 to 2099; case, accents and spaces do not matter. None when no such day exists.
[[nodiscard]] std::optional<Date> parse_french_date(std::string_view text);

// "2027-03-01".
[[nodiscard]] std::string iso_date(const Date& date);
// « 1er mars 2027 », the words joined by no-break spaces.
[[nodiscard]] std::string french_date(const Date& date);
// « mars 2027 ».
[[nodiscard]] std::string french_month(const Date& date);

// Whether a folded word (folding.h) is the name of a month or its beginning, of three letters at least: « janv », « oct
// ».
[[nodiscard]] bool begins_month(std::string_view word);

[[nodiscard]] Date day_after(const Date& date);

// "2026-01-31T18:00:01Z" for "2026-01-31T18:00:00Z" and any part of that second. Precondition: a moment that exists. At
// the end of the year 9999, the same.
[[nodiscard]] std::string second_after(const std::string& moment);

// Days from one to the other; negative when `to` is before.
[[nodiscard]] int days_between(const Date& from, const Date& to);

}  // namespace boussole
