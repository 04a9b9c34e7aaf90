#include "report/csv.h"

#include <doctest/doctest.h>

#include <vector>

#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// The cells of a table as RFC 4180 reads them, with « ; ».
Rows parsed(const std::string& csv) {
  Rows rows = {{""}};
  bool quoted = false;
  for (std::size_t at = 3; at < csv.size(); ++at) {  // after the byte order mark
    const char c = csv[at];
    if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
      rows.back().back() += csv[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ';') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\r') {
      ++at;
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

std::string csv(const Diagnostic& diagnostic, CsvContent content, const ReportChoices& choices = {}) {
  return report_csv(make_report(sample_referential(), diagnostic, choices, kSampleMoment), content).text;
}

std::string cell(const Rows& rows, std::size_t row, const std::string& column) {
  for (std::size_t i = 0; i < rows[0].size(); ++i) {
    if (rows[0][i] == column) return rows[row][i];
  }
  return "(no such column)";
}

}  // namespace

TEST_CASE("CSV: one table, every row as wide, in CRLF after a byte order mark") {
  const std::string text = csv(sample_diagnostic(), CsvContent::everything);
  CHECK(text.starts_with("\xEF\xBB\xBFType;"));
  CHECK(text.ends_with("\r\n"));
  const Rows rows = parsed(text);
  CHECK(rows.size() == 1 + 1 + 3 + 2 + 5 + 5);  // header, overall, domains, principles, answers in scope, actions
  for (const auto& row : rows) CHECK(row.size() == rows[0].size());
  CHECK(parsed(csv(sample_diagnostic(), CsvContent::scores_only)).size() == 1 + 1 + 3 + 2);
}

TEST_CASE("CSV: a score with its coverage, range, formula, version and date; decimal commas") {
  const Rows rows = parsed(csv(sample_diagnostic(), CsvContent::everything));
  CHECK(cell(rows, 1, "Score sur 100") == "50,00");
  CHECK(cell(rows, 1, "Réponses avec un niveau (%)") == "50,00");
  CHECK(cell(rows, 1, "Fourchette basse") == "25,00");
  CHECK(cell(rows, 1, "Étape") == "En place");
  CHECK(cell(rows, 1, "Calcul du score").find("100 ×") == 0);
  CHECK(cell(rows, 1, "Version") == "1.2");
  CHECK(cell(rows, 1, "Réponses du") == "01/02/2026");
  CHECK(cell(rows, 3, "Score sur 100") == "");
  CHECK(cell(rows, 7, "Niveau (0 à 3)") == "0");
  CHECK(cell(rows, 7, "Priorité") == "9");
  CHECK(cell(rows, 7, "Remarque") == "Deux avis.\nÀ reprendre en mars.");
  CHECK(cell(rows, 12, "Échéance") == "31/01/2026");
}

TEST_CASE("CSV: no cell is a formula, whatever was typed") {
  for (const std::string& text : hostile_texts()) {
    const Rows rows = parsed(csv(hostile_diagnostic(text), CsvContent::everything));
    CHECK(rows.size() == 17);
    for (const auto& row : rows) {
      CHECK(row.size() == rows[0].size());
      for (const std::string& value : row) {
        CHECK(std::string("=+-@\t\r\n").find(value.empty() ? 'a' : value[0]) == std::string::npos);
        CHECK(value.find('\0') == std::string::npos);
      }
    }
  }
}

TEST_CASE("CSV: notes and names are left out when asked") {
  const std::string bare =
      csv(sample_diagnostic(), CsvContent::everything, {.notes = Notes::left_out, .names = Names::left_out});
  CHECK(bare.find("Deux avis") == std::string::npos);
  CHECK(bare.find("Nadia") == std::string::npos);
  CHECK(bare.find("Pas d’atelier") != std::string::npos);
}
