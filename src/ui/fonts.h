// The three typefaces: Atkinson Hyperlegible Next (regular, bold) and Lucide for icons and signs.
// Measuring and drawing go through here, so that only this unit knows how ImGui of either generation
// (1.92 with sizes made on demand, 1.90 with baked sizes) is asked.
#pragma once

#include <string_view>

#include "imgui.h"

namespace boussole {

enum class Font { regular, bold, icons };

// Once per ImGui context, before the first frame.
void load_fonts();
// At the start of each frame: fonts are rasterised for the screen's pixel density.
void prepare_fonts();

// A typeface at one size (points of an em, as in CSS), ready to measure. Valid during a frame.
class SizedFont {
 public:
  SizedFont(Font font, float size);
  // Horizontal advance of a code point, in points.
  [[nodiscard]] float advance(unsigned code_point) const;

 private:
  ImFontBaked* baked_;
  float scale_;  // of what was rasterised to the size asked for
};

[[nodiscard]] float text_width(Font font, float size, std::string_view text);

// Draws one line; `position` is the top left corner of a line box of height `size`.
void draw_line(ImDrawList& draw, Font font, float size, ImVec2 position, ImU32 color, std::string_view text);

// Reads one code point of UTF-8 at `at` and moves past it; a broken byte reads as U+FFFD.
[[nodiscard]] unsigned next_code_point(std::string_view text, std::size_t& at);

}  // namespace boussole
