#include "report/guide_lines.h"

#include <doctest/doctest.h>

#include "report/html.h"
#include "report/markdown.h"
#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string full(const Diagnostic& diagnostic) {
  return report_html(make_report(sample_referential(), diagnostic, {}, kSampleMoment), ReportKind::full);
}

}  // namespace

TEST_CASE("what was entered beside the answers is told line by line") {
  const Diagnostic diagnostic = sample_diagnostic();
  const Report told = make_report(sample_referential(), diagnostic, {}, kSampleMoment);

  const std::vector<report::IndicatorLine> indicators = report::indicator_lines(told);
  REQUIRE(indicators.size() == 1);
  CHECK(indicators[0].entered ==
        std::vector<std::string>{"Personnes\u00a0: 54\u00a0personnes", "Temps de travail\u00a0: 2\u00a0ETP"});
  CHECK(indicators[0].results == std::vector<std::string>{"27\u00a0personnes pour 1 ETP"});
  CHECK(indicators[0].status == "Vigilance");
  CHECK(indicators[0].words == "C’est juste.");

  const std::vector<report::AudienceShare> shares = report::audience_shares(told);
  REQUIRE(shares.size() == 1);  // the other figure was not entered
  CHECK(shares[0].own == "54,3\u00a0%");
  CHECK(shares[0].national == "43,5\u00a0%");

  const std::vector<report::ChecklistLines> lists = report::checklist_lines(told);
  REQUIRE(lists.size() == 1);
  CHECK(lists[0].count == "1\u00a0point sur 3");
  REQUIRE(lists[0].answers.size() == 3);
  CHECK(lists[0].answers[0].second == "Oui");
  CHECK(lists[0].answers[1].second == "Ne sait pas");
  CHECK(lists[0].answers[2].second == "Sans réponse");
}

TEST_CASE("what was not entered has neither a part nor a line in the table of contents") {
  Diagnostic diagnostic = sample_diagnostic();
  CHECK(holds(full(diagnostic), "href=\"#indicateurs\""));
  CHECK(holds(full(diagnostic), "id=\"reperes\""));
  diagnostic.indicators.clear();
  diagnostic.checklists.clear();
  diagnostic.audience.clear();
  for (const char* part :
       {"#indicateurs", "#public", "#reperes", "id=\"indicateurs\"", "id=\"public\"", "id=\"reperes\""})
    CHECK_FALSE(holds(full(diagnostic), part));
  const Report told = make_report(sample_referential(), diagnostic, {}, kSampleMoment);
  CHECK_FALSE(holds(report_markdown(told, MarkdownContent::everything), "Indicateurs"));
}

TEST_CASE("an impossible number is told as such, without a result") {
  Diagnostic diagnostic = sample_diagnostic();
  diagnostic.indicators["ratio"] = {{"people", 54}, {"fte", 0}};
  const std::vector<report::IndicatorLine> lines =
      report::indicator_lines(make_report(sample_referential(), diagnostic, {}, kSampleMoment));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].results.empty());
  CHECK(lines[0].status == "Nombres à vérifier");
  CHECK(lines[0].words.empty());
}
