// A line a question and round, in the workshop's order; a question without a revealed round has one too. What was
// decided is on the last line of its question, so that it is counted once.
#include "report/cells.h"
#include "report/workshop_lines.h"

namespace boussole::report {

namespace {

// A line as it is filled, from left to right.
class Line {
 public:
  void words(std::string_view text) { add(csv_cell(text, CellContent::words)); }
  void value(std::string_view text) { add(csv_cell(text, CellContent::value)); }
  void number(const std::optional<double>& number) {
    constexpr int kDecimals = 2;
    value(number ? french_number(*number, kDecimals) : std::string());
  }
  void whole(int number) { value(std::to_string(number)); }
  void empty(int cells) {
    for (int i = 0; i < cells; ++i) value("");
  }
  void write(Written& table) const {
    table.text += text_ + "\r\n";
    table.cut_cells += cut_;
  }

 private:
  void add(const Cell& cell) {
    if (!first_) text_ += ';';
    first_ = false;
    text_ += cell.text;
    if (cell.cut) ++cut_;
  }

  std::string text_;
  std::size_t cut_ = 0;
  bool first_ = true;
};

void write_header(const WorkshopReport& report, Written& table) {
  Line line;
  for (const ReportKey key :
       {ReportKey(ReportText::csv_rank), ReportKey(ReportText::csv_id), ReportKey(Text::table_domain),
        ReportKey(ReportText::csv_title), ReportKey(ReportText::csv_round), ReportKey(ReportText::csv_means),
        ReportKey(ReportText::csv_votes), ReportKey(ReportText::csv_rated)})
    line.words(tr(key));
  for (int level = 0; level < 4; ++level) line.words(tr(ReportText::csv_votes_for, {{"level", level_name(level)}}));
  for (const ReportKey key :
       {ReportKey(Text::answer_unknown), ReportKey(Text::answer_not_applicable), ReportKey(ReportText::csv_median_low),
        ReportKey(ReportText::csv_median_high), ReportKey(ReportText::csv_mean), ReportKey(ReportText::csv_agreement),
        ReportKey(ReportText::csv_agreement_words)})
    line.words(tr(key));
  if (decides(report)) {
    for (const ReportText key :
         {ReportText::minutes_decision, ReportText::csv_level, ReportText::minutes_reason, ReportText::minutes_dissent})
      line.words(tr(key));
  }
  line.words(tr(ReportText::csv_signs));
  for (const ReportText key :
       {ReportText::csv_workshop, ReportText::csv_workshop_date, ReportText::csv_referential, ReportText::csv_version})
    line.words(tr(key));
  table.text = "\xEF\xBB\xBF";
  line.write(table);
}

void add_round(const WorkshopReport& report, const Round* round, Line& line) {
  constexpr int kColumns = 15;
  if (!round) return line.empty(kColumns);
  const VoteCounts counts = counts_of(*round);
  const std::optional<Median> median = median_vote(counts);
  line.whole(round->round);
  line.words(means_name(report, round->means));
  line.whole(all_votes(counts));
  line.whole(rated_votes(counts));
  for (const int count : counts.levels) line.whole(count);
  line.whole(counts.unknown);
  line.whole(counts.not_applicable);
  line.value(median ? std::to_string(median->low) : std::string());
  line.value(median ? std::to_string(median->high) : std::string());
  line.number(mean_vote(counts));
  line.value(agreement_number(counts));
  line.words(accord_name(report, counts));
}

void add_decision(const Decision* decision, Line& line) {
  constexpr int kColumns = 4;
  if (!decision) return line.empty(kColumns);
  line.words(answer_name(answer_of(*decision)));
  line.value(decision->state == AnswerState::rated ? std::to_string(decision->level) : std::string());
  line.words(decision->rationale);
  line.words(decision->dissent);
}

std::string signs_words(const WorkshopReport& report, const QuestionLine& question) {
  std::string words;
  for (const std::string& sign : sign_lines(report, question)) words += (words.empty() ? "" : " ; ") + sign;
  return words;
}

void write_line(const WorkshopReport& report, const QuestionLine& question, const Round* round, Written& table) {
  Line line;
  line.value(std::to_string(question.rank));
  line.words(question.id);
  line.words(question.criterion ? report.referential.domains[question.criterion->domain].title : std::string());
  line.words(question.criterion ? question.title : std::string());
  add_round(report, round, line);
  const bool last = question.rounds.empty() || round == question.rounds.back();
  if (decides(report)) add_decision(last ? question.decision : nullptr, line);
  line.words(last ? signs_words(report, question) : std::string());
  line.words(workshop_title(report));
  line.value(numeric_day(workshop_start(report)));
  line.words(report.workshop.referential.id);
  line.value(report.workshop.referential.version);
  line.write(table);
}

}  // namespace

Written minutes_csv(const WorkshopReport& report) {
  Written table;
  write_header(report, table);
  for (const QuestionLine& question : all_questions(report)) {
    if (question.rounds.empty()) write_line(report, question, nullptr, table);
    for (const Round* round : question.rounds) write_line(report, question, round, table);
  }
  return table;
}

}  // namespace boussole::report
