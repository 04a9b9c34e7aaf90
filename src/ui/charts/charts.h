// Drawings of scores. Each is a figure whose words say what it shows; its data table is the caller's (widgets/table.h).
// Nothing is told by colour alone: bars carry numbers, cells carry the marks of the levels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scores/score_words.h"
#include "core/scores/scoring.h"
#include "ui/frame.h"

namespace boussole {

// One line of a bar chart; pressing it explains the score.
struct ScoreBar {
  std::string id = {};
  std::string label = {};
  Score score;
};
// Returns the position pressed, or -1.
int score_bars(Frame& frame, const std::string& id, const std::vector<ScoreBar>& bars);

// A radar: one axis per score, 0 in the centre, 100 on the rim; an axis without a score
// is dashed and the outline open there, and the words name it.
struct RadarAxis {
  std::string label = {};
  Score score;
};
// How far its rim is from its centre in a column of this width; none where it would say nothing: too few sure scores,
// or too small for the names around it. The bars and the table say the same.
[[nodiscard]] std::optional<float> radar_rim(const Frame& frame, const std::vector<RadarAxis>& axes, float width);
// Precondition: there is a rim.
void radar(Frame& frame, const std::string& id, const std::string& name, const std::vector<RadarAxis>& axes, float rim);

// The cells of all applicable criteria, domain by domain; each cell leads to its question.
void heat_map(Frame& frame);

// A score on its scale with stages, thresholds and range, in the column's width (core/scores/score_drawing.h). It has
// no node: its words are the caller's.
void score_scale(Frame& frame, const Score& score);
// The parts of a list of scores: one bar without words, its height, and the thresholds over all of them; score_axis
// returns its height.
void score_bar(Frame& frame, const Score& score, float x, float y, float width);
[[nodiscard]] float score_bar_height(const Frame& frame);
float score_axis(Frame& frame, float x, float y, float width);

}  // namespace boussole
