#include "report/ics.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

#include "core/decisions/action_plan.h"
#include "report/escape.h"
#include "report/words.h"

namespace boussole {

namespace {

using namespace report;

// A content line, folded: at most 75 octets each, the space that starts a continuation included.
std::string folded_line(const std::string& line) {
  constexpr std::size_t kMost = 75;
  std::string result;
  std::size_t length = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t next = at + 1;
    while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0U) == 0x80U) ++next;
    if (length + (next - at) > kMost) {
      result += "\r\n ";
      length = 1;
    }
    result.append(line, at, next - at);
    length += next - at;
    at = next;
  }
  return result + "\r\n";
}

std::string property(std::string_view name, const std::string& value) {
  return folded_line(std::string(name) + ":" + value);
}

// "2027-03-01" -> "20270301"; "2026-01-31T18:00:00.250Z" -> "20260131T180000Z".
std::string compact(const std::string& text) {
  std::string result;
  for (const char c : text.substr(0, text.find('.'))) {
    if (c != '-' && c != ':') result += c;
  }
  return text.find('.') == std::string::npos ? result : result + "Z";
}

// FNV-1a, 64 bits: the id of an action may hold anything, a UID may not.
std::string hashed(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  std::array<char, 20> digits{};
  std::snprintf(digits.data(), digits.size(), "%08x%08x", static_cast<unsigned>(hash >> 32U),
                static_cast<unsigned>(hash & 0xFFFFFFFFU));
  return digits.data();
}

// Seconds from 2020 on to the last change of the diagnostic: later changes have a greater one, whichever computer
// writes them and though nothing is counted or kept. Always of the size that RFC 5545 gives to an integer.
std::string sequence_of(const std::string& modified_at) {
  constexpr std::int64_t kMost = 2'147'483'647;
  const std::optional<Date> day = parse_iso_date(modified_at);
  if (!day || modified_at.size() < sizeof("2026-01-31T18:00:00")) return "0";
  const auto two_digits = [&](std::size_t at) { return (modified_at[at] - '0') * 10 + (modified_at[at + 1] - '0'); };
  const std::int64_t seconds = std::int64_t{86'400} * days_between({2020, 1, 1}, *day) + 3'600 * two_digits(11) +
                               60 * two_digits(14) + two_digits(17);
  return std::to_string(std::clamp(seconds, std::int64_t{0}, kMost));
}

std::string description_of(const Report& report, const PlannedAction& action) {
  std::string text;
  const auto add = [&](auto name, const std::string& words) {
    if (!words.empty()) text += (text.empty() ? "" : "\n") + tr(name, {{"text", words}});
  };
  if (report.choices.names == Names::shown) add(ReportText::ics_owner, action.owner);
  for (const std::string& criterion : action.criteria) {
    add(Text::plan_about_criteria, criterion_title(report, criterion));
  }
  add(Text::plan_sign_of_success, action.success);
  if (report.choices.notes == Notes::shown) add(ReportText::report_action_note, action.note);
  return text;
}

std::string event(const Report& report, const PlannedAction& action, const Date& due) {
  const std::string title =
      clean_text(action.title).empty() ? std::string(tr(ReportText::report_action)) : action.title;
  std::string text = "BEGIN:VEVENT\r\n";
  text += property("UID", report.diagnostic.id + "-" + hashed(action.id) + "@boussole");
  text += property("DTSTAMP", compact(report.moment));
  text += property("LAST-MODIFIED", compact(report.diagnostic.modified_at));
  text += "SEQUENCE:" + sequence_of(report.diagnostic.modified_at) + "\r\n";
  text += property("DTSTART;VALUE=DATE", compact(iso_date(due)));
  text += property("DTEND;VALUE=DATE", compact(iso_date(day_after(due))));
  text += property("SUMMARY", ics_text(title));
  const std::string description = description_of(report, action);
  if (!description.empty()) text += property("DESCRIPTION", ics_text(description));
  text += property("CATEGORIES", ics_text(tr(Text::app_name)));
  return text + "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
}

}  // namespace

std::string report_ics(const Report& report) {
  std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Boussole//Boussole//FR\r\nCALSCALE:GREGORIAN\r\n";
  text +=
      property("X-WR-CALNAME", ics_text(tr(ReportText::ics_name, {{"subject", shortened(subject_of(report), 100)}})));
  for (const PlannedAction& action : report.diagnostic.actions) {
    const std::optional<Date> due = parse_iso_date(action.due);
    const bool open = action.status == ActionStatus::todo || action.status == ActionStatus::doing;
    if (due && open) text += event(report, action, *due);
  }
  return text + "END:VCALENDAR\r\n";
}

}  // namespace boussole
