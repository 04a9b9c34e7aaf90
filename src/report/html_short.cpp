// The two short documents of a board: its synthesis on one page, and the draft of its minutes.
#include "core/decisions/action_plan.h"
#include "report/escape.h"
#include "report/html_page.h"
#include "report/html_sections.h"
#include "report/words.h"

namespace boussole::report {

namespace {

constexpr std::size_t kMostTitle = 230;  // two lines and some: longer would not hold on one page
constexpr std::size_t kMostActions = 3;

std::string short_header(const Report& report, ReportText title) {
  std::string inner = text_element("h1", shortened(subject_of(report), 60), "class=\"user\"");
  const std::string what = shortened(report.diagnostic.title, 80);
  const bool titled = !what.empty() && !report.diagnostic.organisation.name.empty();
  inner += text_element("p", report.words(ReportText::report_short_header,
                                          {{"kind", report.words(title)}, {"answers", answers_day(report)}}) +
                                 (titled ? " · " + what : std::string()));
  return element("header", inner) + "\n";
}

std::string blank_lines(std::size_t count) {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) lines += "<div class=\"line\"></div>";
  return lines;
}

std::string to_fill(ReportText name) {
  return element("p", text_element("span", tr(name)) + "<span class=\"fill\"></span>", "class=\"to-fill\"");
}

}  // namespace

std::string first_actions(const Report& report) {
  std::vector<std::string> items;
  for (const std::size_t position : sorted_actions(report.diagnostic, ActionOrder::due)) {
    const PlannedAction& action = report.diagnostic.actions[position];
    const bool open = action.status == ActionStatus::todo || action.status == ActionStatus::doing;
    if (!open || items.size() >= kMostActions) continue;
    std::string details = due_words(report, action);
    if (report.choices.names == Names::shown && !action.owner.empty()) {
      details.insert(0, shortened(action.owner, 40) + (details.empty() ? "" : ", "));
    }
    std::string item = element("span", html_text(shortened(action.title, kMostTitle)), "class=\"user\"");
    if (!details.empty()) item += " " + text_element("small", details);
    items.push_back(item);
  }
  return items.empty() ? text_element("p", report.words(ReportText::report_plan_empty), "class=\"muted\"")
                       : list(items, "ol");
}

std::string short_method(const Report& report) {
  return element("p",
                 html_text(report.words(ReportText::report_short_method, {{"referential", referential_words(report)},
                                                                          {"answers", answers_day(report)}})),
                 "class=\"method\"");
}

std::string synthesis_body(const Report& report) {
  std::string body = short_header(report, ReportText::report_synthesis);
  body += score_block(report);
  const std::size_t to_confirm = count_to_confirm(report);
  if (to_confirm > 0)
    body += text_element("p", report.counted(ReportText::report_to_confirm, to_confirm), "class=\"remark\"");
  body += section("domaines", report.words(Text::results_domains), domain_bars(report));
  body += element("section", three_columns(report, 3)) + "\n";
  body += section("plan", report.words(ReportText::report_next_actions), first_actions(report));
  return body + short_method(report) + "\n";
}

std::string minutes_body(const Report& report) {
  std::string body = text_element("h1", report.words(ReportText::report_minutes));
  body += text_element("p", shortened(subject_of(report), 140), "class=\"user\"");
  body += to_fill(ReportText::report_meeting_of) + to_fill(ReportText::report_present) +
          to_fill(ReportText::report_excused);
  body += section("constat", report.words(ReportText::report_finding),
                  text_element("p", report.words(ReportText::report_finding_words,
                                                 {{"answers", answers_day(report)},
                                                  {"referential", referential_words(report)},
                                                  {"score", score_sentence(report.scores.overall)}})) +
                      three_columns(report, 5));
  const std::string actions = action_table(report, Actions::open);
  body += section("decisions", report.words(ReportText::report_decisions),
                  actions.empty()
                      ? text_element("p", report.words(ReportText::report_plan_empty)) + blank_lines(3)
                      : actions + text_element("p", report.words(ReportText::report_other_decisions)) + blank_lines(2));
  body += section("reserves", report.words(ReportText::report_dissent), blank_lines(3));
  body += section("suite", report.words(ReportText::report_next_meeting),
                  to_fill(ReportText::report_next_date) + blank_lines(1));
  body += element("div",
                  text_element("p", report.words(ReportText::report_chair)) +
                      text_element("p", report.words(ReportText::report_secretary)),
                  "class=\"signatures\"");
  return body + short_method(report) + "\n";
}

}  // namespace boussole::report
