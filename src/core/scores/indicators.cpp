#include "core/scores/indicators.h"

#include <algorithm>
#include <cmath>

#include "core/language/french_number.h"

namespace boussole {

namespace {

// Whether two values differ by no more than binary fractions lose.
bool same(double a, double b) { return std::fabs(a - b) <= 1e-9 * std::max(std::fabs(a), std::fabs(b)); }

NumberProblem check_input(const IndicatorInput& input, const std::map<std::string, double>& entered) {
  const auto found = entered.find(input.id);
  if (found == entered.end()) return NumberProblem::missing;
  if (found->second < 0) return NumberProblem::negative;
  const bool sane = found->second <= input.maximum;  // false for what is no number
  return sane ? NumberProblem::none : NumberProblem::absurd;
}

MeasureResult failed(NumberProblem problem) { return {std::nullopt, problem, false, false}; }

MeasureResult compute_measure(const Measure& measure, const Indicator& indicator,
                              const std::vector<NumberProblem>& problems,
                              const std::map<std::string, double>& entered) {
  NumberProblem worst = NumberProblem::none;  // what is impossible is told before what is missing
  std::vector<double> numbers;
  for (const Index input : measure.of) {
    worst = std::max(worst, problems[input]);
    if (problems[input] == NumberProblem::none) numbers.push_back(entered.at(indicator.inputs[input].id));
  }
  if (worst != NumberProblem::none) return failed(worst);
  double value = numbers[0];
  if (measure.formula != Formula::value) {
    if (numbers[1] == 0) return failed(NumberProblem::divided_by_zero);
    const bool percent = measure.formula == Formula::percent;
    if (percent && numbers[0] > numbers[1]) return failed(NumberProblem::part_above_whole);
    value = (percent ? 100 * numbers[0] : numbers[0]) / numbers[1];
  }
  const bool good = within(measure.good, value);
  return {value, NumberProblem::none, good, !good && measure.watch && within(*measure.watch, value)};
}

IndicatorStatus status_of(const Indicator& indicator, const std::vector<MeasureResult>& measures) {
  const auto count = [&](auto predicate) { return std::count_if(measures.begin(), measures.end(), predicate); };
  if (count([](const MeasureResult& result) { return result.problem > NumberProblem::missing; }) > 0)
    return IndicatorStatus::impossible;
  if (count([](const MeasureResult& result) { return result.problem == NumberProblem::missing; }) > 0)
    return IndicatorStatus::incomplete;
  const auto good = count([](const MeasureResult& result) { return result.good; });
  if (good == static_cast<std::ptrdiff_t>(measures.size())) return IndicatorStatus::conforming;
  if (measures.size() == 1) return measures[0].watch ? IndicatorStatus::vigilance : IndicatorStatus::gap;
  return good > 0 ? indicator.mixed : IndicatorStatus::gap;
}

bool is_verdict(IndicatorStatus status) { return status <= IndicatorStatus::gap; }

}  // namespace

bool within(const Band& band, double value) {
  if (band.min && value < *band.min && !same(value, *band.min)) return false;
  if (band.max && value > *band.max && !same(value, *band.max)) return false;
  if (band.above && (value < *band.above || same(value, *band.above))) return false;
  return !band.below || (value < *band.below && !same(value, *band.below));
}

IndicatorStatus measure_status(const Measure& measure, double value) {
  if (within(measure.good, value)) return IndicatorStatus::conforming;
  return measure.watch && within(*measure.watch, value) ? IndicatorStatus::vigilance : IndicatorStatus::gap;
}

std::string measure_words(const Measure& measure, double value) {
  constexpr int kMostDecimals = 6;
  int decimals = measure.decimals;
  const auto rounded = [&] { return std::round(value * std::pow(10.0, decimals)) / std::pow(10.0, decimals); };
  while (decimals < kMostDecimals && measure_status(measure, rounded()) != measure_status(measure, value)) ++decimals;
  return typed_french_number(rounded()) + (measure.unit.empty() ? "" : "\u00a0" + measure.unit);
}

IndicatorResult compute_indicator(const Indicator& indicator, const std::map<std::string, double>& entered) {
  IndicatorResult result;
  for (const IndicatorInput& input : indicator.inputs) result.inputs.push_back(check_input(input, entered));
  for (const Measure& measure : indicator.measures)
    result.measures.push_back(compute_measure(measure, indicator, result.inputs, entered));
  result.status = status_of(indicator, result.measures);
  if (is_verdict(result.status)) result.suggested_level = indicator.suggests[static_cast<std::size_t>(result.status)];
  return result;
}

IndicatorResult compute_indicator(const Indicator& indicator, const Diagnostic& diagnostic) {
  const auto found = diagnostic.indicators.find(indicator.id);
  return compute_indicator(indicator,
                           found == diagnostic.indicators.end() ? std::map<std::string, double>() : found->second);
}

std::optional<double> entered_number(const Indicator& indicator, const IndicatorInput& input,
                                     const Diagnostic& diagnostic) {
  const auto numbers = diagnostic.indicators.find(indicator.id);
  if (numbers == diagnostic.indicators.end()) return std::nullopt;
  const auto found = numbers->second.find(input.id);
  return found == numbers->second.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Index> indicators_of(const Referential& referential, Index criterion) {
  std::vector<Index> found;
  for (Index index = 0; index < referential.indicators.size(); ++index) {
    if (referential.indicators[index].criterion == criterion) found.push_back(index);
  }
  return found;
}

bool indicator_applies(const Referential& referential, const Indicator& indicator, const Profile& profile) {
  if (indicator.id == "part-ca-aci" && !profile.aci) return false;
  if (indicator.id == "part-ca-ei" && !profile.ei) return false;
  return !indicator.criterion || applies(referential.criteria[*indicator.criterion].applies_if, profile);
}

const std::string& indicator_words(const Indicator& indicator, IndicatorStatus status, Wording wording) {
  static const std::string kNone;
  if (!is_verdict(status)) return kNone;
  const auto at = static_cast<std::size_t>(status);
  return in_wording(indicator.words[at], indicator.plain_words[at], wording);
}

}  // namespace boussole
