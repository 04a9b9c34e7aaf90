#include <algorithm>
#include <array>
#include <utility>

#include "core/decisions/action_plan.h"
#include "generated/icons.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/list_link.h"
#include "ui/widgets/press.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kLeastGrid = 420;   // under this width of the column, the cells are a list
constexpr float kCellHeight = 84;   // at least
constexpr std::size_t kTitles = 3;  // in a cell, then « + 2 »
constexpr std::size_t kLines = 2;   // of a title

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
  std::vector<std::string> titles;

  [[nodiscard]] std::size_t count() const { return titles.size(); }
  // An important action that costs little.
  [[nodiscard]] bool is_start() const { return importance == kMostImportance && effort == 1; }
  [[nodiscard]] std::size_t choice() const {
    return static_cast<std::size_t>(importance - 1) * kMostEffort + static_cast<std::size_t>(effort);
  }
  [[nodiscard]] std::string id() const {
    return "plan.map." + std::to_string(importance) + "." + std::to_string(effort);
  }
  [[nodiscard]] std::string name() const {
    return tr_count(Text::plan_map_cell, count(),
                    {{"importance", importance_words(importance)}, {"effort", effort_words(effort)}});
  }
  [[nodiscard]] std::string spoken() const {
    std::string words = name();
    for (std::size_t i = 0; i < titles.size(); ++i) {
      words += i == 0 ? std::string(tr(Text::spoken_colon)) : std::string(", ");
      words += titles[i];
    }
    return words;
  }
};

// Every cell, the most important first, the lightest first.
std::vector<Cell> cells_of(const Diagnostic& diagnostic) {
  const ActionMap map = action_map(diagnostic);
  std::vector<Cell> cells;
  for (int importance = kMostImportance; importance >= 1; --importance) {
    for (int effort = 1; effort <= kMostEffort; ++effort) {
      Cell cell{importance, effort, {}};
      for (const std::size_t position :
           map.cells[static_cast<std::size_t>(importance - 1)][static_cast<std::size_t>(effort - 1)])
        cell.titles.push_back(action_title(diagnostic.actions[position]));
      cells.push_back(std::move(cell));
    }
  }
  return cells;
}

void choose(Frame& frame, const Cell& cell) {
  frame.memory().choices["plan.map"] = cell.choice();
  frame.again();
}

// What is written in a cell, line by line.
struct CellLine {
  std::string words;
  Color color = Color::text;
  Font font = Font::regular;
  bool begins = false;  // a title: some room above it
};

// A title on so many lines; what is left is cut.
void add_title(const TextStyle& style, const std::string& title, float width, std::vector<CellLine>& lines) {
  const TextLayout layout = layout_text(style, title, width);
  for (std::size_t i = 0; i < std::min(layout.lines.size(), kLines); ++i) {
    const auto& [line, hyphen] = layout.lines[i];
    std::string words(line);
    if (i + 1 == kLines && layout.lines.size() > kLines)
      words =
          fit_line(style, std::string_view(title).substr(static_cast<std::size_t>(line.data() - title.data())), width);
    else if (hyphen)
      words += "-";
    lines.push_back({std::move(words), Color::text, Font::regular, i == 0});
  }
}

std::vector<CellLine> lines_of(const Frame& frame, const Cell& cell, float width) {
  std::vector<CellLine> lines;
  if (cell.is_start()) lines.push_back({std::string(tr(Text::plan_map_start)), Color::success, Font::bold, true});
  const TextStyle style = frame.style(type::kSmall);
  for (std::size_t i = 0; i < std::min(cell.count(), kTitles); ++i) add_title(style, cell.titles[i], width, lines);
  if (cell.count() > kTitles)
    lines.push_back({"+\u00a0" + std::to_string(cell.count() - kTitles), Color::primary, Font::bold, true});
  return lines;
}

float lines_height(const Frame& frame, const std::vector<CellLine>& lines) {
  const TextStyle style = frame.style(type::kSmall);
  float height = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    height += style.size * style.line_height + (i > 0 && lines[i].begins ? frame.px(space::kXs) : 0);
  return height;
}

void draw_lines(Frame& frame, const std::vector<CellLine>& lines, float x, float y) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextStyle style = frame.style(type::kSmall, lines[i].font, lines[i].color);
    if (i > 0 && lines[i].begins) y += frame.px(space::kXs);
    const float line = style.size * style.line_height;
    frame.draw_line(style, lines[i].words, x, y + (line - style.size) / 2);
    y += line;
  }
}

float cell_padding(const Frame& frame) { return frame.inset(space::kM); }

void draw_cell(Frame& frame, const Cell& cell, const Rect& rect, bool chosen) {
  const float padding = cell_padding(frame);
  const Color rest = cell.is_start() ? Color::success_soft : Color::surface;
  const std::string id = cell.id();
  if (cell.count() == 0) {
    if (cell.is_start()) frame.fill(rect, rest, radius::kSmall);
    frame.outline(rect, Color::border, 1, radius::kSmall);
  } else {
    const Press press = press_area(frame, id, rect);
    frame.fill_moving(id, rect, chosen ? Color::primary_soft : press.lit().value_or(rest), radius::kSmall);
    frame.outline(rect, chosen || press.hovered ? Color::primary : Color::control, chosen ? 2.5F : size::kStroke,
                  radius::kSmall);
    if (press.pressed) choose(frame, cell);
  }
  std::vector<CellLine> lines = lines_of(frame, cell, rect.width - 2 * padding);
  // On the colour of what is chosen, that of the first line would be too faint.
  if (chosen && cell.is_start()) lines.front().color = Color::primary;
  draw_lines(frame, lines, rect.x + padding, rect.y + padding);
  if (cell.count() == 0) return;
  Node& node = frame.record(Role::button, id, cell.spoken(), rect);
  node.lead = cell.name();
  node.look = "cell";
  node.pressed = chosen;
  frame.focus_ring(id, rect);
}

