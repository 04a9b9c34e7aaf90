#include "report/escape.h"
#include "report/markdown_page.h"
#include "report/workshop_lines.h"

namespace boussole::report {

namespace {

using namespace markdown;

std::string opening(const WorkshopReport& report) {
  std::string text = heading(1, said(report, ReportText::minutes_title)) + paragraph(workshop_title(report));
  std::vector<std::string> facts;
  for (const HeadingLine& fact : workshop_facts(report)) facts.push_back(fact.name + "\u00a0: " + fact.value);
  text += list(facts);
  if (const std::string remark = version_remark(report); !remark.empty()) text += paragraph(remark);
  return text + paragraph(said(report, ReportText::minutes_secret));
}

// A row a round: how many gave each level, then what is apart.
std::string rounds_table(const WorkshopReport& report, const QuestionLine& question) {
  Cells titles = {said(report, ReportText::csv_round)};
  for (int level = 0; level < 4; ++level) titles.push_back(level_name(level));
  titles.emplace_back(tr(Text::answer_unknown));
  titles.emplace_back(tr(Text::answer_not_applicable));
  std::vector<Cells> rows;
  for (const Round* round : question.rounds) {
    const VoteCounts counts = counts_of(*round);
    Cells cells = {round_name(report, *round)};
    for (const int count : counts.levels) cells.push_back(std::to_string(count));
    cells.push_back(std::to_string(counts.unknown));
    cells.push_back(std::to_string(counts.not_applicable));
    rows.push_back(std::move(cells));
  }
  return table(titles, rows);
}

std::string decision_text(const WorkshopReport& report, const QuestionLine& question) {
  if (!question.decision) return paragraph(said(report, ReportText::minutes_undecided));
  const std::string sentence = decided_sentence(report, question);
  std::string text = "**" + markdown_text(said(report, ReportText::minutes_decision)) +
                     "\u00a0: " + markdown_text(answer_name(answer_of(*question.decision))) + "**";
  text += (sentence.empty() ? std::string() : " – " + markdown_text(sentence)) + "\n\n";
  text += quoted(said(report, ReportText::minutes_reason), question.decision->rationale);
  const std::string& dissent = question.decision->dissent;
  return text + quoted(said(report, ReportText::minutes_dissent),
                       dissent.empty() ? said(report, ReportText::minutes_dissent_none) : dissent);
}

std::string question_text(const WorkshopReport& report, const QuestionLine& question) {
  std::string text = heading(3, std::to_string(question.rank) + ". " + shortened(question.title, 300));
  text += question.criterion
              ? paragraph(question_in(*question.criterion, report.choices.wording))
              : paragraph(said(report, ReportText::minutes_not_in_guide, {{"version", report.referential.version}}));
  if (question.rounds.empty()) {
    text += paragraph(said(report, ReportText::minutes_no_round));
  } else {
    text += rounds_table(report, question);
    std::vector<std::string> summaries;
    for (const Round* round : question.rounds)
      summaries.push_back(round_name(report, *round) + "\u00a0: " + round_summary(report, counts_of(*round)));
    text += list(summaries);
  }
  if (const std::string change = change_words(report, question); !change.empty()) text += paragraph(change);
  if (const std::vector<std::string> signs = sign_lines(report, question); !signs.empty()) {
    text += paragraph(said(report, ReportText::minutes_signs)) + list(signs);
    if (const std::string level = signs_level(report, question); !level.empty()) text += paragraph(level);
  }
  return decides(report) ? text + decision_text(report, question) : text;
}

std::string disputed_text(const WorkshopReport& report) {
  std::vector<std::string> items;
  for (const DisputedLine& line : disputed_lines(report)) items.push_back(line.title + "\u00a0: " + line.words);
  return heading(2, said(report, ReportText::minutes_disputed)) +
         (items.empty() ? paragraph(said(report, ReportText::minutes_disputed_none)) : list(items));
}

std::string skipped_text(const WorkshopReport& report) {
  const std::vector<std::string> lines = skipped_lines(report);
  const bool agree = decides(report);
  return heading(2, said(report, agree ? ReportText::minutes_skipped : ReportText::minutes_skipped_place)) +
         (lines.empty() ? paragraph(said(report, agree ? ReportText::minutes_skipped_none
                                                       : ReportText::minutes_skipped_place_none))
                        : list(lines));
}

std::string actions_text(const WorkshopReport& report) {
  std::vector<Cells> rows;
  for (const ActionLine& line : action_lines(report))
    rows.push_back({line.title, line.about, line.owner, line.due, line.success});
  if (rows.empty() && !decides(report)) return {};
  return heading(2, said(report, ReportText::minutes_actions)) +
         (rows.empty() ? paragraph(said(report, ReportText::report_plan_empty))
                       : table({ReportText::report_action, ReportText::workbook_criteria, ReportText::report_owner,
                                ReportText::report_due, ReportText::csv_success},
                               rows));
}

}  // namespace

std::string minutes_markdown(const WorkshopReport& report) {
  std::string text = opening(report) + heading(2, said(report, ReportText::minutes_questions));
  const std::vector<QuestionLine> told = told_questions(report);
  if (told.empty()) text += paragraph(said(report, ReportText::minutes_empty));
  for (const QuestionLine& question : told) text += question_text(report, question);
  text += disputed_text(report) + skipped_text(report) + actions_text(report);
  text += heading(2, said(report, ReportText::report_method)) + paragraph(said(report, ReportText::minutes_method)) +
          paragraph(minutes_footer(report));
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace boussole::report
