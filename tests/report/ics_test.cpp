#include "report/ics.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::string ics(const Diagnostic& diagnostic) {
  return report_ics(make_report(sample_referential(), diagnostic, {}, kSampleMoment));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::size_t count(const std::vector<std::string>& lines, std::string_view wanted) {
  std::size_t found = 0;
  for (const std::string& line : lines) found += line == wanted ? 1U : 0U;
  return found;
}

}  // namespace

TEST_CASE("ICS: an all-day event for each open action with a date") {
  const std::vector<std::string> lines = lines_of(ics(sample_diagnostic()));
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  CHECK(count(lines, "BEGIN:VEVENT") == 3);
  CHECK(count(lines, "DTSTART;VALUE=DATE:20260131") == 1);
  CHECK(count(lines, "DTEND;VALUE=DATE:20260201") == 1);
  CHECK(count(lines, "DTSTAMP:20260203T081500Z") == 3);
  CHECK(count(lines, "SUMMARY:Réunir les équipes\\, deux fois") == 1);
}

TEST_CASE("ICS: the UID stays when the action changes, and differs between actions") {
  Diagnostic diagnostic = sample_diagnostic();
  const auto uids = [](const Diagnostic& given) {
    std::vector<std::string> found;
    for (const std::string& line : lines_of(ics(given))) {
      if (line.starts_with("UID:")) found.push_back(line);
    }
    return found;
  };
  const std::vector<std::string> before = uids(diagnostic);
  diagnostic.actions[0].title = "Autre titre";
  diagnostic.actions[0].due = "2028-02-29";
  CHECK(uids(diagnostic) == before);
  CHECK(before[0] != before[1]);
  CHECK(before[0].ends_with("@boussole"));
}

TEST_CASE("ICS: at most 75 octets a line, folded between characters, whatever was typed") {
  for (const std::string& text : hostile_texts()) {
    const std::vector<std::string> lines = lines_of(ics(hostile_diagnostic(text)));
    CHECK(count(lines, "BEGIN:VEVENT") == 3);
    CHECK(count(lines, "END:VEVENT") == 3);
    for (const std::string& line : lines) {
      CHECK(line.size() <= 75);
      CHECK(line.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
      if (line.size() > 1 && line[0] == ' ') CHECK((static_cast<unsigned char>(line[1]) & 0xC0U) != 0x80U);
    }
  }
}

TEST_CASE("ICS: what is sent again replaces: the sequence follows the last change, whoever counts") {
  Diagnostic diagnostic = sample_diagnostic();
  const auto told = [&](std::string_view name, const std::string& modified_at) {
    diagnostic.modified_at = modified_at;
    for (const std::string& line : lines_of(ics(diagnostic))) {
      if (line.starts_with(name)) return line.substr(name.size());
    }
    return std::string();
  };
  CHECK(told("SEQUENCE:", "2020-01-01T00:00:01Z") == "1");
  CHECK(told("LAST-MODIFIED:", "2026-11-03T19:42:00.250Z") == "20261103T194200Z");
  long long before = -1;
  for (const char* moment :
       {"1999-12-31T23:59:59Z", "2020-01-01T00:00:05Z", "2026-02-28T23:59:59Z", "2026-03-01T00:00:00Z",
        "2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z", "2028-02-29T12:00:00Z", "2060-01-01T00:00:00Z"}) {
    INFO(moment);
    const long long now = std::stoll(told("SEQUENCE:", moment));
    CHECK(now > before);
    before = now;
  }
  CHECK(told("SEQUENCE:", "9999-12-31T23:59:59Z") == "2147483647");
}
