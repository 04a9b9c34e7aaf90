#include "ui/screens/companion.h"
#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace boussole {

void draw_checklists(Frame& frame) {
  heading(frame, kScreenTitle, 1, tr(Text::screen_checklists), type::kTitle1);
  frame.skip(space::kL);
  if (!companion_ready(frame)) return;
}

}  // namespace boussole
