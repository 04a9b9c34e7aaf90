#include "app/reports.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/exports.h"
#include "app/file_name.h"
#include "app/state.h"
#include "core/diagnostic/codec.h"
#include "core/group/comparison_codec.h"
#include "core/group/workshop_codec.h"

namespace boussole {

namespace {

void give(Platform& platform, const ReportOrder& order, bool show) {
  if (show)
    platform.show_report(order);
  else
    platform.save_report(order);
}

}  // namespace

Reports::Reports(AppState& state, Platform& platform, Messages& messages, Keeping& keeping, Exports& exports)
    : slice_(state), state_(state), platform_(platform), messages_(messages), keeping_(keeping), exports_(exports) {}

void Reports::expect(const std::string& name) {
  exports_.expect(name);
  slice_.report_writer = ReportWriter::preparing;
  awaited_ = true;
  messages_.dismiss();
}

ReportOrder Reports::order(const Diagnostic& diagnostic, const ReportRequest& request) {
  const std::string now = platform_.now_utc();
  const std::string name = report_file_name(diagnostic, platform_.to_local(now), request);
  expect(name);
  if (Entry* entry = keeping_.open_entry(); entry && request.format == ReportFormat::ics)
    entry->dated_modified_at = diagnostic.modified_at;
  return {name, encode_diagnostic(diagnostic), request, now};
}

void Reports::apply(const ShowReport& command) {
  if (const Diagnostic* diagnostic = state_.diagnostic()) platform_.show_report(order(*diagnostic, command.request));
}

void Reports::apply(const SaveReport& command) {
  if (const Diagnostic* diagnostic = state_.diagnostic()) platform_.save_report(order(*diagnostic, command.request));
}

// What is not revealed does not leave here, not even for the program that would leave it out.
void Reports::write(const Workshop& workshop, ReportRequest request, bool show) {
  const std::string now = platform_.now_utc();
  request.kind = ReportKind::workshop_minutes;
  const std::string name = minutes_file_name(workshop, platform_.to_local(now), request.format);
  expect(name);
  give(platform_, {name, encode_workshop(without_open_votes(workshop)), request, now}, show);
}

void Reports::apply(const WriteMinutes& command) {
  const Workshop* workshop = state_.workshop();
  if (!workshop) return;
  ReportRequest request;
  request.kind = ReportKind::workshop_minutes;
  request.format = command.format;
  request.choices.wording = state_.settings.wording;
  write(*workshop, request, command.format == ReportFormat::html);
}

void Reports::apply(const WriteComparison& command) {
  const Comparison* comparison = state_.comparison();
  if (!comparison) return;
  const std::string now = platform_.now_utc();
  const std::string name = comparison_report_name(*comparison, platform_.to_local(now), command.format);
  expect(name);
  ReportRequest request;
  request.kind = ReportKind::comparison;
  request.format = command.format;
  request.choices.wording = state_.settings.wording;
  give(platform_, {name, encode_comparison(*comparison), request, now}, command.format == ReportFormat::html);
}

void Reports::apply(const PrintCards&) {
  const Workshop* workshop = state_.workshop();
  if (!workshop) return;
  constexpr const char* kName = "boussole-cartes-de-vote.html";
  expect(kName);
  ReportRequest request;
  request.kind = ReportKind::cards;
  request.choices.cards.count = std::clamp(static_cast<int>(workshop->participants.size()), 1, kMostCards);
  platform_.show_report({kName, {}, request, platform_.now_utc()});
}

void Reports::apply(const FetchReports&) {
  awaited_ = true;
  messages_.dismiss();
  platform_.fetch_reports();
}

void Reports::on_reports(ReportNews news, std::size_t cut_cells) {
  const bool awaited = std::exchange(awaited_, false);
  slice_.report_writer = news == ReportNews::missing ? ReportWriter::missing : ReportWriter::ready;
  if (news == ReportNews::no_workbook) {
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_workbook_missing),
                     messages_.words(Text::notice_workbook_missing_kept));
  } else if (news == ReportNews::missing && awaited) {
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_report_missing),
                     messages_.words(Text::notice_report_missing_kept));
  } else if (cut_cells > 0) {
    messages_.notify(
        Notice::Kind::information, messages_.words(Text::notice_exported, {{"name", exports_.expected()}}),
        {messages_.counted(Text::notice_cells_cut, cut_cells), messages_.words(Text::notice_cells_cut_kept)});
  }
}

}  // namespace boussole
