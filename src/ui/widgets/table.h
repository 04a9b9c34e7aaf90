// A data table. Charts carry one behind them: always read by assistive technology, shown on demand.
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
// Records the table for assistive technology without drawing it.
void hidden_table(Frame& frame, const TableSpec& spec);
// A button « Voir le tableau » that unfolds it.
void table_on_demand(Frame& frame, const TableSpec& spec);

}  // namespace boussole
