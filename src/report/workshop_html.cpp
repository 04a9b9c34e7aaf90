// The minutes as a page to print: a block a question, with a chart a round, then the decision and, beside it, the
// dissent.
#include <algorithm>

#include "report/escape.h"
#include "report/html_page.h"
#include "report/svg.h"
#include "report/workshop_lines.h"

namespace boussole::report {

namespace {

// Of these pages alone (html_style.cpp has the rest).
constexpr std::string_view kStyle = R"css(.workshop .subject{font-size:13pt;line-height:1.35}
.workshop .facts{margin-top:5mm}.workshop .facts+.muted{margin-top:3mm}
.voted{border-bottom:.4pt solid #ddd8cc;padding:4mm 0}
.voted h3{margin:0 0 1mm}.voted .question{color:#545d63;break-after:avoid}
.rounds{display:grid;grid-template-columns:1fr 1fr;gap:2mm 10mm;margin-top:2.5mm}
.rounds,.change{break-after:avoid}.rounds figure{margin:0}.rounds figcaption{margin-bottom:1mm;break-after:avoid}
.rounds .summary{font-size:9pt;line-height:1.35}
.change{margin-top:2mm;font-weight:600}
.decided{display:grid;grid-template-columns:3fr 2fr;gap:6mm;margin-top:3mm;border-left:.8mm solid #14505f;padding-left:4mm}
.decided h4{font-size:9pt;color:#14505f;margin-top:1.5mm}.decided h4:first-child{margin-top:0}
.decided:not(:has(.long)),.undecided{break-inside:avoid}
.undecided{margin-top:2.5mm;font-weight:600}
@media screen and (max-width:640px){.rounds,.decided{grid-template-columns:1fr}}
)css";

std::string paragraph(const std::string& text, std::string_view css_class = {}) {
  return text_element("p", text, css_class.empty() ? std::string() : "class=\"" + std::string(css_class) + "\"");
}

std::string opening(const WorkshopReport& report) {
  std::string facts;
  for (const HeadingLine& fact : workshop_facts(report))
    facts += text_element("dt", fact.name) + text_element("dd", fact.value, "class=\"user\"");
  std::string html = text_element("h1", said(report, ReportText::minutes_title));
  html += paragraph(workshop_title(report), "subject user") + element("dl", facts, "class=\"facts\"");
  html += paragraph(said(report, ReportText::minutes_secret), "muted");
  if (const std::string remark = version_remark(report); !remark.empty()) html += paragraph(remark, "remark");
  return element("header", html) + "\n";
}

// The longest bar of a question, the same for all its rounds.
int most_votes(const QuestionLine& question) {
  int most = 1;
  for (const Round* round : question.rounds) {
    const VoteCounts counts = counts_of(*round);
    most = std::max(most, *std::max_element(counts.levels.begin(), counts.levels.end()));
  }
  return most;
}

std::string round_figure(const WorkshopReport& report, const QuestionLine& question, const Round& round) {
  const VoteCounts counts = counts_of(round);
  const ChartName name = {
      "votes-" + std::to_string(question.rank) + "-" + std::to_string(round.round),
      said(report, ReportText::minutes_chart, {{"title", question.title}, {"round", round_name(report, round)}}),
      counts_words(report, counts) + ". " + apart_words(report, counts) + "."};
  const std::string votes = tr_count(ReportText::minutes_votes, static_cast<std::size_t>(all_votes(counts)));
  return element(
             "figure",
             element("figcaption", text_element("b", round_name(report, round)) + " " + text_element("small", votes)) +
                 votes_svg(name, counts, most_votes(question)) + paragraph(apart_words(report, counts), "muted") +
                 paragraph(round_summary(report, counts), "summary")) +
         "\n";
}

std::string rounds_html(const WorkshopReport& report, const QuestionLine& question) {
  if (question.rounds.empty()) return paragraph(said(report, ReportText::minutes_no_round), "muted");
  std::string figures;
  for (const Round* round : question.rounds) figures += round_figure(report, question, *round);
  const std::string change = change_words(report, question);
  return element("div", figures, "class=\"rounds\"") + (change.empty() ? std::string() : paragraph(change, "change"));
}

std::string signs_html(const WorkshopReport& report, const QuestionLine& question) {
  std::vector<std::string> items;
  for (const std::string& line : sign_lines(report, question)) items.push_back(html_text(line));
  if (items.empty()) return {};
  const std::string level = signs_level(report, question);
  return paragraph(said(report, ReportText::minutes_signs), "change") + list(items) +
         (level.empty() ? std::string() : paragraph(level));
}

std::string decision_html(const WorkshopReport& report, const QuestionLine& question) {
  if (!question.decision) return paragraph(said(report, ReportText::minutes_undecided), "undecided");
  const Decision& decision = *question.decision;
  const std::string sentence = decided_sentence(report, question);
  std::string decided =
      text_element("h4", said(report, ReportText::minutes_decision)) + element("p", named_badge(answer_of(decision)));
  if (!sentence.empty()) decided += paragraph(sentence);
  if (!decision.rationale.empty())
    decided += text_element("h4", said(report, ReportText::minutes_reason)) + typed("p", decision.rationale);
  const std::string dissent =
      text_element("h4", said(report, ReportText::minutes_dissent)) +
      (decision.dissent.empty() ? paragraph(said(report, ReportText::minutes_dissent_none), "muted")
                                : typed("p", decision.dissent));
  return element("div", element("div", decided) + element("div", dissent, "class=\"dissent\""), "class=\"decided\"");
}

std::string question_html(const WorkshopReport& report, const QuestionLine& question) {
  std::string html = text_element(
      "h3",
      tr(Text::question_numbered, {{"n", std::to_string(question.rank)}, {"title", shortened(question.title, 300)}}),
      "class=\"user\"");
  html += question.criterion
              ? paragraph(question_in(*question.criterion, report.choices.wording), "question")
              : paragraph(said(report, ReportText::minutes_not_in_guide, {{"version", report.referential.version}}),
                          "muted");
  html += rounds_html(report, question) + signs_html(report, question);
  if (decides(report)) html += decision_html(report, question);
  return element("article", html, "class=\"voted\"") + "\n";
}

std::string questions_section(const WorkshopReport& report) {
  std::string html;
  for (const QuestionLine& question : told_questions(report)) html += question_html(report, question);
  if (html.empty()) html = paragraph(said(report, ReportText::minutes_empty));
  return section("questions", said(report, ReportText::minutes_questions), html);
}

std::string disputed_section(const WorkshopReport& report) {
  std::vector<std::string> items;
  for (const DisputedLine& line : disputed_lines(report))
    items.push_back(text_element("b", line.title) + "<br>" + text_element("small", line.words));
  return section("desaccords", said(report, ReportText::minutes_disputed),
                 items.empty()
                     ? paragraph(said(report, ReportText::minutes_disputed_none))
                     : paragraph(said(report, ReportText::minutes_disputed_lead), "lead") + list(items, "ol"));
}

std::string skipped_section(const WorkshopReport& report) {
  const bool agree = decides(report);
  std::vector<std::string> items;
  for (const std::string& line : skipped_lines(report)) items.push_back(html_text(line));
  return section("reste", said(report, agree ? ReportText::minutes_skipped : ReportText::minutes_skipped_place),
                 items.empty() ? paragraph(said(report, agree ? ReportText::minutes_skipped_none
                                                              : ReportText::minutes_skipped_place_none))
                               : list(items, "ul", "class=\"user\""));
}

std::string actions_section(const WorkshopReport& report) {
  std::vector<std::vector<std::string>> rows;
  for (const ActionLine& line : action_lines(report)) {
    std::string title = typed("span", line.title);
    if (!line.success.empty())
      title +=
          "<br>" + element("small",
                           html_text(said(report, ReportText::csv_success)) + "\u00a0: " + html_lines(line.success),
                           "class=\"user\"");
    rows.push_back(
        {title, html_text(line.about), element("span", html_text(line.owner), "class=\"user\""), html_text(line.due)});
  }
  if (rows.empty() && !decides(report)) return {};
  const std::vector<TableColumn> columns = {{said(report, ReportText::report_action)},
                                            {said(report, ReportText::workbook_criteria)},
                                            {said(report, ReportText::report_owner)},
                                            {said(report, ReportText::report_due), TableColumn::Kind::short_words}};
  const std::string title = said(report, ReportText::minutes_actions);
  return section(
      "actions", title,
      rows.empty() ? paragraph(said(report, ReportText::report_plan_empty)) : table(title, columns, rows, "plan"));
}

std::string signatures(const WorkshopReport& report) {
  if (!decides(report)) return {};
  return element(
             "div",
             paragraph(said(report, ReportText::report_chair)) + paragraph(said(report, ReportText::report_secretary)),
             "class=\"signatures\"") +
         "\n";
}

}  // namespace

std::string minutes_html(const WorkshopReport& report) {
  const std::string body = opening(report) + questions_section(report) + disputed_section(report) +
                           skipped_section(report) + actions_section(report) + signatures(report) +
                           paragraph(said(report, ReportText::minutes_method), "method") + "\n";
  const std::string& name = report.workshop.organisation.name;
  return html_page({name.empty() ? workshop_title(report) : name, said(report, ReportText::minutes_title),
                    minutes_footer(report), kStyle},
                   body, "minutes workshop");
}

}  // namespace boussole::report
