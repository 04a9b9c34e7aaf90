// A choice of few short words, always seen: one control of joined parts.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/choice.h"

namespace boussole {

// The size it takes in a room of this width: on one line, or on more where the words are too large for it.
// Precondition: there is an option.
[[nodiscard]] ImVec2 segments_size(const Frame& frame, const std::vector<SegmentOption>& options, float room);
// Under this width, a word would not be whole.
[[nodiscard]] float segments_least_width(const Frame& frame, const std::vector<SegmentOption>& options);
// Draws it in `rect`, as a group of radios. Returns the position chosen in this frame, or -1.
int segments_in(Frame& frame, const std::string& id, const std::string& name, const std::vector<SegmentOption>& options,
                int checked, const Rect& rect);

}  // namespace boussole
