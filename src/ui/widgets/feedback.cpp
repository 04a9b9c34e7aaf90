#include "ui/widgets/feedback.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

void progress_bar(Frame& frame, const std::string& id, const std::string& label, std::size_t done, std::size_t total,
                  bool label_visible) {
  const float top = frame.column.y;
  if (label_visible) {
    const TextStyle style = frame.style(type::kSmall, Font::regular, Color::text_muted);
    frame.column.y += draw_wrapped(frame, style, label, frame.column.x, frame.column.y, frame.column.width);
    frame.skip(space::kXs);
  }
  const Rect bar = frame.take(frame.px(space::kS));
  frame.fill(bar, Color::chart_track, radius::kPill);
  if (done > 0 && total > 0) {
    Rect filled = bar;
    const float part = static_cast<float>(done) / static_cast<float>(total);
    filled.width = std::max(bar.height, bar.width * frame.moving(id, part, part));
    frame.fill(filled, Color::chart_fill, radius::kPill);
  }
  Node& node = frame.record(Role::progress, id, label, {bar.x, top, bar.width, bar.y + bar.height - top});
  node.number = static_cast<double>(done);
  node.maximum = static_cast<double>(total);
}

void problem_panel(Frame& frame, const std::string& id, const Notice& notice) {
  const Card card(frame, Role::group, id, std::string(frame.words(Text::notice_name)),
                  {Color::danger_soft, Color::danger, space::kL, size::kStroke});
  const Column inner = frame.column;
  const float close = frame.px(size::kTarget);
  frame.column.width -= close + frame.px(space::kS);
  icon_paragraph(frame, id + ".title", icon::kTriangleAlert, notice.title, Color::danger);
  const float indent = frame.px(size::kIcon + space::kM);  // under the words, not under the icon
  frame.column = {inner.x + indent, frame.column.y, frame.column.width - indent};
  const std::string detail = id + ".detail.";
  for (std::size_t i = 0; i < notice.details.size(); ++i) {
    frame.skip(space::kXs);
    paragraph(frame, detail + std::to_string(i), notice.details[i], type::kSmall);
  }
  const float rise = frame.px(space::kS);  // of the button into the padding, so that its cross is beside the words
  const float bottom = std::max(frame.column.y, inner.y + close - 2 * rise);
  ButtonSpec spec{.id = id + ".close",
                  .label = std::string(frame.words(Text::action_close)),
                  .icon = icon::kX,
                  .kind = ButtonKind::quiet,
                  .icon_only = true};
  const Rect place{inner.x + inner.width - close, inner.y - rise, close, close};
  if (button_in(frame, spec, place)) frame.emit(DismissNotice{});
  frame.column = {inner.x, bottom, inner.width};
}

}  // namespace boussole
