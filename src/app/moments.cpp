#include "app/moments.h"

#include <array>
#include <cstddef>

#include "core/language/texts.h"

namespace boussole {

namespace {

constexpr std::array<Text, 12> kMonths = {Text::month_1, Text::month_2,  Text::month_3,  Text::month_4,
                                          Text::month_5, Text::month_6,  Text::month_7,  Text::month_8,
                                          Text::month_9, Text::month_10, Text::month_11, Text::month_12};

std::string clock_text(const LocalTime& time) {
  const std::string minute = (time.minute < 10 ? "0" : "") + std::to_string(time.minute);
  return tr(Text::time_clock, {{"hour", std::to_string(time.hour)}, {"minute", minute}});
}

bool is_same_day(const LocalTime& left, const LocalTime& right) {
  return left.year == right.year && left.month == right.month && left.day == right.day;
}

}  // namespace

Date today(Platform& platform) { return local_day(platform, platform.now_utc()); }

Date local_day(Platform& platform, std::string_view iso_utc) {
  const LocalTime time = platform.to_local(iso_utc);
  return {time.year, time.month, time.day};
}

std::string french_moment(Platform& platform, std::string_view iso_utc) {
  const LocalTime then = platform.to_local(iso_utc);
  const std::string clock = clock_text(then);
  if (is_today(platform, iso_utc)) return tr(Text::time_today, {{"clock", clock}});
  const std::string day = then.day == 1 ? std::string(tr(Text::time_first)) : std::to_string(then.day);
  return tr(Text::time_date, {{"day", day},
                              {"month", tr(kMonths[static_cast<std::size_t>(then.month - 1)])},
                              {"year", std::to_string(then.year)},
                              {"clock", clock}});
}

std::string french_day(Platform& platform, std::string_view iso_utc) {
  const LocalTime then = platform.to_local(iso_utc);
  return french_date({then.year, then.month, then.day});
}

std::string french_clock(Platform& platform, std::string_view iso_utc) {
  return clock_text(platform.to_local(iso_utc));
}

bool is_today(Platform& platform, std::string_view iso_utc) {
  return is_same_day(platform.to_local(iso_utc), platform.to_local(platform.now_utc()));
}

}  // namespace boussole
