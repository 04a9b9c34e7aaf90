#include "report/workshop_minutes.h"

#include "report/workshop_lines.h"

namespace boussole {

WorkshopReport make_workshop_report(const Referential& referential, const Workshop& workshop,
                                    const ReportChoices& choices, const std::string& moment) {
  return {referential, without_open_votes(workshop), choices, moment};
}

Written written_minutes(const WorkshopReport& report, ReportFormat format) {
  switch (format) {
    case ReportFormat::html:
      return {report::minutes_html(report)};
    case ReportFormat::csv:
      return report::minutes_csv(report);
    case ReportFormat::markdown:
      return {report::minutes_markdown(report)};
    case ReportFormat::ics:
    case ReportFormat::workbook:
      break;
  }
  return {};
}

}  // namespace boussole
