#include "core/scores/calculators.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "core/language/texts.h"
#include "core/scores/indicators.h"

using namespace boussole;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

HoursInputs hours(double weekly, std::vector<double> kinds, std::optional<double> target = {}, double absenteeism = 0) {
  return {weekly, std::move(kinds), target, absenteeism};
}

template <typename Value>
void check_refused(const Result<Value>& result, const std::string& pointer) {
  INFO(pointer);
  REQUIRE_FALSE(result);
  CHECK(result.faults().front().pointer == pointer);
  CHECK_FALSE(result.faults().front().reason.empty());
}

}  // namespace

TEST_CASE("hours: what accompaniment takes and what is left") {
  const Result<Hours> month = compute_hours(hours(26, {1, 2.5, 0, 4}));
  REQUIRE(month);
  CHECK(month.value().contract == doctest::Approx(112.6667).epsilon(1e-6));
  CHECK(month.value().accompaniment == 7.5);
  CHECK(month.value().production == doctest::Approx(105.1667).epsilon(1e-6));
  CHECK(month.value().share == doctest::Approx(6.6568).epsilon(1e-4));
  CHECK_FALSE(month.value().need);
  CHECK(compute_hours(hours(35, {})).value().contract == doctest::Approx(151.6667).epsilon(1e-6));
}

TEST_CASE("hours: people needed for a production, absences included") {
  // 30 h a week are 130 h a month; 26 of them accompaniment leave 104; one in ten absent leaves 93,6.
  const Hours month = compute_hours(hours(30, {20, 6}, 936, 10)).value();
  REQUIRE(month.need);
  CHECK(month.need->people == doctest::Approx(10));
  CHECK(month.need->fte == doctest::Approx(10 * 30.0 / 35));
  CHECK(compute_hours(hours(35, {}, 0)).value().need == ProductionNeed{0, 0});
}

TEST_CASE("hours: nothing left for production") {
  const Result<Hours> full = compute_hours(hours(30, {130}));
  REQUIRE(full);
  CHECK(full.value().production == 0);
  CHECK(full.value().share == doctest::Approx(100));
  CHECK(compute_hours(hours(30, {130}, 0)).value().need == ProductionNeed{0, 0});
  check_refused(compute_hours(hours(30, {130}, 1)), "/production-target");
  check_refused(compute_hours(hours(30, {100, 30.01})), "/kinds");
}

TEST_CASE("hours: numbers that cannot be") {
  for (const double weekly : {0.0, -1.0, 48.01, kNan}) check_refused(compute_hours(hours(weekly, {})), "/weekly-hours");
  check_refused(compute_hours(hours(35, {1, -0.5})), "/kinds/1");
  check_refused(compute_hours(hours(35, {kNan})), "/kinds/0");
  check_refused(compute_hours(hours(35, {}, -1)), "/production-target");
  for (const double absenteeism : {-1.0, 100.0, kNan})
    check_refused(compute_hours(hours(35, {}, 10, absenteeism)), "/absenteeism");
}

