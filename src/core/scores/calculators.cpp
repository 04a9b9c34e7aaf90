#include "core/scores/calculators.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "core/language/texts.h"

namespace boussole {

namespace {

constexpr double kMostHours = 1'000'000;

enum class Zero { allowed, refused };

// A fault when a number is not one from 0 to `most`.
void check_range(std::string pointer, double number, Zero zero, double most, Faults& faults) {
  const bool enough = zero == Zero::allowed ? number >= 0 : number > 0;
  if (enough && number <= most) return;
  const Text reason = zero == Zero::allowed ? Text::calculator_out_of_range : Text::calculator_out_of_range_positive;
  faults.push_back({std::move(pointer), reason_of(reason, {{"most", french_number(most)}})});
}

void check_whole(std::string pointer, double number, Faults& faults) {
  if (std::floor(number) != number) faults.push_back({std::move(pointer), reason_of(Text::calculator_not_whole)});
}

Faults check_hours(const HoursInputs& inputs) {
  constexpr double kEveryHour = 100;
  Faults faults;
  check_range("/weekly-hours", inputs.weekly_hours, Zero::refused, kMostWeeklyHours, faults);
  for (std::size_t i = 0; i < inputs.kinds.size(); ++i)
    check_range("/kinds/" + std::to_string(i), inputs.kinds[i], Zero::allowed, kMostWeeklyHours * 5, faults);
  if (inputs.production_target)
    check_range("/production-target", *inputs.production_target, Zero::allowed, kMostHours, faults);
  if (!(inputs.absenteeism >= 0 && inputs.absenteeism < kEveryHour))
    faults.push_back({"/absenteeism", reason_of(Text::calculator_absenteeism)});
  return faults;
}

RuleResult rule(std::optional<double> value, double limit) {
  if (!value) return {RuleStatus::unknown, std::nullopt, limit};
  return {*value <= limit ? RuleStatus::ok : RuleStatus::broken, value, limit};
}

Faults check_pmsmp_inputs(const PmsmpInputs& inputs) {
  constexpr double kYear = 366;
  constexpr double kLongestContract = 1'900;
  constexpr double kMostAgreements = 100;
  Faults faults;
  if (inputs.days) check_range("/days", *inputs.days, Zero::refused, kYear, faults);
  if (inputs.contract_days)
    check_range("/contract-days", *inputs.contract_days, Zero::refused, kLongestContract, faults);
  check_range("/other-days", inputs.other_days, Zero::allowed, kLongestContract, faults);
  if (inputs.agreements) {
    check_range("/agreements", *inputs.agreements, Zero::allowed, kMostAgreements, faults);
    check_whole("/agreements", *inputs.agreements, faults);
  }
  if (inputs.host_days) check_range("/host-days", *inputs.host_days, Zero::allowed, kYear, faults);
  if (!faults.empty() || !inputs.contract_days) return faults;
  const double days = inputs.days.value_or(0);
  if (days > *inputs.contract_days)
    faults.push_back({"/days", reason_of(Text::calculator_longer_than_contract)});
  else if (days + inputs.other_days > *inputs.contract_days)
    faults.push_back({"/other-days", reason_of(Text::calculator_longer_than_contract)});
  return faults;
}

}  // namespace

std::optional<double> calculator_input(const Diagnostic& diagnostic, std::string_view calculator,
                                       std::string_view input) {
  const auto inputs = diagnostic.calculators.find(std::string(calculator));
  if (inputs == diagnostic.calculators.end()) return std::nullopt;
  const auto found = inputs->second.find(std::string(input));
  return found == inputs->second.end() ? std::nullopt : std::optional(found->second);
}

HoursInputs hours_inputs(const Referential& referential, const Diagnostic& diagnostic) {
  const auto input = [&](std::string_view id) { return calculator_input(diagnostic, kHoursCalculator, id); };
  HoursInputs inputs;
  inputs.weekly_hours = input("weekly-hours").value_or(0);
  for (const TimeKind& kind : referential.times) inputs.kinds.push_back(input(kind.id).value_or(0));
  inputs.production_target = input("production-target");
  inputs.absenteeism = input("absenteeism").value_or(0);
  return inputs;
}

PmsmpInputs pmsmp_inputs(const Diagnostic& diagnostic) {
  const auto input = [&](std::string_view id) { return calculator_input(diagnostic, kPmsmpCalculator, id); };
  return {input("days"), input("contract-days"), input("agreements"), input("host-days"),
          input("other-days").value_or(0)};
}

Result<Hours> compute_hours(const HoursInputs& inputs) {
  Faults faults = check_hours(inputs);
  if (!faults.empty()) return faults;
  Hours hours;
  hours.contract = inputs.weekly_hours * kWeeksPerMonth;
  hours.accompaniment = std::accumulate(inputs.kinds.begin(), inputs.kinds.end(), 0.0);
  // What binary fractions lose must not refuse a contract that is wholly accompaniment.
  constexpr double kHair = 1e-9;
  if (hours.accompaniment > hours.contract + kHair) {
    return Faults{{"/kinds", reason_of(Text::calculator_too_much_accompaniment,
                                       {{"hours", french_number(hours.accompaniment, 1)},
                                        {"contract", french_number(hours.contract, 1)}})}};
  }
  hours.production = std::max(0.0, hours.contract - hours.accompaniment);
  if (hours.production < kHair) hours.production = 0;
  hours.share = 100 * hours.accompaniment / hours.contract;
  if (!inputs.production_target) return hours;
  const double present = hours.production * (1 - inputs.absenteeism / 100);
  if (present == 0 && *inputs.production_target > 0)
    return Faults{{"/production-target", reason_of(Text::calculator_nothing_left)}};
  const double people = present == 0 ? 0 : *inputs.production_target / present;
  hours.need = ProductionNeed{people, people * inputs.weekly_hours / kFullTimeWeeklyHours};
  return hours;
}

Result<CipNeed> compute_cip_need(double people) {
  Faults faults;
  check_range("/people", people, Zero::allowed, kMostPeople, faults);
  if (faults.empty()) check_whole("/people", people, faults);
  if (!faults.empty()) return faults;
  // Halves counted in whole numbers: exact.
  const auto halves = [&](int per_fte) { return (2 * static_cast<int>(people) + per_fte - 1) / per_fte; };
  return CipNeed{people / kPeoplePerCipMost, people / kPeoplePerCipLeast, halves(kPeoplePerCipMost) / 2.0,
                 halves(kPeoplePerCipLeast) / 2.0, people / kPeoplePerCipAlert};
}

Result<PmsmpRules> check_pmsmp(const PmsmpInputs& inputs) {
  Faults faults = check_pmsmp_inputs(inputs);
  if (!faults.empty()) return faults;
  PmsmpRules rules;
  rules.month = rule(inputs.days, kPmsmpMonthDays);
  const bool both = inputs.days && inputs.contract_days;
  const auto share = [&] { return 100 * (*inputs.days + inputs.other_days) / *inputs.contract_days; };
  rules.quarter = rule(both ? std::optional(share()) : std::nullopt, kPmsmpContractShare);
  rules.agreements = rule(inputs.agreements, kPmsmpAgreements);
  rules.host_days = rule(inputs.host_days, kPmsmpHostDays);
  if (inputs.contract_days) {
    const double left = std::floor(*inputs.contract_days * kPmsmpContractShare / 100 - inputs.other_days);
    rules.longest = std::clamp(left, 0.0, kPmsmpMonthDays);
  }
  return rules;
}

}  // namespace boussole
