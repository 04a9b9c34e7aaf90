#include "ui/widgets/segments.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kCorner = 10;

// Where the parts are, from the left top corner of the control.
struct SegmentParts {
  std::vector<Rect> cells;
  ImVec2 size;
};

// Measured as when it is chosen, so that nothing moves when it is.
std::vector<float> words_widths(const Frame& frame, const std::vector<SegmentOption>& options) {
  const TextStyle style = frame.style(type::kBody, Font::bold);
  std::vector<float> widths;
  widths.reserve(options.size());
  for (const SegmentOption& option : options)
    widths.push_back(std::ceil(text_width(style.font, style.size, option.label)));
  return widths;
}

// On one line, with as much room around the words as there is.
SegmentParts one_line(const std::vector<float>& words, float around, float height) {
  SegmentParts parts;
  parts.cells.reserve(words.size());
  for (const float width : words) {
    parts.cells.push_back({parts.size.x, 0, width + around, height});
    parts.size.x += width + around;
  }
  parts.size.y = height;
  return parts;
}

// Of one width, on as many lines as it takes.
SegmentParts several_lines(const std::vector<float>& words, float least, float room, float height) {
  const float widest = *std::max_element(words.begin(), words.end()) + least;
  std::size_t columns = words.size();
  while (columns > 1 && static_cast<float>(columns) * widest > room) columns = (columns + 1) / 2;
  const float width = room / static_cast<float>(columns);
  SegmentParts parts;
  parts.cells.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t row = i / columns;
    parts.cells.push_back({static_cast<float>(i % columns) * width, static_cast<float>(row) * height, width, height});
  }
  parts.size = {room, parts.cells.back().y + height};
  return parts;
}

// Precondition: there is an option.
SegmentParts parts_in(const Frame& frame, const std::vector<SegmentOption>& options, float room) {
  const std::vector<float> words = words_widths(frame, options);
  const float height = frame.px(size::kTarget);
  const float least = 2 * frame.inset(space::kXs);
  const float spare = (room - std::accumulate(words.begin(), words.end(), 0.0F)) / static_cast<float>(words.size());
  if (spare < least) return several_lines(words, least, room, height);
  return one_line(words, std::min(spare, 2 * frame.inset(space::kM)), height);
}

bool segment(Frame& frame, const SegmentOption& option, const Rect& rect, bool on) {
  const Press press = press_area(frame, option.id, rect, frame.frozen);
  frame.fill_moving(option.id, rect, on ? std::optional(Color::primary_soft) : press.lit(), kCorner);
  const Color color = on ? Color::primary : frame.frozen ? Color::text_muted : Color::text;
  draw_centred(frame, frame.style(type::kBody, on ? Font::bold : Font::regular, color), option.label, rect);
  Node& node =
      frame.record(Role::radio, option.id, option.spoken_label.empty() ? option.label : option.spoken_label, rect);
  node.checked = on;
  node.disabled = frame.frozen;
  frame.focus_ring(option.id, rect, kCorner);
  return press.pressed && !on;
}

}  // namespace

ImVec2 segments_size(const Frame& frame, const std::vector<SegmentOption>& options, float room) {
  return parts_in(frame, options, room).size;
}

float segments_least_width(const Frame& frame, const std::vector<SegmentOption>& options) {
  const std::vector<float> words = words_widths(frame, options);
  return *std::max_element(words.begin(), words.end()) + 2 * frame.inset(space::kXs);
}

int segments_in(Frame& frame, const std::string& id, const std::string& name, const std::vector<SegmentOption>& options,
                int checked, const Rect& rect) {
  int chosen = -1;
  const SegmentParts parts = parts_in(frame, options, rect.width);
  frame.open_node(Role::radio_group, id, name, rect);
  frame.fill(rect, Color::surface, kCorner);
  const auto cell_of = [&](std::size_t i) {
    Rect cell = parts.cells[i];
    cell.x += rect.x;
    cell.y += rect.y;
    return cell;
  };
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Rect cell = cell_of(i);
    if (segment(frame, options[i], cell, static_cast<int>(i) == checked)) chosen = static_cast<int>(i);
    // Between two that are not chosen, a line.
    const bool beside = static_cast<int>(i) == checked || static_cast<int>(i) == checked + 1;
    if (beside || parts.cells[i].x <= 0) continue;
    const float x = std::round(cell.x);
    frame.draw().AddLine({x, cell.y + cell.height / 4}, {x, cell.y + cell.height * 3 / 4}, frame.color(Color::control),
                         1);
  }
  // Over what lights up in the parts.
  frame.outline(rect, Color::control, size::kStroke, kCorner);
  if (checked >= 0) frame.outline(cell_of(static_cast<std::size_t>(checked)), Color::primary, 2, kCorner);
  frame.close_node();
  return chosen;
}

}  // namespace boussole
