// The visual language in one place: colours by role, type scale, spacing, radii. Nothing else in the program names
// a colour or a size. Sizes are in points at 100 % text size; Metrics multiplies them by the person's choice.
#pragma once

#include <array>
#include <cstdint>

#include "app/state.h"

namespace boussole {

// What a colour is for. Every pair that is drawn together is listed in theme_pairs() with its required contrast.
enum class Color : std::uint8_t {
  page,            // behind everything
  surface,         // cards, header
  surface_raised,  // inner panels, what can't be changed
  hover,           // under the pointer: it comes forward, with an edge of `primary` where it has one
  border,          // card outlines (decorative)
  control,         // outlines of fields and unchecked marks
  text,
  text_muted,
  primary,  // main buttons, selection
  primary_hover,
  on_primary,
  primary_soft,  // background of what is selected
  link,
  focus,
  danger,
  on_danger,
  danger_soft,
  success,
  success_soft,
  warning_soft,
  level_0,  // the scale: orange to blue, safe for colour-blind people
  level_1,
  level_2,
  level_3,
  on_level,  // marks drawn on a level's colour
  chart_track,
  chart_range,
  chart_fill,
  scrim,  // behind dialogs, with transparency
  count
};

// 0xRRGGBB, and 0xRRGGBBAA only for the scrim.
struct Palette {
  std::array<std::uint32_t, static_cast<std::size_t>(Color::count)> rgb{};

  [[nodiscard]] std::uint32_t operator[](Color color) const { return rgb[static_cast<std::size_t>(color)]; }
};

enum class PaletteName { light, dark, high_contrast };

[[nodiscard]] const Palette& palette(PaletteName name);
[[nodiscard]] PaletteName palette_for(const AppState& state);
[[nodiscard]] Color level_color(int level);  // level 0 to 3

// Two colours drawn one on the other and the contrast they must have (WCAG 2.2: 4.5 for text, 3 for marks).
struct ColorPair {
  Color foreground;
  Color background;
  double minimum;
};
[[nodiscard]] const std::array<ColorPair, 40>& theme_pairs();
// WCAG 2.2 contrast ratio, 1 to 21, of two 0xRRGGBB colours.
[[nodiscard]] double contrast_ratio(std::uint32_t first, std::uint32_t second);

// Steps of the type scale, in points at 100 %.
namespace type {
inline constexpr float kSmall = 15.0F;
inline constexpr float kBody = 18.0F;
inline constexpr float kLead = 20.0F;
inline constexpr float kTitle3 = 20.0F;
inline constexpr float kTitle2 = 24.0F;
inline constexpr float kTitle1 = 30.0F;
inline constexpr float kDisplay = 60.0F;
inline constexpr float kLineHeight = 1.42F;       // of body text, in font sizes
inline constexpr float kTitleLineHeight = 1.25F;  // of titles
}  // namespace type

// Steps of the spacing scale.
namespace space {
inline constexpr float kXs = 4.0F;
inline constexpr float kS = 8.0F;
inline constexpr float kM = 12.0F;
inline constexpr float kL = 16.0F;
inline constexpr float kXl = 24.0F;
inline constexpr float kXxl = 32.0F;
inline constexpr float kHuge = 48.0F;
}  // namespace space

namespace radius {
inline constexpr float kSmall = 6.0F;
inline constexpr float kCard = 12.0F;
inline constexpr float kPill = 999.0F;
}  // namespace radius

// How long things take to come in or to change, in seconds (none of it where the computer asks for less motion).
namespace motion {
inline constexpr float kQuick = 0.15F;  // colours under the pointer, what is chosen
inline constexpr float kCalm = 0.2F;    // a screen, a dialog, the length of a bar
}  // namespace motion

namespace size {
inline constexpr float kTarget = 44.0F;  // smallest side of anything one can press
inline constexpr float kHeader = 64.0F;
inline constexpr float kNavigation = 288.0F;
inline constexpr float kHelp = 304.0F;
inline constexpr float kReading = 720.0F;  // widest column of text (60 to 75 characters)
inline constexpr float kWide = 1080.0F;    // widest page of cards and charts
inline constexpr float kFocusRing = 3.0F;
inline constexpr float kStroke = 1.5F;
inline constexpr float kIcon = 20.0F;
inline constexpr float kWideLayout = 1100.0F;   // from this width: three columns
inline constexpr float kMediumLayout = 700.0F;  // from this width: two columns
}  // namespace size

}  // namespace boussole
