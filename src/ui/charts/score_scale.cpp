// The drawing of a score (core/scores/score_drawing.h) with the colours and the letters of the screen.
#include <algorithm>

#include "core/scores/score_drawing.h"
#include "ui/charts/charts.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

Color color_of(Ink ink) {
  switch (ink) {
    case Ink::track:
      return Color::chart_track;
    case Ink::fill:
      return Color::chart_fill;
    case Ink::text:
      return Color::text;
    case Ink::muted:
      return Color::text_muted;
    case Ink::empty:
      return Color::control;
    case Ink::level_0:
    case Ink::level_1:
    case Ink::level_2:
    case Ink::level_3:
      break;
  }
  return level_color(static_cast<int>(ink) - static_cast<int>(Ink::level_0));
}

double width_of(std::string_view words, double letters, bool bold) {
  return static_cast<double>(text_width(bold ? Font::bold : Font::regular, static_cast<float>(letters), words));
}

ScoreCanvas canvas_of(const Frame& frame, float width) {
  return {static_cast<double>(width), static_cast<double>(frame.style(type::kSmall).size), width_of};
}

void paint(Frame& frame, const ScoreDrawing& drawing, float left, float top) {
  const auto x = [&](double value) { return left + static_cast<float>(value); };
  const auto y = [&](double value) { return top + static_cast<float>(value); };
  const auto length = [](double value) { return static_cast<float>(value); };
  for (const DrawnBox& box : drawing.boxes) {
    const Rect rect{x(box.x), y(box.y), length(box.width), length(box.height)};
    if (box.ink == Ink::empty)
      frame.outline(rect, color_of(box.ink), 1, 2);
    else
      frame.fill(rect, color_of(box.ink), 2);
  }
  for (const DrawnLine& line : drawing.lines) {
    frame.draw().AddLine({x(line.x1), y(line.y1)}, {x(line.x2), y(line.y2)}, frame.color(color_of(line.ink)),
                         length(line.thickness));
  }
  for (const DrawnWords& words : drawing.words) {
    const TextStyle style = frame.style(type::kSmall, words.bold ? Font::bold : Font::regular, color_of(words.ink));
    const float width = text_width(style.font, style.size, words.text);
    frame.draw_line(style, words.text, x(words.x) - width / 2, y(words.y) - style.size / 2);
  }
}

}  // namespace

void score_scale(Frame& frame, const Score& score) {
  const ScoreDrawing drawing = draw_scale(score, canvas_of(frame, frame.column.width));
  const Rect rect = frame.take(static_cast<float>(drawing.height));
  paint(frame, drawing, rect.x, rect.y);
}

float score_bar_height(const Frame& frame) { return static_cast<float>(draw_bar({}, canvas_of(frame, 1)).height); }

void score_bar(Frame& frame, const Score& score, float x, float y, float width) {
  paint(frame, draw_bar(score, canvas_of(frame, width)), x, y);
}

float score_axis(Frame& frame, float x, float y, float width) {
  const ScoreDrawing drawing = draw_axis(canvas_of(frame, width));
  paint(frame, drawing, x, y);
  return static_cast<float>(drawing.height);
}

}  // namespace boussole
