// The built-in indicators at, just below and just above each of their bounds (indicateurs.csv of the guide's content).
#include "core/scores/indicators.h"

#include <doctest/doctest.h>

#include <string>

using namespace boussole;

namespace {

using Entered = std::map<std::string, double>;

const Indicator& indicator(std::string_view id) {
  for (const Indicator& candidate : built_in_referential().indicators) {
    if (candidate.id == id) return candidate;
  }
  FAIL("no indicator " << std::string(id));
  return built_in_referential().indicators[0];
}

// The status for numbers given in the order of the inputs.
IndicatorStatus status(std::string_view id, const std::vector<double>& numbers) {
  const Indicator& found = indicator(id);
  REQUIRE(numbers.size() == found.inputs.size());
  Entered entered;
  for (Index i = 0; i < numbers.size(); ++i) entered[found.inputs[i].id] = numbers[i];
  return compute_indicator(found, entered).status;
}

constexpr IndicatorStatus kGood = IndicatorStatus::conforming;
constexpr IndicatorStatus kWatch = IndicatorStatus::vigilance;
constexpr IndicatorStatus kGap = IndicatorStatus::gap;

}  // namespace

TEST_CASE("ratio-cip: 25 is fine, 30 is vigilance, more is a gap") {
  CHECK(status("ratio-cip", {24.9, 1}) == kGood);
  CHECK(status("ratio-cip", {25, 1}) == kGood);
  CHECK(status("ratio-cip", {25.01, 1}) == kWatch);
  CHECK(status("ratio-cip", {54, 2}) == kWatch);
  CHECK(status("ratio-cip", {30, 1}) == kWatch);
  CHECK(status("ratio-cip", {30.01, 1}) == kGap);
  CHECK(status("ratio-cip", {0, 1}) == kGood);
}

TEST_CASE("taux-encadrement: 0,20 whatever fractions make it, 0,15, less") {
  CHECK(status("taux-encadrement", {5, 25}) == kGood);
  CHECK(status("taux-encadrement", {0.6, 3}) == kGood);
  CHECK(status("taux-encadrement", {2.4, 12}) == kGood);
  CHECK(status("taux-encadrement", {0.1999, 1}) == kWatch);
  CHECK(status("taux-encadrement", {0.45, 3}) == kWatch);
  CHECK(status("taux-encadrement", {0.15, 1}) == kWatch);
  CHECK(status("taux-encadrement", {0.1499, 1}) == kGap);
}

TEST_CASE("temps-cip-mensuel: both bounds, one, none") {
  CHECK(status("temps-cip-mensuel", {2, 60}) == kGood);
  CHECK(status("temps-cip-mensuel", {3, 61}) == kGood);
  CHECK(status("temps-cip-mensuel", {1.9, 60}) == kWatch);
  CHECK(status("temps-cip-mensuel", {2, 59}) == kWatch);
  CHECK(status("temps-cip-mensuel", {1.9, 59}) == kGap);
  CHECK(status("temps-cip-mensuel", {0, 0}) == kGap);
}

TEST_CASE("couverture-pmsmp: everyone, one in two, fewer") {
  CHECK(status("couverture-pmsmp", {12, 12}) == kGood);
  CHECK(status("couverture-pmsmp", {12, 11}) == kWatch);
  CHECK(status("couverture-pmsmp", {12, 6}) == kWatch);
  CHECK(status("couverture-pmsmp", {1000, 499}) == kGap);
  CHECK(status("couverture-pmsmp", {12, 0}) == kGap);
}

TEST_CASE("premier-contrat: 6 months, 4 months, less") {
  CHECK(status("premier-contrat", {6}) == kGood);
  CHECK(status("premier-contrat", {5.9}) == kWatch);
  CHECK(status("premier-contrat", {4}) == kWatch);
  CHECK(status("premier-contrat", {3.9}) == kGap);
  CHECK_FALSE(compute_indicator(indicator("premier-contrat"), Entered{{"months", 6}}).suggested_level);
}

TEST_CASE("suivi-apres-sortie: 3 months, something, nothing") {
  CHECK(status("suivi-apres-sortie", {3}) == kGood);
  CHECK(status("suivi-apres-sortie", {2.9}) == kWatch);
  CHECK(status("suivi-apres-sortie", {0.1}) == kWatch);
  CHECK(status("suivi-apres-sortie", {0}) == kGap);
}

TEST_CASE("part-ca-aci: 30 %, 35 %, more") {
  CHECK(status("part-ca-aci", {30, 100}) == kGood);
  CHECK(status("part-ca-aci", {90'000, 300'000}) == kGood);
  CHECK(status("part-ca-aci", {30.01, 100}) == kWatch);
  CHECK(status("part-ca-aci", {35, 100}) == kWatch);
  CHECK(status("part-ca-aci", {35.01, 100}) == kGap);
}

TEST_CASE("part-ca-ei: between 70 and 80 %, ten points around, elsewhere") {
  CHECK(status("part-ca-ei", {70, 100}) == kGood);
  CHECK(status("part-ca-ei", {80, 100}) == kGood);
  CHECK(status("part-ca-ei", {69.99, 100}) == kWatch);
  CHECK(status("part-ca-ei", {80.01, 100}) == kWatch);
  CHECK(status("part-ca-ei", {60, 100}) == kWatch);
  CHECK(status("part-ca-ei", {90, 100}) == kWatch);
  CHECK(status("part-ca-ei", {59.99, 100}) == kGap);
  CHECK(status("part-ca-ei", {90.01, 100}) == kGap);
}

