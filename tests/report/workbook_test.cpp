#include "report/workbook.h"

#include <doctest/doctest.h>
#include <yyjson.h>

#include <memory>

#include "report/cells.h"
#include "report/written.h"
#include "support/report_sample.h"
#include "support/units.h"

using namespace boussole;
using namespace boussole::test;

namespace {

struct Sheets {
  std::unique_ptr<yyjson_doc, void (*)(yyjson_doc*)> document;

  explicit Sheets(const std::string& json)
      : document(yyjson_read(json.data(), json.size(), YYJSON_READ_NOFLAG), yyjson_doc_free) {
    REQUIRE(document);
  }
  [[nodiscard]] yyjson_val* sheet(std::size_t at) const {
    return yyjson_arr_get(yyjson_obj_get(yyjson_doc_get_root(document.get()), "sheets"), at);
  }
  [[nodiscard]] std::size_t rows(std::size_t at) const { return yyjson_arr_size(yyjson_obj_get(sheet(at), "rows")); }
  [[nodiscard]] yyjson_val* cell(std::size_t at, std::size_t row, std::size_t column) const {
    return yyjson_arr_get(yyjson_arr_get(yyjson_obj_get(sheet(at), "rows"), row), column);
  }
};

std::string text_or_nothing(yyjson_val* cell) { return yyjson_is_str(cell) ? yyjson_get_str(cell) : ""; }

Sheets sheets_of(const Diagnostic& diagnostic, const ReportChoices& choices = {}) {
  return Sheets(report_workbook(make_report(sample_referential(), diagnostic, choices, kSampleMoment)).text);
}

}  // namespace

TEST_CASE("a workbook has four sheets, and as many cells in every row as its header") {
  const Sheets sheets = sheets_of(sample_diagnostic());
  const char* names[] = {"Réponses", "Scores", "Indicateurs", "Actions"};
  for (std::size_t at = 0; at < 4; ++at) {
    CHECK(std::string(yyjson_get_str(yyjson_obj_get(sheets.sheet(at), "name"))) == names[at]);
    const std::size_t columns = yyjson_arr_size(yyjson_obj_get(sheets.sheet(at), "widths"));
    for (std::size_t row = 0; row < sheets.rows(at); ++row) {
      CHECK(yyjson_arr_size(yyjson_arr_get(yyjson_obj_get(sheets.sheet(at), "rows"), row)) == columns);
    }
  }
}

TEST_CASE("scores are unrounded numbers, each with its coverage, range, formula, version and a real date") {
  const Diagnostic diagnostic = sample_diagnostic();
  const Report report = make_report(sample_referential(), diagnostic, {}, kSampleMoment);
  const Sheets sheets = sheets_of(sample_diagnostic());
  CHECK(yyjson_get_real(sheets.cell(1, 1, 3)) == *report.scores.overall.score);
  CHECK(yyjson_get_real(sheets.cell(1, 1, 4)) == 100.0 * *report.scores.overall.coverage);
  CHECK(yyjson_get_real(sheets.cell(1, 1, 5)) == *report.scores.overall.low);
  CHECK(yyjson_get_real(sheets.cell(1, 1, 6)) == *report.scores.overall.high);
  CHECK(std::string(yyjson_get_str(sheets.cell(1, 1, 8))).find("100 ×") == 0);
  CHECK(std::string(yyjson_get_str(sheets.cell(1, 1, 10))) == sample_referential().version);
  CHECK(yyjson_obj_get(sheets.cell(1, 1, 11), "date") != nullptr);
}

TEST_CASE("notes, evidence and owners are left out of a workbook when asked; what is answered stays") {
  const ReportChoices bare = {Notes::left_out, Names::left_out, Wording::standard};
  const Sheets sheets = sheets_of(sample_diagnostic(), bare);
  const Sheets whole = sheets_of(sample_diagnostic());
  std::size_t noted = 0;
  for (std::size_t row = 1; row < sheets.rows(0); ++row) {
    CHECK(yyjson_is_null(sheets.cell(0, row, 7)));
    CHECK(yyjson_is_null(sheets.cell(0, row, 8)));
    CHECK(yyjson_equals(sheets.cell(0, row, 4), whole.cell(0, row, 4)));
    if (!yyjson_is_null(whole.cell(0, row, 7))) ++noted;
  }
  CHECK(noted > 0);
  REQUIRE(sheets.rows(3) > 1);
  for (std::size_t row = 1; row < sheets.rows(3); ++row) CHECK(yyjson_is_null(sheets.cell(3, row, 2)));
}

TEST_CASE("whatever a person typed is a text of a workbook, never too long for a cell") {
  for (const std::string& text : hostile_texts()) {
    Diagnostic diagnostic = hostile_diagnostic(text);
    diagnostic.answers.begin()->second.evidence = std::vector<std::string>(10, text);
    const Sheets sheets = sheets_of(diagnostic);
    for (std::size_t row = 1; row < sheets.rows(3); ++row) {
      yyjson_val* title = sheets.cell(3, row, 0);
      CHECK((yyjson_is_str(title) || yyjson_is_null(title)));
    }
    for (std::size_t row = 1; row < sheets.rows(0); ++row)
      CHECK(utf16_units(text_or_nothing(sheets.cell(0, row, 8))) <= report::kMostCellUnits);
  }
}

TEST_CASE("each format comes from the one door") {
  const Diagnostic diagnostic = sample_diagnostic();
  const Report report = make_report(sample_referential(), diagnostic, {}, kSampleMoment);
  CHECK(written_report(report, ReportKind::full, ReportFormat::workbook).text == report_workbook(report).text);
  CHECK(written_report(report, ReportKind::ballots, ReportFormat::html).text.starts_with("<!DOCTYPE html>"));
  CHECK(written_report(report, ReportKind::full, ReportFormat::ics).text.starts_with("BEGIN:VCALENDAR"));
  CHECK(written_report(report, ReportKind::synthesis, ReportFormat::csv).text.size() <
        written_report(report, ReportKind::full, ReportFormat::csv).text.size());
}
