#include "ui/widgets/status_mark.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "generated/icons.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// Told to the page without drawing, which makes the marks (web/plain.css).
std::string look_of(IndicatorStatus status, float points, Font font) {
  constexpr std::array<std::string_view, 5> kMarks = {"mark good", "mark watch", "mark gap", "mark", "mark"};
  std::string look(kMarks[static_cast<std::size_t>(status)]);
  if (points < type::kBody) look += " small";
  if (font == Font::bold) look += " verdict";
  return look;
}

}  // namespace

Color status_color(IndicatorStatus status) {
  switch (status) {
    case IndicatorStatus::conforming:
      return Color::level_3;
    case IndicatorStatus::vigilance:
      return Color::level_1;
    case IndicatorStatus::gap:
      return Color::level_0;
    case IndicatorStatus::incomplete:
      return Color::control;
    case IndicatorStatus::impossible:
      break;
  }
  return Color::danger;
}

void draw_status_mark(Frame& frame, IndicatorStatus status, float x, float y, float side) {
  const Color color = status_color(status);
  switch (status) {
    case IndicatorStatus::conforming: {
      frame.fill({x, y, side, side}, color, radius::kPill);
      const float check = side * 0.68F;
      frame.draw_icon(icon::kCheck, check, x + (side - check) / 2, y + (side - check) / 2, Color::on_level);
      return;
    }
    case IndicatorStatus::vigilance:
      frame.draw().AddTriangleFilled({x + side / 2, y}, {x + side, y + side * 0.92F}, {x, y + side * 0.92F},
                                     frame.color(color));
      return;
    case IndicatorStatus::gap: {
      const float edge = side * 0.1F;
      frame.fill({x + edge, y + edge, side - 2 * edge, side - 2 * edge}, color);
      return;
    }
    case IndicatorStatus::incomplete:
      frame.draw().AddCircle({x + side / 2, y + side / 2}, side * 0.4F, frame.color(color), 0, side / 10 + 0.5F);
      return;
    case IndicatorStatus::impossible:
      break;
  }
  frame.draw_icon(icon::kTriangleAlert, side, x, y, color);
}

void status_line(Frame& frame, Role role, const std::string& id, IndicatorStatus status, std::string_view words,
                 float points, Font font, std::string told) {
  const TextStyle style = frame.style(points, font);
  const float mark = std::round(style.size * 1.05F);
  const float indent = mark + frame.px(space::kS);
  const TextLayout layout = layout_text(style, words, frame.column.width - indent);
  const Rect rect = frame.take(std::max(layout.height, mark));
  draw_status_mark(frame, status, rect.x, rect.y + (style.size * style.line_height - mark) / 2, mark);
  frame.draw_text(style, layout, rect.x + indent, rect.y);
  Node& node = frame.record(role, id, std::string(words), rect);
  node.look = look_of(status, points, font);
  node.told = std::move(told);
}

float status_words_width(const Frame& frame, std::string_view words) {
  const TextStyle style = frame.style(type::kSmall);
  return std::round(style.size) + frame.px(space::kXs) + text_width(style.font, style.size, words);
}

void draw_status_words(Frame& frame, IndicatorStatus status, std::string_view words, float x, float y) {
  const TextStyle style = frame.style(type::kSmall);
  const float mark = std::round(style.size);
  draw_status_mark(frame, status, x, y + (style.size * style.line_height - mark) / 2, mark);
  draw_wrapped(frame, style, words, x + mark + frame.px(space::kXs), y, 0);
}

void record_status_words(Frame& frame, Role role, const std::string& id, IndicatorStatus status, std::string name,
                         const Rect& rect) {
  frame.record(role, id, std::move(name), rect).look = look_of(status, type::kSmall, Font::regular);
}

}  // namespace boussole
