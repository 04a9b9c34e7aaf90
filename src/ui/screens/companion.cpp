#include "ui/screens/companion.h"

#include "generated/icons.h"
#include "ui/widgets/text.h"

namespace boussole {

bool companion_ready(Frame& frame) {
  if (frame.referential().has_companion()) return true;
  if (frame.state().companion_refused) {
    icon_paragraph(frame, "companion.refused", icon::kTriangleAlert, tr(Text::companion_refused), Color::danger);
  } else {
    paragraph(frame, "companion.loading", tr(Text::companion_loading), type::kBody, Color::text_muted);
  }
  return false;
}

}  // namespace boussole
