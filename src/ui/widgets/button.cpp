#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/level_mark.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

struct ButtonLook {
  std::optional<Color> background;
  std::optional<Color> border;
  Color text = Color::text;
};

ButtonLook look_of(const ButtonSpec& spec, const Press& press) {
  const bool lit = press.hovered || press.held;
  if (spec.disabled && spec.kind == ButtonKind::quiet) return {std::nullopt, std::nullopt, Color::text_muted};
  if (spec.disabled) return {std::nullopt, Color::border, Color::text_muted};
  switch (spec.kind) {
    case ButtonKind::primary:
      return {lit ? Color::primary_hover : Color::primary, std::nullopt, Color::on_primary};
    case ButtonKind::secondary:
      if (spec.pressed.value_or(false)) return {Color::primary_soft, Color::primary, Color::primary};
      return {lit ? Color::hover : Color::surface, lit ? Color::primary : Color::control, Color::text};
    case ButtonKind::danger:
      return {lit ? Color::danger_soft : Color::surface, Color::danger, Color::danger};
    case ButtonKind::quiet:
      break;
  }
  if (spec.pressed.value_or(false)) return {Color::primary_soft, std::nullopt, Color::primary};
  return {lit ? std::optional(Color::hover) : std::nullopt, std::nullopt, Color::primary};
}

std::string_view look_name(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary:
      return "primary";
    case ButtonKind::danger:
      return "danger";
    case ButtonKind::quiet:
      return "quiet";
    case ButtonKind::secondary:
      break;
  }
  return {};
}

float padding_of(const ButtonSpec& spec) {
  return spec.kind == ButtonKind::quiet ? space::kM : space::kXl - space::kXs;
}

float icons_width(const Frame& frame, const ButtonSpec& spec) {
  const float icon = frame.px(size::kIcon + space::kS);
  return (spec.icon ? icon : 0) + (spec.icon_after ? icon : 0);
}

TextStyle label_style(const Frame& frame, const ButtonSpec& spec) {
  return frame.style(type::kBody, spec.kind == ButtonKind::quiet ? Font::regular : Font::bold);
}

}  // namespace

ImVec2 button_size(const Frame& frame, const ButtonSpec& spec, float most) {
  const float height = frame.px(size::kTarget + (spec.kind == ButtonKind::quiet ? 0.0F : 4.0F));
  if (spec.icon_only) return {height, height};
  const TextStyle style = label_style(frame, spec);
  const float around = 2 * frame.inset(padding_of(spec)) + icons_width(frame, spec);
  const float width = std::ceil(text_width(style.font, style.size, spec.label) + around);
  if (most <= 0 || width <= most) return {width, height};
  const TextLayout layout = layout_text(style, spec.label, most - around);
  return {most, std::max(height, layout.height + frame.px(space::kM))};
}

bool button_in(Frame& frame, const ButtonSpec& spec, const Rect& rect) {
  const Press press = press_area(frame, spec.id, rect, spec.disabled);
  const ButtonLook look = look_of(spec, press);
  constexpr float kCorner = 10.0F;
  frame.fill_moving(spec.id, rect, look.background, kCorner);
  if (look.border) frame.outline(rect, *look.border, size::kStroke, kCorner);
  TextStyle style = label_style(frame, spec);
  style.color = look.text;
  const float icon_size = frame.px(size::kIcon);
  const float icon_y = rect.y + (rect.height - icon_size) / 2;
  if (spec.icon_only) {
    frame.draw_icon(spec.icon, icon_size, rect.x + (rect.width - icon_size) / 2, icon_y, look.text);
  } else {
    const float gap = frame.px(space::kS);
    const float icons = icons_width(frame, spec);
    const float room = rect.width - 2 * frame.inset(padding_of(spec)) - icons + 1;
    const TextLayout layout = layout_text(style, spec.label, room);
    float x = rect.x + (rect.width - layout.width - icons) / 2;
    if (spec.icon) {
      frame.draw_icon(spec.icon, icon_size, x, icon_y, look.text);
      x += icon_size + gap;
    }
    frame.draw_text(style, layout, x, rect.y + (rect.height - layout.height) / 2);
    if (spec.icon_after) frame.draw_icon(spec.icon_after, icon_size, x + layout.width + gap, icon_y, look.text);
  }
  Node& node = frame.record(Role::button, spec.id, spec.spoken_label.empty() ? spec.label : spec.spoken_label, rect);
  if (!spec.spoken_label.empty()) node.lead = spec.label;
  node.look = look_name(spec.kind);
  node.description = spec.description;
  node.disabled = spec.disabled;
  node.pressed = spec.pressed;
  node.expanded = spec.expanded;
  node.opens_menu = spec.opens_menu;
  frame.focus_ring(spec.id, rect, kCorner);
  return press.pressed;
}

