// Reports: ordered here, written by a program apart (Platform::show_report), which may be missing.
#pragma once

#include <cstddef>
#include <variant>

#include "core/diagnostic/assessment.h"
#include "core/group/workshop.h"
#include "platform/platform.h"

namespace boussole {

struct AppState;
class Exports;
class Keeping;
class Messages;

// What writes the reports, which the page asks for once the first screen is there.
enum class ReportWriter {
  ready,      // there, or on its way
  preparing,  // a report is being written
  missing,    // could not be had
};

struct ReportsState {
  ReportWriter report_writer = ReportWriter::ready;
};

enum class ReportNews {
  ready,        // it is there; the report that was asked for, if any, is shown or written
  missing,      // what writes the reports could not be had
  no_workbook,  // only what makes workbooks could not
};

// Of the open diagnostic.
struct ShowReport {
  ReportRequest request;
};
struct SaveReport {
  ReportRequest request;
};
// The minutes of the open workshop: shown to print (HTML), or written as a file.
struct WriteMinutes {
  ReportFormat format = ReportFormat::html;
};
// Voting cards, as many as the open workshop has people, to print.
struct PrintCards {};
// The open comparison, as it is shown: to print (HTML), or written as a file.
struct WriteComparison {
  ReportFormat format = ReportFormat::html;
};
// Asks again for what writes them.
struct FetchReports {};
using ReportsCommand = std::variant<ShowReport, SaveReport, WriteMinutes, WriteComparison, PrintCards, FetchReports>;

class Reports {
 public:
  Reports(AppState& state, Platform& platform, Messages& messages, Keeping& keeping, Exports& exports);

  void apply(const ShowReport& command);
  void apply(const SaveReport& command);
  void apply(const WriteMinutes& command);
  void apply(const WriteComparison& command);
  void apply(const PrintCards&);
  void apply(const FetchReports&);

  // The minutes of a workshop, shown to print or written as a file. Precondition: `format` is one that minutes have
  // (HTML, CSV, Markdown), and HTML when they are shown. The kind is the minutes', whatever `request` says.
  void write(const Workshop& workshop, ReportRequest request, bool show);

  // What became of a report that was asked for, or of what writes them. `cut_cells`: of a table, cells that hold less
  // than was typed.
  void on_reports(ReportNews news, std::size_t cut_cells);

 private:
  // Says that a file of that name is awaited.
  void expect(const std::string& name);
  [[nodiscard]] ReportOrder order(const Diagnostic& diagnostic, const ReportRequest& request);

  ReportsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Keeping& keeping_;
  Exports& exports_;
  bool awaited_ = false;  // a report was asked for, or what writes them: its absence is then told
};

}  // namespace boussole
