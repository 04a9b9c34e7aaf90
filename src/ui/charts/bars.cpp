#include <algorithm>

#include "ui/charts/charts.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kFullScore = 100.0F;

float share(double score) { return static_cast<float>(score) / kFullScore; }

// The track, the range of what the score can still become, the score.
void draw_track(Frame& frame, const Score& score, const Rect& track) {
  frame.fill(track, Color::chart_track, 4);
  const float middle = track.y + track.height / 2;
  if (score.score) {
    Rect filled = track;
    filled.width = std::max(2.0F, track.width * share(*score.score));
    frame.fill(filled, score.stage ? Color::chart_fill : Color::chart_range, 4);
  }
  if (!score.low || !score.high || *score.high - *score.low < 0.5) return;
  const float low = track.x + track.width * share(*score.low);
  const float high = track.x + track.width * share(*score.high);
  const float whisker = track.height / 2 + frame.px(4);
  const ImU32 color = frame.color(Color::text);
  frame.draw().AddLine({low, middle}, {high, middle}, frame.color(Color::surface), 4);
  frame.draw().AddLine({low, middle}, {high, middle}, color, 2);
  for (const float x : {low, high}) frame.draw().AddLine({x, middle - whisker}, {x, middle + whisker}, color, 2);
}

bool draw_bar(Frame& frame, const ScoreBar& bar) {
  const bool stacked = frame.column.width < frame.px(560);
  const TextStyle label = frame.style(type::kBody, Font::bold);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const TextStyle number = frame.style(type::kTitle2, Font::bold, bar.score.stage ? Color::text : Color::text_muted);
  const float padding = frame.px(space::kS);
  const float number_width = frame.px(64);
  const float label_width = stacked ? frame.column.width - number_width - 2 * padding : frame.column.width * 0.36F;
  const std::string detail = coverage_words(bar.score) + " · " + stage_words(bar.score);
  const float label_height = wrapped_height(label, bar.label, label_width);
  const float detail_height = wrapped_height(small, detail, label_width);
  const float words = label_height + detail_height;
  const float track_height = frame.px(16);
  const float height = words + 2 * padding + (stacked ? track_height + padding : 0);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), height));

  const Press press = press_area(frame, bar.id, rect);
  frame.fill_moving(bar.id, rect, press.lit(), radius::kSmall);
  const float x = rect.x + padding;
  draw_wrapped(frame, label, bar.label, x, rect.y + padding, label_width);
  draw_wrapped(frame, small, detail, x, rect.y + padding + label_height, label_width);
  Rect track{x + label_width + padding * 2, rect.y + (rect.height - track_height) / 2, 0, track_height};
  if (stacked) track = {x, rect.y + rect.height - track_height - padding, 0, track_height};
  track.width = rect.x + rect.width - padding - (stacked ? 0 : number_width) - track.x;
  draw_track(frame, bar.score, track);
  const std::string value = score_words(bar.score);
  const float value_width = text_width(number.font, number.size, value);
  const float value_y = stacked ? rect.y + padding : rect.y + (rect.height - number.size * number.line_height) / 2;
  draw_wrapped(frame, number, value, rect.x + rect.width - padding - value_width, value_y, 0);

  Node& node =
      frame.record(Role::button, bar.id,
                   tr(Text::score_bar_spoken,
                      {{"label", bar.label}, {"score", value}, {"detail", detail}, {"range", range_words(bar.score)}}),
                   rect);
  node.lead = bar.label;
  node.look = "row";
  frame.focus_ring(bar.id, rect);
  return press.pressed;
}

}  // namespace

int score_bars(Frame& frame, const std::string& id, const std::vector<ScoreBar>& bars) {
  int pressed = -1;
  frame.open_node(Role::group, id, {}, {frame.column.x, frame.column.y, frame.column.width, 0});
  const float top = frame.column.y;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    if (draw_bar(frame, bars[i])) pressed = static_cast<int>(i);
    if (i + 1 < bars.size()) {
      frame.draw().AddLine({frame.column.x, frame.column.y}, {frame.column.x + frame.column.width, frame.column.y},
                           frame.color(Color::border), 1);
      frame.skip(2);
    }
  }
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
  return pressed;
}

void range_gauge(Frame& frame, const Score& score, const Rect& rect) { draw_track(frame, score, rect); }

}  // namespace boussole
