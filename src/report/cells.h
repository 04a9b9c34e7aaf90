// What a person typed as a cell that a spreadsheet keeps as it was typed: never a formula, a date or a number, and
// never more than the cell holds. Numbers and dates of ours stay what they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boussole::report {

inline constexpr std::size_t kMostCellUnits = 32'767;  // of UTF-16, the limit of Excel; LibreOffice takes more

struct Cell {
  std::string text;
  bool cut = false;  // longer than a cell: it ends by saying where the rest is
};

enum class CellContent {
  words,  // typed: what looks like a number or a date is guarded like a formula
  value,  // a number, a date, an id or a version of ours
};

// Of a CSV, quoted when it must be. The guard is an apostrophe in front, the one that spreadsheets themselves use.
[[nodiscard]] Cell csv_cell(std::string_view text, CellContent content);

// Of a workbook (.xlsx), whose cells say that they are texts: no guard. « _x0041_ », an escape of the format, is
// escaped.
[[nodiscard]] Cell workbook_cell(std::string_view text);

// Whether a spreadsheet, French or English, would read this as a number, a date, a time, a fraction, true or false, or
// an error: « 1-2 », « 3/4 », « 007 », « 1E5 », « 12 % », « 14 octobre », « 7:30 », « VRAI », « #N/A ».
[[nodiscard]] bool reads_as_value(std::string_view text);

}  // namespace boussole::report
