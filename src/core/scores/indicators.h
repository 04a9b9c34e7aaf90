// Indicators: from the numbers that a board enters to a status, a level suggested, or the reason why there is none.
// Nothing is stored but the numbers. Thresholds compare unrounded values; a hair of tolerance (one part in 1e9) absorbs
// what binary fractions lose, so that 0,6 / 3 holds a bound of 0,20.
// Source: the thresholds and where they come from are in the content (guide.h, Indicator).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// What keeps a number from being used.
enum class NumberProblem {
  none,
  missing,           // not entered yet
  negative,          // below zero
  absurd,            // above the input's maximum, or no number at all
  divided_by_zero,   // the second number of a ratio or a share is 0
  part_above_whole,  // the part of a share is larger than its whole
};

struct MeasureResult {
  std::optional<double> value;  // none when there is a problem; a percentage from 0 to 100
  NumberProblem problem = NumberProblem::none;
  bool good = false;   // within the good band
  bool watch = false;  // not good, within the watch band

  bool operator==(const MeasureResult&) const = default;
};

struct IndicatorResult {
  IndicatorStatus status = IndicatorStatus::incomplete;
  std::optional<int> suggested_level;  // 0 to 3, for the indicator's criterion; the board decides
  std::vector<NumberProblem> inputs;   // one for each input: none, missing, negative or absurd
  std::vector<MeasureResult> measures;

  bool operator==(const IndicatorResult&) const = default;
};

// One measure: conforming if good, vigilance if watched, else gap. Several: conforming if all are good, gap if none is,
// the indicator's `mixed` otherwise. Any impossible number makes it impossible, else any missing one incomplete.
[[nodiscard]] IndicatorResult compute_indicator(const Indicator& indicator,
                                                const std::map<std::string, double>& entered);

// The numbers that a diagnostic holds for it.
[[nodiscard]] IndicatorResult compute_indicator(const Indicator& indicator, const Diagnostic& diagnostic);

// A number as it was entered; nothing when it was not.
[[nodiscard]] std::optional<double> entered_number(const Indicator& indicator, const IndicatorInput& input,
                                                   const Diagnostic& diagnostic);

// Indices of the indicators of a criterion, in order.
[[nodiscard]] std::vector<Index> indicators_of(const Referential& referential, Index criterion);

// Whether an indicator concerns a Régie of this profile: as its criterion does; about an ACI or an EI, who carries one.
[[nodiscard]] bool indicator_applies(const Referential& referential, const Indicator& indicator,
                                     const Profile& profile);

// What to make of a status; empty when incomplete or impossible.
[[nodiscard]] const std::string& indicator_words(const Indicator& indicator, IndicatorStatus status, Wording wording);

[[nodiscard]] bool within(const Band& band, double value);

// Conforming, vigilance or gap, by the measure's bands.
[[nodiscard]] IndicatorStatus measure_status(const Measure& measure, double value);

// « 27 personnes pour 1 ETP ». As many decimals as the measure shows, more when rounding would change the status.
[[nodiscard]] std::string measure_words(const Measure& measure, double value);

}  // namespace boussole
