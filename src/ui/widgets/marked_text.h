// Words of which parts stand out, as those that a search found.
#pragma once

#include <string_view>
#include <vector>

#include "core/language/sentences.h"
#include "ui/frame.h"

namespace boussole {

// As draw_wrapped: draws the text at a place, in a width above 0, without recording a node; the marked parts in bold
// and in full ink. Returns its height, which does not depend on what is marked.
float draw_marked(Frame& frame, const TextStyle& style, std::string_view text, const std::vector<TextRange>& marked,
                  float x, float y, float width);
[[nodiscard]] float marked_height(const TextStyle& style, std::string_view text, float width);

}  // namespace boussole
