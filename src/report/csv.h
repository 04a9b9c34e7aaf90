// A report as one table that a spreadsheet opens rightly in French: UTF-8 with byte order mark, « ; », decimal comma,
// CRLF, cells guarded against formulas, dates and numbers that are none (cells.h). One kind of thing a row, told by the
// first column: overall score, domains, principles, then answers and actions. Each row carries the referential, its
// version and the date of the answers; each score its coverage, range and formula.
#pragma once

#include <string>

#include "report/report.h"

namespace boussole {

enum class CsvContent {
  everything,   // scores, answers in scope, actions
  scores_only,  // the synthesis
};

[[nodiscard]] Written report_csv(const Report& report, CsvContent content);

}  // namespace boussole
