#include "ui/widgets/list_link.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/press.h"

namespace boussole {

bool list_link(Frame& frame, const ListLinkSpec& spec) {
  const TextStyle title = frame.style(type::kBody, Font::bold);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float mark = frame.px(24);
  const float padding = frame.inset(space::kM);
  const float indent = padding + mark + padding;
  const float arrow = frame.px(size::kIcon);
  const float room = frame.column.width - indent - arrow - 2 * padding;
  const TextLayout first = layout_text(title, spec.title, room);
  const TextLayout second = layout_text(small, spec.detail, room);
  const float margin = frame.px(space::kS);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), first.height + second.height + 2 * margin));
  const Press press = press_area(frame, spec.id, rect);
  if (press.hovered) frame.fill(rect, Color::surface_raised, radius::kSmall);
  const float mark_y = rect.y + (rect.height - mark) / 2;
  if (spec.answer)
    draw_answer_mark(frame, *spec.answer, rect.x + padding, mark_y, mark);
  else if (spec.icon)
    frame.draw_icon(spec.icon, mark, rect.x + padding, mark_y, Color::primary);
  frame.draw_text(title, first, rect.x + indent, rect.y + margin);
  frame.draw_text(small, second, rect.x + indent, rect.y + margin + first.height);
  frame.draw_icon(icon::kChevronRight, arrow, rect.x + rect.width - arrow - padding / 2,
                  rect.y + (rect.height - arrow) / 2, Color::text_muted);
  Node& node = frame.record(Role::link, spec.id, spec.title + ", " + spec.detail, rect);
  node.lead = spec.title;
  node.look = "row";
  frame.focus_ring(spec.id, rect);
  return press.pressed;
}

}  // namespace boussole
