#include "report/cells.h"

#include <doctest/doctest.h>

#include "core/language/utf8.h"
#include "generated/report_texts.h"
#include "support/report_sample.h"
#include "support/units.h"

using namespace boussole;
using namespace boussole::report;
using namespace boussole::test;

namespace {

std::string words(std::string_view text) { return csv_cell(text, CellContent::words).text; }
std::string value(std::string_view text) { return csv_cell(text, CellContent::value).text; }

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

bool is_whole(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    if (!decoded.valid) return false;
    at += decoded.length;
  }
  return true;
}

}  // namespace

TEST_CASE("CSV cells: quoted when they must be, never a formula") {
  CHECK(words("simple") == "simple");
  CHECK(words("a;b") == "\"a;b\"");
  CHECK(value("66,67") == "\"66,67\"");
  CHECK(words("dit \"oui\"\nou") == "\"dit \"\"oui\"\"\nou\"");
  for (const char* formula :
       {"=1", "+1", "-1", "@a", "\t=1", "\n=1", "\r=1", "\u000b=1", "  =1", "＝1", "＋1", "－1", "＠a", "\u202e=1"}) {
    INFO(formula);
    CHECK(words(formula).find('\'') <= 1);
    CHECK(value(formula).find('\'') <= 1);
  }
  CHECK(words("a=1") == "a=1");
}

TEST_CASE("what a spreadsheet would turn into a number, a date or an error stays as it was typed") {
  for (const char* text : {"1-2",
                           "3/4",
                           "007",
                           "1E5",
                           "1e+5",
                           "12",
                           "1 000",
                           "1\u202f000,50",
                           "12 %",
                           "3,5 €",
                           "$12",
                           "(12)",
                           "2026-03-01",
                           "01/03/2027",
                           "1.3.27",
                           "7:30",
                           "7:30 PM",
                           "14 octobre",
                           "14 Octobre 2026",
                           "oct-26",
                           "févr. 2027",
                           "mai 68",
                           "1 1/2",
                           "Mar 5",
                           "12-Aug",
                           "lundi 3 mars 2026",
                           "VRAI",
                           "faux",
                           "TRUE",
                           "#N/A",
                           "#DIV/0!",
                           "#NOM?",
                           " 007 ",
                           "2026-01-31T18:00:00Z",
                           "−5"}) {
    INFO(text);
    CHECK(reads_as_value(text));
    CHECK(words(text).find('\'') <= 1);
  }
  for (const char* text : {"", "mars", "Régie", "12 rue des Lilas", "54 personnes", "A3", "n° 4", "7 h 30", "à 7",
                           "#1 priorité", "oui", "deux mille", "1 à 2", "é"}) {
    INFO(text);
    CHECK_FALSE(reads_as_value(text));
    CHECK(words(text).find('\'') == std::string::npos);
  }
  CHECK(value("50,00") == "\"50,00\"");
  CHECK(value("31/01/2026") == "31/01/2026");
  CHECK(value("2024.1") == "2024.1");
}

TEST_CASE("a cell holds what a spreadsheet takes, and says where the rest is") {
  const std::string rest(tr(ReportText::report_cell_cut));
  const std::string most = repeated("a", kMostCellUnits);
  CHECK(words(most) == most);
  CHECK_FALSE(csv_cell(most, CellContent::words).cut);
  CHECK(workbook_cell(most).text == most);
  for (const char* piece : {"a", "é", "🧭", "e\u0301", "👩\u200d🌾", "🇫🇷", "👍🏽", "_x0041_"}) {
    for (std::size_t shift = 0; shift < 3; ++shift) {
      INFO(piece << " " << shift);
      const std::string text = std::string(shift, 'b') + repeated(piece, 40'000);
      for (const Cell& cell : {csv_cell(text, CellContent::words), workbook_cell(text)}) {
        CHECK(cell.cut);
        CHECK(is_whole(cell.text));
        CHECK(utf16_units(cell.text) <= kMostCellUnits);
        CHECK(utf16_units(cell.text) > kMostCellUnits - 60);
        REQUIRE(cell.text.ends_with(rest));
      }
      if (std::string_view(piece) == "_x0041_") continue;
      const std::string kept = csv_cell(text, CellContent::words).text;
      CHECK((kept.size() - rest.size() - shift) % std::string_view(piece).size() == 0);
    }
  }
  // Marks without end are cut between two of them rather than lost.
  CHECK(utf16_units(workbook_cell("e" + repeated("\u0301", 40'000)).text) > kMostCellUnits - 60);
  CHECK(csv_cell("=" + most, CellContent::words).cut);  // the guard is counted
}

TEST_CASE("what a workbook would take for one character is escaped, and nothing else") {
  CHECK(workbook_cell("_x0041_").text == "_x005F_x0041_");
  CHECK(workbook_cell("a_x000D_b_xABcd_").text == "a_x005F_x000D_b_x005F_xABcd_");
  CHECK(workbook_cell("_x0041_x0042_").text == "_x005F_x0041_x005F_x0042_");
  for (const char* text :
       {"_x004_", "_x00411_", "_X0041_", "_x004G_", "x0041_", "_x0041", "__", "=1+1", "1-2", "007"}) {
    CHECK(workbook_cell(text).text == text);
  }
  CHECK(workbook_cell("a\u000bb").text == "a\nb");
}

TEST_CASE("hostile texts make cells that are whole") {
  for (const std::string& text : hostile_texts()) {
    CHECK(is_whole(words(text)));
    CHECK(is_whole(workbook_cell(text).text));
  }
}
