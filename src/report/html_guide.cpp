// What the board entered beside the answers. Each section is "" when nothing was.
#include <array>

#include "report/escape.h"
#include "report/guide_lines.h"
#include "report/html_page.h"
#include "report/html_sections.h"
#include "report/words.h"

namespace boussole::report {

namespace {

std::string lines_of(const std::vector<std::string>& lines) {
  std::string html;
  for (const std::string& line : lines) html += (html.empty() ? "" : "<br>") + html_text(line);
  return html;
}

std::string not_in_the_score() { return text_element("p", tr(ReportText::report_beside), "class=\"lead\""); }

}  // namespace

std::string indicators_section(const Report& report) {
  const std::vector<IndicatorLine> lines = indicator_lines(report);
  if (lines.empty()) return {};
  const std::array<TableColumn, 4> columns = {{{report.words(ReportText::workbook_indicator)},
                                               {report.words(ReportText::report_entered)},
                                               {report.words(ReportText::report_result)},
                                               {report.words(ReportText::report_meaning)}}};
  std::vector<std::vector<std::string>> rows;
  rows.reserve(lines.size());
  for (const IndicatorLine& line : lines) {
    rows.push_back({html_text(line.title) + "<br>" + text_element("small", line.source), lines_of(line.entered),
                    lines_of(line.results), text_element("b", line.status) + "<br>" + html_text(line.words)});
  }
  return section("indicateurs", report.words(Text::screen_indicators),
                 not_in_the_score() + table(report.words(ReportText::report_indicators_table), columns, rows),
                 "new-page");
}

std::string audience_section(const Report& report) {
  const std::vector<AudienceShare> shares = audience_shares(report);
  if (shares.empty()) return {};
  const std::array<TableColumn, 3> columns = {{{report.words(Text::audience_public)},
                                               {report.words(Text::audience_own), TableColumn::Kind::number},
                                               {report.words(Text::audience_france), TableColumn::Kind::number}}};
  std::vector<std::vector<std::string>> rows;
  rows.reserve(shares.size());
  for (const AudienceShare& share : shares) {
    rows.push_back({html_text(share.title), html_text(share.own), html_text(share.national)});
  }
  return section("public", report.words(Text::screen_audience),
                 table(report.words(Text::audience_table), columns, rows));
}

std::string checklists_section(const Report& report) {
  const std::vector<ChecklistLines> lists = checklist_lines(report);
  if (lists.empty()) return {};
  const std::array<TableColumn, 2> columns = {
      {{report.words(ReportText::report_item)}, {report.words(Text::table_answer), TableColumn::Kind::short_words}}};
  std::string inner = not_in_the_score();
  for (const ChecklistLines& list : lists) {
    std::vector<std::vector<std::string>> rows;
    rows.reserve(list.answers.size());
    for (const auto& [item, answer] : list.answers) rows.push_back({html_text(item), html_text(answer)});
    inner += text_element("h3", list.title) + table(list.count, columns, rows);
  }
  return section("reperes", report.words(Text::screen_checklists), inner, "new-page");
}

}  // namespace boussole::report
