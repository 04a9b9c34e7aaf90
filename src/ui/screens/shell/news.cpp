#include "ui/screens/shell/news.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/feedback.h"

namespace boussole {

namespace {

constexpr float kPadding = space::kS;
constexpr float kMostOfTheRoom = 0.45F;  // beyond which they scroll

bool passes(const std::optional<Notice>& notice) { return notice && notice->kind != Notice::Kind::problem; }

}  // namespace

float news_height(const Frame& frame, float room) {
  if (frame.state().told.empty() && !passes(frame.state().notice)) return 0;
  return std::min(frame.memory().news_height, room * kMostOfTheRoom);
}

void draw_news(Frame& frame, const Rect& rect) {
  const AppState& state = frame.state();
  float& height = frame.memory().news_height;
  float wanted = 0;
  if (!state.told.empty() || passes(state.notice)) {
    const float around = frame.inset(kPadding);
    frame.begin_scroll("news.scroll", {rect.x - around, rect.y, rect.width + 2 * around, rect.height},
                       {.padding = kPadding});
    const float top = frame.column.y;
    if (state.told.empty())
      notice_panel(frame, "notice", *state.notice);
    else
      notice_panel(frame, "told", {Notice::Kind::information, state.told, {}});
    wanted = frame.column.y - top + 2 * frame.px(kPadding);
    frame.end_scroll();
  }
  if (std::fabs(wanted - height) <= 0.5F) return;  // the sum of floats depends a little on where it starts
  height = wanted;
  frame.again();
}

}  // namespace boussole
