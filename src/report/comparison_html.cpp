#include "report/comparison_report.h"
#include "report/escape.h"
#include "report/html_page.h"
#include "report/words.h"

namespace boussole {

using namespace report;

namespace {

// The sheet lies on its side: one row a Régie, one column a domain. What names the rows stays narrow.
constexpr std::string_view kStyle = R"css(@page{size:A4 landscape;margin:20mm 15mm 18mm}
.comparison table{font-size:8.5pt}.comparison tbody tr:last-child th,.comparison #vue-d-ensemble tbody tr:last-child td{font-weight:600}
.comparison tbody th{overflow-wrap:anywhere}.comparison #vue-d-ensemble tbody th{width:44mm}
@media screen{.comparison>*{max-width:267mm}.comparison::before{width:297mm}.comparison section{overflow-x:auto}}
)css";

std::string written(const ComparisonTable& told) {
  std::string inner;
  if (!told.lead.empty()) inner += text_element("p", told.lead, "class=\"lead\"");
  if (told.rows.empty()) return section(told.id, told.title, inner + text_element("p", told.empty));
  std::vector<TableColumn> columns;
  for (const ComparisonTable::Column& column : told.columns)
    columns.push_back({column.title, column.number ? TableColumn::Kind::number : TableColumn::Kind::words});
  std::vector<std::vector<std::string>> rows;
  for (const auto& cells : told.rows) {
    std::vector<std::string>& row = rows.emplace_back();
    for (const std::string& cell : cells) row.push_back(html_text(cell));
  }
  return section(told.id, told.title, inner + table(told.title, columns, rows));
}

}  // namespace

std::string comparison_html(const ComparisonReport& report) {
  const std::string_view title = tr(ReportText::compare_title);
  std::string lead;
  for (const std::string& sentence : comparison_lead(report)) lead += text_element("p", sentence);
  std::string body = element("section", text_element("h1", title) + lead) + "\n";
  for (const ComparisonTable& told : comparison_tables(report)) body += written(told);
  return html_page(PageFrame{tr_count(ReportText::compare_subject, report.shown.n), std::string(title),
                             comparison_footer(report), kStyle},
                   body, "comparison");
}

}  // namespace boussole
