// Breaking text into lines. Spaces break, no-break spaces do not, a word wider than the line breaks inside.
#pragma once

#include <string_view>
#include <vector>

#include "ui/fonts.h"
#include "ui/theme.h"

namespace boussole {

// How a piece of text looks. `size` is already multiplied by the person's text size.
struct TextStyle {
  Font font = Font::regular;
  float size = type::kBody;
  float line_height = type::kLineHeight;  // in sizes
  Color color = Color::text;
};

struct TextLayout {
  std::vector<std::string_view> lines;  // views into the text given
  float width = 0;                      // of the widest line
  float height = 0;
};

// `text` must outlive the result. `width` ≤ 0 means one line per paragraph.
[[nodiscard]] TextLayout layout_text(const TextStyle& style, std::string_view text, float width);

}  // namespace boussole
