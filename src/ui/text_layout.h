// Breaking text into lines. Spaces break, no-break spaces do not, a word wider than the line breaks inside: with a
// hyphen between two syllables (hyphenation.h), else anywhere.
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

// The same in bold. What turns bold when it is chosen is laid out so, and no word moves.
[[nodiscard]] inline TextStyle bold_of(TextStyle style) {
  style.font = Font::bold;
  return style;
}

struct TextLine {
  std::string_view text;  // a view into the text given
  bool hyphen = false;    // a hyphen is drawn after it
};

struct TextLayout {
  std::vector<TextLine> lines;
  float width = 0;  // of the widest line
  float height = 0;
};

// `text` must outlive the result. `width` ≤ 0 means one line per paragraph.
[[nodiscard]] TextLayout layout_text(const TextStyle& style, std::string_view text, float width);

}  // namespace boussole
