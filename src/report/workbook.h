// The sheets of a workbook, as JSON: answers, scores, indicators, actions. The page turns them into an .xlsx file
// (web/workbook.js), so that numbers are exact here and the library that knows the format is asked for only then.
#pragma once

#include <string>

#include "report/report.h"

namespace boussole {

// {"sheets": [{"name", "widths": [characters…], "rows": [[cell…]…]}…]}; the first row of a sheet is its header. A cell
// is a text, a number, null for none, or {"date": "2027-03-01"}. A text is always a text, however much it looks like a
// formula, and is escaped as the format wants (cells.h).
[[nodiscard]] Written report_workbook(const Report& report);

}  // namespace boussole
