#include "core/report/csv.h"

#include <array>
#include <string_view>
#include <vector>

#include "core/action_plan.h"
#include "core/campaigns.h"
#include "core/report/escape.h"
#include "core/report/words.h"

namespace boussole {

namespace {

using namespace report;

constexpr std::array<ReportKey, 26> kColumns = {
    ReportText::csv_kind,      ReportText::csv_id,         Text::table_domain,         ReportText::csv_title,
    Text::table_answer,        ReportText::csv_level,      ReportText::csv_importance, ReportText::report_priority,
    ReportText::csv_score,     ReportText::csv_coverage,   ReportText::csv_low,        ReportText::csv_high,
    Text::table_stage,         ReportText::csv_formula,    ReportText::csv_note,       ReportText::csv_reason,
    ReportText::csv_evidence,  ReportText::csv_to_confirm, ReportText::report_owner,   ReportText::report_due,
    ReportText::report_effort, ReportText::report_status,  ReportText::csv_success,    ReportText::csv_referential,
    ReportText::csv_version,   ReportText::csv_date};

// A row is filled by column, whatever is not said stays empty.
class Row {
 public:
  explicit Row(const Report& report) {
    set(ReportText::csv_referential, report.referential.id);
    set(ReportText::csv_version, report.referential.version);
    set(ReportText::csv_date, numeric_day(campaign_date(report.diagnostic)));
  }

  void set(ReportKey column, std::string_view value) {
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      if (kColumns[i] == column) cells_[i] = value;
    }
  }
  void set_number(ReportKey column, std::optional<double> number) {
    constexpr int kDecimals = 2;
    if (number) set(column, french_number(*number, kDecimals));
  }
  [[nodiscard]] std::string line() const {
    std::string line;
    for (std::size_t i = 0; i < cells_.size(); ++i) line += (i > 0 ? ";" : "") + csv_cell(cells_[i]);
    return line + "\r\n";
  }

 private:
  std::array<std::string, kColumns.size()> cells_;
};

std::string header() {
  std::string line;
  for (std::size_t i = 0; i < kColumns.size(); ++i) line += (i > 0 ? ";" : "") + csv_cell(tr(kColumns[i]));
  return "\xEF\xBB\xBF" + line + "\r\n";
}

struct Named {
  ReportKey kind;
  std::string id;
  std::string title;
};

std::string score_line(const Report& report, const Named& name, const Score& score) {
  Row row(report);
  row.set(ReportText::csv_kind, tr(name.kind));
  row.set(ReportText::csv_id, name.id);
  row.set(ReportText::csv_title, name.title);
  row.set_number(ReportText::csv_score, score.score);
  if (score.coverage) row.set_number(ReportText::csv_coverage, 100.0 * *score.coverage);
  row.set_number(ReportText::csv_low, score.low);
  row.set_number(ReportText::csv_high, score.high);
  row.set(Text::table_stage, stage_words(score));
  row.set(ReportText::csv_formula, tr(ReportText::csv_formula_words));
  return row.line();
}

std::string score_lines(const Report& report) {
  std::string lines = score_line(report, {Text::results_overall, "", subject_of(report)}, report.scores.overall);
  for (Index i = 0; i < report.referential.domains.size(); ++i) {
    const Domain& domain = report.referential.domains[i];
    lines += score_line(report, {Text::table_domain, domain.id, domain.title}, report.scores.domains[i]);
  }
  for (Index i = 0; i < report.referential.principles.size(); ++i) {
    const Principle& principle = report.referential.principles[i];
    lines +=
        score_line(report, {ReportText::csv_principle, principle.id, principle.title}, report.scores.principles[i]);
  }
  return lines;
}

std::string joined(const std::vector<std::string>& pieces) {
  std::string all;
  for (const std::string& piece : pieces) {
    if (!piece.empty()) all += (all.empty() ? "" : "\n") + piece;
  }
  return all;
}

std::string answer_line(const Report& report, const Criterion& criterion) {
  const Answer& answer = answer_to(report.diagnostic, criterion.id);
  Row row(report);
  row.set(ReportText::csv_kind, tr(Text::table_answer));
  row.set(ReportText::csv_id, criterion.id);
  row.set(Text::table_domain, report.referential.domains[criterion.domain].title);
  row.set(ReportText::csv_title, criterion.title);
  row.set(Text::table_answer, answer_name(answer));
  row.set(ReportText::csv_importance, std::to_string(answer.importance));
  if (answer.state == AnswerState::rated) {
    row.set(ReportText::csv_level, std::to_string(answer.level));
    row.set(ReportText::report_priority, std::to_string(answer.importance * (3 - answer.level)));
  }
  if (answer.state == AnswerState::not_applicable) row.set(ReportText::csv_reason, answer.reason);
  if (answer.to_confirm) row.set(ReportText::csv_to_confirm, tr(ReportText::csv_yes));
  if (report.choices.notes == Notes::shown) {
    row.set(ReportText::csv_note, answer.note);
    row.set(ReportText::csv_evidence, joined(answer.evidence));
  }
  return row.line();
}

std::string action_line(const Report& report, const PlannedAction& action) {
  Row row(report);
  row.set(ReportText::csv_kind, tr(ReportText::report_action));
  row.set(ReportText::csv_id, joined(action.criteria));
  row.set(ReportText::csv_title, action.title);
  row.set(ReportText::csv_importance, std::to_string(importance_of(report.diagnostic, action)));
  if (report.choices.names == Names::shown) row.set(ReportText::report_owner, action.owner);
  row.set(ReportText::report_due, numeric_day(action.due));
  row.set(ReportText::report_effort, std::to_string(action.effort));
  row.set(ReportText::report_status, status_name(action.status));
  row.set(ReportText::csv_success, action.success);
  if (report.choices.notes == Notes::shown) row.set(ReportText::csv_note, action.note);
  return row.line();
}

}  // namespace

std::string report_csv(const Report& report, CsvContent content) {
  std::string csv = header() + score_lines(report);
  if (content == CsvContent::scores_only) return csv;
  for (const Index index : applicable_criteria(report.referential, report.diagnostic.profile)) {
    csv += answer_line(report, report.referential.criteria[index]);
  }
  for (const std::size_t i : adopted_actions(report.diagnostic)) {
    csv += action_line(report, report.diagnostic.actions[i]);
  }
  return csv;
}

}  // namespace boussole
