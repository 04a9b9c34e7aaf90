#include <algorithm>
#include <array>

#include "report/cells.h"
#include "report/comparison_report.h"
#include "report/words.h"

namespace boussole {

namespace {

using namespace report;

constexpr std::array<ReportKey, 22> kColumns = {ReportText::csv_kind,
                                                ReportText::compare_regie,
                                                ReportText::csv_id,
                                                ReportText::csv_title,
                                                ReportText::csv_score,
                                                ReportText::csv_coverage,
                                                Text::table_answer,
                                                ReportText::csv_level,
                                                ReportText::compare_n,
                                                ReportText::compare_q1,
                                                ReportText::compare_median,
                                                ReportText::compare_q3,
                                                Text::level_0,
                                                Text::level_1,
                                                Text::level_2,
                                                Text::level_3,
                                                Text::answer_not_applicable,
                                                Text::answer_unknown,
                                                ReportText::compare_receiver,
                                                ReportText::compare_withheld,
                                                ReportText::csv_referential,
                                                ReportText::csv_version};

// A row is filled by column, whatever is not said stays empty.
class Row {
 public:
  explicit Row(const Referential& referential) {
    set_value(ReportText::csv_referential, referential.id);
    set_value(ReportText::csv_version, referential.version);
  }

  // Words, whoever wrote them: they stay words.
  void set(ReportKey column, std::string_view words) { put(column, words, CellContent::words); }
  // A number or an id of ours.
  void set_value(ReportKey column, std::string_view value) { put(column, value, CellContent::value); }
  void set_number(ReportKey column, const std::optional<double>& number) {
    constexpr int kDecimals = 2;
    if (number) set_value(column, french_number(*number, kDecimals));
  }
  void set_count(ReportKey column, int count) { set_value(column, std::to_string(count)); }
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

struct Subject {
  ReportKey kind;
  std::string id;
  std::string title;
};

Row row_of(const ComparisonReport& report, const Subject& subject, std::string_view regie) {
  Row row(report.referential);
  row.set(ReportText::csv_kind, tr(subject.kind));
  row.set(ReportText::compare_regie, regie);
  row.set_value(ReportText::csv_id, subject.id);
  row.set(ReportText::csv_title, subject.title);
  return row;
}

void write_score(const ComparisonReport& report, const Subject& subject, const std::string& regie, const Score& score,
                 Written& table) {
  Row row = row_of(report, subject, regie);
  row.set_number(ReportText::csv_score, score.score);
  if (score.coverage) row.set_number(ReportText::csv_coverage, 100.0 * *score.coverage);
  row.write(table);
}

void write_figures(const ComparisonReport& report, const Subject& subject, const Figures& figures, Written& table) {
  Row row = row_of(report, subject, tr(ReportText::compare_group));
  if (figures.withheld) {
    row.set(ReportText::compare_withheld, withheld_words(*figures.withheld));
  } else {
    row.set_count(ReportText::compare_n, figures.n);
    row.set_number(ReportText::compare_q1, figures.q1);
    row.set_number(ReportText::compare_median, figures.median);
    row.set_number(ReportText::compare_q3, figures.q3);
  }
  row.write(table);
}

void write_question(const ComparisonReport& report, Index index, Written& table) {
  constexpr std::array<Text, kLevelCount> kLevels = {Text::level_0, Text::level_1, Text::level_2, Text::level_3};
  const Criterion& criterion = report.referential.criteria[index];
  const CriterionFigures& figures = report.shown.group.criteria[index];
  Row row = row_of(report, {Text::table_criterion, criterion.id, criterion.title}, tr(ReportText::compare_group));
  if (figures.withheld) {
    row.set(ReportText::compare_withheld, withheld_words(*figures.withheld));
  } else {
    row.set_count(ReportText::compare_n, figures.n);
    row.set_number(ReportText::compare_median, figures.median);
    for (std::size_t level = 0; level < kLevelCount; ++level) row.set_count(kLevels[level], figures.counts[level]);
    row.set_count(Text::answer_not_applicable, figures.na);
    row.set_count(Text::answer_unknown, figures.unknown);
  }
  row.write(table);
}

void write_answers(const ComparisonReport& report, const ShownMember& member, Written& table) {
  for (Index i = 0; i < member.answers.size(); ++i) {
    if (!member.answers[i]) continue;
    const Criterion& criterion = report.referential.criteria[i];
    Answer answer;
    answer.state = member.answers[i]->state;
    answer.level = member.answers[i]->level;
    Row row = row_of(report, {Text::table_criterion, criterion.id, criterion.title}, label_words(report.shown, member));
    row.set(Text::table_answer, answer_name(answer));
    if (answer.state == AnswerState::rated) row.set_count(ReportText::csv_level, answer.level);
    row.write(table);
  }
}

// Calls `each` with what a score is of, and the score's place among those of a member or of the group.
template <typename Overall, typename Domains, typename Principles>
void each_score(const Referential& referential, Overall overall, Domains domains, Principles principles) {
  overall(Subject{Text::results_overall, "", std::string(tr(ReportText::compare_overall))});
  for (Index i = 0; i < referential.domains.size(); ++i)
    domains(Subject{Text::table_domain, referential.domains[i].id, referential.domains[i].title}, i);
  for (Index i = 0; i < referential.principles.size(); ++i)
    principles(Subject{ReportText::csv_principle, referential.principles[i].id, referential.principles[i].title}, i);
}

}  // namespace

Written comparison_csv(const ComparisonReport& report) {
  Written table{"\xEF\xBB\xBF"};
  for (std::size_t i = 0; i < kColumns.size(); ++i)
    table.text += (i > 0 ? ";" : "") + csv_cell(tr(kColumns[i]), CellContent::words).text;
  table.text += "\r\n";
  const GroupFigures& group = report.shown.group;
  each_score(
      report.referential, [&](const Subject& of) { write_figures(report, of, group.overall, table); },
      [&](const Subject& of, Index i) { write_figures(report, of, group.domains[i], table); },
      [&](const Subject& of, Index i) { write_figures(report, of, group.principles[i], table); });
  for (Index i = 0; i < report.referential.criteria.size(); ++i) write_question(report, i, table);
  for (const ShownMember& member : report.shown.members) {
    const std::string label = label_words(report.shown, member);
    each_score(
        report.referential, [&](const Subject& of) { write_score(report, of, label, member.scores.overall, table); },
        [&](const Subject& of, Index i) { write_score(report, of, label, member.scores.domains[i], table); },
        [&](const Subject& of, Index i) { write_score(report, of, label, member.scores.principles[i], table); });
    write_answers(report, member, table);
  }
  for (const Exchange& exchange : report.shown.exchanges) {
    const Criterion& criterion = report.referential.criteria[exchange.criterion];
    Row row = row_of(report, {ReportText::compare_aid, criterion.id, criterion.title},
                     label_words(report.shown, report.shown.members[exchange.giver]));
    row.set(ReportText::compare_receiver, label_words(report.shown, report.shown.members[exchange.receiver]));
    row.write(table);
  }
  return table;
}

}  // namespace boussole