bool button(Frame& frame, const ButtonSpec& spec, bool full_width) {
  // The words of a quiet button, which has no edge, stand on the column's edges.
  const float beyond = !full_width && spec.kind == ButtonKind::quiet ? frame.inset(padding_of(spec)) : 0;
  const ImVec2 wanted = button_size(frame, spec, frame.column.width + 2 * beyond);
  Rect rect = frame.take(wanted.y);
  rect.x -= beyond;
  if (!full_width) rect.width = std::min(rect.width + 2 * beyond, wanted.x);
  return button_in(frame, spec, rect);
}

ButtonRow::ButtonRow(Frame& frame, float gap)
    : frame_(frame), gap_(frame.px(gap)), x_(frame.column.x), y_(frame.column.y) {}

ButtonRow::~ButtonRow() { frame_.column.y = y_ + line_height_; }

Rect ButtonRow::place(ImVec2 size) {
  const float right = frame_.column.x + frame_.column.width;
  if (x_ > frame_.column.x && x_ + size.x > right) {
    x_ = frame_.column.x;
    y_ += line_height_ + gap_;
    line_height_ = 0;
  }
  const Rect rect{x_, y_, std::min(size.x, frame_.column.width), size.y};
  x_ += rect.width + gap_;
  line_height_ = std::max(line_height_, size.y);
  return rect;
}

bool ButtonRow::add(const ButtonSpec& spec) {
  return button_in(frame_, spec, place(button_size(frame_, spec, frame_.column.width)));
}

bool navigation_link(Frame& frame, const LinkSpec& spec) {
  const TextStyle style =
      frame.style(type::kBody, spec.current ? Font::bold : Font::regular, spec.current ? Color::primary : Color::text);
  const TextStyle detail = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float padding = frame.inset(space::kM);
  const float icon = spec.icon || spec.share ? frame.px(size::kIcon) + frame.inset(space::kM) : 0;
  const float room = frame.column.width - 2 * padding - icon;
  const float detail_width = spec.detail.empty() ? 0 : text_width(detail.font, detail.size, spec.detail);
  // The detail stands behind the label, or under it where the label would have too little room.
  const bool beside = detail_width + padding < room * 0.45F;
  const TextLayout layout =
      layout_text(bold_of(style), spec.label, beside && detail_width > 0 ? room - detail_width - padding : room);
  const TextLayout below = layout_text(detail, beside ? std::string_view() : std::string_view(spec.detail), room);
  const float words = layout.height + (beside ? 0 : below.height);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), words + frame.px(space::kM)));
  const Press press = press_area(frame, spec.id, rect);
  frame.fill_moving(spec.id, rect, spec.current ? Color::primary_soft : press.lit(), radius::kSmall);
  const float x = rect.x + padding + icon;
  const float y = rect.y + (rect.height - words) / 2;
  const float icon_size = frame.px(size::kIcon);
  const float icon_y = rect.y + (rect.height - icon_size) / 2;
  if (spec.share)
    draw_share_mark(frame, *spec.share, rect.x + padding, icon_y, icon_size);
  else if (spec.icon)
    frame.draw_icon(spec.icon, icon_size, rect.x + padding, icon_y, spec.current ? Color::primary : Color::text_muted);
  frame.draw_text(style, layout, x, y);
  if (beside) {
    draw_wrapped(frame, detail, spec.detail, rect.x + rect.width - padding - detail_width,
                 rect.y + (rect.height - detail.size * detail.line_height) / 2, 0);
  } else {
    frame.draw_text(detail, below, x, y + layout.height);
  }
  Node& node = frame.record(Role::link, spec.id, spec.spoken_label.empty() ? spec.label : spec.spoken_label, rect);
  if (!spec.spoken_label.empty()) node.lead = spec.label;
  node.current = spec.current;
  frame.focus_ring(spec.id, rect);
  return press.pressed;
}

}  // namespace boussole