TEST_CASE("pmsmp-duree: a quarter of the contract for all its PMSMP and a month for this one, or a gap") {
  CHECK(status("pmsmp-duree", {30, 30, 120}) == kGood);
  CHECK(status("pmsmp-duree", {31, 31, 124}) == kGood);
  CHECK(status("pmsmp-duree", {15, 30, 120}) == kGood);
  CHECK(status("pmsmp-duree", {15, 31, 120}) == kGap);
  CHECK(status("pmsmp-duree", {30, 30, 119}) == kGap);
  CHECK(status("pmsmp-duree", {32, 32, 365}) == kGap);
  CHECK(status("pmsmp-duree", {40, 40, 120}) == kGap);
}

TEST_CASE("pmsmp-cumul: two agreements and sixty days, or a gap") {
  CHECK(status("pmsmp-cumul", {2, 60}) == kGood);
  CHECK(status("pmsmp-cumul", {3, 60}) == kGap);
  CHECK(status("pmsmp-cumul", {2, 61}) == kGap);
}

TEST_CASE("a status suggests a level for its criterion, and has words") {
  const Indicator& ratio = indicator("ratio-cip");
  CHECK(compute_indicator(ratio, Entered{{"people", 25}, {"fte", 1}}).suggested_level == 2);
  CHECK(compute_indicator(ratio, Entered{{"people", 27}, {"fte", 1}}).suggested_level == 1);
  CHECK(compute_indicator(ratio, Entered{{"people", 31}, {"fte", 1}}).suggested_level == 0);
  CHECK_FALSE(compute_indicator(ratio, Entered{{"people", 31}}).suggested_level);
  CHECK(indicator_words(ratio, kGap, Wording::standard) == ratio.words[2]);
  CHECK(indicator_words(ratio, kGap, Wording::plain) == ratio.plain_words[2]);
  CHECK(indicator_words(ratio, IndicatorStatus::incomplete, Wording::plain).empty());
  const Referential& referential = built_in_referential();
  const std::optional<Index> criterion = referential.find_criterion("equipes.ratio-cip");
  REQUIRE(criterion);
  REQUIRE(indicators_of(referential, *criterion).size() == 1);
  CHECK(&referential.indicators[indicators_of(referential, *criterion)[0]] == &ratio);
}

TEST_CASE("missing and impossible numbers are told where they are") {
  const Indicator& ratio = indicator("ratio-cip");
  const IndicatorResult nothing = compute_indicator(ratio, Entered{});
  CHECK(nothing.status == IndicatorStatus::incomplete);
  CHECK(nothing.inputs == std::vector{NumberProblem::missing, NumberProblem::missing});
  CHECK(nothing.measures[0].problem == NumberProblem::missing);
  const IndicatorResult zero = compute_indicator(ratio, Entered{{"people", 54}, {"fte", 0}});
  CHECK(zero.status == IndicatorStatus::impossible);
  CHECK(zero.measures[0].problem == NumberProblem::divided_by_zero);
  CHECK_FALSE(zero.measures[0].value);
  const IndicatorResult negative = compute_indicator(ratio, Entered{{"people", -1}});
  CHECK(negative.status == IndicatorStatus::impossible);
  CHECK(negative.inputs == std::vector{NumberProblem::negative, NumberProblem::missing});
  const IndicatorResult absurd = compute_indicator(ratio, Entered{{"people", 1001}, {"fte", 1}});
  CHECK(absurd.inputs[0] == NumberProblem::absurd);
  CHECK(absurd.status == IndicatorStatus::impossible);
  CHECK(compute_indicator(ratio, Entered{{"people", 1000}, {"fte", 50}}).status == kGood);
  const IndicatorResult more =
      compute_indicator(indicator("couverture-pmsmp"), Entered{{"leavers", 12}, {"with-pmsmp", 13}});
  CHECK(more.measures[0].problem == NumberProblem::part_above_whole);
  CHECK(more.status == IndicatorStatus::impossible);
}

TEST_CASE("with several measures, one can be shown while another waits for its number") {
  const IndicatorResult half = compute_indicator(indicator("temps-cip-mensuel"), Entered{{"appointments", 2}});
  CHECK(half.status == IndicatorStatus::incomplete);
  CHECK(half.measures[0].value == 2.0);
  CHECK(half.measures[0].good);
  CHECK(half.measures[1].problem == NumberProblem::missing);
}

TEST_CASE("the numbers of a diagnostic; others that it holds are left alone") {
  Diagnostic diagnostic;
  diagnostic.indicators["ratio-cip"] = {{"people", 54}, {"fte", 2}, {"other", -7}};
  const IndicatorResult result = compute_indicator(indicator("ratio-cip"), diagnostic);
  CHECK(result.status == kWatch);
  CHECK(result.measures[0].value == 27.0);
  CHECK(compute_indicator(indicator("part-ca-aci"), diagnostic).status == IndicatorStatus::incomplete);
}

TEST_CASE("indicators about an ACI or an EI concern those who carry one; the others concern all") {
  const Referential& referential = built_in_referential();
  std::size_t set_aside = 0;
  for (const Indicator& indicator : referential.indicators) {
    CHECK(indicator_applies(referential, indicator, {.aci = true, .ei = true}));
    if (!indicator_applies(referential, indicator, {.ei = true})) {
      CHECK(indicator.id == "part-ca-aci");
      ++set_aside;
    }
    if (!indicator_applies(referential, indicator, {.aci = true})) {
      CHECK(indicator.id == "part-ca-ei");
      ++set_aside;
    }
  }
  CHECK(set_aside == 2);
}
