// Reports as standalone HTML, made to be printed: A4 pages, running header and footer, no script, no request, French.
// Charts are inline SVG with a title, a description and a data table. Everything a person typed is escaped
// (escape.h). Chromium prints these pages to tagged PDF.
#pragma once

#include <string>

#include "core/report/report.h"

namespace boussole {

enum class ReportKind {
  full,       // everything: scores, method, priorities, action plan, all answers
  synthesis,  // one page for the board
  minutes,    // « relevé de décisions », a draft with places to fill in
  grid,       // the questions that concern the Régie, blank, in large type
  ballots,    // a page a domain and a person: boxes to tick, in large type
};

[[nodiscard]] std::string report_html(const Report& report, ReportKind kind);

}  // namespace boussole
