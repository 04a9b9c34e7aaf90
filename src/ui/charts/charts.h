// Drawings of scores. Each is a figure whose words say what it shows; its data table is the caller's (widgets/table.h).
// Nothing is told by colour alone: bars carry numbers, cells carry the marks of the levels.
#pragma once

#include <string>
#include <vector>

#include "core/scoring.h"
#include "ui/frame.h"

namespace boussole {

// A score as people read it: « 62 » or « – »; and its range « de 57 à 71 », « 62 » once it can become nothing else.
[[nodiscard]] std::string score_words(const Score& score);
[[nodiscard]] std::string range_words(const Score& score);
// « 8 réponses sur 10 »: what the score rests on. Every score is shown with it.
[[nodiscard]] std::string coverage_words(const Score& score);
// The stage's name, or « données insuffisantes ».
[[nodiscard]] std::string stage_words(const Score& score);

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
void radar(Frame& frame, const std::string& id, const std::string& name, const std::vector<RadarAxis>& axes);

// The cells of all applicable criteria, domain by domain; each cell leads to its question.
void heat_map(Frame& frame);

// The score itself as a gauge line: from low to high, with the score marked.
void range_gauge(Frame& frame, const Score& score, const Rect& rect);

}  // namespace boussole
