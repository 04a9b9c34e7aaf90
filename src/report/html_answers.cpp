// Every answer with its question, domain by domain.
#include "report/escape.h"
#include "report/html_page.h"
#include "report/html_sections.h"
#include "report/words.h"

namespace boussole::report {

namespace {

std::string said(ReportText name, const std::string& words) {
  if (words.empty()) return {};
  return element("div", text_element("b", tr(name)) + " " + typed("span", words), "class=\"said\"");
}

std::string evidence_of(const Answer& answer) {
  std::string all;
  for (const std::string& piece : answer.evidence) {
    if (!piece.empty()) all += (all.empty() ? "" : "\n") + piece;
  }
  return all;
}

std::string answer_block(const Report& report, const Criterion& criterion) {
  const Answer& answer = answer_to(report.diagnostic, criterion.id);
  std::string head = text_element("h4", criterion.title) + named_badge(answer);
  head += text_element("p", question_of(report, criterion), "class=\"question\"");
  const std::string sentence = level_sentence(report, criterion, answer);
  if (!sentence.empty()) head += text_element("p", sentence, "class=\"sentence\"");
  std::string block = element("div", head, "class=\"head\"");
  const MissingLines missing = missing_lines(report, criterion, answer);
  if (!missing.signs.empty()) {
    std::vector<std::string> signs;
    for (const std::string& sign : missing.signs) signs.push_back(html_text(sign));
    block += element("div", text_element("b", missing.title) + list(signs), "class=\"said missing\"");
  }
  if (answer.to_confirm)
    block += said(ReportText::report_carried_over, report.words(ReportText::report_carried_over_words));
  if (answer.state == AnswerState::not_applicable) block += said(ReportText::report_reason, answer.reason);
  if (answer.importance != kDefaultImportance) {
    block += said(ReportText::report_importance, importance_name(answer.importance));
  }
  if (report.choices.notes == Notes::shown) {
    block += said(ReportText::report_note, answer.note);
    block += said(ReportText::report_evidence, evidence_of(answer));
  }
  return element("article", block, "class=\"criterion\"") + "\n";
}

}  // namespace

std::string answers_section(const Report& report) {
  std::string inner;
  for (Index domain = 0; domain < report.referential.domains.size(); ++domain) {
    const std::string title = html_text(report.referential.domains[domain].title) +
                              text_element("small", score_sentence(report.scores.domains[domain]));
    std::string answers;
    for (const Index index : criteria_of_domain(report.referential, report.diagnostic.profile, domain)) {
      answers += answer_block(report, report.referential.criteria[index]);
    }
    if (!answers.empty()) inner += element("div", element("h3", title) + "\n" + answers, "class=\"domain\"") + "\n";
  }
  return section("reponses", report.words(ReportText::report_answers), inner, "new-page");
}

}  // namespace boussole::report
