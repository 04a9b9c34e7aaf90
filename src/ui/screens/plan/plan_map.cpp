#include <algorithm>
#include <array>

#include "core/decisions/action_plan.h"
#include "generated/icons.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/list_link.h"
#include "ui/widgets/press.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kLeastGrid = 420;  // under this width of the column, the cells are a list
constexpr float kCellHeight = 84;

constexpr std::array<Text, 3> kImportance = {Text::importance_1, Text::importance_2, Text::importance_3};
constexpr std::array<Text, 3> kEfforts = {Text::effort_1, Text::effort_2, Text::effort_3};

std::string importance_words(int importance) {
  return tr(Text::plan_map_importance, {{"level", tr(kImportance[static_cast<std::size_t>(importance - 1)])}});
}

std::string effort_words(int effort) {
  return tr(Text::plan_map_effort, {{"level", tr(kEfforts[static_cast<std::size_t>(effort - 1)])}});
}

struct Cell {
  int importance = 1;
  int effort = 1;
  std::size_t count = 0;

  [[nodiscard]] std::size_t choice() const {
    return static_cast<std::size_t>(importance - 1) * kMostEffort + static_cast<std::size_t>(effort);
  }
  [[nodiscard]] std::string id() const {
    return "plan.map." + std::to_string(importance) + "." + std::to_string(effort);
  }
  [[nodiscard]] std::string name() const {
    return tr_count(Text::plan_map_cell, count,
                    {{"importance", importance_words(importance)}, {"effort", effort_words(effort)}});
  }
};

// Every cell, the most important first, the lightest first.
std::vector<Cell> cells_of(const Diagnostic& diagnostic) {
  const ActionMap map = action_map(diagnostic);
  std::vector<Cell> cells;
  for (int importance = kMostImportance; importance >= 1; --importance) {
    for (int effort = 1; effort <= kMostEffort; ++effort) {
      const auto& actions = map.cells[static_cast<std::size_t>(importance - 1)][static_cast<std::size_t>(effort - 1)];
      cells.push_back({importance, effort, actions.size()});
    }
  }
  return cells;
}

void choose(Frame& frame, const Cell& cell) {
  frame.memory().choices["plan.map"] = cell.choice();
  frame.again();
}

void draw_cell(Frame& frame, const Cell& cell, const Rect& rect, bool chosen) {
  const TextStyle digits = frame.style(type::kTitle2, Font::bold, chosen ? Color::primary : Color::text);
  if (cell.count == 0) {
    frame.outline(rect, Color::border, 1, radius::kSmall);
    return;
  }
  const std::string id = cell.id();
  const Press press = press_area(frame, id, rect);
  frame.fill_moving(id, rect,
                    chosen          ? Color::primary_soft
                    : press.hovered ? Color::surface_raised
                                    : Color::surface,
                    radius::kSmall);
  frame.outline(rect, chosen ? Color::primary : Color::control, chosen ? 2.5F : size::kStroke, radius::kSmall);
  draw_centred(frame, digits, std::to_string(cell.count), rect);
  Node& node = frame.record(Role::button, id, cell.name(), rect);
  node.pressed = chosen;
  frame.focus_ring(id, rect);
  if (press.pressed) choose(frame, cell);
}

// Row by row: the importance at the left, the effort below.
void draw_grid(Frame& frame, const std::vector<Cell>& cells, std::size_t chosen) {
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float gap = frame.px(space::kS);
  const float left = frame.column.width * 0.22F;
  const float width = (frame.column.width - left) / kMostEffort - gap;
  const auto x_of = [&](int effort) { return frame.column.x + left + static_cast<float>(effort - 1) * (width + gap); };
  for (const Cell& cell : cells) {
    const Rect rect{x_of(cell.effort), frame.column.y, width, frame.px(kCellHeight)};
    if (cell.effort == 1) {
      const std::string words = importance_words(cell.importance);
      const float height = wrapped_height(small, words, left - gap);
      draw_wrapped(frame, small, words, frame.column.x, rect.y + (rect.height - height) / 2, left - gap);
    }
    draw_cell(frame, cell, rect, chosen == cell.choice());
    if (cell.effort == kMostEffort) frame.column.y += rect.height + gap;
  }
  float below = 0;
  for (int effort = 1; effort <= kMostEffort; ++effort) {
    const std::string words = effort_words(effort);
    below = std::max(below, draw_wrapped(frame, small, words, x_of(effort), frame.column.y, width));
  }
  frame.column.y += below;
}

void draw_cell_list(Frame& frame, const std::vector<Cell>& cells) {
  for (const Cell& cell : cells) {
    if (cell.count == 0) continue;
    if (list_link(frame, {.id = cell.id(),
                          .title = frame.counted(Text::plan_count, cell.count),
                          .detail = importance_words(cell.importance) + " · " + effort_words(cell.effort),
                          .icon = icon::kListTodo}))
      choose(frame, cell);
  }
}

TableSpec map_table(const Frame& frame) {
  TableSpec spec{"plan.map.table", std::string(frame.words(Text::plan_map_table)), {}};
  spec.rows.push_back(
      {std::string(frame.words(Text::plan_sort_importance)), effort_words(1), effort_words(2), effort_words(3)});
  for (const Cell& cell : cells_of(frame.diagnostic())) {
    if (cell.effort == 1) spec.rows.push_back({importance_words(cell.importance)});
    spec.rows.back().push_back(std::to_string(cell.count));
  }
  return spec;
}

}  // namespace

void draw_action_map(Frame& frame) {
  paragraph(frame, "plan.map.introduction", frame.words(Text::plan_map_introduction), type::kSmall, Color::text_muted);
  frame.skip(space::kM);
  const std::vector<Cell> cells = cells_of(frame.diagnostic());
  if (frame.column.width >= frame.px(kLeastGrid))
    draw_grid(frame, cells, frame.memory().choices["plan.map"]);
  else
    draw_cell_list(frame, cells);
  frame.skip(space::kS);
  table_on_demand(frame, map_table(frame));
}

}  // namespace boussole
