#include "ui/screens/criterion_link.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/press.h"

namespace boussole {

void criterion_link(Frame& frame, const CriterionLink& link) {
  const Criterion& criterion = frame.referential().criteria[link.criterion];
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  const bool low = link.detail.empty();
  const TextStyle title = frame.style(type::kBody, low ? Font::regular : Font::bold);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float mark = frame.px(low ? 18 : 24);
  const float padding = frame.inset(space::kM);
  const float indent = padding + mark + padding;
  const bool tight = frame.column.width < frame.px(220);  // large text on a small page: no arrow
  const float arrow = frame.px(size::kIcon);
  const float room = frame.column.width - indent - padding - (tight ? 0 : arrow + padding);
  const TextLayout first = layout_text(title, criterion.title, room);
  const TextLayout second = layout_text(small, link.detail, room);
  const float words = first.height + (low ? 0 : second.height);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), words + 2 * frame.px(space::kS)));
  const Press press = press_area(frame, link.id, rect);
  if (press.hovered) frame.fill(rect, Color::surface_raised, radius::kSmall);
  draw_answer_mark(frame, answer, rect.x + padding, rect.y + (rect.height - mark) / 2, mark);
  const float y = rect.y + (rect.height - words) / 2;
  frame.draw_text(title, first, rect.x + indent, y);
  if (!low) frame.draw_text(small, second, rect.x + indent, y + first.height);
  if (!tight) {
    frame.draw_icon(icon::kChevronRight, arrow, rect.x + rect.width - arrow - padding / 2,
                    rect.y + (rect.height - arrow) / 2, Color::text_muted);
  }
  const std::string detail = low ? answer_words(answer) : link.detail;
  frame.record(Role::link, link.id, criterion.title + ", " + detail, rect).lead = criterion.title;
  frame.focus_ring(link.id, rect);
  if (press.pressed) frame.emit(GoToCriterion{link.criterion});
}

}  // namespace boussole
