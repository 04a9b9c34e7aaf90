// How scores moved from one campaign to the next: one line for each set, 0 at the bottom, 100 at the top. A point whose
// score is not sure (data too few) is hollow. The data table is the caller's.
#pragma once

#include <string>
#include <vector>

#include "core/scoring.h"
#include "ui/frame.h"

namespace boussole {

struct TrendPoint {
  float place = 0;  // in time, from 0 (the first campaign) to 1 (the last)
  Score score;
};

struct Trend {
  std::string id = {};
  std::string label = {};
  std::string words = {};  // what the line says
  std::vector<TrendPoint> points = {};
};
void trend_line(Frame& frame, const Trend& trend);

}  // namespace boussole
