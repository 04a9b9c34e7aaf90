// What a frame drew, for the tests that look for text cut, overlapping or too pale (tests/ui/layout_test.cpp).
// Nothing is kept unless UiMemory::trace is set.
#pragma once

#include <string>
#include <vector>

#include "ui/semantics.h"
#include "ui/theme.h"

namespace boussole {

// One line of text as it was drawn. Rectangles are in points of the page, scrolling included.
struct DrawnText {
  std::string text;
  Rect box;   // as wide as its letters, as high as its size
  Rect clip;  // what is outside cannot be seen
  Color color = Color::text;
  bool icon = false;
  int layer = 0;  // what is drawn over the page (drawer, dialog, tip) has a higher one
};

// A filled rectangle, on which text may stand.
struct DrawnFill {
  Rect rect;
  Color color = Color::page;
  int layer = 0;
};

struct DrawTrace {
  std::vector<DrawnText> texts;
  std::vector<DrawnFill> fills;
  int layer = 0;
};

}  // namespace boussole
