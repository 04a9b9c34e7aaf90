#include "ui/charts/shares.h"

#include <algorithm>
#include <numeric>

#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr double kWhole = 100;

void draw_share_bar(Frame& frame, const ShareBar& bar, float label_width, float words_width) {
  const TextStyle label = frame.style(type::kSmall);
  const TextStyle number = frame.style(type::kSmall, Font::bold, bar.percent ? Color::text : Color::text_muted);
  const float line = label.size * label.line_height;
  const float gap = frame.px(space::kS);
  // Beside the label and the words where there is room; else under them; else each in a line of its own.
  const bool beside = frame.column.width - label_width - words_width - 2 * gap >= frame.px(90);
  const bool three_lines = !beside && label_width + words_width + gap > frame.column.width;
  const float above = beside ? 0 : three_lines ? 2 * line : line;
  const Rect rect = frame.take(above + line + frame.px(space::kXs));
  Rect track{rect.x, rect.y + above + line * 0.1F, rect.width, line * 0.8F};
  if (beside) {
    track.x += label_width + gap;
    track.width -= label_width + words_width + 2 * gap;
  }
  draw_wrapped(frame, label, bar.label, rect.x, rect.y, 0);
  frame.draw().AddLine({track.x, track.y + track.height / 2}, {track.x + track.width, track.y + track.height / 2},
                       frame.color(Color::chart_track), frame.px(2));
  if (bar.percent) {
    Rect filled = track;
    filled.width = std::max(frame.px(2), track.width * static_cast<float>(*bar.percent / kWhole));
    frame.draw().AddRectFilled({filled.x, filled.y}, {filled.x + filled.width, filled.y + filled.height},
                               frame.color(Color::surface));
    fill_pattern(frame, filled, bar.pattern, bar.pattern == Pattern::solid ? Color::chart_fill : Color::chart_range);
  }
  const float width = text_width(number.font, number.size, bar.words);
  const float end = rect.x + rect.width - width;
  draw_wrapped(frame, number, bar.words, three_lines ? rect.x : end, three_lines ? rect.y + line : rect.y, 0);
}

// --- Parts

// Neighbours differ; the last part alone is solid.
Pattern part_pattern(std::size_t index, std::size_t count) {
  if (index + 1 == count) return Pattern::solid;
  return index % 2 == 0 ? Pattern::stripes : Pattern::dots;
}

void draw_number(Frame& frame, std::size_t index, const Rect& part) {
  const TextStyle style = frame.style(type::kSmall, Font::bold);
  const std::string number = std::to_string(index + 1);
  const float side = std::max(style.size * 1.2F, text_width(style.font, style.size, number) + frame.px(space::kS));
  if (part.width < side + frame.px(space::kXs)) return;
  const Rect disc{part.x + (part.width - side) / 2, part.y + (part.height - style.size * 1.2F) / 2, side,
                  style.size * 1.2F};
  frame.fill(disc, Color::surface, radius::kSmall);
  draw_centred(frame, style, number, disc);
}

void draw_legend_line(Frame& frame, const std::string& id, std::size_t index, std::size_t count, const Part& part) {
  const TextStyle style = frame.style(type::kSmall, index + 1 == count ? Font::bold : Font::regular);
  const TextStyle bold = frame.style(type::kSmall, Font::bold);
  const std::string number = std::to_string(index + 1);
  const float swatch = frame.px(16);
  const float digits = text_width(bold.font, bold.size, "00");
  const float indent = swatch + digits + 2 * frame.px(space::kS);
  const std::string words = part.label + std::string(frame.words(Text::spoken_colon)) + part.words;
  const TextLayout layout = layout_text(style, words, frame.column.width - indent);
  const Rect rect = frame.take(layout.height + frame.px(2));
  const float line = style.size * style.line_height;
  fill_pattern(frame, {rect.x, rect.y + (line - swatch) / 2, swatch, swatch}, part_pattern(index, count),
               Color::chart_fill);
  draw_wrapped(frame, bold, number, rect.x + swatch + frame.px(space::kS), rect.y, 0);
  frame.draw_text(style, layout, rect.x + indent, rect.y);
  frame.record(Role::list_item, id + "." + number, words, rect);
}

}  // namespace

void share_bars(Frame& frame, const std::string& id, const std::string& name, const std::vector<ShareBar>& bars) {
  float label_width = 0;
  float words_width = frame.px(72);  // so that the bars of several drawings are on one scale
  for (const ShareBar& bar : bars) {
    const TextStyle label = frame.style(type::kSmall);
    const TextStyle number = frame.style(type::kSmall, Font::bold);
    label_width = std::max(label_width, text_width(label.font, label.size, bar.label));
    words_width = std::max(words_width, text_width(number.font, number.size, bar.words));
  }
  const float top = frame.column.y;
  for (const ShareBar& bar : bars) draw_share_bar(frame, bar, label_width, words_width);
  frame.record(Role::figure, id, name, {frame.column.x, top, frame.column.width, frame.column.y - top});
}

void parts_bar(Frame& frame, const std::string& id, const std::string& name, const std::vector<Part>& parts) {
  const double whole =
      std::accumulate(parts.begin(), parts.end(), 0.0, [](double sum, const Part& part) { return sum + part.amount; });
  const Rect bar = frame.take(frame.px(40));
  float x = bar.x;
  for (std::size_t i = 0; i < parts.size() && whole > 0; ++i) {
    const float width = bar.width * static_cast<float>(parts[i].amount / whole);
    const Rect part{x, bar.y, width, bar.height};
    if (width > 0) {
      fill_pattern(frame, part, part_pattern(i, parts.size()), Color::chart_fill);
      draw_number(frame, i, part);
    }
    x += width;
  }
  frame.record(Role::figure, id, name, bar);
  frame.skip(space::kS);
  const float top = frame.column.y;
  frame.open_node(Role::list, id + ".legend", {}, {frame.column.x, top, frame.column.width, 0});
  for (std::size_t i = 0; i < parts.size(); ++i) draw_legend_line(frame, id + ".legend", i, parts.size(), parts[i]);
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
}

}  // namespace boussole
