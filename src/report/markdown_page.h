// The bricks of a Markdown report: headings, paragraphs, tables, lists. Texts are plain: they are escaped here.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "report/words.h"

namespace boussole::report::markdown {

using Cells = std::vector<std::string>;

[[nodiscard]] std::string heading(std::size_t level, std::string_view title);
[[nodiscard]] std::string paragraph(std::string_view text);
[[nodiscard]] std::string table(const Cells& titles, const std::vector<Cells>& rows);
[[nodiscard]] std::string table(std::initializer_list<ReportKey> columns, const std::vector<Cells>& rows);
[[nodiscard]] std::string list(const std::vector<std::string>& items);
// What a person typed, lines kept, under its name; "" when nothing was.
[[nodiscard]] std::string quoted(std::string_view name, const std::string& words);
[[nodiscard]] std::string quoted(ReportKey name, const std::string& words);

}  // namespace boussole::report::markdown
