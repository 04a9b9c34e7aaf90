#include "ui/widgets/table.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kFirstColumnShare = 0.46F;

void record_table(Frame& frame, const TableSpec& spec, const Rect& rect) {
  frame.record(Role::table, spec.id, spec.caption, rect).rows = spec.rows;
}

float column_width(const TableSpec& spec, float total, std::size_t column) {
  const auto columns = static_cast<float>(spec.rows.front().size());
  if (columns < 2) return total;
  return column == 0 ? total * kFirstColumnShare : total * (1 - kFirstColumnShare) / (columns - 1);
}

}  // namespace

void table(Frame& frame, const TableSpec& spec) {
  if (spec.rows.empty()) return;
  const float top = frame.column.y;
  const float gap = frame.px(space::kS);
  for (std::size_t row = 0; row < spec.rows.size(); ++row) {
    const TextStyle style = frame.style(type::kSmall, row == 0 ? Font::bold : Font::regular);
    float height = 0;
    for (std::size_t cell = 0; cell < spec.rows[row].size(); ++cell) {
      const float width = column_width(spec, frame.column.width, cell) - gap;
      height = std::max(height, wrapped_height(style, spec.rows[row][cell], width));
    }
    const Rect line = frame.take(height + 2 * gap);
    float x = line.x;
    for (std::size_t cell = 0; cell < spec.rows[row].size(); ++cell) {
      const float width = column_width(spec, line.width, cell);
      draw_wrapped(frame, style, spec.rows[row][cell], x, line.y + gap, width - gap);
      x += width;
    }
    frame.draw().AddLine({line.x, line.y + line.height}, {line.x + line.width, line.y + line.height},
                         frame.color(row == 0 ? Color::control : Color::border), 1);
  }
  record_table(frame, spec, {frame.column.x, top, frame.column.width, frame.column.y - top});
}

void table_on_demand(Frame& frame, const TableSpec& spec) {
  const std::string toggle = spec.id + ".show";
  const bool shown = frame.memory().unfolded.contains(toggle);
  ButtonSpec button_spec{.id = toggle,
                         .label = std::string(frame.words(Text::table_show)),
                         .icon = icon::kTable,
                         .icon_after = shown ? icon::kChevronUp : icon::kChevronDown,
                         .kind = ButtonKind::quiet,
                         .expanded = shown};
  button_spec.spoken_label = button_spec.label + std::string(frame.words(Text::spoken_colon)) + spec.caption;
  if (button(frame, button_spec)) fold_or_unfold(frame, toggle);
  if (shown) {
    table(frame, spec);
    return;
  }
  // The page without drawing, and what is printed, have the table in place of the chart.
  Node& node = frame.record(Role::table, spec.id, spec.caption, {frame.column.x, frame.column.y, 1, 1});
  node.rows = spec.rows;
  node.look = "folded";
}

}  // namespace boussole
