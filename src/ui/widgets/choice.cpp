#include "ui/widgets/choice.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/press.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/text.h"

namespace boussole {

RadioGroup::RadioGroup(Frame& frame, const std::string& id, const std::string& name, std::string_view description)
    : frame_(frame), top_(frame.column.y) {
  frame.open_node(Role::radio_group, id, name, {frame.column.x, top_, frame.column.width, 0}).description = description;
}

RadioGroup::~RadioGroup() {
  frame_.set_open_height(frame_.column.y - top_);
  frame_.close_node();
}

int segmented(Frame& frame, const std::string& id, const std::string& name, const std::vector<SegmentOption>& options,
              int checked, std::string_view description) {
  int chosen = -1;
  const RadioGroup group(frame, id, name, description);
  ButtonRow row(frame, space::kS);
  for (std::size_t i = 0; i < options.size(); ++i) {
    const SegmentOption& option = options[i];
    const bool on = static_cast<int>(i) == checked;
    const TextStyle style =
        frame.style(type::kBody, on ? Font::bold : Font::regular, on ? Color::primary : Color::text);
    const float mark = frame.px(16);
    const float padding = frame.inset(space::kM);
    // A label wider than the column turns to a second line.
    const float around = mark + 3 * padding + frame.px(space::kXs);
    const TextLayout label = layout_text(bold_of(style), option.label, frame.column.width - around);
    const Rect rect = row.place({label.width + around, std::max(frame.px(size::kTarget), label.height + padding)});
    const Press press = press_area(frame, option.id, rect, frame.frozen);
    frame.fill_moving(option.id, rect, on ? Color::primary_soft : press.lit().value_or(Color::surface), 10);
    frame.outline(rect, on ? Color::primary : press.edge(), on ? 2.0F : size::kStroke, 10);
    const ImVec2 centre{rect.x + padding + mark / 2, rect.y + rect.height / 2};
    frame.draw().AddCircle(centre, mark / 2, frame.color(on ? Color::primary : Color::control), 0, 1.5F);
    if (on) frame.draw().AddCircleFilled(centre, mark / 4, frame.color(Color::primary));
    frame.draw_text(style, label, rect.x + 2 * padding + mark, rect.y + (rect.height - label.height) / 2);
    Node& node =
        frame.record(Role::radio, option.id, option.spoken_label.empty() ? option.label : option.spoken_label, rect);
    node.checked = on;
    node.disabled = frame.frozen;
    frame.focus_ring(option.id, rect, 10);
    if (press.pressed && !on) chosen = static_cast<int>(i);
  }
  return chosen;
}

namespace {

// One of the cells joined in a row.
bool choice_cell(Frame& frame, const ChoiceRowSpec& spec, const SegmentOption& option, const Rect& rect, bool on) {
  const Press press = press_area(frame, option.id, rect, spec.disabled);
  frame.fill_moving(option.id, rect, on ? Color::primary_soft : press.lit(), radius::kSmall);
  frame.outline(rect, on ? Color::primary : press.edge(), on ? 2.5F : size::kStroke, radius::kSmall);
  const Color color = on ? Color::primary : spec.disabled ? Color::text_muted : Color::text;
  draw_centred_as_bold(frame, frame.style(type::kBody, on ? Font::bold : Font::regular, color), option.label, rect);
  Node& node =
      frame.record(Role::radio, option.id, option.spoken_label.empty() ? option.label : option.spoken_label, rect);
  node.checked = on;
  node.disabled = spec.disabled;
  frame.focus_ring(option.id, rect);
  return press.pressed && !on;
}

// The cells of a row: side by side, on more lines where the text is too large for the column.
struct CellGrid {
  float width = 0;  // of a cell
  float height = 0;
  float gap = 0;
  std::size_t columns = 0;
  std::size_t lines = 0;

