#include <charconv>
#include <optional>

#include "core/base/json.h"
#include "report/cells.h"
#include "report/comparison_report.h"

namespace boussole {

namespace {

using namespace report;

constexpr int kNameWidth = 44;  // in characters
constexpr int kNumberWidth = 14;
constexpr int kWordsWidth = 30;

// A count or a score alone; « 62 (18/20) » stays words.
std::optional<int> whole_number(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
  return whole ? std::optional(value) : std::nullopt;
}

struct Sheets {
  yyjson_mut_doc* document;
  std::size_t cut_cells = 0;

  void add(yyjson_mut_val* row, const std::string& text, bool number) {
    if (const std::optional<int> value = number ? whole_number(text) : std::nullopt) {
      yyjson_mut_arr_add_int(document, row, *value);
      return;
    }
    const Cell cell = workbook_cell(text);
    if (cell.cut) ++cut_cells;
    if (cell.text.empty())
      yyjson_mut_arr_add_null(document, row);
    else
      yyjson_mut_arr_add_strncpy(document, row, cell.text.data(), cell.text.size());
  }

  void add(yyjson_mut_val* sheets, const ComparisonTable& table) {
    yyjson_mut_val* sheet = yyjson_mut_arr_add_obj(document, sheets);
    yyjson_mut_val* widths = yyjson_mut_arr(document);
    yyjson_mut_val* rows = yyjson_mut_arr(document);
    yyjson_mut_obj_add_strncpy(document, sheet, "name", table.title.data(), table.title.size());
    yyjson_mut_obj_add_val(document, sheet, "widths", widths);
    yyjson_mut_obj_add_val(document, sheet, "rows", rows);
    yyjson_mut_val* header = yyjson_mut_arr_add_arr(document, rows);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const bool number = table.columns[i].number;
      yyjson_mut_arr_add_int(document, widths, i == 0 ? kNameWidth : number ? kNumberWidth : kWordsWidth);
      add(header, table.columns[i].title, false);
    }
    for (const std::vector<std::string>& cells : table.rows) {
      yyjson_mut_val* row = yyjson_mut_arr_add_arr(document, rows);
      for (std::size_t i = 0; i < cells.size(); ++i) add(row, cells[i], table.columns[i].number);
    }
  }
};

}  // namespace

Written comparison_workbook(const ComparisonReport& report) {
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  yyjson_mut_val* root = yyjson_mut_obj(document.get());
  yyjson_mut_doc_set_root(document.get(), root);
  yyjson_mut_val* sheets = yyjson_mut_arr(document.get());
  yyjson_mut_obj_add_val(document.get(), root, "sheets", sheets);
  Sheets book{document.get()};
  for (const ComparisonTable& table : comparison_tables(report)) {
    if (!table.rows.empty()) book.add(sheets, table);
  }
  return {json_line(document.get()), book.cut_cells};
}

Written written_comparison(const ComparisonReport& report, ReportFormat format) {
  switch (format) {
    case ReportFormat::html:
    case ReportFormat::ics:
      break;
    case ReportFormat::csv:
      return comparison_csv(report);
    case ReportFormat::markdown:
      return {comparison_markdown(report)};
    case ReportFormat::workbook:
      return comparison_workbook(report);
  }
  return {comparison_html(report)};
}

}  // namespace boussole
