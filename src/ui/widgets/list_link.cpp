#include "ui/widgets/list_link.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/press.h"

namespace boussole {

bool list_link(Frame& frame, const ListLinkSpec& spec) {
  const bool low = spec.detail.empty();
  const TextStyle title = frame.style(type::kBody, low ? Font::regular : Font::bold);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float mark = frame.px(low ? 18 : 24);
  const float padding = frame.inset(space::kM);
  const float indent = padding + mark + padding;
  // Large text on a small page needs the room of the arrow.
  const float arrow = frame.column.width < frame.px(220) ? 0 : frame.px(size::kIcon);
  const float room = frame.column.width - indent - (arrow > 0 ? arrow + 2 * padding : padding);
  const TextLayout first = layout_text(title, spec.title, room);
  const TextLayout second = layout_text(small, spec.detail, room);
  const float words = first.height + (low ? 0 : second.height);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), words + 2 * frame.px(space::kS)));
  const Press press = press_area(frame, spec.id, rect);
  frame.fill_moving(spec.id, rect, press.lit(), radius::kSmall);
  const float mark_y = rect.y + (rect.height - mark) / 2;
  if (spec.answer)
    draw_answer_mark(frame, *spec.answer, rect.x + padding, mark_y, mark);
  else if (spec.icon)
    frame.draw_icon(spec.icon, mark, rect.x + padding, mark_y, Color::primary);
  const float y = rect.y + (rect.height - words) / 2;
  frame.draw_text(title, first, rect.x + indent, y);
  if (!low) frame.draw_text(small, second, rect.x + indent, y + first.height);
  if (arrow > 0) {
    frame.draw_icon(icon::kChevronRight, arrow, rect.x + rect.width - arrow - padding / 2,
                    rect.y + (rect.height - arrow) / 2, Color::text_muted);
  }
  const std::string detail = low && spec.answer ? answer_words(*spec.answer) : spec.detail;
  Node& node = frame.record(Role::link, spec.id, detail.empty() ? spec.title : spec.title + ", " + detail, rect);
  node.lead = spec.title;
  node.look = "row";
  frame.focus_ring(spec.id, rect);
  return press.pressed;
}

}  // namespace boussole
