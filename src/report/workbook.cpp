#include "report/workbook.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/json.h"
#include "core/decisions/action_plan.h"
#include "core/decisions/campaigns.h"
#include "core/scores/indicators.h"
#include "report/cells.h"
#include "report/words.h"

namespace boussole {

namespace {

using namespace report;

struct SheetColumn {
  ReportKey title;
  int width;  // in characters
};

// What the sheets are put in.
struct Book {
  yyjson_mut_doc* document;
  yyjson_mut_val* sheets;
  std::size_t cut_cells = 0;
};

// One sheet being written: rows of cells, from left to right.
class Sheet {
 public:
  Sheet(Book& book, ReportKey name, std::span<const SheetColumn> columns)
      : document_(book.document), rows_(yyjson_mut_arr(book.document)), cut_(book.cut_cells) {
    yyjson_mut_doc* document = book.document;
    yyjson_mut_val* sheets = book.sheets;
    yyjson_mut_val* sheet = yyjson_mut_arr_add_obj(document, sheets);
    yyjson_mut_val* widths = yyjson_mut_arr(document);
    const std::string_view title = tr(name);
    yyjson_mut_obj_add_strncpy(document, sheet, "name", title.data(), title.size());
    yyjson_mut_obj_add_val(document, sheet, "widths", widths);
    yyjson_mut_obj_add_val(document, sheet, "rows", rows_);
    begin_row();
    for (const SheetColumn& column : columns) {
      yyjson_mut_arr_add_int(document, widths, column.width);
      text(tr(column.title));
    }
  }

  void begin_row() { row_ = yyjson_mut_arr_add_arr(document_, rows_); }
  void nothing() { yyjson_mut_arr_add_null(document_, row_); }
  void text(std::string_view words) {
    const Cell cell = workbook_cell(words);
    if (cell.text.empty()) return nothing();
    if (cell.cut) ++cut_;
    yyjson_mut_arr_add_strncpy(document_, row_, cell.text.data(), cell.text.size());
  }
  void number(std::optional<double> value) {
    if (!value) return nothing();
    yyjson_mut_arr_add_real(document_, row_, *value);
  }
  void number(int value) { yyjson_mut_arr_add_int(document_, row_, value); }
  // A day that exists; what is no ISO date is kept as words.
  void day(std::string_view iso) {
    const std::optional<Date> date = parse_iso_date(iso);
    if (!date) return text(iso);
    yyjson_mut_val* cell = yyjson_mut_arr_add_obj(document_, row_);
    yyjson_mut_obj_add_strcpy(document_, cell, "date", iso_date(*date).c_str());
  }

 private:
  yyjson_mut_doc* document_;
  yyjson_mut_val* rows_;
  yyjson_mut_val* row_ = nullptr;
  std::size_t& cut_;  // cells, of the whole book
};

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
  std::string all;
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;
    if (!all.empty()) all += between;
    all += piece;
  }
  return all;
}

constexpr std::array<SheetColumn, 11> kAnswerColumns = {{{Text::table_domain, 28},
                                                         {ReportText::csv_id, 30},
                                                         {Text::table_criterion, 40},
                                                         {ReportText::csv_level, 8},
                                                         {Text::table_answer, 14},
                                                         {ReportText::csv_importance, 11},
                                                         {ReportText::csv_reason, 30},
                                                         {ReportText::csv_note, 50},
                                                         {ReportText::csv_evidence, 40},
                                                         {ReportText::csv_to_confirm, 13},
                                                         {Text::question_missing, 50}}};

void write_answers(const Report& report, Book& book) {
  Sheet sheet(book, ReportText::workbook_answers, kAnswerColumns);
  for (const Index index : applicable_criteria(report.referential, report.diagnostic.profile)) {
    const Criterion& criterion = report.referential.criteria[index];
    const Answer& answer = answer_to(report.diagnostic, criterion.id);
    const bool noted = report.choices.notes == Notes::shown;
    sheet.begin_row();
    sheet.text(report.referential.domains[criterion.domain].title);
    sheet.text(criterion.id);
    sheet.text(criterion.title);
    answer.state == AnswerState::rated ? sheet.number(answer.level) : sheet.nothing();
    sheet.text(answer_name(answer));
    sheet.number(answer.importance);
    sheet.text(answer.state == AnswerState::not_applicable ? answer.reason : std::string());
    sheet.text(noted ? answer.note : std::string());
    sheet.text(noted ? joined(answer.evidence, "\n") : std::string());
    sheet.text(answer.to_confirm ? tr(ReportText::csv_yes) : std::string_view());
    sheet.text(joined(missing_lines(report, criterion, answer).signs, "\n"));
  }
}

constexpr std::array<SheetColumn, 12> kScoreColumns = {{{ReportText::csv_kind, 12},
                                                        {ReportText::csv_id, 18},
                                                        {ReportText::csv_title, 44},
                                                        {ReportText::csv_score, 10},
                                                        {ReportText::csv_coverage, 13},
                                                        {ReportText::csv_low, 10},
                                                        {ReportText::csv_high, 10},
                                                        {Text::table_stage, 20},
                                                        {ReportText::csv_formula, 50},
                                                        {ReportText::csv_referential, 28},
                                                        {ReportText::csv_version, 12},
                                                        {ReportText::csv_date, 13}}};