  [[nodiscard]] float across() const { return static_cast<float>(columns) * (width + gap) - gap; }
  [[nodiscard]] float down() const { return static_cast<float>(lines) * (height + gap) - gap; }
  [[nodiscard]] Rect cell(std::size_t i, float x, float y) const {
    const auto column = static_cast<float>(i % columns);
    const std::size_t row = i / columns;
    return {x + column * (width + gap), y + static_cast<float>(row) * (height + gap), width, height};
  }
};

CellGrid plan_cells(const Frame& frame, const std::vector<SegmentOption>& options, float room) {
  const TextStyle style = frame.style(type::kBody, Font::bold);
  CellGrid grid{frame.px(size::kTarget + space::kS), frame.px(size::kTarget), frame.inset(space::kXs), 0, 0};
  float words = 0;
  for (const SegmentOption& option : options) {
    words = std::max(words, text_width(style.font, style.size, option.label));
  }
  grid.columns = options.size();
  while (grid.columns > 1 && static_cast<float>(grid.columns) * (words + 3 * grid.gap) > room) --grid.columns;
  grid.width = std::max(grid.width, words + 3 * grid.gap);
  grid.lines = (options.size() + grid.columns - 1) / grid.columns;
  grid.width = std::min(grid.width, (room + grid.gap) / static_cast<float>(grid.columns) - grid.gap);
  return grid;
}

}  // namespace

int choice_row(Frame& frame, const ChoiceRowSpec& spec, const std::vector<SegmentOption>& options, int checked) {
  const TextStyle style = frame.style(type::kBody);
  const float left = frame.column.x + spec.indent;
  const float room = frame.column.width - spec.indent;
  const CellGrid grid = plan_cells(frame, options, room);
  const float beside = room - grid.across() - frame.px(space::kL);
  const bool below = beside < frame.px(220);
  const TextLayout words = layout_text(style, spec.text, below ? room : beside);
  // The first line stands where it would beside its cells, at the height of the caller's mark.
  const float lead = below ? std::max(0.0F, (grid.height - style.size * style.line_height) / 2) : 0;
  const float line = below ? lead + words.height + grid.gap + grid.down() : std::max(words.height, grid.down());
  const Rect rect = frame.take(line);
  const float text_y = below ? rect.y + lead : rect.y + (line - words.height) / 2;
  frame.draw_text(style, words, left, text_y);
  record_terms(frame, underline_terms(frame, style, words, left, text_y));
  int chosen = -1;
  frame.open_node(Role::radio_group, spec.id, spec.name, rect).look = "titled";
  const float x = below ? left : left + room - grid.across();
  const float y = below ? rect.y + line - grid.down() : rect.y + (line - grid.down()) / 2;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const bool on = static_cast<int>(i) == checked;
    if (choice_cell(frame, spec, options[i], grid.cell(i, x, y), on)) chosen = static_cast<int>(i);
  }
  frame.close_node();
  return chosen;
}

void draw_choice_mark(Frame& frame, Role role, const Rect& mark, bool checked) {
  if (role == Role::radio) {
    const ImVec2 centre{mark.x + mark.width / 2, mark.y + mark.height / 2};
    const float circle = mark.width * 0.42F;
    frame.draw().AddCircle(centre, circle, frame.color(checked ? Color::primary : Color::control), 0, 2);
    if (checked) frame.draw().AddCircleFilled(centre, circle / 2, frame.color(Color::primary));
  } else if (checked) {
    frame.fill(mark, Color::primary, 5);
    frame.draw_icon(icon::kCheck, mark.width * 0.75F, mark.x + mark.width / 8, mark.y + mark.width / 8,
                    Color::on_primary);
  } else {
    frame.outline(mark, Color::control, 2, 5);
  }
}

namespace {

// A label with its mark and, below it, a muted hint. True when pressed.
bool marked_choice(Frame& frame, Role role, const CheckboxSpec& spec) {
  const TextStyle label = frame.style(type::kBody, Font::bold);
  const TextStyle hint = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float padding = frame.inset(space::kM);
  const float box = frame.px(24);
  const float indent = padding + box + frame.inset(space::kM);
  const float text_room = frame.column.width - indent - padding;
  const TextLayout label_layout = layout_text(label, spec.label, text_room);
  const TextLayout hint_layout = layout_text(hint, spec.hint, text_room);
  const float text_height = label_layout.height + (spec.hint.empty() ? 0 : hint_layout.height);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), text_height + 2 * padding));

  const Press press = press_area(frame, spec.id, rect, frame.frozen);
  frame.fill_moving(spec.id, rect, spec.checked ? Color::primary_soft : press.lit().value_or(Color::surface), 10);
  frame.outline(rect, spec.checked ? Color::primary : press.edge(), spec.checked ? 2.0F : size::kStroke, 10);
  const float text_y = rect.y + (rect.height - text_height) / 2;
  const Rect mark{rect.x + padding, text_y + (label.size * label.line_height - box) / 2, box, box};
  draw_choice_mark(frame, role, mark, spec.checked);
  frame.draw_text(label, label_layout, rect.x + indent, text_y);
  if (!spec.hint.empty()) frame.draw_text(hint, hint_layout, rect.x + indent, text_y + label_layout.height);
  Node& node = frame.record(role, spec.id, spec.label, rect);
  node.description = spec.hint;
  node.checked = spec.checked;
  node.disabled = frame.frozen;
  frame.focus_ring(spec.id, rect, 10);
  return press.pressed;
}

}  // namespace

bool checkbox(Frame& frame, const CheckboxSpec& spec) { return marked_choice(frame, Role::checkbox, spec); }

bool option(Frame& frame, const CheckboxSpec& spec) { return marked_choice(frame, Role::radio, spec) && !spec.checked; }

}  // namespace boussole