// A small arrow head and its line, in the middle of a square.
void draw_arrow(Frame& frame, float x, float y, bool upwards) {
  const float side = frame.px(12);
  const float head = frame.px(4);
  const ImU32 color = frame.color(Color::text_muted);
  const float middle = side / 2;
  if (upwards) {
    frame.draw().AddLine({x + middle, y + side}, {x + middle, y + head}, color, frame.px(1.5F));
    frame.draw().AddTriangleFilled({x + middle - head, y + head}, {x + middle, y}, {x + middle + head, y + head},
                                   color);
  } else {
    frame.draw().AddLine({x, y + middle}, {x + side - head, y + middle}, color, frame.px(1.5F));
    frame.draw().AddTriangleFilled({x + side - head, y + middle - head}, {x + side, y + middle},
                                   {x + side - head, y + middle + head}, color);
  }
}

void draw_axis(Frame& frame, Text name, float x, float y, bool upwards) {
  const TextStyle bold = frame.style(type::kSmall, Font::bold, Color::text_muted);
  const std::string_view words = frame.words(name);
  const float line = bold.size * bold.line_height;
  frame.draw_line(bold, words, x, y + (line - bold.size) / 2);
  draw_arrow(frame, x + text_width(bold.font, bold.size, words) + frame.px(space::kXs), y + (line - frame.px(12)) / 2,
             upwards);
}

// Where the cells of the map are: the importance at their left, the effort below, each axis named once.
struct Grid {
  float left = 0;   // room of the words before the cells
  float width = 0;  // of a cell
  float gap = 0;

  [[nodiscard]] float x(int effort) const { return left + static_cast<float>(effort - 1) * (width + gap); }
};

Grid grid_of(const Frame& frame) {
  const TextStyle small = frame.style(type::kSmall, Font::bold);
  Grid grid;
  grid.gap = frame.px(space::kS);
  float words = text_width(small.font, small.size, frame.words(Text::plan_sort_importance));
  words = std::max(words, text_width(small.font, small.size, frame.words(Text::plan_sort_effort)));
  grid.left = words + frame.px(12 + space::kXs + space::kM);  // with the arrow
  for (const Text level : kImportance)
    grid.left = std::max(grid.left, text_width(small.font, small.size, frame.words(level)) + frame.px(space::kM));
  grid.width = (frame.column.width - grid.left - (kMostEffort - 1) * grid.gap) / kMostEffort;
  return grid;
}

float row_height(const Frame& frame, const std::vector<Cell>& cells, int importance, float width) {
  float height = frame.px(kCellHeight);
  for (const Cell& cell : cells) {
    if (cell.importance != importance) continue;
    const std::vector<CellLine> lines = lines_of(frame, cell, width - 2 * cell_padding(frame));
    height = std::max(height, lines_height(frame, lines) + 2 * cell_padding(frame));
  }
  return height;
}

void draw_grid(Frame& frame, const std::vector<Cell>& cells, std::size_t chosen) {
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float line = small.size * small.line_height;
  const Grid grid = grid_of(frame);
  const float left = frame.column.x;
  draw_axis(frame, Text::plan_sort_importance, left, frame.column.y, true);
  frame.column.y += line + frame.px(space::kXs);
  float height = 0;
  for (const Cell& cell : cells) {
    if (cell.effort == 1) {
      height = row_height(frame, cells, cell.importance, grid.width);
      const std::string_view words = frame.words(kImportance[static_cast<std::size_t>(cell.importance - 1)]);
      frame.draw_line(small, words, left, frame.column.y + (height - small.size) / 2);
    }
    draw_cell(frame, cell, {left + grid.x(cell.effort), frame.column.y, grid.width, height}, chosen == cell.choice());
    if (cell.effort == kMostEffort) frame.column.y += height + (cell.importance > 1 ? grid.gap : 0);
  }
  frame.column.y += frame.px(space::kXs);
  draw_axis(frame, Text::plan_sort_effort, left, frame.column.y, false);
  for (int effort = 1; effort <= kMostEffort; ++effort) {
    const std::string_view words = frame.words(kEfforts[static_cast<std::size_t>(effort - 1)]);
    draw_centred(frame, small, words, {left + grid.x(effort), frame.column.y, grid.width, line});
  }
  frame.column.y += line;
}

void draw_cell_list(Frame& frame, const std::vector<Cell>& cells) {
  for (const Cell& cell : cells) {
    if (cell.count() == 0) continue;
    if (list_link(frame, {.id = cell.id(),
                          .title = frame.counted(Text::plan_count, cell.count()),
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
    spec.rows.back().push_back(std::to_string(cell.count()));
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
