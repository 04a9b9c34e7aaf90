#include "ui/screens/parts/kept_record.h"

#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

KeptRecordPress draw_kept_record(Frame& frame, const KeptRecordSpec& spec) {
  KeptRecordPress press = KeptRecordPress::none;
  const Card card(frame, Role::region, spec.id, spec.title);
  heading(frame, spec.id + ".title", 3, spec.title, type::kTitle3);
  frame.skip(space::kXs);
  paragraph(frame, spec.id + ".when", spec.detail, type::kSmall, Color::text_muted);
  frame.skip(space::kL);
  ButtonRow row(frame);
  const auto spoken = [&](const std::string& words) {
    return words + std::string(frame.words(Text::spoken_colon)) + spec.title;
  };
  if (row.add({.id = spec.id + ".open",
               .label = spec.open,
               .icon = icon::kArrowRight,
               .kind = spec.first ? ButtonKind::primary : ButtonKind::secondary,
               .spoken_label = spoken(spec.open)}))
    press = KeptRecordPress::open;
  if (row.add({.id = remove_id(spec),
               .label = spec.remove,
               .icon = icon::kTrash2,
               .kind = ButtonKind::quiet,
               .spoken_label = spoken(spec.remove)}))
    press = KeptRecordPress::remove;
  return press;
}

}  // namespace boussole
