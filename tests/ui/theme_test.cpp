#include "ui/theme.h"

#include <doctest/doctest.h>

using namespace boussole;

TEST_CASE("contrast is WCAG's") {
  CHECK(contrast_ratio(0x000000, 0xFFFFFF) == doctest::Approx(21));
  CHECK(contrast_ratio(0x777777, 0xFFFFFF) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("every pair of colours drawn together has the contrast it needs, in every palette") {
  for (const PaletteName name : {PaletteName::light, PaletteName::dark, PaletteName::high_contrast}) {
    const Palette& colors = palette(name);
    for (const ColorPair& pair : theme_pairs()) {
      const double contrast = contrast_ratio(colors[pair.foreground], colors[pair.background]);
      CHECK_MESSAGE(contrast >= pair.minimum, "palette ", static_cast<int>(name), ": color ",
                    static_cast<int>(pair.foreground), " on ", static_cast<int>(pair.background), " has ", contrast);
    }
  }
}
