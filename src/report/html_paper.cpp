// For a meeting without screens: the questions to read and tick, and ballots to hand out. Blank: no answer is shown.
#include "report/escape.h"
#include "report/html_page.h"
#include "report/html_sections.h"
#include "report/words.h"

namespace boussole::report {

namespace {

const std::string& box() {
  static const std::string kBox = "<span class=\"box\"></span>";
  return kBox;
}

// Two things to write by hand, on one line.
std::string to_fill(ReportText first, ReportText second) {
  constexpr std::string_view kFill = "<span class=\"fill\"></span>";
  return element(
      "p", text_element("span", tr(first)) + std::string(kFill) + text_element("span", tr(second)) + std::string(kFill),
      "class=\"to-fill\"");
}

std::string session_line() { return to_fill(ReportText::report_session, ReportText::report_voter); }

// What the one who keys the ballot in compares with the screen.
std::string check_line() { return to_fill(ReportText::report_ballot_answers, ReportText::report_ballot_points); }

std::string numbered_title(const Report& report, Index index) {
  return report.words(Text::question_numbered,
                      {{"n", std::to_string(index + 1)}, {"title", report.referential.criteria[index].title}});
}

// The signs of a level, each with a small box, as they are on the screen; "" where there are none.
std::string sign_boxes(const Report& report, const Criterion& criterion, int level) {
  std::vector<std::string> signs;
  for (const std::string_view sign : signs_in(criterion, level, report.choices.wording)) {
    signs.push_back(box() + text_element("span", sign));
  }
  if (signs.empty()) return {};
  const std::string lead = level > 1 ? " " + report.words(Text::question_signs_more) : std::string();
  return html_text(lead) + list(signs, "ul", "class=\"signs\"");
}

std::string question_card(const Report& report, Index index) {
  const Criterion& criterion = report.referential.criteria[index];
  const auto& levels = levels_in(criterion, report.choices.wording);
  std::vector<std::string> choices;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    const std::string name = std::to_string(level) + "\u00a0" + level_name(static_cast<int>(level));
    const std::string signs = sign_boxes(report, criterion, static_cast<int>(level));
    const std::string words = signs.empty() ? " – " + html_text(levels[level]) : signs;
    choices.push_back(box() + element("span", text_element("b", name) + words));
  }
  const std::string others = element("span", box() + html_text(report.words(Text::answer_not_applicable))) +
                             element("span", box() + html_text(report.words(Text::answer_unknown)));
  return element("article",
                 text_element("h3", numbered_title(report, index)) + text_element("p", question_of(report, criterion)) +
                     list(choices, "ul", "class=\"choices\"") + element("p", others, "class=\"others\"") +
                     element("div",
                             text_element("small", report.words(ReportText::report_paper_note)) +
                                 "<div class=\"line\"></div>",
                             "class=\"note\""),
                 "class=\"question-card\"") +
         "\n";
}

std::string ballot_row(const Report& report, Index index) {
  constexpr std::size_t kChoices = 6;
  std::string cells = text_element("th", numbered_title(report, index), "scope=\"row\"");
  for (std::size_t i = 0; i < kChoices; ++i) cells += element("td", box());
  return element("tr", cells) + "\n";
}

std::string ballot_table(const Report& report, const std::vector<Index>& criteria) {
  std::string head = text_element("th", report.words(Text::table_criterion), "scope=\"col\"");
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level) {
    head += element("th", std::to_string(level) + "<br>" + text_element("span", level_name(level), "class=\"short\""),
                    "scope=\"col\"");
  }
  head += text_element("th", report.words(Text::answer_not_applicable), "scope=\"col\"");
  head += text_element("th", report.words(Text::answer_unknown), "scope=\"col\"");
  std::string rows;
  for (const Index index : criteria) rows += ballot_row(report, index);
  return element("table", element("thead", element("tr", head)) + element("tbody", rows));
}

template <typename Each>
std::string for_each_domain(const Report& report, Each each) {
  std::string body;
  for (Index domain = 0; domain < report.referential.domains.size(); ++domain) {
    const std::vector<Index> criteria = criteria_of_domain(report.referential, report.diagnostic.profile, domain);
    if (!criteria.empty()) body += each(domain, criteria);
  }
  return body;
}

}  // namespace

std::string grid_body(const Report& report) {
  const std::string head =
      text_element("h1", report.words(ReportText::report_grid)) +
      text_element("p", tr(ReportText::report_grid_lead, report.choices.wording), "class=\"lead\"") + session_line();
  std::size_t domains = 0;
  return head + for_each_domain(report, [&](Index domain, const std::vector<Index>& criteria) {
           std::string cards;
           for (const Index index : criteria) cards += question_card(report, index);
           return section("domaine-" + std::to_string(domain + 1), report.referential.domains[domain].title, cards,
                          domains++ == 0 ? "" : "new-page");
         });
}

std::string ballots_body(const Report& report) {
  return for_each_domain(report, [&](Index domain, const std::vector<Index>& criteria) {
    return element("section",
                   text_element("h1", report.referential.domains[domain].title) +
                       text_element("p", tr(ReportText::report_ballot_lead, report.choices.wording), "class=\"lead\"") +
                       session_line() + ballot_table(report, criteria) + check_line(),
                   "class=\"ballot\"") +
           "\n";
  });
}

}  // namespace boussole::report
