// Every format of a report, byte for byte. To change them on purpose: BOUSSOLE_UPDATE_GOLDEN (CONTRIBUTING.md).
#include <doctest/doctest.h>

#include "report/csv.h"
#include "report/html.h"
#include "report/ics.h"
#include "report/markdown.h"
#include "support/golden.h"
#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

void check(const std::string& name, const std::string& written) {
  INFO(name);
  const bool same = golden_file("reports/" + name, written) == written;
  CHECK(same);
}

}  // namespace

TEST_CASE("reports are what they were") {
  const Diagnostic diagnostic = sample_diagnostic();
  const Report told = make_report(sample_referential(), diagnostic, {}, kSampleMoment);
  check("full.html", report_html(told, ReportKind::full));
  check("synthesis.html", report_html(told, ReportKind::synthesis));
  check("minutes.html", report_html(told, ReportKind::minutes));
  check("grid.html", report_html(told, ReportKind::grid));
  check("ballots.html", report_html(told, ReportKind::ballots));
  check("everything.csv", report_csv(told, CsvContent::everything).text);
  check("scores.csv", report_csv(told, CsvContent::scores_only).text);
  check("everything.md", report_markdown(told, MarkdownContent::everything));
  check("synthesis.md", report_markdown(told, MarkdownContent::synthesis));
  check("plan.ics", report_ics(told));
}
