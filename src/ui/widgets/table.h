// A data table. Charts carry one, shown on demand.
#pragma once

#include <string>
#include <vector>

#include "ui/frame.h"

namespace boussole {

struct TableSpec {
  std::string id = {};
  std::string caption = {};
  std::vector<std::vector<std::string>> rows = {};  // the first row is the header; the first column names the row
};

// Draws the table in the column.
void table(Frame& frame, const TableSpec& spec);
// A button « Voir le tableau » that unfolds it. Folded, it is there for the page without drawing only.
void table_on_demand(Frame& frame, const TableSpec& spec);

}  // namespace boussole
