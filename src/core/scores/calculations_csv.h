// The calculators' numbers and results as a table for a spreadsheet: UTF-8 with a byte order mark, `;` between cells,
// decimal comma, no space between thousands. What could not be computed is left out, with the reason in its place.
#pragma once

#include <string>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// Columns: calculator, line, value, unit. A calculator in which nothing was entered has no line.
[[nodiscard]] std::string calculations_as_csv(const Referential& referential, const Diagnostic& diagnostic);

}  // namespace boussole
