#include "ui/widgets/marked_text.h"

#include <algorithm>
#include <string>

namespace boussole {

namespace {

// Laid out as if all of it were bold, which is the wider: whatever is marked, no line is too long.
TextLayout layout_marked(const TextStyle& style, std::string_view text, float width) {
  TextStyle bold = style;
  bold.font = Font::bold;
  return layout_text(bold, text, width);
}

// One line, which begins at the byte `from` of its text.
void draw_marked_line(Frame& frame, const TextStyle& style, const TextLine& line, std::size_t from,
                      const std::vector<TextRange>& marked, float x, float y) {
  TextStyle bold = style;
  bold.font = Font::bold;
  bold.color = Color::text;
  const std::size_t size = line.text.size();
  const auto draw_part = [&](const TextStyle& look, std::size_t begin, std::size_t end) {
    if (end <= begin) return;
    std::string part(line.text.substr(begin, end - begin));
    if (line.hyphen && end == size) part += '-';
    frame.draw_line(look, part, x, y);
    x += text_width(look.font, look.size, part);
  };
  std::size_t at = 0;
  for (const TextRange& range : marked) {
    const std::size_t begin = std::clamp(range.begin, from, from + size) - from;
    const std::size_t end = std::clamp(range.end, from, from + size) - from;
    draw_part(style, at, begin);
    draw_part(bold, begin, end);
    at = std::max(at, end);
  }
  draw_part(style, at, size);
}

}  // namespace

float draw_marked(Frame& frame, const TextStyle& style, std::string_view text, const std::vector<TextRange>& marked,
                  float x, float y, float width) {
  const TextLayout layout = layout_marked(style, text, width);
  const float height = style.size * style.line_height;
  float top = y + (height - style.size) / 2;
  for (const TextLine& line : layout.lines) {
    draw_marked_line(frame, style, line, static_cast<std::size_t>(line.text.data() - text.data()), marked, x, top);
    top += height;
  }
  return layout.height;
}

float marked_height(const TextStyle& style, std::string_view text, float width) {
  return layout_marked(style, text, width).height;
}

}  // namespace boussole
