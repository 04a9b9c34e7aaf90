#include "ui/screens/companion.h"
#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace boussole {

void draw_audience(Frame& frame) {
  heading(frame, kScreenTitle, 1, tr(Text::screen_audience), type::kTitle1);
  frame.skip(space::kL);
  if (!companion_ready(frame)) return;
}

}  // namespace boussole
