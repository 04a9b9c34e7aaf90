// The comparison of several Régies before it is written: what may be shown of it (shown_comparison.h), as the same
// tables for every format. A commission prints it. Whatever the way of showing hides is not in there to be written.
#pragma once

#include <string>
#include <vector>

#include "core/group/shown_comparison.h"
#include "report/report.h"

namespace boussole {

// Borrows the referential and the comparison: they outlive it.
struct ComparisonReport {
  const Referential& referential;
  const ShownComparison& shown;
  std::string moment;                   // when it is written, ISO 8601 UTC
  Wording wording = Wording::standard;  // of what is read: pages and text; tables for other programs have one
};

// One table, in plain text not yet escaped. The first column names its rows.
struct ComparisonTable {
  std::string id;  // for links
  std::string title;
  std::string lead;  // what to know before reading it; may be empty
  struct Column {
    std::string title;
    bool number = false;
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  std::string empty;  // said in place of a table without rows
};

// Overview, gaps, questions, « Entraide », what to know, files left out: those that there are.
[[nodiscard]] std::vector<ComparisonTable> comparison_tables(const ComparisonReport& report);

// What to read first: how many, how they are shown, what it is for.
[[nodiscard]] std::vector<std::string> comparison_lead(const ComparisonReport& report);

// Of which questions, and when it was written.
[[nodiscard]] std::string comparison_footer(const ComparisonReport& report);

// « Régie B » or a name; « trop peu de Régies ».
[[nodiscard]] std::string label_words(const ShownComparison& shown, const ShownMember& member);
[[nodiscard]] std::string withheld_words(Withheld withheld, Wording wording = Wording::standard);

// To print, A4 landscape; no script, no request.
[[nodiscard]] std::string comparison_html(const ComparisonReport& report);
[[nodiscard]] std::string comparison_markdown(const ComparisonReport& report);
// One thing a row, told by the first column; as report_csv (csv.h).
[[nodiscard]] Written comparison_csv(const ComparisonReport& report);
// A sheet a table; as report_workbook (workbook.h).
[[nodiscard]] Written comparison_workbook(const ComparisonReport& report);
// In the format that was asked for (due dates: there are none, so it is the page).
[[nodiscard]] Written written_comparison(const ComparisonReport& report, ReportFormat format);

}  // namespace boussole
