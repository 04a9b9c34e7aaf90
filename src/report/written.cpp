#include "report/written.h"

#include "report/csv.h"
#include "report/html.h"
#include "report/ics.h"
#include "report/markdown.h"
#include "report/workbook.h"

namespace boussole {

Written written_report(const Report& report, ReportKind kind, ReportFormat format) {
  const bool short_one = kind == ReportKind::synthesis;
  switch (format) {
    case ReportFormat::html:
      break;
    case ReportFormat::csv:
      return report_csv(report, short_one ? CsvContent::scores_only : CsvContent::everything);
    case ReportFormat::markdown:
      return {report_markdown(report, short_one ? MarkdownContent::synthesis : MarkdownContent::everything)};
    case ReportFormat::ics:
      return {report_ics(report)};
    case ReportFormat::workbook:
      return report_workbook(report);
  }
  return {report_html(report, kind)};
}

}  // namespace boussole
