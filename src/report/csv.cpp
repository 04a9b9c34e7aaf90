#include "report/csv.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/decisions/action_plan.h"
#include "core/decisions/campaigns.h"
#include "report/cells.h"
#include "report/words.h"

namespace boussole {

namespace {

using namespace report;

constexpr std::array<ReportKey, 27> kColumns = {
    ReportText::csv_kind,        ReportText::csv_id,         Text::table_domain,         ReportText::csv_title,
    Text::table_answer,          ReportText::csv_level,      ReportText::csv_importance, ReportText::report_priority,
    ReportText::csv_score,       ReportText::csv_coverage,   ReportText::csv_low,        ReportText::csv_high,
    Text::table_stage,           ReportText::csv_formula,    ReportText::csv_note,       ReportText::csv_reason,
    ReportText::csv_evidence,    ReportText::csv_to_confirm, Text::question_missing,     ReportText::report_owner,
    ReportText::report_due,      ReportText::report_effort,  ReportText::report_status,  ReportText::csv_success,
    ReportText::csv_referential, ReportText::csv_version,    ReportText::csv_date};

// A row is filled by column, whatever is not said stays empty.
class Row {
 public:
  explicit Row(const Report& report) {
    set_value(ReportText::csv_referential, report.referential.id);
    set_value(ReportText::csv_version, report.referential.version);
    set_value(ReportText::csv_date, numeric_day(campaign_date(report.diagnostic)));
  }

  // Words, whoever wrote them: they stay words.
  void set(ReportKey column, std::string_view words) { put(column, words, CellContent::words); }
  // A number, a day or an id of ours.
  void set_value(ReportKey column, std::string_view value) { put(column, value, CellContent::value); }
  void set_number(ReportKey column, std::optional<double> number) {
    constexpr int kDecimals = 2;
    if (number) set_value(column, french_number(*number, kDecimals));
  }
  void write(Written& table) const {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (i > 0) table.text += ';';
      table.text += cells_[i].text;
      if (cells_[i].cut) ++table.cut_cells;
    }
    table.text += "\r\n";
  }

 private:
  void put(ReportKey column, std::string_view text, CellContent content) {
    const auto found = std::find(kColumns.begin(), kColumns.end(), column);
    if (found != kColumns.end()) cells_[static_cast<std::size_t>(found - kColumns.begin())] = csv_cell(text, content);
  }

  std::array<Cell, kColumns.size()> cells_;
};

std::string header() {
  std::string line;
  for (std::size_t i = 0; i < kColumns.size(); ++i)
    line += (i > 0 ? ";" : "") + csv_cell(tr(kColumns[i]), CellContent::words).text;
  return "\xEF\xBB\xBF" + line + "\r\n";
}

struct Named {
  ReportKey kind;
  std::string id;
  std::string title;
};

void write_score(const Report& report, const Named& name, const Score& score, Written& table) {
  Row row(report);
  row.set(ReportText::csv_kind, tr(name.kind));
  row.set_value(ReportText::csv_id, name.id);
  row.set(ReportText::csv_title, name.title);
  row.set_number(ReportText::csv_score, score.score);
  if (score.coverage) row.set_number(ReportText::csv_coverage, 100.0 * *score.coverage);
  row.set_number(ReportText::csv_low, score.low);
  row.set_number(ReportText::csv_high, score.high);
  row.set(Text::table_stage, stage_words(score));
  row.set(ReportText::csv_formula, tr(ReportText::csv_formula_words));
  row.write(table);
}

void write_scores(const Report& report, Written& table) {
  write_score(report, {Text::results_overall, "", subject_of(report)}, report.scores.overall, table);
  for (Index i = 0; i < report.referential.domains.size(); ++i) {
    const Domain& domain = report.referential.domains[i];
    write_score(report, {Text::table_domain, domain.id, domain.title}, report.scores.domains[i], table);
  }
  for (Index i = 0; i < report.referential.principles.size(); ++i) {
    const Principle& principle = report.referential.principles[i];
    write_score(report, {ReportText::csv_principle, principle.id, principle.title}, report.scores.principles[i], table);
  }
}

std::string joined(const std::vector<std::string>& pieces) {
  std::string all;
  for (const std::string& piece : pieces) {
    if (!piece.empty()) all += (all.empty() ? "" : "\n") + piece;
  }
  return all;
}

void write_answer(const Report& report, const Criterion& criterion, Written& table) {
  const Answer& answer = answer_to(report.diagnostic, criterion.id);
  Row row(report);
  row.set(ReportText::csv_kind, tr(Text::table_answer));
  row.set_value(ReportText::csv_id, criterion.id);
  row.set(Text::table_domain, report.referential.domains[criterion.domain].title);
  row.set(ReportText::csv_title, criterion.title);
  row.set(Text::table_answer, answer_name(answer));
  row.set_value(ReportText::csv_importance, std::to_string(answer.importance));
  if (answer.state == AnswerState::rated) {
    row.set_value(ReportText::csv_level, std::to_string(answer.level));
    row.set_value(ReportText::report_priority, std::to_string(answer.importance * (3 - answer.level)));
  }
  row.set(Text::question_missing, joined(missing_lines(report, criterion, answer).signs));
  if (answer.state == AnswerState::not_applicable) row.set(ReportText::csv_reason, answer.reason);
  if (answer.to_confirm) row.set(ReportText::csv_to_confirm, tr(ReportText::csv_yes));
  if (report.choices.notes == Notes::shown) {
    row.set(ReportText::csv_note, answer.note);
    row.set(ReportText::csv_evidence, joined(answer.evidence));
  }
  row.write(table);
}

void write_action(const Report& report, const PlannedAction& action, Written& table) {
  Row row(report);
  row.set(ReportText::csv_kind, tr(ReportText::report_action));
  row.set(ReportText::csv_id, joined(action.criteria));
  row.set(ReportText::csv_title, action.title);
  row.set_value(ReportText::csv_importance, std::to_string(importance_of(report.diagnostic, action)));
  if (report.choices.names == Names::shown) row.set(ReportText::report_owner, action.owner);
  row.set_value(ReportText::report_due, numeric_day(action.due));
  row.set_value(ReportText::report_effort, std::to_string(action.effort));
  row.set(ReportText::report_status, status_name(action.status));
  row.set(ReportText::csv_success, action.success);
  if (report.choices.notes == Notes::shown) row.set(ReportText::csv_note, action.note);
  row.write(table);
}

}  // namespace

Written report_csv(const Report& report, CsvContent content) {
  Written table{header()};
  write_scores(report, table);
  if (content == CsvContent::scores_only) return table;
  for (const Index index : applicable_criteria(report.referential, report.diagnostic.profile)) {
    write_answer(report, report.referential.criteria[index], table);
  }
  for (const std::size_t i : adopted_actions(report.diagnostic)) {
    write_action(report, report.diagnostic.actions[i], table);
  }
  return table;
}

}  // namespace boussole
