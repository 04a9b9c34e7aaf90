// What to talk about: the essentials, strengths, priorities, what is left to document, the action plan.
#include <algorithm>
#include <array>

#include "core/decisions/action_plan.h"
#include "report/escape.h"
#include "report/html_page.h"
#include "report/html_sections.h"
#include "report/words.h"

namespace boussole::report {

namespace {

constexpr std::size_t kMostStrengths = 12;
constexpr std::size_t kMostPriorities = 15;

const Criterion& criterion_at(const Report& report, Index index) { return report.referential.criteria[index]; }
const Answer& answer_at(const Report& report, Index index) {
  return answer_to(report.diagnostic, criterion_at(report, index).id);
}

std::string lead(std::string_view words) { return text_element("p", words, "class=\"lead\""); }

std::string domain_of(const Report& report, Index index) {
  return report.referential.domains[criterion_at(report, index).domain].title;
}

std::string short_column(Text title, const std::vector<std::string>& items, Text none) {
  const std::string inner =
      items.empty() ? text_element("p", tr(none), "class=\"muted\"") : list(items, "ul", "class=\"plain\"");
  return element("div", text_element("h3", tr(title)) + inner);
}

std::string with_badge(const Report& report, Index index) {
  return html_text(criterion_at(report, index).title) + named_badge(answer_at(report, index));
}

std::string criteria_titles(const Report& report, const PlannedAction& action) {
  std::string titles;
  for (const std::string& id : action.criteria) {
    titles += (titles.empty() ? "" : " · ") + criterion_title(report, id);
  }
  return titles;
}

std::string action_cell(const Report& report, const PlannedAction& action, Actions which) {
  std::string cell = typed("span", action.title);
  const auto add = [&](auto name, const std::string& words) {
    if (!words.empty()) cell += "<br>" + typed("small", report.words(name, {{"text", words}}));
  };
  add(Text::plan_about_criteria, criteria_titles(report, action));
  add(Text::plan_sign_of_success, action.success);
  if (report.choices.notes == Notes::shown && which == Actions::all) add(ReportText::report_action_note, action.note);
  return cell;
}

std::vector<std::string> action_row(const Report& report, const PlannedAction& action, Actions which) {
  std::vector<std::string> row = {action_cell(report, action, which)};
  if (report.choices.names == Names::shown) row.push_back(typed("span", action.owner, "owner"));
  row.push_back(html_text(due_words(report, action)));
  row.push_back(html_text(importance_name(importance_of(report.diagnostic, action))));
  row.push_back(html_text(effort_name(action.effort)));
  row.push_back(html_text(status_name(action.status)));
  return row;
}

}  // namespace

std::string three_columns(const Report& report, std::size_t most) {
  std::vector<std::string> strong;
  for (const Index index : strengths(report.referential, report.diagnostic, most)) {
    strong.push_back(with_badge(report, index));
  }
  std::vector<std::string> first;
  for (const Priority& priority : priorities_of(report)) {
    if (first.size() < most) first.push_back(with_badge(report, priority.criterion));
  }
  std::vector<std::string> open;
  for (const Index index : report.scores.to_document) {
    if (open.size() < most) open.push_back(html_text(criterion_at(report, index).title));
  }
  const std::size_t left = report.scores.to_document.size() - open.size();
  if (left > 0) open.push_back(text_element("small", report.counted(ReportText::report_and_more, left)));
  return element("div",
                 short_column(Text::results_strengths, strong, Text::results_strengths_empty) +
                     short_column(Text::results_priorities, first, Text::results_priorities_empty) +
                     short_column(Text::results_document, open, Text::results_document_empty),
                 "class=\"three\"") +
         "\n";
}

std::string essentials_section(const Report& report) {
  constexpr std::size_t kFive = 5;
  std::string inner = score_block(report);
  const std::size_t to_confirm = count_to_confirm(report);
  if (to_confirm > 0)
    inner += text_element("p", report.counted(ReportText::report_to_confirm, to_confirm), "class=\"remark\"");
  inner += three_columns(report, kFive);
  inner += text_element("h3", report.words(ReportText::report_next_actions)) + first_actions(report);
  inner += text_element("p", report.words(ReportText::report_read_with_care), "class=\"remark\"");
  return section("essentiel", report.words(ReportText::report_essentials), inner, "new-page");
}

std::string strengths_section(const Report& report) {
  const std::array<TableColumn, 3> columns = {
      {{report.words(Text::table_criterion)}, {report.words(Text::table_domain)}, {report.words(Text::table_answer)}}};
  std::vector<std::vector<std::string>> rows;
  for (const Index index : strengths(report.referential, report.diagnostic, kMostStrengths)) {
    rows.push_back({html_text(criterion_at(report, index).title), html_text(domain_of(report, index)),
                    named_badge(answer_at(report, index))});
  }
  const std::string inner = rows.empty() ? text_element("p", report.words(Text::results_strengths_empty))
                                         : table(report.words(ReportText::report_strengths_table), columns, rows);
  return section("points-forts", report.words(Text::results_strengths),
                 lead(report.words(Text::results_strengths_introduction)) + inner, "new-page");
}

std::string priorities_section(const Report& report) {
  const std::array<TableColumn, 5> columns = {{{report.words(Text::table_criterion)},
                                               {report.words(Text::table_domain)},
                                               {report.words(Text::table_answer)},
                                               {report.words(Text::question_importance)},
                                               {report.words(ReportText::report_priority), TableColumn::Kind::number}}};
  std::vector<std::vector<std::string>> rows;
  const std::vector<Priority> priorities = priorities_of(report);
  for (const Priority& priority : priorities) {
    if (rows.size() >= kMostPriorities) break;
    const Answer& answer = answer_at(report, priority.criterion);
    const Criterion& criterion = criterion_at(report, priority.criterion);
    const std::string missing = missing_line(report, criterion, answer);
    const std::string title = html_text(criterion.title);
    rows.push_back({missing.empty() ? title : title + "<br>" + text_element("small", missing),
                    html_text(domain_of(report, priority.criterion)), named_badge(answer),
                    html_text(importance_name(answer.importance)), std::to_string(priority.priority)});
  }
  std::string inner = rows.empty() ? text_element("p", report.words(Text::results_priorities_empty))
                                   : table(report.words(ReportText::report_priorities_table), columns, rows);
  if (priorities.size() > rows.size()) {
    inner += text_element("p", report.counted(ReportText::report_and_more, priorities.size() - rows.size()),
                          "class=\"muted\"");
  }
  return section("priorites", report.words(Text::results_priorities),
                 lead(report.words(Text::results_priorities_introduction)) + inner);
}

std::string document_section(const Report& report) {
  std::vector<std::string> items;
  for (const Index index : report.scores.to_document) {
    const Criterion& criterion = criterion_at(report, index);
    items.push_back(html_text(criterion.title) + "<br>" + text_element("small", question_of(report, criterion)));
  }
  return section("a-documenter", report.words(Text::results_document),
                 lead(report.words(Text::results_document_introduction)) +
                     (items.empty() ? text_element("p", report.words(Text::results_document_empty)) : list(items)));
}

std::string not_concerned_section(const Report& report) {
  std::vector<std::string> items;
  for (const Index index : report.scores.not_concerned) items.push_back(html_text(criterion_at(report, index).title));
  return section("non-concernees", report.words(ReportText::report_not_concerned),
                 items.empty() ? text_element("p", report.words(ReportText::report_not_concerned_empty))
                               : lead(report.words(ReportText::report_not_concerned_lead)) + list(items));
}

std::string action_table(const Report& report, Actions which) {
  std::vector<TableColumn> columns = {{report.words(ReportText::report_action)}};
  if (report.choices.names == Names::shown) columns.push_back({report.words(ReportText::report_owner)});
  for (const ReportText name : {ReportText::report_due, ReportText::report_column_importance, ReportText::report_effort,
                                ReportText::report_status}) {
    columns.push_back({report.words(name)});
  }
  std::vector<std::vector<std::string>> rows;
  for (const std::size_t position : sorted_actions(report.diagnostic, ActionOrder::due)) {
    const PlannedAction& action = report.diagnostic.actions[position];
    const bool open = action.status == ActionStatus::todo || action.status == ActionStatus::doing;
    if (open || which == Actions::all) rows.push_back(action_row(report, action, which));
  }
  return rows.empty() ? std::string() : table(report.words(ReportText::report_plan), columns, rows, "plan");
}

std::string plan_section(const Report& report) {
  const std::string actions = action_table(report, Actions::all);
  return section("plan", report.words(ReportText::report_plan),
                 actions.empty() ? text_element("p", report.words(ReportText::report_plan_empty)) : actions,
                 "new-page");
}

}  // namespace boussole::report
