// The minutes of a workshop: what was voted as distributions, what was decided, why, and the dissent beside it.
// Invariant: never who voted what, and nothing of a round that is not revealed. The words that every format shares are
// in workshop_lines.h; workshop_html.cpp, workshop_markdown.cpp and workshop_csv.cpp write them.
#pragma once

#include <string>

#include "core/content/referential.h"
#include "core/group/workshop.h"
#include "report/report.h"

namespace boussole {

// Borrows the referential, which outlives it.
struct WorkshopReport {
  const Referential& referential;
  Workshop workshop;      // without the votes of open rounds
  ReportChoices choices;  // names and wording; notes do not matter here
  std::string moment;     // when it is written, ISO 8601 UTC
};

[[nodiscard]] WorkshopReport make_workshop_report(const Referential& referential, const Workshop& workshop,
                                                  const ReportChoices& choices, const std::string& moment);

// The formats that minutes have: HTML to print, CSV (a line a question and round), Markdown.
[[nodiscard]] constexpr bool has_minutes(ReportFormat format) {
  return format == ReportFormat::html || format == ReportFormat::csv || format == ReportFormat::markdown;
}

// An empty text in a format that minutes do not have.
[[nodiscard]] Written written_minutes(const WorkshopReport& report, ReportFormat format);

}  // namespace boussole
