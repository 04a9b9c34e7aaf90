#include "ui/screens/shell/referential_card.h"

#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

void draw_referential_card(Frame& frame) {
  const AppState& state = frame.state();
  const Referential& used = frame.referential();
  const bool guide = state.referential == state.guide;
  const Card card(frame);
  heading(frame, "settings.referential.title", 2, frame.words(Text::settings_referential), type::kTitle3);
  frame.skip(space::kS);
  paragraph(frame, "settings.referential.text", frame.words(Text::settings_referential_text));
  frame.skip(space::kM);
  icon_paragraph(frame, "settings.referential.used", guide ? icon::kCompass : icon::kBookOpen,
                 frame.words(guide ? Text::settings_referential_guide : Text::settings_referential_own));
  paragraph(
      frame, "settings.referential.name",
      frame.counted(Text::referential_name, used.criteria.size(), {{"id", used.name()}, {"version", used.version}}),
      type::kSmall, Color::text_muted);
  frame.skip(space::kL);
  {
    ButtonRow row(frame);
    if (!guide && row.add({.id = "settings.referential.guide",
                           .label = std::string(frame.words(Text::settings_referential_back)),
                           .icon = icon::kCompass})) {
      frame.emit(UseReferential{ReferentialChoice::guide});
    }
    if (guide && state.own &&
        row.add({.id = "settings.referential.own",
                 .label = frame.words(Text::settings_referential_again,
                                      {{"id", state.own->name()}, {"version", state.own->version}}),
                 .icon = icon::kBookOpen})) {
      frame.emit(UseReferential{ReferentialChoice::own});
    }
    if (row.add({.id = "settings.referential.open",
                 .label = std::string(frame.words(Text::settings_referential_open)),
                 .icon = icon::kFolderOpen})) {
      frame.emit(PickReferential{});
    }
  }
  frame.skip(space::kM);
  paragraph(frame, "settings.referential.kept", frame.words(Text::settings_referential_kept), type::kSmall,
            Color::text_muted);
}

}  // namespace boussole
