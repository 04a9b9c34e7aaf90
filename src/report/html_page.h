// The bricks of every HTML page: elements, tables, and the whole standalone page with its style. Page furniture only:
// what a page says is in the html_*.cpp files. `inner` is always HTML already; text goes through escape.h first.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace boussole::report {

// <name attributes>inner</name>; attributes are written as they stand.
[[nodiscard]] std::string element(std::string_view name, std::string_view inner, std::string_view attributes = {});
// The same from text.
[[nodiscard]] std::string text_element(std::string_view name, std::string_view text, std::string_view attributes = {});

// What a person typed, lines kept. It may break anywhere, and across pages when it is long.
[[nodiscard]] std::string typed(std::string_view name, std::string_view text, std::string_view css_class = {});

// A section with its title at level 2; `id` is what the table of contents links to.
[[nodiscard]] std::string section(std::string_view id, std::string_view title, std::string_view inner,
                                  std::string_view css_class = {});

// A table: the first cell of each row is its header. Cells are HTML. Columns of numbers are aligned to the right; short
// words stay on one line.
struct TableColumn {
  std::string title;
  enum class Kind { words, short_words, number } kind = Kind::words;
};
[[nodiscard]] std::string table(std::string_view caption, std::span<const TableColumn> columns,
                                const std::vector<std::vector<std::string>>& rows, std::string_view css_class = {});

[[nodiscard]] std::string list(const std::vector<std::string>& items, std::string_view name = "ul",
                               std::string_view attributes = {});

// The mark of an answer (its level's number, or a sign) and its name.
[[nodiscard]] std::string badge(const Answer& answer);
[[nodiscard]] std::string named_badge(const Answer& answer);

// What stands around a page: texts. The subject and the title are above every printed page, the footer below.
struct PageFrame {
  std::string subject;
  std::string title;
  std::string footer;
  std::string_view style = {};  // rules of this page alone
};
// The whole page.
[[nodiscard]] std::string html_page(const PageFrame& frame, std::string_view body, std::string_view body_class);
// The same, about the report's subject.
[[nodiscard]] std::string html_page(const Report& report, std::string_view title, std::string_view body,
                                    std::string_view body_class, std::string_view footer);

// A page that is not of a diagnostic: `title` is text, `more_style` CSS after the common style sheet.
[[nodiscard]] std::string plain_page(std::string_view title, std::string_view body, std::string_view body_class,
                                     std::string_view more_style);

// What stands at the foot of every page: referential, version, date of the answers (unless the page is blank), today.
[[nodiscard]] std::string answers_footer(const Report& report);
[[nodiscard]] std::string blank_footer(const Report& report);

// The style sheet, without the page's own running texts.
[[nodiscard]] std::string_view style_sheet();

}  // namespace boussole::report
