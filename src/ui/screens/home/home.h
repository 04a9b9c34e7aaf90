// The way in: the diagnostics kept here, and who the Régie is.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_home(Frame& frame);
void draw_profile(Frame& frame);
// What stays at the foot of the profile: how many questions that makes, and the way to them. `content`: where the
// page's own stands.
void draw_profile_bar(Frame& frame, const Rect& rect, const Column& content);
// Its height; 0 where there is no room for it.
[[nodiscard]] float profile_bar_height(const Frame& frame, const Column& content);

}  // namespace boussole
