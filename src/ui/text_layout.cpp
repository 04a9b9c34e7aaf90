#include "ui/text_layout.h"

#include <algorithm>

#include "ui/hyphenation.h"

namespace boussole {

namespace {

// Where the line that starts at `start` ends (`end`) and where the next one starts (`next`).
struct LineBreak {
  std::size_t end = 0;
  std::size_t next = 0;
  float width = 0;
  bool hyphen = false;
};

// The line breaks of word processors and of Unicode are some: a note keeps those that were pasted.
bool ends_line(unsigned c) { return c == '\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029; }

float width_of(const SizedFont& font, std::string_view text) {
  float width = 0;
  for (std::size_t at = 0; at < text.size();) width += font.advance(next_code_point(text, at));
  return width;
}

// Inside the word that starts the line and is wider than it; `here` is the first byte that has no room.
LineBreak break_word(const SizedFont& font, std::string_view text, std::size_t start, std::size_t here, float width,
                     float limit) {
  const std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
  const float hyphen = font.advance('-');
  LineBreak best{here, here, width};
  // Where a hyphen would take a line more, the word is cut anywhere.
  const bool rest_fits = width_of(font, text.substr(here, end - here)) <= limit;
  for (const std::size_t point : hyphenation_points(text.substr(start, end - start))) {
    const float before = width_of(font, text.substr(start, point)) + hyphen;
    const bool after_fits = width_of(font, text.substr(start + point, end - start - point)) <= limit;
    if (before <= limit && (after_fits || !rest_fits)) best = {start + point, start + point, before, true};
  }
  return best;
}

LineBreak find_break(const SizedFont& font, std::string_view text, std::size_t start, float limit) {
  float width = 0;
  float width_at_space = 0;
  std::size_t space = std::string_view::npos;
  std::size_t at = start;
  while (at < text.size()) {
    const std::size_t here = at;
    const unsigned code_point = next_code_point(text, at);
    if (ends_line(code_point)) return {here, at, width};
    if (code_point == ' ' && here > start) {
      space = here;
      width_at_space = width;
    }
    const float advance = font.advance(code_point);
    if (limit > 0 && width + advance > limit && code_point != ' ' && here > start) {
      if (space != std::string_view::npos) return {space, space + 1, width_at_space};
      return break_word(font, text, start, here, width, limit);
    }
    width += advance;
  }
  return {text.size(), text.size() + 1, width};
}

}  // namespace

TextLayout layout_text(const TextStyle& style, std::string_view text, float width) {
  const SizedFont font(style.font, style.size);
  TextLayout layout;
  std::size_t start = 0;
  while (start <= text.size()) {
    const LineBreak line = find_break(font, text, start, width);
    layout.lines.push_back({text.substr(start, line.end - start), line.hyphen});
    layout.width = std::max(layout.width, line.width);
    start = line.next;
  }
  layout.height = static_cast<float>(layout.lines.size()) * style.size * style.line_height;
  return layout;
}

}  // namespace boussole
