#include "core/group/votes.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "core/group/respondents.h"
#include "core/group/respondents_output.h"
#include "support/builders.h"
#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

VoteCounts levels(int none, int begun, int there, int lasting) {
  VoteCounts counts;
  counts.levels = {none, begun, there, lasting};
  return counts;
}

double cns(const VoteCounts& counts) {
  const std::optional<double> found = agreement(counts);
  REQUIRE(found);
  return *found;
}

// A diagnostic whose answers are those of a small referential, in order; -1 for none.
Diagnostic respondent(const std::vector<int>& given) {
  Diagnostic diagnostic;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i] >= 0) diagnostic.answers["c" + std::to_string(i)] = rated(given[i]);
  }
  return diagnostic;
}

std::vector<const Diagnostic*> pointers(const std::vector<Diagnostic>& diagnostics) {
  std::vector<const Diagnostic*> all;
  all.reserve(diagnostics.size());
  for (const Diagnostic& diagnostic : diagnostics) all.push_back(&diagnostic);
  return all;
}

}  // namespace

TEST_CASE("agreement has the exact values of the design") {
  CHECK(cns(levels(5, 0, 0, 0)) == 1);
  CHECK(cns(levels(1, 0, 0, 1)) == doctest::Approx(0).epsilon(1e-12));
  CHECK(cns(levels(0, 1, 1, 0)) == doctest::Approx(0.73697).epsilon(1e-5));
  CHECK(cns(levels(2, 0, 0, 1)) == doctest::Approx(0.08170).epsilon(1e-4));
  CHECK(cns(levels(1, 1, 1, 1)) == doctest::Approx(0.36848).epsilon(1e-5));
  CHECK(cns(levels(0, 0, 9, 1)) == doctest::Approx(0.90452).epsilon(1e-5));
}

TEST_CASE("below two levels nothing is told of an agreement, and without one nothing of a middle") {
  CHECK_FALSE(agreement(levels(0, 0, 0, 0)));
  CHECK_FALSE(agreement(levels(0, 1, 0, 0)));
  CHECK_FALSE(median_vote(levels(0, 0, 0, 0)));
  CHECK_FALSE(mean_vote(levels(0, 0, 0, 0)));
  VoteCounts silent;
  silent.unknown = 4;
  silent.not_applicable = 3;
  CHECK_FALSE(agreement(silent));
  CHECK_FALSE(mean_vote(silent));
  CHECK(rated_votes(silent) == 0);
  CHECK(all_votes(silent) == 7);
  CHECK(accord_of(agreement(silent)) == Accord::undefined);
}

TEST_CASE("the median is told below and above the middle") {
  CHECK(median_vote(levels(0, 1, 0, 0)) == Median{1, 1});
  CHECK(median_vote(levels(1, 0, 0, 1)) == Median{0, 3});
  CHECK(median_vote(levels(1, 1, 1, 0)) == Median{1, 1});
  CHECK(median_vote(levels(0, 2, 2, 0)) == Median{1, 2});
  CHECK(median_vote(levels(0, 0, 0, 40)) == Median{3, 3});
  CHECK(mean_vote(levels(1, 0, 0, 1)) == 1.5);
}

TEST_CASE("agreement lies between 0 and 1, and is the same from either end of the scale") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  for (int i = 0; i < 2000; ++i) {
    VoteCounts counts;
    for (int& level : counts.levels) level = one_in(random, 3) ? 0 : static_cast<int>(below(random, 41));
    VoteCounts mirrored = counts;
    std::swap(mirrored.levels[0], mirrored.levels[3]);
    std::swap(mirrored.levels[1], mirrored.levels[2]);
    const auto found = agreement(counts);
    if (rated_votes(counts) < 2) {
      CHECK_FALSE(found);
      continue;
    }
    REQUIRE(found);
    CHECK(*found >= 0);
    CHECK(*found <= 1);
    CHECK(*found == doctest::Approx(cns(mirrored)).epsilon(1e-12));
  }
}

TEST_CASE("what is least agreed upon is discussed first; what has no agreement comes last") {
  const Referential referential = small_referential(5);
  // c0: nobody agrees; c1: all agree; c2: nobody agrees, and it matters more; c3: one alone; c4: nobody said anything.
  std::vector<Diagnostic> people = {respondent({0, 2, 0, 1}), respondent({3, 2, 3})};
  for (Diagnostic& one : people) one.answers["c2"].importance = 3;
  const std::vector<CriterionVotes> tallies = tally(referential, pointers(people));
  CHECK(tallies[0].votes == levels(1, 0, 0, 1));
  CHECK(tallies[3].votes == levels(0, 1, 0, 0));
  CHECK(discuss_first(tallies) == std::vector<Index>{2, 0, 1, 3});
}

TEST_CASE("the order of the files changes nothing") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  const Referential referential = small_referential(12);
  std::vector<Diagnostic> people;
  for (int i = 0; i < 9; ++i) {
    std::vector<int> given;
    given.reserve(12);
    for (int j = 0; j < 12; ++j) given.push_back(static_cast<int>(below(random, 5)) - 1);
    people.push_back(respondent(given));
  }
  const std::vector<CriterionVotes> before = tally(referential, pointers(people));
  for (std::size_t i = people.size() - 1; i > 0; --i) std::swap(people[i], people[below(random, i + 1)]);
  const std::vector<CriterionVotes> after = tally(referential, pointers(people));
  CHECK(before == after);
  CHECK(tallies_as_json(referential, before) == tallies_as_json(referential, after));
}

TEST_CASE("an answer that does not concern its Régie counts nowhere") {
  Referential referential = small_referential(1);
  referential.criteria[0].applies_if = Condition::ei;
  std::vector<Diagnostic> people = {respondent({2}), respondent({1})};
  people[1].profile.ei = true;
  CHECK(tally(referential, pointers(people))[0].votes == levels(0, 1, 0, 0));
}

TEST_CASE("as JSON, n is told and what is undefined is null") {
  const Referential referential = small_referential(2);
  std::vector<Diagnostic> people = {respondent({3}), respondent({3})};
  people[0].answers["c1"] = stated(AnswerState::unknown);
  const std::string json = tallies_as_json(referential, tally(referential, pointers(people)));
  CHECK(json.find("\"criterion\": \"c0\",\n      \"n\": 2,") != std::string::npos);
  CHECK(json.find("\"n\": 0,") != std::string::npos);
  CHECK(json.find(
            "\"unknown\": 1,\n      \"median_low\": null,\n      \"median_high\": null,\n      \"mean\": null,\n      "
            "\"agreement\": null") != std::string::npos);
}
