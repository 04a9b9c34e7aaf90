// The sums that help a board plan: hours of accompaniment and of production, number of CIP, rules of the PMSMP.
// Pure functions of what was entered; a number that cannot be is refused with the place of its input. What is entered
// is kept in the diagnostic, by calculator and input: "hours" (weekly-hours, production-target, absenteeism, and the
// ids of the referential's times), "cip" (people), "pmsmp" (days, contract-days, other-days, agreements, host-days).
// Sources: the guide's pages 15 (absenteeism), 20 (CIP), 29 (kinds of time), 33 (PMSMP, regulation of 2024-10-30).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

inline constexpr std::string_view kHoursCalculator = "hours";
inline constexpr std::string_view kCipCalculator = "cip";
inline constexpr std::string_view kPmsmpCalculator = "pmsmp";

// A number that a diagnostic holds for a calculator's input; none when it was not entered.
[[nodiscard]] std::optional<double> calculator_input(const Diagnostic& diagnostic, std::string_view calculator,
                                                     std::string_view input);

// ---- hours of accompaniment and of production ---------------------------------------------------------------------

inline constexpr double kWeeksPerMonth = 52.0 / 12.0;
inline constexpr double kFullTimeWeeklyHours = 35;  // one ETP; French labour code, L3121-27
inline constexpr double kMostWeeklyHours = 48;      // in any week; French labour code, L3121-20

struct HoursInputs {
  double weekly_hours = 0;                  // of the contract: above 0, at most kMostWeeklyHours
  std::vector<double> kinds;                // hours a month and a person for each kind of time, 0 or more
  std::optional<double> production_target;  // hours of production a month to be done in all, 0 or more
  double absenteeism = 0;                   // in percent: 0 to less than 100
};

// How many people a production needs: contracts of the weekly hours entered, or full-time equivalents of 35 hours.
struct ProductionNeed {
  double people = 0;
  double fte = 0;

  bool operator==(const ProductionNeed&) const = default;
};

struct Hours {
  double contract = 0;                 // hours a month: weekly x 52 / 12
  double accompaniment = 0;            // hours a month: the sum of the kinds
  double production = 0;               // hours a month: what is left
  double share = 0;                    // of the contract that accompaniment takes, in percent
  std::optional<ProductionNeed> need;  // when a target was entered

  bool operator==(const Hours&) const = default;
};

// What a diagnostic holds for them; what is missing is 0. Kinds in the order of the referential's times.
[[nodiscard]] HoursInputs hours_inputs(const Referential& referential, const Diagnostic& diagnostic);

// Refused at /weekly-hours, /kinds/N, /production-target or /absenteeism when out of range; at /kinds when
// accompaniment takes more than the contract; at /production-target when nothing is left to produce it.
[[nodiscard]] Result<Hours> compute_hours(const HoursInputs& inputs);

// ---- number of CIP ------------------------------------------------------------------------------------------------

inline constexpr int kMostPeople = 10'000;
inline constexpr int kPeoplePerCipMost = 25;  // the guide: 1 ETP for 20 to 25 salarié·es in parcours
inline constexpr int kPeoplePerCipLeast = 20;
inline constexpr int kPeoplePerCipAlert = 30;  // beyond, work and accompaniment suffer

// Full-time equivalents (ETP) of CIP.
struct CipNeed {
  double least = 0;       // at 25 people for one, exact
  double most = 0;        // at 20
  double least_half = 0;  // the same, rounded up to the next half
  double most_half = 0;
  double alert = 0;  // at 30: with fewer ETP, the guide's alert is reached

  bool operator==(const CipNeed&) const = default;
};

// For a number of salarié·es in parcours: whole, 0 to kMostPeople; refused at /people otherwise.
[[nodiscard]] Result<CipNeed> compute_cip_need(double people);

// ---- rules of the PMSMP -------------------------------------------------------------------------------------------

inline constexpr std::string_view kPmsmpRegulationDate = "2024-10-30";
inline constexpr double kPmsmpMonthDays = 31;      // « 1 month »: at most the longest one
inline constexpr double kPmsmpContractShare = 25;  // percent of the contract, for all its PMSMP together
inline constexpr double kPmsmpAgreements = 2;      // at one host in 12 months
inline constexpr double kPmsmpHostDays = 60;       // at one host in 12 months

struct PmsmpInputs {
  std::optional<double> days;           // this PMSMP: above 0, at most 366
  std::optional<double> contract_days;  // the contract under way: above 0, at most 1 900
  std::optional<double> agreements;     // with this host in 12 months, this one included: whole, 0 to 100
  std::optional<double> host_days;      // at this host in 12 months, this one included: 0 to 366
  double other_days = 0;                // the other PMSMP of this contract, together: 0 to 1 900
};

enum class RuleStatus { ok, broken, unknown };

struct RuleResult {
  RuleStatus status = RuleStatus::unknown;
  std::optional<double> value;  // none when unknown
  double limit = 0;             // the value may reach it

  bool operator==(const RuleResult&) const = default;
};

struct PmsmpRules {
  RuleResult month;       // days
  RuleResult quarter;     // percent of the contract that its PMSMP take together
  RuleResult agreements;  // a count
  RuleResult host_days;   // days
  std::optional<double>
      longest;  // whole days that the month and the quarter leave to this one, when the contract is known

  bool operator==(const PmsmpRules&) const = default;
};

[[nodiscard]] PmsmpInputs pmsmp_inputs(const Diagnostic& diagnostic);

// Refused at /days, /contract-days, /other-days, /agreements or /host-days when out of range; at /days when longer than
// the contract, at /other-days when all PMSMP together are.
[[nodiscard]] Result<PmsmpRules> check_pmsmp(const PmsmpInputs& inputs);

}  // namespace boussole