struct ScoreName {
  ReportKey kind;
  std::string id;
  std::string title;
};

void write_score(const Report& report, Sheet& sheet, const ScoreName& name, const Score& score) {
  sheet.begin_row();
  sheet.text(tr(name.kind));
  sheet.text(name.id);
  sheet.text(name.title);
  sheet.number(score.score);
  sheet.number(score.coverage ? std::optional(100.0 * *score.coverage) : std::nullopt);
  sheet.number(score.low);
  sheet.number(score.high);
  sheet.text(stage_words(score));
  sheet.text(tr(ReportText::csv_formula_words));
  sheet.text(report.referential.id);
  sheet.text(report.referential.version);
  sheet.day(campaign_date(report.diagnostic));
}

void write_scores(const Report& report, Book& book) {
  Sheet sheet(book, ReportText::workbook_scores, kScoreColumns);
  write_score(report, sheet, {Text::results_overall, "", subject_of(report)}, report.scores.overall);
  for (Index i = 0; i < report.referential.domains.size(); ++i) {
    const Domain& domain = report.referential.domains[i];
    write_score(report, sheet, {Text::table_domain, domain.id, domain.title}, report.scores.domains[i]);
  }
  for (Index i = 0; i < report.referential.principles.size(); ++i) {
    const Principle& principle = report.referential.principles[i];
    write_score(report, sheet, {ReportText::csv_principle, principle.id, principle.title}, report.scores.principles[i]);
  }
}

constexpr std::array<SheetColumn, 7> kIndicatorColumns = {{{ReportText::csv_id, 26},
                                                           {ReportText::workbook_indicator, 40},
                                                           {ReportText::workbook_what, 13},
                                                           {ReportText::csv_title, 44},
                                                           {ReportText::workbook_value, 12},
                                                           {ReportText::workbook_unit, 24},
                                                           {ReportText::report_status, 18}}};

// One line a number: those entered, then those computed, which alone have a status.
void write_indicator(const Report& report, Sheet& sheet, const Indicator& indicator) {
  const auto line = [&](ReportText what, const std::string& label, std::optional<double> value, const std::string& unit,
                        std::string_view status) {
    sheet.begin_row();
    sheet.text(indicator.id);
    sheet.text(indicator.title);
    sheet.text(tr(what));
    sheet.text(label);
    sheet.number(value);
    sheet.text(unit);
    sheet.text(status);
  };
  for (const IndicatorInput& input : indicator.inputs) {
    line(ReportText::workbook_input, input.label, entered_number(indicator, input, report.diagnostic), input.unit, {});
  }
  const IndicatorResult result = compute_indicator(indicator, report.diagnostic);
  const std::string status = status_name(result.status);
  for (std::size_t i = 0; i < indicator.measures.size(); ++i) {
    const Measure& measure = indicator.measures[i];
    line(ReportText::workbook_result, measure.label, result.measures[i].value, measure.unit, status);
  }
}

void write_indicators(const Report& report, Book& book) {
  Sheet sheet(book, ReportText::workbook_indicators, kIndicatorColumns);
  for (const Indicator& indicator : report.referential.indicators) {
    if (indicator_applies(report.referential, indicator, report.diagnostic.profile)) {
      write_indicator(report, sheet, indicator);
    }
  }
}

constexpr std::array<SheetColumn, 8> kActionColumns = {{{ReportText::report_action, 50},
                                                        {ReportText::workbook_criteria, 40},
                                                        {ReportText::report_owner, 22},
                                                        {ReportText::report_due, 13},
                                                        {ReportText::report_effort, 12},
                                                        {ReportText::report_status, 14},
                                                        {ReportText::csv_success, 40},
                                                        {ReportText::csv_note, 40}}};

void write_actions(const Report& report, Book& book) {
  Sheet sheet(book, ReportText::workbook_actions, kActionColumns);
  for (const std::size_t position : adopted_actions(report.diagnostic)) {
    const PlannedAction& action = report.diagnostic.actions[position];
    std::vector<std::string> criteria;
    criteria.reserve(action.criteria.size());
    for (const std::string& id : action.criteria) criteria.push_back(criterion_title(report, id));
    sheet.begin_row();
    sheet.text(action.title);
    sheet.text(joined(criteria, "\n"));
    sheet.text(report.choices.names == Names::shown ? action.owner : std::string());
    sheet.day(action.due);
    sheet.text(effort_name(action.effort));
    sheet.text(status_name(action.status));
    sheet.text(action.success);
    sheet.text(report.choices.notes == Notes::shown ? action.note : std::string());
  }
}

}  // namespace

Written report_workbook(const Report& report) {
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  yyjson_mut_val* root = yyjson_mut_obj(document.get());
  yyjson_mut_doc_set_root(document.get(), root);
  yyjson_mut_val* sheets = yyjson_mut_arr(document.get());
  yyjson_mut_obj_add_val(document.get(), root, "sheets", sheets);
  Book book{document.get(), sheets};
  write_answers(report, book);
  write_scores(report, book);
  write_indicators(report, book);
  write_actions(report, book);
  return {json_line(document.get()), book.cut_cells};
}

}  // namespace boussole
