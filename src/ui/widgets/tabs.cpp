#include "ui/widgets/tabs.h"

#include "ui/widgets/button.h"
#include "ui/widgets/press.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/text.h"

namespace boussole {

int tab_row(Frame& frame, const std::string& id, const std::string& name, const std::vector<Tab>& tabs, int current) {
  int pressed = -1;
  const float top = frame.column.y;
  frame.open_node(Role::navigation, id, name, {frame.column.x, top, frame.column.width, 0});
  {
    ButtonRow row(frame, space::kS);
    for (std::size_t i = 0; i < tabs.size(); ++i) {
      const bool on = static_cast<int>(i) == current;
      const TextStyle style =
          frame.style(type::kBody, on ? Font::bold : Font::regular, on ? Color::primary : Color::text_muted);
      const float padding = frame.px(space::kM);
      const float width = text_width(Font::bold, style.size, tabs[i].label) + 2 * padding;
      const Rect rect = row.place({width, frame.px(size::kTarget)});
      const Press press = press_area(frame, tabs[i].id, rect);
      frame.fill_moving(tabs[i].id, rect, press.lit(), radius::kSmall);
      draw_wrapped(frame, style, tabs[i].label, rect.x + padding,
                   rect.y + (rect.height - style.size * style.line_height) / 2, 0);
      const float thickness = frame.px(3);
      if (on)
        frame.fill({rect.x, rect.y + rect.height - thickness, rect.width, thickness}, Color::primary, radius::kPill);
      const bool more = !tabs[i].spoken_label.empty();
      Node& node = frame.record(Role::link, tabs[i].id, more ? tabs[i].spoken_label : tabs[i].label, rect);
      node.current = on;
      if (more) node.lead = tabs[i].label;
      frame.focus_ring(tabs[i].id, rect);
      if (press.pressed) pressed = static_cast<int>(i);
    }
  }
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
  rule(frame);
  return pressed;
}

}  // namespace boussole
