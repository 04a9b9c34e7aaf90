#include <algorithm>

#include "ui/charts/charts.h"
#include "ui/widgets/press.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

TextStyle label_style(const Frame& frame) { return frame.style(type::kBody, Font::bold); }

TextStyle detail_style(const Frame& frame) { return frame.style(type::kSmall, Font::regular, Color::text_muted); }

// A range is told in smaller letters than a score: it should not be taken for one.
TextStyle number_style(const Frame& frame, const Score& score) {
  return headline_of(score) == Headline::score ? frame.style(type::kTitle2, Font::bold)
                                               : frame.style(type::kBody, Font::bold, Color::text_muted);
}

std::string shown_detail(const Score& score) { return stage_words(score) + " · " + coverage_short(score); }

std::string spoken_detail(const Score& score) { return coverage_words(score) + " · " + stage_words(score); }

// Where the parts of a line are: label, bar, number; the bar under the others where the column is narrow.
struct Layout {
  bool stacked = false;
  float padding = 0;
  float label = 0;   // widths
  float number = 0;  // of the widest, so that the bars are as long as one another
  float bar_x = 0;   // from the left of the column
  float bar_width = 0;
};

Layout layout_of(const Frame& frame, const std::vector<ScoreBar>& bars, float width) {
  Layout layout;
  layout.stacked = width < frame.px(640);
  layout.padding = frame.px(space::kS);
  layout.number = frame.px(36);
  for (const ScoreBar& bar : bars) {
    const TextStyle style = number_style(frame, bar.score);
    layout.number = std::max(layout.number, text_width(style.font, style.size, score_words(bar.score)));
  }
  const float beside = width - layout.number - 3 * layout.padding;
  layout.label = layout.stacked ? beside : width * 0.36F;
  layout.bar_x = layout.stacked ? layout.padding : layout.label + 3 * layout.padding;
  layout.bar_width = (layout.stacked ? width - layout.padding : beside) - layout.bar_x;
  return layout;
}

// Whether the detail stands between label and number, and not under the label.
bool on_one_line(const Frame& frame, const ScoreBar& bar, const Layout& layout) {
  if (!layout.stacked) return false;
  const TextStyle label = label_style(frame);
  const TextStyle detail = detail_style(frame);
  return text_width(label.font, label.size, bar.label) + frame.px(space::kM) +
             text_width(detail.font, detail.size, shown_detail(bar.score)) <=
         layout.label;
}

struct Heights {
  float label = 0;
  float words = 0;
  float whole = 0;
};

Heights heights_of(const Frame& frame, const ScoreBar& bar, const Layout& layout) {
  Heights heights;
  heights.label = wrapped_height(label_style(frame), bar.label, layout.label);
  heights.words = heights.label;
  if (!on_one_line(frame, bar, layout))
    heights.words += wrapped_height(detail_style(frame), shown_detail(bar.score), layout.label);
  const float below = layout.stacked ? score_bar_height(frame) + layout.padding : 0;
  heights.whole = std::max(frame.px(size::kTarget), heights.words + 2 * layout.padding + below);
  return heights;
}

void record_bar(Frame& frame, const ScoreBar& bar, const Rect& rect) {
  const bool early = headline_of(bar.score) == Headline::range;
  Node& node = frame.record(Role::button, bar.id,
                            frame.words(early ? Text::score_bar_spoken_early : Text::score_bar_spoken,
                                        {{"label", bar.label},
                                         {"score", score_of_100_words(bar.score)},
                                         {"detail", spoken_detail(bar.score)},
                                         {"range", range_words(bar.score)}}),
                            rect);
  node.lead = bar.label;
  node.look = "row";
}

// Beside the label or under it; `label` is where that stands.
void draw_detail(Frame& frame, const ScoreBar& bar, const Layout& layout, const Rect& label) {
  const TextStyle style = detail_style(frame);
  const std::string words = shown_detail(bar.score);
  if (!on_one_line(frame, bar, layout)) {
    draw_wrapped(frame, style, words, label.x, label.y + label.height, label.width);
    return;
  }
  draw_wrapped(frame, style, words, label.x + label.width - text_width(style.font, style.size, words),
               label.y + (label.height - style.size * style.line_height) / 2, 0);
}

bool draw_row(Frame& frame, const ScoreBar& bar, const Layout& layout) {
  const Heights heights = heights_of(frame, bar, layout);
  const Rect rect = frame.take(heights.whole);
  const Press press = press_area(frame, bar.id, rect);
  frame.fill_moving(bar.id, rect, press.lit(), radius::kSmall);
  const float x = rect.x + layout.padding;
  draw_wrapped(frame, label_style(frame), bar.label, x, rect.y + layout.padding, layout.label);
  draw_detail(frame, bar, layout, {x, rect.y + layout.padding, layout.label, heights.label});
  const float thick = score_bar_height(frame);
  const float bar_y = layout.stacked ? rect.y + rect.height - thick - layout.padding
                                     : rect.y + (rect.height - thick) / 2 - frame.px(4);  // the bracket is above
  score_bar(frame, bar.score, rect.x + layout.bar_x, bar_y, layout.bar_width);
  const TextStyle number = number_style(frame, bar.score);
  const std::string value = score_words(bar.score);
  const float value_y =
      layout.stacked ? rect.y + layout.padding : rect.y + (rect.height - number.size * number.line_height) / 2;
  draw_wrapped(frame, number, value, rect.x + rect.width - layout.padding - text_width(number.font, number.size, value),
               value_y, 0);
  record_bar(frame, bar, rect);
  frame.focus_ring(bar.id, rect);
  return press.pressed;
}

}  // namespace

int score_bars(Frame& frame, const std::string& id, const std::vector<ScoreBar>& bars) {
  int pressed = -1;
  const Layout layout = layout_of(frame, bars, frame.column.width);
  frame.open_node(Role::group, id, {}, {frame.column.x, frame.column.y, frame.column.width, 0});
  const float top = frame.column.y;
  if (!layout.stacked) frame.column.y += score_axis(frame, frame.column.x + layout.bar_x, top, layout.bar_width);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    if (draw_row(frame, bars[i], layout)) pressed = static_cast<int>(i);
    if (i + 1 < bars.size()) {
      rule(frame);
      frame.skip(2);
    }
  }
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
  return pressed;
}

}  // namespace boussole
