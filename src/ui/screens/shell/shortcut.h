// « Ctrl K », beside « Rechercher » in the header where there is room.
#pragma once

#include "ui/frame.h"

namespace boussole {

[[nodiscard]] float shortcut_width(const Frame& frame);
// From `x`, in the middle of the header's height.
void draw_shortcut(Frame& frame, float x, const Rect& header);

// The room that the words of the header take at their fullest, which the shortcut leaves them.
[[nodiscard]] float header_words_width(const Frame& frame);

}  // namespace boussole
