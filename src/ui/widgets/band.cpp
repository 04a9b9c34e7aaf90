#include "ui/widgets/band.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

bool band(Frame& frame, const BandSpec& spec) {
  const Card card(frame, Role::group, spec.id, spec.name,
                  {.background = spec.background, .border = spec.border, .padding = space::kM});
  const std::string words = spec.id + ".words";
  if (!spec.action) {
    icon_paragraph(frame, words, spec.icon, spec.words);
    return false;
  }
  const TextStyle style = frame.style(type::kBody);
  const float before = frame.px(size::kIcon + space::kM);
  const ImVec2 wanted = button_size(frame, *spec.action);
  const Column outer = frame.column;
  const float beside = outer.width - wanted.x - frame.px(space::kL);
  // Up to two lines beside the button; more words, and it goes under them.
  const bool one_row =
      beside > before && before + text_width(style.font, style.size, spec.words) <= 2 * beside - before;
  if (!one_row) {
    icon_paragraph(frame, words, spec.icon, spec.words);
    frame.skip(space::kS);
    return button(frame, *spec.action);
  }
  const float height = layout_text(style, spec.words, beside - before).height;
  const float row = std::max(height, wanted.y);
  frame.column = {outer.x, outer.y + (row - height) / 2, beside};
  icon_paragraph(frame, words, spec.icon, spec.words);
  frame.column = {outer.x, outer.y + row, outer.width};
  return button_in(frame, *spec.action,
                   {outer.x + outer.width - wanted.x, outer.y + (row - wanted.y) / 2, wanted.x, wanted.y});
}

}  // namespace boussole
