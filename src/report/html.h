// Reports as standalone HTML, made to be printed: A4 pages, running header and footer, no script, no request, French.
// Charts are inline SVG with a title, a description and a data table. Everything a person typed is escaped
// (escape.h). Chromium prints these pages to tagged PDF.
#pragma once

#include <string>

#include "report/report.h"

namespace boussole {

[[nodiscard]] std::string report_html(const Report& report, ReportKind kind);

}  // namespace boussole
