#include "report/comparison_report.h"
#include "report/escape.h"
#include "report/words.h"

namespace boussole {

using namespace report;

namespace {

std::string row_of(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + markdown_text(cell) + " |";
  return line + "\n";
}

std::string written(const ComparisonTable& table) {
  std::string text = "## " + markdown_text(table.title) + "\n\n";
  if (!table.lead.empty()) text += markdown_text(table.lead) + "\n\n";
  if (table.rows.empty()) return text + markdown_text(table.empty) + "\n\n";
  std::vector<std::string> titles;
  std::string rule = "|";
  for (const ComparisonTable::Column& column : table.columns) {
    titles.push_back(column.title);
    rule += column.number ? " ---: |" : " --- |";
  }
  text += row_of(titles) + rule + "\n";
  for (const auto& row : table.rows) text += row_of(row);
  return text + "\n";
}

}  // namespace

std::string comparison_markdown(const ComparisonReport& report) {
  std::string text = "# " + markdown_text(tr(ReportText::compare_title)) + "\n\n";
  for (const std::string& sentence : comparison_lead(report)) text += markdown_text(sentence) + "\n\n";
  for (const ComparisonTable& table : comparison_tables(report)) text += written(table);
  return text + markdown_text(comparison_footer(report)) + "\n";
}

}  // namespace boussole
