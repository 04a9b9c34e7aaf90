// Choosing a report, seeing it, saving it.
#pragma once

#include <span>

#include "report/request.h"
#include "ui/frame.h"

namespace boussole {

void draw_report(Frame& frame);

// A document that can be had of the open diagnostic.
struct ReportDocument {
  ReportKind kind;
  const char* id;
  Text name;
  Text hint;
};
[[nodiscard]] std::span<const ReportDocument> report_documents();
// Where the screen keeps which one is chosen (UiMemory::choices), and its button that shows it.
inline constexpr const char* kReportKind = "report.kind";
inline constexpr const char* kReportShow = "report.show";

}  // namespace boussole
