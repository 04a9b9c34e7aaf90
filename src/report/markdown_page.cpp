#include "report/markdown_page.h"

#include "report/escape.h"

namespace boussole::report::markdown {

namespace {

std::string row(const Cells& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + markdown_text(cell) + " |";
  return line + "\n";
}

}  // namespace

std::string heading(std::size_t level, std::string_view title) {
  return std::string(level, '#') + " " + markdown_text(title) + "\n\n";
}

std::string paragraph(std::string_view text) { return markdown_text(text) + "\n\n"; }

std::string table(const Cells& titles, const std::vector<Cells>& rows) {
  std::string text = row(titles) + "|";
  for (std::size_t i = 0; i < titles.size(); ++i) text += " --- |";
  text += "\n";
  for (const Cells& cells : rows) text += row(cells);
  return text + "\n";
}

std::string table(std::initializer_list<ReportKey> columns, const std::vector<Cells>& rows) {
  Cells titles;
  for (const ReportKey column : columns) titles.emplace_back(tr(column));
  return table(titles, rows);
}

std::string list(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += "- " + markdown_text(item) + "\n";
  return text + "\n";
}

std::string quoted(std::string_view name, const std::string& words) {
  if (words.empty()) return {};
  return "> **" + markdown_text(name) + "**  \n" + markdown_lines(words, "> ") + "\n";
}

std::string quoted(ReportKey name, const std::string& words) { return quoted(tr(name), words); }

}  // namespace boussole::report::markdown
