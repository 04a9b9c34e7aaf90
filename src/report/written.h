// A report in the format that was asked for: the one door to the writers of this folder, for the command line
// (cli/report_command.cpp) and for the page (main_report.cpp).
#pragma once

#include <string>

#include "report/report.h"

namespace boussole {

// `kind` matters to HTML, CSV and Markdown; CSV and Markdown of a paper to fill in are those of the full report.
[[nodiscard]] Written written_report(const Report& report, ReportKind kind, ReportFormat format);

}  // namespace boussole
