#include "report/escape.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>

#include "core/language/utf8.h"

namespace boussole::report {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";

bool is_unwanted(std::uint32_t c) {
  if (c == '\t' || c == '\n') return false;
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool noncharacter = (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
  return control || reorders || noncharacter || c == 0xFEFF;
}

// The line breaks of word processors (U+000B) and of Unicode, and page breaks: left out, they would glue two words.
bool is_line_end(std::uint32_t c) {
  const bool feed = c == '\n' || c == 0x0B || c == 0x0C;
  const bool separator = c >= 0x1C && c <= 0x1E;  // of files, groups, records
  return feed || separator || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::string without_breaks(std::string_view text) {
  std::string line = clean_text(text);
  for (char& c : line) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return line;
}

// --- Markdown. Only what would mean something is escaped, so that the text reads right as it is, pasted in a message,
// as well as once rendered.

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
// A byte of another alphabet or of an accented letter counts as a letter.
bool is_word(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_gap(char c) { return c == ' ' || c == '\t' || c == '\0'; }

// The character at a place, NUL beyond the ends: the text holds none (clean_text).
char at_or_end(std::string_view line, std::size_t at) { return at < line.size() ? line[at] : '\0'; }

// The place of the mark that makes a line open a block (a title, a list, a quotation, a rule), if one does.
std::optional<std::size_t> block_mark(std::string_view line) {
  std::size_t digits = 0;
  while (is_digit(at_or_end(line, digits))) ++digits;
  const char mark = at_or_end(line, digits);
  const char next = at_or_end(line, digits + 1);
  const bool numbered = digits > 0 && (mark == '.' || mark == ')') && is_gap(next);
  const bool bullet = (mark == '-' || mark == '+') && (is_gap(next) || next == mark);
  const bool other = mark == '#' || mark == '>' || mark == '=';
  if (numbered || (digits == 0 && (bullet || other))) return digits;
  return std::nullopt;
}

// Whether « & » begins an entity: « &amp; », « &#38; ».
bool opens_entity(std::string_view line, std::size_t at) {
  std::size_t end = at + (at_or_end(line, at + 1) == '#' ? 2 : 1);
  const std::size_t start = end;
  while (is_letter(at_or_end(line, end)) || is_digit(at_or_end(line, end))) ++end;
  return end > start && at_or_end(line, end) == ';';
}

// Whether the character at this place would mean something there.
bool is_mark(std::string_view line, std::size_t at) {
  const char before = at > 0 ? line[at - 1] : '\0';
  const char after = at_or_end(line, at + 1);
  switch (line[at]) {
    case '\\':
    case '`':
    case '[':
    case '|':
      return true;
    case ']':
      return after == '(' || after == '[' || after == ':';
    case '*':
      return at == 0 || !is_gap(before) || !is_gap(after);
    case '_':
      return !is_word(before) || !is_word(after);
    case '~':
      return before == '~' || after == '~';
    default:
      return false;
  }
}

std::string markdown_inline(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  line.remove_prefix(start);
  const std::optional<std::size_t> block = block_mark(line);
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const char after = at_or_end(line, at + 1);
    if (c == '<' && (is_letter(after) || after == '/' || after == '!' || after == '?')) {
      result += "&lt;";
      continue;
    }
    if (c == '&' && opens_entity(line, at)) {
      result += "&amp;";
      continue;
    }
    if (at == block || is_mark(line, at)) result += '\\';
    result += c == '\t' ? ' ' : c;
  }
  return result;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, decoded.length);
    at += decoded.length;
    if (!decoded.valid)
      result += kReplacement;
    else if (is_line_end(decoded.code_point))
      result += '\n';
    else if (decoded.code_point == '\r')
      result += at < text.size() && text[at] == '\n' ? "" : "\n";
    else if (!is_unwanted(decoded.code_point))
      result += bytes;
  }
  return result;
}

std::string shortened(std::string_view text, std::size_t most) {
  const std::string clean = clean_text(text);
  std::string_view line = clean;
  const std::size_t start = line.find_first_not_of(" \t\n");
  if (start == std::string_view::npos) return {};
  line = line.substr(start);
  line = line.substr(0, line.find('\n'));
  std::size_t characters = 0;
  for (std::size_t at = 0; at < line.size(); at += decode_utf8(line, at).length) {
    if (++characters > most) {
      line = line.substr(0, at);
      // Between two words, unless that would leave too little.
      const std::size_t space = line.rfind(' ');
      if (space != std::string_view::npos && space > line.size() / 2) line = line.substr(0, space);
      return std::string(line.substr(0, line.find_last_not_of(' ') + 1)) + "…";
    }
  }
  return std::string(line.substr(0, line.find_last_not_of(" \t") + 1));
}

std::string html_text(std::string_view text) {
  std::string result;
  for (const char c : clean_text(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string html_lines(std::string_view text) {
  std::string result;
  for (const char c : html_text(text)) {
    if (c == '\n')
      result += "<br>";
    else
      result += c;
  }
  return result;
}

std::string css_string(std::string_view text) {
  std::string result;
  for (const char c : without_breaks(text)) {
    constexpr std::string_view kPlain = " .,:-()";
    const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (letter || kPlain.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80) {
      result += c;
      continue;
    }
    std::array<char, 16> escaped{};
    std::snprintf(escaped.data(), escaped.size(), "\\%x ", static_cast<unsigned>(c));
    result += escaped.data();
  }
  return result;
}

std::string markdown_text(std::string_view text) { return markdown_inline(without_breaks(text)); }

std::string markdown_lines(std::string_view text, std::string_view prefix) {
  const std::string clean = clean_text(text);
  std::string result;
  for (std::size_t at = 0; at <= clean.size();) {
    const std::size_t end = std::min(clean.find('\n', at), clean.size());
    const std::string line = markdown_inline(std::string_view(clean).substr(at, end - at));
    // Two spaces at the end of a line keep it a line of its own.
    if (!line.empty()) result += std::string(prefix) + line + "  \n";
    at = end + 1;
  }
  return result;
}

std::string ics_text(std::string_view text) {
  std::string result;
  for (const char c : clean_text(text)) {
    if (c == '\n')
      result += "\\n";
    else if (c == '\\' || c == ';' || c == ',')
      result += std::string("\\") + c;
    else
      result += c;
  }
  return result;
}

}  // namespace boussole::report
