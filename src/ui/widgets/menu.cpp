#include "ui/widgets/menu.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "generated/icons.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::string menu_node(const std::string& button) { return button + ".menu"; }

struct MenuRow {
  MenuItem item;
  Rect rect;
  Press press;
  bool chosen = false;
};

// What is drawn once the page is: it owns its words.
struct MenuPanel {
  Rect rect;
  float mark = 0;  // room of what stands before the labels
  std::vector<MenuRow> rows;
};

struct MenuStyles {
  TextStyle label;
  TextStyle detail;
  float padding = 0;
  float gap = 0;

  explicit MenuStyles(const Frame& frame)
      : label(frame.style(type::kBody)),
        detail(frame.style(type::kBody, Font::regular, Color::text_muted)),
        padding(frame.inset(space::kM)),
        gap(frame.inset(space::kL)) {}

  [[nodiscard]] float detail_width(const MenuItem& item) const {
    return item.detail.empty() ? 0 : text_width(detail.font, detail.size, item.detail) + gap;
  }
};

float mark_room(const Frame& frame, const MenuSpec& spec) {
  const bool marked = spec.chosen || std::any_of(spec.items.begin(), spec.items.end(),
                                                 [](const MenuItem& item) { return item.icon != nullptr; });
  return marked ? frame.px(size::kIcon) + frame.inset(space::kS) : 0;
}

float natural_width(const MenuStyles& styles, const MenuSpec& spec, float mark) {
  float widest = 0;
  for (const MenuItem& item : spec.items) {
    const float label = text_width(styles.label.font, styles.label.size, item.label);
    widest = std::max(widest, label + styles.detail_width(item));
  }
  return std::ceil(widest) + mark + 2 * styles.padding + 1;
}

// Under the button, above it, or over it: wherever it is seen whole. Too high for that, it goes below and the page is
// scrolled.
Rect place_panel(Frame& frame, const Rect& button, float width, float height) {
  const Rect room = frame.room();
  const float margin = frame.inset(space::kS);
  const float gap = frame.px(space::kXs);
  const float right = room.x + room.width - margin;
  const float bottom = room.y + room.height - margin;
  Rect rect{button.x, button.y + button.height + gap, width, height};
  if (rect.x + width > right) rect.x = button.x + button.width - width;
  rect.x = std::clamp(rect.x, room.x + margin, std::max(room.x + margin, right - width));
  if (rect.y + height <= bottom) return rect;
  const float above = button.y - gap - height;
  if (above >= room.y + margin)
    rect.y = above;
  else if (height + 2 * margin <= room.height)
    rect.y = bottom - height;
  else
    frame.reach(rect.y + height + margin);
  return rect;
}

MenuPanel lay_out(Frame& frame, const MenuSpec& spec, const Rect& button) {
  const MenuStyles styles(frame);
  MenuPanel panel;
  panel.mark = mark_room(frame, spec);
  const float edge = frame.px(space::kXs);
  const float most = frame.room().width - 2 * frame.inset(space::kS);
  const float width = std::min(most, std::max(button.width, natural_width(styles, spec, panel.mark) + 2 * edge));
  const float room = width - 2 * edge - 2 * styles.padding - panel.mark;
  float height = edge;
  panel.rows.reserve(spec.items.size());
  for (std::size_t i = 0; i < spec.items.size(); ++i) {
    const MenuItem& item = spec.items[i];
    const float words = wrapped_height(styles.label, item.label, room - styles.detail_width(item));
    const float line = std::max(frame.px(size::kTarget), words + frame.px(space::kM));
    panel.rows.push_back({item, {edge, height, width - 2 * edge, line}, {}, spec.chosen == i});
    height += line;
  }
  panel.rect = place_panel(frame, button, width, height + edge);
  for (MenuRow& row : panel.rows) {
    row.rect.x += panel.rect.x;
    row.rect.y += panel.rect.y;
  }
  return panel;
}

void draw_shadow(Frame& frame, const Rect& rect) {
  for (int step = 1; step <= 4; ++step) {
    const float out = frame.px(static_cast<float>(step) * 2);
    const float down = frame.px(3);
    frame.draw().AddRectFilled({rect.x - out, rect.y - out + down},
                               {rect.x + rect.width + out, rect.y + rect.height + out + down},
                               frame.color(Color::scrim, 0.08F), frame.px(radius::kCard) + out);
  }
}

