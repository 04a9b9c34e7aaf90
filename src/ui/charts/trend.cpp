#include "ui/charts/trend.h"

#include <algorithm>

#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kFullScore = 100.0F;
constexpr float kLineHeight = 64;
constexpr float kDot = 6;

// The line of the scores that there are, in `rect`, the middles of the dots on its edges.
void draw_line(Frame& frame, const Trend& trend, const Rect& rect) {
  const float dot = frame.px(kDot);
  const float width = rect.width - 4 * dot;
  const float height = rect.height - 4 * dot;
  const auto at = [&](const TrendPoint& point) {
    const float share = static_cast<float>(*point.score.score) / kFullScore;
    return ImVec2{rect.x + 2 * dot + width * point.place, rect.y + 2 * dot + height * (1 - share)};
  };
  ImDrawList& draw = frame.draw();
  for (const float y : {rect.y + 2 * dot, rect.y + rect.height - 2 * dot}) {
    draw.AddLine({rect.x, y}, {rect.x + rect.width, y}, frame.color(Color::border), 1);
  }
  const TrendPoint* before = nullptr;
  for (const TrendPoint& point : trend.points) {
    if (!point.score.score) continue;
    if (before) draw.AddLine(at(*before), at(point), frame.color(Color::chart_fill), frame.px(2));
    before = &point;
  }
  for (const TrendPoint& point : trend.points) {
    if (!point.score.score) continue;
    draw.AddCircleFilled(at(point), dot, frame.color(Color::chart_fill));
    if (!point.score.stage) draw.AddCircleFilled(at(point), dot * 0.55F, frame.color(Color::surface));
  }
}

}  // namespace

void trend_line(Frame& frame, const Trend& trend) {
  const TextStyle label = frame.style(type::kBody, Font::bold);
  const TextStyle words = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const Column outer = frame.column;
  const bool stacked = outer.width < frame.px(560);
  const float words_width = stacked ? outer.width : outer.width * 0.5F;
  const float label_height = draw_wrapped(frame, label, trend.label, outer.x, outer.y, words_width);
  const float words_height = draw_wrapped(frame, words, trend.words, outer.x, outer.y + label_height, words_width);
  const float text = label_height + words_height;
  const float line = frame.px(kLineHeight);
  Rect chart{outer.x, outer.y + text, outer.width, line};
  if (!stacked) chart = {outer.x + words_width + frame.px(space::kL), outer.y, 0, line};
  chart.width = outer.x + outer.width - chart.x;
  draw_line(frame, trend, chart);
  const Rect rect = frame.take(stacked ? text + line : std::max(text, line));
  frame.record(Role::figure, trend.id, trend.label + std::string(tr(Text::spoken_colon)) + trend.words, rect).lead =
      trend.label;
  frame.skip(space::kS);
}

}  // namespace boussole
