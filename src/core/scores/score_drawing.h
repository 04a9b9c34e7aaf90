// The drawing of a score on its scale from 0 to 100, the same on the screen (ui/charts/score_scale.cpp) and in the
// reports (report/svg.cpp): where everything is. Who draws it chooses only colours and letters.
// The score is a tick, the stages are segments, and what the score can still become is a bracket above them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scores/scoring.h"

namespace boussole {

// What a part is, for its colour. A box that is `empty` is its edge alone: there is no score, which is not a 0.
enum class Ink { track, empty, fill, text, muted, level_0, level_1, level_2, level_3 };

// Lengths are the caller's (points of the page, units of an SVG), y downwards, from the drawing's top left corner.
struct DrawnBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  Ink ink = Ink::track;

  bool operator==(const DrawnBox&) const = default;
};
struct DrawnLine {
  double x1 = 0;
  double y1 = 0;
  double x2 = 0;
  double y2 = 0;
  double thickness = 1;
  Ink ink = Ink::text;

  bool operator==(const DrawnLine&) const = default;
};
// One line of words, centred on a point.
struct DrawnWords {
  double x = 0;
  double y = 0;
  std::string text;
  bool bold = false;
  Ink ink = Ink::text;

  bool operator==(const DrawnWords&) const = default;
};
struct ScoreDrawing {
  double height = 0;
  std::vector<DrawnBox> boxes;  // in the order of painting, before the lines
  std::vector<DrawnLine> lines;
  std::vector<DrawnWords> words;
};

struct ScoreCanvas {
  double width = 0;
  double letters = 0;  // their size
  // The width of a line of words of this size.
  double (*width_of)(std::string_view words, double letters, bool bold) = nullptr;
};

// One score with everything that explains it: its number at the tick, the ends of its range, thresholds, stages.
[[nodiscard]] ScoreDrawing draw_scale(const Score& score, const ScoreCanvas& canvas);

// One of several scores under one another, without words: filled up to the score; while it is too early, the bracket
// alone and a pale tick. `letters` gives its size; its words are the caller's.
[[nodiscard]] ScoreDrawing draw_bar(const Score& score, const ScoreCanvas& canvas);

// What stands once over such bars: 0, 25, 50, 75, 100.
[[nodiscard]] ScoreDrawing draw_axis(const ScoreCanvas& canvas);

}  // namespace boussole
