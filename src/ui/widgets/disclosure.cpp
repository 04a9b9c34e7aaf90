#include "ui/widgets/disclosure.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/press.h"

namespace boussole {

bool disclosure(Frame& frame, const DisclosureSpec& spec) {
  auto& unfolded = frame.memory().unfolded;
  bool open = unfolded.contains(spec.id);
  const TextStyle title = frame.style(type::kBody, Font::bold);
  const TextStyle detail = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float icon = frame.px(size::kIcon);
  const float gap = frame.inset(space::kM);
  const float room = frame.column.width - icon - gap;
  const TextLayout first = layout_text(title, spec.title, room);
  const TextLayout second = layout_text(detail, spec.detail, room);
  const float words = first.height + (spec.detail.empty() ? 0 : second.height);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), words + frame.px(space::kS)));

  const Press press = press_area(frame, spec.id, rect);
  const float around = frame.inset(space::kS);
  frame.fill_moving(spec.id, {rect.x - around, rect.y, rect.width + 2 * around, rect.height}, press.lit(),
                    radius::kSmall);
  if (press.pressed) {
    open = !open;
    if (open) {
      unfolded.insert(spec.id);
      frame.memory().reveal = Reveal{spec.id, Reveal::Kind::start};
    } else {
      unfolded.erase(spec.id);
    }
    frame.again();
  }
  const float y = rect.y + (rect.height - words) / 2;
  frame.draw_text(title, first, rect.x, y);
  if (!spec.detail.empty()) frame.draw_text(detail, second, rect.x, y + first.height);
  frame.draw_icon(open ? icon::kChevronUp : icon::kChevronDown, icon, rect.x + rect.width - icon,
                  rect.y + (rect.height - icon) / 2, Color::primary);
  const std::string name = spec.detail.empty() ? spec.title : spec.title + ", " + spec.detail;
  Node& node = frame.record(Role::button, spec.id, name, rect);
  node.lead = spec.title;
  node.look = "fold";
  node.expanded = open;
  frame.focus_ring(spec.id, rect);
  return open;
}

void fold_or_unfold(Frame& frame, const std::string& id) {
  auto& unfolded = frame.memory().unfolded;
  if (unfolded.erase(id) == 0) unfolded.insert(id);
  frame.again();
}

}  // namespace boussole
