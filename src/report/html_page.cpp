#include "report/html_page.h"

#include "report/escape.h"
#include "report/words.h"

namespace boussole::report {

namespace {

// Running texts of each printed page, in the margin boxes of @page. A cover has none above.
std::string running_texts(const PageFrame& frame) {
  constexpr std::size_t kMostSubject = 60;
  const auto box = [](std::string_view place, const std::string& content) {
    return "@" + std::string(place) + "{content:" + content + "}";
  };
  const auto quoted = [](const std::string& words) { return "\"" + css_string(words) + "\""; };
  return "@page{" + box("top-left", quoted(shortened(frame.subject, kMostSubject))) +
         box("top-right", quoted(frame.title)) + box("bottom-left", quoted(frame.footer)) +
         box("bottom-right", "counter(page) \" / \" counter(pages)") +
         "}@page cover{@top-left{content:none}@top-right{content:none}}";
}

std::string sign_of(const Answer& answer) {
  switch (answer.state) {
    case AnswerState::rated:
      return std::to_string(answer.level);
    case AnswerState::unknown:
      return "?";
    case AnswerState::not_applicable:
      return "–";
    case AnswerState::unanswered:
      break;
  }
  return "·";
}

std::string whole_page(std::string_view title, const std::string& style, std::string_view body,
                       std::string_view body_class) {
  std::string html = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n";
  html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  // No script, no request: a page opened from anywhere stays what it is.
  html += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
  html += text_element("title", title) + "\n<meta name=\"generator\" content=\"Boussole\">\n<style>\n" + style;
  html += "</style>\n</head>\n";
  return html + element("body", "\n" + std::string(body), "class=\"" + std::string(body_class) + "\"") + "\n</html>\n";
}

}  // namespace

std::string element(std::string_view name, std::string_view inner, std::string_view attributes) {
  std::string html = "<" + std::string(name);
  if (!attributes.empty()) html += " " + std::string(attributes);
  return html + ">" + std::string(inner) + "</" + std::string(name) + ">";
}

std::string text_element(std::string_view name, std::string_view text, std::string_view attributes) {
  return element(name, html_text(text), attributes);
}

std::string typed(std::string_view name, std::string_view text, std::string_view css_class) {
  constexpr std::size_t kLong = 1200;  // bytes, a dozen lines or so: kept whole below that
  std::string attributes = "class=\"user";
  if (!css_class.empty()) attributes += " " + std::string(css_class);
  if (text.size() > kLong) attributes += " long";
  return element(name, html_lines(text), attributes + "\"");
}

std::string section(std::string_view id, std::string_view title, std::string_view inner, std::string_view css_class) {
  const std::string name(id);
  std::string attributes = "id=\"" + name + "\" aria-labelledby=\"" + name + "-titre\"";
  if (!css_class.empty()) attributes += " class=\"" + std::string(css_class) + "\"";
  return element("section", text_element("h2", title, "id=\"" + name + "-titre\"") + std::string(inner), attributes) +
         "\n";
}

std::string table(std::string_view caption, std::span<const TableColumn> columns,
                  const std::vector<std::vector<std::string>>& rows, std::string_view css_class) {
  const auto kind = [&](std::size_t i) -> std::string {
    if (columns[i].kind == TableColumn::Kind::number) return " class=\"number\"";
    return columns[i].kind == TableColumn::Kind::short_words ? " class=\"short\"" : "";
  };
  std::string head;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    head += text_element("th", columns[i].title, "scope=\"col\"" + kind(i));
  }
  std::string body;
  for (const std::vector<std::string>& row : rows) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells += i == 0 ? element("th", row[i], "scope=\"row\"" + kind(i)) : "<td" + kind(i) + ">" + row[i] + "</td>";
    }
    body += element("tr", cells) + "\n";
  }
  return element(
             "table",
             text_element("caption", caption) + element("thead", element("tr", head)) + element("tbody", "\n" + body),
             css_class.empty() ? std::string() : "class=\"" + std::string(css_class) + "\"") +
         "\n";
}

std::string list(const std::vector<std::string>& items, std::string_view name, std::string_view attributes) {
  std::string inner;
  for (const std::string& item : items) inner += element("li", item) + "\n";
  return element(name, inner, attributes) + "\n";
}

std::string badge(const Answer& answer) {
  const std::string kind = answer.state == AnswerState::rated ? "level-" + std::to_string(answer.level) : "no-level";
  return element("span", sign_of(answer), "class=\"badge " + kind + "\" aria-hidden=\"true\"");
}

std::string named_badge(const Answer& answer) {
  const std::string words = answer.state == AnswerState::rated
                                ? std::to_string(answer.level) + "\u00a0" + answer_name(answer)
                                : answer_name(answer);
  return element("span",
                 badge(answer) + text_element("span", answer_name(answer), "aria-label=\"" + html_text(words) + "\""),
                 "class=\"answer\"");
}

std::string answers_footer(const Report& report) {
  return report.words(
      ReportText::report_footer,
      {{"referential", referential_words(report)}, {"answers", answers_day(report)}, {"day", report_day(report)}});
}

std::string blank_footer(const Report& report) {
  return report.words(ReportText::report_blank_footer,
                      {{"referential", referential_words(report)}, {"day", report_day(report)}});
}

std::string html_page(const PageFrame& frame, std::string_view body, std::string_view body_class) {
  return whole_page(frame.title + " – " + shortened(frame.subject, 100),
                    running_texts(frame) + "\n" + std::string(style_sheet()) + std::string(frame.style), body,
                    body_class);
}

std::string plain_page(std::string_view title, std::string_view body, std::string_view body_class,
                       std::string_view more_style) {
  return whole_page(title, std::string(style_sheet()) + std::string(more_style), body, body_class);
}

std::string html_page(const Report& report, std::string_view title, std::string_view body, std::string_view body_class,
                      std::string_view footer) {
  return html_page({subject_of(report), std::string(title), std::string(footer)}, body, body_class);
}

}  // namespace boussole::report
