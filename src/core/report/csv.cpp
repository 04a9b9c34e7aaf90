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

constexpr std::array kColumns = {Text::csv_kind,      Text::csv_id,         Text::table_domain,   Text::csv_title,
                                 Text::table_answer,  Text::csv_level,      Text::csv_importance, Text::report_priority,
                                 Text::csv_score,     Text::csv_coverage,   Text::csv_low,        Text::csv_high,
                                 Text::table_stage,   Text::csv_formula,    Text::csv_note,       Text::csv_reason,
                                 Text::csv_evidence,  Text::csv_to_confirm, Text::report_owner,   Text::report_due,
                                 Text::report_effort, Text::report_status,  Text::csv_success,    Text::csv_referential,
                                 Text::csv_version,   Text::csv_date};

// A row is filled by column, whatever is not said stays empty.
class Row {
 public:
  explicit Row(const Report& report) {
    set(Text::csv_referential, report.referential.id);
    set(Text::csv_version, report.referential.version);
    set(Text::csv_date, numeric_day(campaign_date(report.diagnostic)));
  }

  void set(Text column, std::string_view value) {
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      if (kColumns[i] == column) cells_[i] = value;
    }
  }
  void set_number(Text column, std::optional<double> number) {
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
  Text kind;
  std::string id;
  std::string title;
};

std::string score_line(const Report& report, const Named& name, const Score& score) {
  Row row(report);
  row.set(Text::csv_kind, tr(name.kind));
  row.set(Text::csv_id, name.id);
  row.set(Text::csv_title, name.title);
  row.set_number(Text::csv_score, score.score);
  if (score.coverage) row.set_number(Text::csv_coverage, 100.0 * *score.coverage);
  row.set_number(Text::csv_low, score.low);
  row.set_number(Text::csv_high, score.high);
  row.set(Text::table_stage, stage_of_score(score));
  row.set(Text::csv_formula, tr(Text::csv_formula_words));
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
    lines += score_line(report, {Text::csv_principle, principle.id, principle.title}, report.scores.principles[i]);
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
  row.set(Text::csv_kind, tr(Text::table_answer));
  row.set(Text::csv_id, criterion.id);
  row.set(Text::table_domain, report.referential.domains[criterion.domain].title);
  row.set(Text::csv_title, criterion.title);
  row.set(Text::table_answer, answer_name(answer));
  row.set(Text::csv_importance, std::to_string(answer.importance));
  if (answer.state == AnswerState::rated) {
    row.set(Text::csv_level, std::to_string(answer.level));
    row.set(Text::report_priority, std::to_string(answer.importance * (3 - answer.level)));
  }
  if (answer.state == AnswerState::not_applicable) row.set(Text::csv_reason, answer.reason);
  if (answer.to_confirm) row.set(Text::csv_to_confirm, tr(Text::csv_yes));
  if (report.choices.notes == Notes::shown) {
    row.set(Text::csv_note, answer.note);
    row.set(Text::csv_evidence, joined(answer.evidence));
  }
  return row.line();
}

std::string action_line(const Report& report, const PlannedAction& action) {
  Row row(report);
  row.set(Text::csv_kind, tr(Text::report_action));
  row.set(Text::csv_id, joined(action.criteria));
  row.set(Text::csv_title, action.title);
  row.set(Text::csv_importance, std::to_string(importance_of(report.diagnostic, action)));
  if (report.choices.names == Names::shown) row.set(Text::report_owner, action.owner);
  row.set(Text::report_due, numeric_day(action.due));
  row.set(Text::report_effort, std::to_string(action.effort));
  row.set(Text::report_status, status_name(action.status));
  row.set(Text::csv_success, action.success);
  if (report.choices.notes == Notes::shown) row.set(Text::csv_note, action.note);
  return row.line();
}

}  // namespace

std::string report_csv(const Report& report, CsvContent content) {
  std::string csv = header() + score_lines(report);
  if (content == CsvContent::scores_only) return csv;
  for (const Index index : applicable_criteria(report.referential, report.diagnostic.profile)) {
    csv += answer_line(report, report.referential.criteria[index]);
  }
  for (const PlannedAction& action : report.diagnostic.actions) csv += action_line(report, action);
  return csv;
}

}  // namespace boussole
