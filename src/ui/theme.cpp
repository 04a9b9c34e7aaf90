#include "ui/theme.h"

#include <cmath>

namespace boussole {

namespace {

constexpr Palette make_palette(std::array<std::uint32_t, static_cast<std::size_t>(Color::count)> rgb) {
  return Palette{rgb};
}

// In the order of Color, a line a family.
// clang-format off
constexpr Palette kLight = make_palette({
    0xF6F4EF, 0xFFFFFF, 0xF1EEE7, 0xEEF7F8, 0xDDD8CC, 0x767B80, 0x1D2529, 0x545D63,  // page … text_muted
    0x14505F, 0x0E3D49, 0xFFFFFF, 0xE3F0F2, 0x0F5A78,                      // primary … link
    0x1769E0,                                                              // focus
    0xA3271B, 0xFFFFFF, 0xFBEAE7, 0x1F6B4A, 0xE6F3EC, 0xFFF4DA,            // danger … warning_soft
    0xB4531A, 0x9B6A08, 0x3576B8, 0x174A86, 0xFFFFFF,                      // levels
    0xE7E3DA, 0x6F97A3, 0x14505F,                                          // charts
    0x14202699,                                                            // scrim
});

constexpr Palette kDark = make_palette({
    0x12181B, 0x1B2328, 0x242E34, 0x1C3037, 0x36434A, 0x87949B, 0xEEF2F3, 0xB3BFC5,
    0x86CFDD, 0xA5DDE8, 0x0C2A32, 0x1F3A42, 0x8FD0F0,
    0x7FB4FF,
    0xFF9D8F, 0x3A0D08, 0x40201C, 0x7FD3A8, 0x1C382B, 0x3D3317,
    0xF0925A, 0xE0B04A, 0x74AEE8, 0xA9CBF5, 0x0E1417,
    0x2E3A41, 0x4F7884, 0x86CFDD,
    0x000000A6,
});

constexpr Palette kHighContrast = make_palette({
    0x000000, 0x000000, 0x1A1A1A, 0x1A1A1A, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF,
    0xFFE14D, 0xFFF0A0, 0x000000, 0x332B00, 0x8FE3FF,
    0x00E5FF,
    0xFFB3A7, 0x000000, 0x330A05, 0x9DFFC8, 0x062B18, 0x332B00,
    0xFFA566, 0xFFD966, 0x8FC7FF, 0xD6E9FF, 0x000000,
    0x404040, 0x8A8A8A, 0xFFE14D,
    0x000000CC,
});

// clang-format on

double channel(std::uint32_t value) {
  const double part = static_cast<double>(value) / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t rgb) {
  return 0.2126 * channel((rgb >> 16U) & 0xFFU) + 0.7152 * channel((rgb >> 8U) & 0xFFU) + 0.0722 * channel(rgb & 0xFFU);
}

}  // namespace

const Palette& palette(PaletteName name) {
  switch (name) {
    case PaletteName::light:
      return kLight;
    case PaletteName::dark:
      return kDark;
    case PaletteName::high_contrast:
      break;
  }
  return kHighContrast;
}

PaletteName palette_for(const AppState& state) {
  switch (state.settings.theme) {
    case ThemeChoice::light:
      return PaletteName::light;
    case ThemeChoice::dark:
      return PaletteName::dark;
    case ThemeChoice::high_contrast:
      return PaletteName::high_contrast;
    case ThemeChoice::system:
      break;
  }
  if (state.system_high_contrast) return PaletteName::high_contrast;
  return state.system_dark ? PaletteName::dark : PaletteName::light;
}

Color level_color(int level) { return static_cast<Color>(static_cast<int>(Color::level_0) + level); }

const std::array<ColorPair, 40>& theme_pairs() {
  constexpr double kText = 4.5;
  constexpr double kMark = 3.0;
  static constexpr std::array<ColorPair, 40> kPairs = {{
      {Color::text, Color::page, kText},
      {Color::text, Color::surface, kText},
      {Color::text, Color::surface_raised, kText},
      {Color::text, Color::hover, kText},
      {Color::text, Color::primary_soft, kText},
      {Color::text, Color::danger_soft, kText},
      {Color::text, Color::success_soft, kText},
      {Color::text, Color::warning_soft, kText},
      {Color::text_muted, Color::page, kText},
      {Color::text_muted, Color::surface, kText},
      {Color::text_muted, Color::surface_raised, kText},
      {Color::text_muted, Color::hover, kText},
      {Color::text_muted, Color::primary_soft, kText},
      {Color::on_primary, Color::primary, kText},
      {Color::on_primary, Color::primary_hover, kText},
      {Color::primary, Color::surface, kText},
      {Color::primary, Color::page, kText},
      {Color::primary, Color::hover, kText},
      {Color::primary, Color::primary_soft, kText},
      {Color::link, Color::surface, kText},
      {Color::link, Color::page, kText},
      {Color::on_danger, Color::danger, kText},
      {Color::danger, Color::surface, kText},
      {Color::danger, Color::danger_soft, kText},
      {Color::success, Color::success_soft, kText},
      {Color::control, Color::surface, kMark},
      {Color::control, Color::page, kMark},
      {Color::focus, Color::page, kMark},
      {Color::focus, Color::surface, kMark},
      {Color::level_0, Color::surface, kMark},
      {Color::level_0, Color::hover, kMark},
      {Color::level_1, Color::surface, kMark},
      {Color::level_2, Color::surface, kMark},
      {Color::level_3, Color::surface, kMark},
      {Color::on_level, Color::level_1, kMark},
      {Color::on_level, Color::level_2, kMark},
      {Color::chart_fill, Color::chart_track, kMark},
      {Color::chart_range, Color::surface, kMark},
      {Color::chart_fill, Color::surface, kMark},
      {Color::on_level, Color::level_3, kMark},
  }};
  return kPairs;
}

double contrast_ratio(std::uint32_t first, std::uint32_t second) {
  const double a = luminance(first);
  const double b = luminance(second);
  return (std::fmax(a, b) + 0.05) / (std::fmin(a, b) + 0.05);
}

}  // namespace boussole
