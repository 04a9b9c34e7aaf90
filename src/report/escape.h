// What a person typed, made harmless in each format. Every writer of this folder sends every text through one of these
// functions (cells.h for spreadsheets): nothing else stands between a note and the page or the calendar it ends up in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boussole::report {

// The text itself, fit for any format: valid UTF-8 (what is not becomes U+FFFD), lines ended by \n alone (those
// of word processors, U+000B, and of Unicode, U+2028, U+2029, are line ends too); without control characters other than
// tab and \n, without noncharacters, and without the controls that reorder what is shown (U+202A to U+202E, U+2066 to
// U+2069). The others start from this.
[[nodiscard]] std::string clean_text(std::string_view text);

// The first line that says something, cut to at most `most` code points, between words, and « … » when longer. For
// titles and labels.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

// Between tags and between the double quotes of an attribute, HTML and SVG.
[[nodiscard]] std::string html_text(std::string_view text);
// The same, with <br> for line ends.
[[nodiscard]] std::string html_lines(std::string_view text);
// The inside of a CSS string within a <style> element: all but letters, digits and plain punctuation as CSS escapes.
[[nodiscard]] std::string css_string(std::string_view text);

// Inline Markdown on one line, and a text of several lines each starting with `prefix`.
[[nodiscard]] std::string markdown_text(std::string_view text);
[[nodiscard]] std::string markdown_lines(std::string_view text, std::string_view prefix);

// The value of a TEXT property (RFC 5545, 3.3.11); folding is the writer's.
[[nodiscard]] std::string ics_text(std::string_view text);

}  // namespace boussole::report
