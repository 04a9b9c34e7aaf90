#include "ui/text_layout.h"

#include <algorithm>

namespace boussole {

namespace {

// Where the line that starts at `start` ends (`end`) and where the next one starts (`next`).
struct LineBreak {
  std::size_t end = 0;
  std::size_t next = 0;
  float width = 0;
};

LineBreak find_break(const SizedFont& font, std::string_view text, std::size_t start, float limit) {
  float width = 0;
  float width_at_space = 0;
  std::size_t space = std::string_view::npos;
  std::size_t at = start;
  while (at < text.size()) {
    const std::size_t here = at;
    const unsigned code_point = next_code_point(text, at);
    if (code_point == '\n') return {here, at, width};
    if (code_point == ' ' && here > start) {
      space = here;
      width_at_space = width;
    }
    const float advance = font.advance(code_point);
    if (limit > 0 && width + advance > limit && code_point != ' ' && here > start) {
      if (space != std::string_view::npos) return {space, space + 1, width_at_space};
      return {here, here, width};
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
    layout.lines.push_back(text.substr(start, line.end - start));
    layout.width = std::max(layout.width, line.width);
    start = line.next;
  }
  layout.height = static_cast<float>(layout.lines.size()) * style.size * style.line_height;
  return layout;
}

}  // namespace boussole
