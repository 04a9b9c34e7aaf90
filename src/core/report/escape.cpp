#include "core/report/escape.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace boussole::report {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// One code point and how many bytes it took; a byte that starts nothing valid is one of its own.
struct Decoded {
  std::uint32_t code_point = 0;
  std::size_t length = 1;
  bool valid = false;
};

Decoded decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])); };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1, true};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {};
  std::uint32_t code_point = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code_point = (code_point << 6U) | (byte(i) & 0x3FU);
  }
  constexpr std::array<std::uint32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < kLeast[length] || code_point > 0x10FFFF || surrogate) return {};
  return {code_point, length, true};
}

bool is_unwanted(std::uint32_t c) {
  if (c == '\t' || c == '\n') return false;
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool noncharacter = (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
  return control || reorders || noncharacter || c == 0xFEFF;
}

bool is_line_end(std::uint32_t c) { return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029; }

std::string without_breaks(std::string_view text) {
  std::string line = clean_text(text);
  for (char& c : line) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return line;
}

// What opens a block at the start of a line of Markdown.
bool opens_block(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  if (digits > 0) return digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  constexpr std::string_view kOpeners = "+-=:";
  return !line.empty() && kOpeners.find(line[0]) != std::string_view::npos;
}

std::string entity(char c) { return "&#" + std::to_string(static_cast<int>(c)) + ";"; }

std::string markdown_inline(std::string_view line) {
  constexpr std::string_view kMarks = "\\`*_[]#|~$^";
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  line.remove_prefix(start);
  std::string result;
  std::size_t at = 0;
  if (opens_block(line)) {
    while (line[at] >= '0' && line[at] <= '9') result += line[at++];
    result += entity(line[at++]);
  }
  for (; at < line.size(); ++at) {
    const char c = line[at];
    const bool mark = kMarks.find(c) != std::string_view::npos || c == '<' || c == '>' || c == '&';
    result += mark ? entity(c) : std::string(1, c == '\t' ? ' ' : c);
  }
  return result;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
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
  for (std::size_t at = 0; at < line.size(); at += decode_at(line, at).length) {
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

std::string csv_cell(std::string_view text) {
  std::string cell = clean_text(text);
  for (const std::string_view start : {"=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"}) {
    if (cell.starts_with(start)) {
      cell.insert(0, 1, '\'');
      break;
    }
  }
  if (cell.find_first_of(";,\"\n\t") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
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
