#include "core/language/sentences.h"

#include <array>

namespace boussole {

namespace {

constexpr std::array<std::string_view, 4> kEnds = {".", "!", "?", "\u2026"};

// How many bytes of `text` at `at` end a sentence; 0 when none do.
std::size_t end_mark(std::string_view text, std::size_t at) {
  for (const std::string_view mark : kEnds) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

}  // namespace

std::vector<TextRange> split_sentences(std::string_view text) {
  std::vector<TextRange> ranges;
  std::size_t begin = text.find_first_not_of(' ');
  while (begin < text.size()) {
    std::size_t end = begin;
    std::size_t mark = 0;
    // A mark ends a sentence only before a space or at the end: « 2.5 » and « etc.) » go on.
    while (end < text.size()) {
      mark = end_mark(text, end);
      end += mark == 0 ? 1 : mark;
      if (mark > 0 && (end == text.size() || text[end] == ' ')) break;
    }
    ranges.push_back({begin, end});
    begin = text.find_first_not_of(' ', end);
  }
  return ranges;
}

std::string with_capital(std::string_view text) {
  std::string result(text);
  if (result.empty()) return result;
  if (result[0] >= 'a' && result[0] <= 'z') {
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  } else if (result.size() > 1 && result[0] == '\xC3' && result[1] >= '\xA0' && result[1] <= '\xBE') {
    result[1] = static_cast<char>(result[1] - 0x20);  // à to þ
  }
  return result;
}

std::string without_capital(std::string_view text) {
  std::string result(text);
  if (result.empty()) return result;
  if (result[0] >= 'A' && result[0] <= 'Z') {
    result[0] = static_cast<char>(result[0] - 'A' + 'a');
  } else if (result.size() > 1 && result[0] == '\xC3' && result[1] <= '\x9E') {
    result[1] = static_cast<char>(result[1] + 0x20);  // À to Þ
  }
  return result;
}

}  // namespace boussole
