// Reports: ordered here, written by a program apart (Platform::show_report), which may be missing.
#include <utility>

#include "app/app.h"
#include "app/file_name.h"
#include "core/diagnostic/codec.h"

namespace boussole {

ReportOrder App::order_report(const Diagnostic& diagnostic, const ReportRequest& request) {
  const std::string now = platform_.now_utc();
  other_name_ = report_file_name(diagnostic, platform_.to_local(now), request);
  state_.report_writer = ReportWriter::preparing;
  report_awaited_ = true;
  state_.notice.reset();
  if (Entry* entry = open_entry(); entry && request.format == ReportFormat::ics)
    entry->dated_modified_at = diagnostic.modified_at;
  return {other_name_, encode_diagnostic(diagnostic), request, now};
}

void App::show_report(const ReportRequest& request) {
  if (const Diagnostic* diagnostic = state_.diagnostic()) platform_.show_report(order_report(*diagnostic, request));
}

void App::save_report(const ReportRequest& request) {
  if (const Diagnostic* diagnostic = state_.diagnostic()) platform_.save_report(order_report(*diagnostic, request));
}

void App::fetch_reports() {
  report_awaited_ = true;
  state_.notice.reset();
  platform_.fetch_reports();
}

void App::on_reports(ReportNews news, std::size_t cut_cells) {
  const bool awaited = std::exchange(report_awaited_, false);
  state_.report_writer = news == ReportNews::missing ? ReportWriter::missing : ReportWriter::ready;
  if (news == ReportNews::no_workbook) {
    notify(Notice::Kind::problem, std::string(tr(Text::notice_workbook_missing)),
           {std::string(tr(Text::notice_workbook_missing_kept))});
  } else if (news == ReportNews::missing && awaited) {
    notify(Notice::Kind::problem, std::string(tr(Text::notice_report_missing)),
           {std::string(tr(Text::notice_report_missing_kept))});
  } else if (cut_cells > 0) {
    notify(Notice::Kind::information, tr(Text::notice_exported, {{"name", other_name_}}),
           {tr_count(Text::notice_cells_cut, cut_cells), std::string(tr(Text::notice_cells_cut_kept))});
  }
}

}  // namespace boussole