void draw_row(Frame& frame, const MenuPanel& panel, const MenuRow& row) {
  MenuStyles styles(frame);
  const bool reached = frame.is_focused(row.item.id) && frame.memory().focus_visible;
  frame.fill_moving(row.item.id, row.rect, reached ? std::optional(Color::surface_raised) : row.press.lit(),
                    radius::kSmall);
  const Color color = row.item.danger ? Color::danger : row.chosen ? Color::primary : Color::text;
  styles.label.color = color;
  const float icon = frame.px(size::kIcon);
  const char* mark = row.chosen ? icon::kCheck : row.item.icon;
  const float left = row.rect.x + styles.padding;
  if (mark) frame.draw_icon(mark, icon, left, row.rect.y + (row.rect.height - icon) / 2, color);
  const float detail = styles.detail_width(row.item);
  const float room = row.rect.width - 2 * styles.padding - panel.mark - detail;
  const TextLayout words = layout_text(styles.label, row.item.label, room);
  frame.draw_text(styles.label, words, left + panel.mark, row.rect.y + (row.rect.height - words.height) / 2);
  if (detail > 0) {
    const float x = row.rect.x + row.rect.width - styles.padding - detail + styles.gap;
    frame.draw_line(styles.detail, row.item.detail, x, row.rect.y + (row.rect.height - styles.detail.size) / 2);
  }
  const float within = 2 + size::kFocusRing;
  frame.focus_ring(row.item.id, {row.rect.x + within, row.rect.y + within, row.rect.width - 2 * within,
                                 row.rect.height - 2 * within});
}

void draw_panel(Frame& frame, const MenuPanel& panel) {
  draw_shadow(frame, panel.rect);
  frame.fill(panel.rect, Color::surface, radius::kCard);
  frame.outline(panel.rect, Color::control, size::kStroke, radius::kCard);
  for (const MenuRow& row : panel.rows) draw_row(frame, panel, row);
}

std::string spoken(const MenuItem& item) {
  if (!item.spoken_label.empty()) return item.spoken_label;
  return item.detail.empty() ? item.label : item.label + ", " + item.detail;
}

// Records the menu and its items; returns the position pressed, or -1.
int record_panel(Frame& frame, const MenuSpec& spec, MenuPanel& panel) {
  int pressed = -1;
  const ButtonSpec& button = spec.button;
  frame.open_node(Role::menu, menu_node(button.id), button.spoken_label.empty() ? button.label : button.spoken_label,
                  panel.rect);
  frame.in_menu = true;
  for (std::size_t i = 0; i < panel.rows.size(); ++i) {
    MenuRow& row = panel.rows[i];
    row.press = press_area(frame, row.item.id, row.rect);
    Node& node =
        frame.record(spec.chosen ? Role::menu_radio : Role::menu_item, row.item.id, spoken(row.item), row.rect);
    node.lead = row.item.label;
    if (row.item.danger) node.look = "danger";
    if (spec.chosen) node.checked = row.chosen;
    if (row.press.pressed) pressed = static_cast<int>(i);
  }
  frame.in_menu = false;
  frame.close_node();
  return pressed;
}

ButtonSpec button_of(const MenuSpec& spec, bool open) {
  ButtonSpec button = spec.button;
  if (!button.icon_only) button.icon_after = open ? icon::kChevronUp : icon::kChevronDown;
  button.expanded = open;
  button.opens_menu = true;
  return button;
}

}  // namespace

ImVec2 menu_size(const Frame& frame, const MenuSpec& spec, float most) {
  return button_size(frame, button_of(spec, false), most);
}

int menu_in(Frame& frame, const MenuSpec& spec, const Rect& rect) {
  UiMemory& memory = frame.memory();
  const std::string& id = spec.button.id;
  if (frame.inert && memory.open_menu == id) memory.open_menu.clear();  // a dialog has come over it
  const bool open = memory.open_menu == id && !spec.items.empty();
  const bool pressed = button_in(frame, button_of(spec, open), rect);
  if (!open) {
    if (pressed && !spec.items.empty()) {
      memory.open_menu = id;
      memory.menu_rect = {};
      memory.focus_next = spec.items[std::min(spec.chosen.value_or(0), spec.items.size() - 1)].id;
      frame.again();
    }
    return -1;
  }
  MenuPanel panel = lay_out(frame, spec, rect);
  memory.menu_rect = panel.rect;
  const int taken = record_panel(frame, spec, panel);
  const bool outside = frame.take_activation(menu_node(id));
  if (pressed || outside || taken >= 0) {
    close_menu(memory);
    frame.again();
  }
  frame.later([&frame, panel = std::make_shared<MenuPanel>(std::move(panel))] { draw_panel(frame, *panel); });
  return taken;
}

int menu(Frame& frame, const MenuSpec& spec) {
  const ImVec2 wanted = menu_size(frame, spec, frame.column.width);
  Rect rect = frame.take(wanted.y);
  rect.width = std::min(rect.width, wanted.x);
  return menu_in(frame, spec, rect);
}

bool close_menu(UiMemory& memory) {
  if (memory.open_menu.empty()) return false;
  memory.focus_next = std::exchange(memory.open_menu, {});
  return true;
}

void forget_menu(UiMemory& memory, const Tree& tree) {
  if (!tree.find(memory.open_menu)) memory.open_menu.clear();
}

}  // namespace boussole