TEST_CASE("CIP: exact, and rounded up to the next half") {
  const auto need = [](double people) { return compute_cip_need(people).value(); };
  CHECK(need(0) == CipNeed{0, 0, 0, 0, 0});
  CHECK(need(54).least == doctest::Approx(2.16));
  CHECK(need(54).most == doctest::Approx(2.7));
  CHECK(need(54).least_half == 2.5);
  CHECK(need(54).most_half == 3);
  CHECK(need(54).alert == doctest::Approx(1.8));
  CHECK(need(50).least_half == 2);
  CHECK(need(51).least_half == 2.5);
  CHECK(need(62).least_half == 2.5);
  CHECK(need(63).least_half == 3);
  CHECK(need(40).most_half == 2);
  CHECK(need(41).most_half == 2.5);
  CHECK(need(1).least_half == 0.5);
  for (const double people : {-1.0, 10'001.0, 2.5, kNan}) check_refused(compute_cip_need(people), "/people");
}

TEST_CASE("PMSMP: each rule at its limit and beyond") {
  const PmsmpRules fine = check_pmsmp({31.0, 124.0, 2.0, 60.0}).value();
  for (const RuleResult& rule : {fine.month, fine.quarter, fine.agreements, fine.host_days})
    CHECK(rule.status == RuleStatus::ok);
  CHECK(fine.quarter == RuleResult{RuleStatus::ok, 25.0, 25.0});
  const PmsmpRules broken = check_pmsmp({32.0, 127.0, 3.0, 61.0}).value();
  for (const RuleResult& rule : {broken.month, broken.quarter, broken.agreements, broken.host_days})
    CHECK(rule.status == RuleStatus::broken);
  CHECK(broken.agreements == RuleResult{RuleStatus::broken, 3.0, 2.0});
}

TEST_CASE("PMSMP: what was not entered is unknown") {
  const PmsmpRules nothing = check_pmsmp({}).value();
  CHECK(nothing.month == RuleResult{RuleStatus::unknown, std::nullopt, kPmsmpMonthDays});
  CHECK_FALSE(nothing.longest);
  const PmsmpRules days = check_pmsmp({10.0, std::nullopt, std::nullopt, std::nullopt}).value();
  CHECK(days.month.status == RuleStatus::ok);
  CHECK(days.quarter.status == RuleStatus::unknown);
}

TEST_CASE("PMSMP: the longest that a contract allows") {
  const auto longest = [](double contract) {
    return check_pmsmp({std::nullopt, contract, std::nullopt, std::nullopt}).value().longest;
  };
  CHECK(longest(120) == 30.0);
  CHECK(longest(122) == 30.0);
  CHECK(longest(365) == 31.0);
  CHECK(longest(3) == 0.0);
}

TEST_CASE("PMSMP: the quarter is of all those of the contract together, and the longest is what they leave") {
  PmsmpInputs inputs{20.0, 124.0, std::nullopt, std::nullopt, 11.0};
  CHECK(check_pmsmp(inputs).value().quarter == RuleResult{RuleStatus::ok, 25.0, 25.0});
  CHECK(check_pmsmp(inputs).value().longest == 20.0);
  CHECK(check_pmsmp(inputs).value().month.status == RuleStatus::ok);  // of this one alone
  inputs.other_days = 12;
  CHECK(check_pmsmp(inputs).value().quarter.status == RuleStatus::broken);
  CHECK(check_pmsmp(inputs).value().longest == 19.0);
  inputs.other_days = 40;
  CHECK(check_pmsmp(inputs).value().longest == 0.0);
  inputs.contract_days = 365;
  inputs.other_days = 0.5;
  CHECK(check_pmsmp(inputs).value().longest == 31.0);
  inputs.days = std::nullopt;
  CHECK(check_pmsmp(inputs).value().quarter.status == RuleStatus::unknown);
}

TEST_CASE("PMSMP: numbers that cannot be") {
  check_refused(check_pmsmp({0.0, std::nullopt, std::nullopt, std::nullopt}), "/days");
  check_refused(check_pmsmp({400.0, std::nullopt, std::nullopt, std::nullopt}), "/days");
  check_refused(check_pmsmp({20.0, 10.0, std::nullopt, std::nullopt}), "/days");
  check_refused(check_pmsmp({std::nullopt, 0.0, std::nullopt, std::nullopt}), "/contract-days");
  check_refused(check_pmsmp({std::nullopt, std::nullopt, 1.5, std::nullopt}), "/agreements");
  check_refused(check_pmsmp({std::nullopt, std::nullopt, std::nullopt, -1.0}), "/host-days");
  check_refused(check_pmsmp({20.0, 100.0, std::nullopt, std::nullopt, 81.0}), "/other-days");
  check_refused(check_pmsmp({std::nullopt, 100.0, std::nullopt, std::nullopt, 101.0}), "/other-days");
  check_refused(check_pmsmp({std::nullopt, std::nullopt, std::nullopt, std::nullopt, -1.0}), "/other-days");
}

TEST_CASE("what a diagnostic holds for the calculators") {
  const Referential& referential = built_in_referential();
  Diagnostic diagnostic;
  CHECK(hours_inputs(referential, diagnostic).kinds == std::vector<double>(referential.times.size(), 0));
  CHECK_FALSE(hours_inputs(referential, diagnostic).production_target);
  diagnostic.calculators["hours"] = {
      {"weekly-hours", 26}, {referential.times[1].id, 3}, {"production-target", 500}, {"absenteeism", 8}};
  diagnostic.calculators["pmsmp"] = {{"days", 10}, {"host-days", 20}, {"other-days", 7}};
  diagnostic.calculators["cip"] = {{"people", 54}};
  const HoursInputs inputs = hours_inputs(referential, diagnostic);
  CHECK(inputs.weekly_hours == 26);
  CHECK(inputs.kinds[1] == 3);
  CHECK(inputs.production_target == 500);
  CHECK(inputs.absenteeism == 8);
  CHECK(pmsmp_inputs(diagnostic).host_days == 20);
  CHECK_FALSE(pmsmp_inputs(diagnostic).contract_days);
  CHECK(pmsmp_inputs(diagnostic).other_days == 7);
  CHECK(calculator_input(diagnostic, kCipCalculator, "people") == 54);
  CHECK_FALSE(calculator_input(diagnostic, "other", "people"));
}

TEST_CASE("PMSMP: the calculator and the built-in indicators hold the same limits") {
  for (const Indicator& indicator : built_in_referential().indicators) {
    if (indicator.id == "pmsmp-duree") {
      CHECK(indicator.measures.at(0).good.max == kPmsmpContractShare);
      CHECK(indicator.measures.at(1).good.max == kPmsmpMonthDays);
    }
    if (indicator.id == "pmsmp-cumul") {
      CHECK(indicator.measures.at(0).good.max == kPmsmpAgreements);
      CHECK(indicator.measures.at(1).good.max == kPmsmpHostDays);
    }
  }
}
