// How scores moved between two campaigns, one row a set: both scores, their difference, and the line of all campaigns
// on one scale. A point whose score is not sure (data too few) is hollow. The data table is the caller's.
#pragma once

#include <string>
#include <vector>

#include "core/scores/scoring.h"
#include "ui/frame.h"

namespace boussole {

struct TrendPoint {
  float place = 0;  // in time, from 0 (the first campaign) to 1 (the last)
  Score score;
  bool compared = false;
};

struct Trend {
  std::string id = {};
  std::string label = {};
  Score before;
  Score after;
  std::vector<TrendPoint> points = {};
};

// Days in words of the two campaigns that are compared, and short ones of the ends of the lines.
struct TrendHeads {
  std::string before;
  std::string after;
  std::string first;
  std::string last;
};
void trend_rows(Frame& frame, const TrendHeads& heads, const std::vector<Trend>& trends);

// « + 14 », « – 3 », « 0 »: between the scores as they are shown; « – » while one of them is not sure.
[[nodiscard]] std::string gap_words(const Score& before, const Score& after);

}  // namespace boussole
