// The small scale of an indicator's measure: its zones (good, watch, gap), their thresholds, the value's marker.
// Zones are told apart by colour, pattern and mark; the legend says their bounds in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/content/guide.h"
#include "core/scores/indicators.h"
#include "ui/frame.h"

namespace boussole {

// A part of the scale: conforming, vigilance or gap. A single value (from == to) where that value alone has a status.
struct Zone {
  IndicatorStatus status = IndicatorStatus::gap;
  double from = 0;
  double to = 0;

  bool operator==(const Zone&) const = default;
};
// From scale_min to scale_max, without a hole.
[[nodiscard]] std::vector<Zone> scale_zones(const Measure& measure);

// « Repère tenu : 25 ou moins »: one for each status that the measure can have.
struct LegendLine {
  IndicatorStatus status = IndicatorStatus::gap;
  std::string words;
};
[[nodiscard]] std::vector<LegendLine> legend_of(const Measure& measure);

// Draws the scale and its legend. `id` names the nodes.
void measure_scale(Frame& frame, const std::string& id, const Measure& measure, std::optional<double> value);

}  // namespace boussole
