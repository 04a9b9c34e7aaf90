// The charts of a report, as inline SVG that stands alone: a title and a description for who does not see it, digits
// beside every colour. The data table that goes with each is the caller's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/group/votes.h"
#include "report/report.h"

namespace boussole::report {

// The ids of an SVG's title and description start with `id`, unique in the page. Titles and labels are text.
struct ChartName {
  std::string id;
  std::string title;
  std::string description;
};

struct Bar {
  std::string label;
  Score score;
};

// One bar a score, its range above it; below 50 % coverage the range alone, without a stage
// (core/scores/score_drawing.h).
[[nodiscard]] std::string bars_svg(const ChartName& name, const std::vector<Bar>& bars);

// The bar of one score, without words: they stand beside it, and who does not see it hears them only. Half as wide as
// the others, for a small screen.
[[nodiscard]] std::string bar_svg(const Score& score);

// One score on the scale from 0 to 100 with the four stages, its range above it.
[[nodiscard]] std::string scale_svg(const ChartName& name, const Score& score);

// A row a domain, a square a criterion in scope, in the referential's order.
[[nodiscard]] std::string heat_map_svg(const ChartName& name, const Report& report);

// How many gave each level: a bar a level with its digit, its word and the count; half as wide as the others. `most`,
// at least 1, is what the longest bar stands for.
[[nodiscard]] std::string votes_svg(const ChartName& name, const VoteCounts& counts, int most);

}  // namespace boussole::report
