#include "report/markdown.h"

#include <vector>

#include "core/decisions/action_plan.h"
#include "report/escape.h"
#include "report/guide_lines.h"
#include "report/markdown_page.h"
#include "report/words.h"

namespace boussole {

namespace {

using namespace report;
using namespace report::markdown;

Cells score_row(const std::string& name, const Score& score) {
  return {name, score_words(score), stage_words(score), range_words(score), coverage_of(score)};
}

std::string score_table(Text title, const std::vector<Cells>& rows) {
  return heading(2, tr(title)) + table({Text::table_name, ReportText::report_out_of_100, Text::table_stage,
                                        Text::table_range, ReportText::report_column_coverage},
                                       rows);
}

std::string opening(const Report& report) {
  std::string text = heading(1, report.words(ReportText::report_title)) + paragraph(shortened(subject_of(report), 200));
  if (!report.diagnostic.title.empty()) text += paragraph(shortened(report.diagnostic.title, 200));
  text += paragraph(report.words(
      ReportText::report_method_source,
      {{"referential", referential_words(report)}, {"answers", answers_day(report)}, {"day", report_day(report)}}));
  text += heading(2, report.words(Text::results_overall)) + paragraph(score_sentence(report.scores.overall) + ".");
  const std::size_t to_confirm = count_to_confirm(report);
  return to_confirm > 0 ? text + paragraph(report.counted(ReportText::report_to_confirm, to_confirm)) : text;
}

std::string score_tables(const Report& report) {
  std::vector<Cells> domains;
  for (Index i = 0; i < report.referential.domains.size(); ++i) {
    domains.push_back(score_row(report.referential.domains[i].title, report.scores.domains[i]));
  }
  std::vector<Cells> principles;
  for (Index i = 0; i < report.referential.principles.size(); ++i) {
    principles.push_back(score_row(report.referential.principles[i].title, report.scores.principles[i]));
  }
  return score_table(Text::results_domains, domains) + score_table(Text::results_principles, principles);
}

// How many of a list are told: a message for the board holds as few as its printed page.
std::size_t most_of(MarkdownContent content, std::size_t everything) {
  constexpr std::size_t kFew = 5;
  return content == MarkdownContent::synthesis ? kFew : everything;
}

// « et 31 autres », when some are left out.
std::string and_more(std::size_t all, std::size_t told) {
  return all > told ? paragraph(tr_count(ReportText::report_and_more, all - told)) : std::string();
}

std::string titles(const Report& report, const std::vector<Index>& criteria, Text none, std::size_t most) {
  std::vector<std::string> items;
  for (const Index index : criteria) {
    if (items.size() == most) break;
    const Criterion& criterion = report.referential.criteria[index];
    items.push_back(report.words(
        ReportText::report_cell,
        {{"title", criterion.title}, {"answer", answer_name(answer_to(report.diagnostic, criterion.id))}}));
  }
  return items.empty() ? paragraph(report.words(none)) : list(items) + and_more(criteria.size(), items.size());
}

std::string priorities(const Report& report, MarkdownContent content) {
  const std::vector<Priority> all = priorities_of(report);
  const std::size_t most = most_of(content, all.size());
  std::vector<Cells> rows;
  for (const Priority& priority : all) {
    if (rows.size() == most) break;
    const Criterion& criterion = report.referential.criteria[priority.criterion];
    const Answer& answer = answer_to(report.diagnostic, criterion.id);
    rows.push_back({criterion.title, report.referential.domains[criterion.domain].title, answer_name(answer),
                    importance_name(answer.importance), std::to_string(priority.priority)});
  }
  if (rows.empty()) return paragraph(report.words(Text::results_priorities_empty));
  return table({Text::table_criterion, Text::table_domain, Text::table_answer, Text::question_importance,
                ReportText::report_priority},
               rows) +
         and_more(all.size(), rows.size());
}

std::string to_discuss(const Report& report, MarkdownContent content) {
  constexpr std::size_t kMostStrengths = 12;
  const std::vector<Index> strong = strengths(report.referential, report.diagnostic, most_of(content, kMostStrengths));
  std::string text = heading(2, report.words(Text::results_strengths));
  text += titles(report, strong, Text::results_strengths_empty, strong.size());
  text += heading(2, report.words(Text::results_priorities)) + priorities(report, content);
  const std::vector<Index>& open = report.scores.to_document;
  text += heading(2, report.words(Text::results_document));
  text += titles(report, open, Text::results_document_empty, most_of(content, open.size()));
  if (!report.scores.not_concerned.empty()) {
    std::vector<std::string> items;
    for (const Index index : report.scores.not_concerned) items.push_back(report.referential.criteria[index].title);
    text += heading(2, report.words(ReportText::report_not_concerned)) + list(items);
  }
  return text;
}

std::string plan(const Report& report) {
  std::vector<Cells> rows;
  const bool named = report.choices.names == Names::shown;
  for (const std::size_t position : sorted_actions(report.diagnostic, ActionOrder::due)) {
    const PlannedAction& action = report.diagnostic.actions[position];
    rows.push_back({action.title, named ? action.owner : std::string(), due_words(report, action),
                    importance_name(importance_of(report.diagnostic, action)), effort_name(action.effort),
                    status_name(action.status), action.success});
  }
  return heading(2, report.words(ReportText::report_plan)) +
         (rows.empty() ? paragraph(report.words(ReportText::report_plan_empty))
                       : table({ReportText::report_action, ReportText::report_owner, ReportText::report_due,
                                ReportText::report_column_importance, ReportText::report_effort,
                                ReportText::report_status, ReportText::csv_success},
                               rows));
}

// What was entered beside the answers; "" when nothing was.
std::string beside(const Report& report) {
  const auto joined = [](const std::vector<std::string>& lines) {
    std::string words;
    for (const std::string& line : lines) words += (words.empty() ? "" : "\u00a0; ") + line;
    return words;
  };
  std::vector<Cells> indicators;
  for (const IndicatorLine& line : indicator_lines(report)) {
    indicators.push_back({line.title, joined(line.entered), joined(line.results),
                          line.words.empty() ? line.status : line.status + ". " + line.words});
  }
  std::vector<Cells> shares;
  for (const AudienceShare& share : audience_shares(report)) shares.push_back({share.title, share.own, share.national});
  std::string text;
  if (!indicators.empty()) {
    text += heading(2, report.words(Text::screen_indicators)) + paragraph(report.words(ReportText::report_beside));
    text += table({ReportText::workbook_indicator, ReportText::report_entered, ReportText::report_result,
                   ReportText::report_meaning},
                  indicators);
  }
  if (!shares.empty()) {
    text += heading(2, report.words(Text::screen_audience)) +
            table({Text::audience_public, Text::audience_own, Text::audience_france}, shares);
  }
  return text;
}

std::string checklists(const Report& report) {
  std::string text;
  for (const ChecklistLines& list : checklist_lines(report)) {
    std::vector<Cells> rows;
    rows.reserve(list.answers.size());
    for (const auto& [item, answer] : list.answers) rows.push_back({item, answer});
    text += heading(3, list.title) + paragraph(list.count + ".") +
            table({ReportText::report_item, Text::table_answer}, rows);
  }
  return text.empty() ? text
                      : heading(2, report.words(Text::screen_checklists)) +
                            paragraph(report.words(ReportText::report_beside)) + text;
}

std::string answer_text(const Report& report, const Criterion& criterion) {
  const Answer& answer = answer_to(report.diagnostic, criterion.id);
  std::string text = heading(4, criterion.title) + paragraph(question_of(report, criterion));
  const std::string sentence = level_sentence(report, criterion, answer);
  text += "**" + markdown_text(answer_name(answer)) + "**" +
          (sentence.empty() ? std::string() : " – " + markdown_text(sentence)) + "\n\n";
  const MissingLines missing = missing_lines(report, criterion, answer);
  if (!missing.signs.empty()) text += "**" + markdown_text(missing.title) + "**\n\n" + list(missing.signs);
  if (answer.to_confirm)
    text += quoted(ReportText::report_carried_over, report.words(ReportText::report_carried_over_words));
  if (answer.state == AnswerState::not_applicable) text += quoted(ReportText::report_reason, answer.reason);
  if (report.choices.notes == Notes::left_out) return text;
  text += quoted(ReportText::report_note, answer.note);
  std::string evidence;
  for (const std::string& piece : answer.evidence) evidence += piece.empty() ? piece : piece + "\n";
  return text + quoted(ReportText::report_evidence, evidence);
}

std::string answers(const Report& report) {
  std::string text = heading(2, report.words(ReportText::report_answers));
  for (Index domain = 0; domain < report.referential.domains.size(); ++domain) {
    const std::vector<Index> criteria = criteria_of_domain(report.referential, report.diagnostic.profile, domain);
    if (criteria.empty()) continue;
    text += heading(3, report.referential.domains[domain].title);
    text += paragraph(score_sentence(report.scores.domains[domain]) + ".");
    for (const Index index : criteria) text += answer_text(report, report.referential.criteria[index]);
  }
  return text;
}

}  // namespace

std::string report_markdown(const Report& report, MarkdownContent content) {
  std::string text = opening(report) + score_tables(report) + to_discuss(report, content) + plan(report);
  if (content == MarkdownContent::everything) text += beside(report) + checklists(report) + answers(report);
  text += heading(2, report.words(ReportText::report_method)) + list(method_sentences());
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace boussole
