// What the status line says: the truth about where the work is.
#include <array>

#include "app/app.h"
#include "core/language/dates.h"

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

std::string App::french_moment(std::string_view iso_utc) const {
  const LocalTime then = platform_.to_local(iso_utc);
  const std::string clock = clock_text(then);
  if (is_same_day(then, platform_.to_local(platform_.now_utc()))) return tr(Text::time_today, {{"clock", clock}});
  const std::string day = then.day == 1 ? std::string(tr(Text::time_first)) : std::to_string(then.day);
  return tr(Text::time_date, {{"day", day},
                              {"month", tr(kMonths[static_cast<std::size_t>(then.month - 1)])},
                              {"year", std::to_string(then.year)},
                              {"clock", clock}});
}

Date App::today() const {
  const LocalTime now = platform_.to_local(platform_.now_utc());
  return {now.year, now.month, now.day};
}

std::string App::french_day(std::string_view iso_utc) const {
  const LocalTime then = platform_.to_local(iso_utc);
  return french_date({then.year, then.month, then.day});
}

std::string App::french_clock(std::string_view iso_utc) const { return clock_text(platform_.to_local(iso_utc)); }

std::string App::status_line(Detail detail) const {
  if (state_.storage == StorageHealth::refused) {
    return std::string(tr(detail == Detail::full ? Text::status_not_saved : Text::status_not_saved_brief));
  }
  const Entry* entry = state_.open_entry();
  if (!entry) return {};
  if (entry->erased_elsewhere) {
    return std::string(tr(detail == Detail::full ? Text::status_erased_elsewhere : Text::status_not_saved_brief));
  }
  if (entry->revision != entry->stored_revision || entry->saved_at.empty()) return std::string(tr(Text::status_saving));
  const LocalTime saved = platform_.to_local(entry->saved_at);
  const bool today = is_same_day(saved, platform_.to_local(platform_.now_utc()));
  // A time of another day would be taken for one of today.
  if (detail == Detail::shortest || (detail == Detail::brief && !today))
    return std::string(tr(Text::status_saved_shortest));
  if (detail == Detail::brief) return tr(Text::status_saved_brief, {{"clock", clock_text(saved)}});
  const std::string when = today ? tr(Text::time_at, {{"clock", clock_text(saved)}}) : french_moment(entry->saved_at);
  std::string line = tr(Text::status_saved, {{"moment", when}});
  line += " · ";
  if (entry->exported_at.empty()) return line + std::string(tr(Text::status_never_exported));
  const std::string moment = french_moment(entry->exported_at);
  return line + tr(has_unexported_changes(*entry) ? Text::status_exported_before : Text::status_exported,
                   {{"moment", moment}});
}

}  // namespace boussole
