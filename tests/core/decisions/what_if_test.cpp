#include "core/decisions/what_if.h"

#include <doctest/doctest.h>

#include "support/builders.h"
#include "support/random_diagnostic.h"

using namespace boussole;
using namespace boussole::test;

TEST_CASE("what if: every grouping moves, the diagnostic does not") {
  const Referential referential = small_referential(4, 2);
  Diagnostic diagnostic;
  diagnostic.answers = {{"c0", rated(0)}, {"c1", rated(3)}, {"c2", rated(3)}};
  const Diagnostic untouched = diagnostic;
  const WhatIf result = what_if(referential, diagnostic, "c0", rated(3));
  CHECK(diagnostic == untouched);
  CHECK(*result.before.overall.score == doctest::Approx(200.0 / 3));
  CHECK(*result.after.overall.score == 100.0);
  CHECK(*result.overall == doctest::Approx(100.0 / 3));
  CHECK(*result.domains[0] == 50.0);
  CHECK(*result.domains[1] == 0.0);
  CHECK(*result.principles[0] == 50.0);
}

TEST_CASE("what if: no change is told where a score is missing") {
  const Referential referential = small_referential(2, 2);
  Diagnostic diagnostic;
  diagnostic.answers = {{"c0", rated(1)}};
  const WhatIf first = what_if(referential, diagnostic, "c1", rated(2));
  CHECK_FALSE(first.domains[1]);
  CHECK(*first.after.domains[1].score == doctest::Approx(200.0 / 3));
  CHECK(*first.overall == doctest::Approx(50.0 - 100.0 / 3));
  CHECK_FALSE(what_if(referential, diagnostic, "c0", stated(AnswerState::unknown)).overall);
  CHECK(scores_with(referential, diagnostic, "ailleurs", rated(3)) == compute_scores(referential, diagnostic));
}

TEST_CASE("what if: a criterion out of scope changes nothing") {
  Referential referential = small_referential(2);
  referential.criteria[1].applies_if = Condition::ei;
  Diagnostic diagnostic;
  diagnostic.answers = {{"c0", rated(1)}};
  CHECK(scores_with(referential, diagnostic, "c1", rated(3)) == compute_scores(referential, diagnostic));
}

TEST_CASE("explanation: contributions, exclusions with their reason, range, levers") {
  Referential referential = small_referential(6);
  referential.criteria[5].applies_if = Condition::ei;
  Diagnostic diagnostic;
  Answer set_aside = stated(AnswerState::not_applicable);
  set_aside.reason = "pas d’EI";
  Answer unsure = stated(AnswerState::unknown);
  unsure.reason = "d’avant";
  diagnostic.answers = {{"c0", rated(2)}, {"c1", rated(1)}, {"c2", set_aside}, {"c3", unsure}, {"c5", rated(3)}};
  const Explanation told = explanation(referential, diagnostic, all_criteria(referential));
  CHECK(told.contributions == std::vector<Contribution>{{0, 2, 100.0 * 2 / 6}, {1, 1, 100.0 / 6}});
  CHECK(told.excluded == std::vector<Excluded>{{2, Exclusion::not_applicable, "pas d’EI"},
                                               {3, Exclusion::unknown, ""},
                                               {4, Exclusion::unanswered, ""},
                                               {5, Exclusion::not_concerned, ""}});
  CHECK(*told.score.score == 50.0);
  CHECK(*told.score.low == 25.0);
  CHECK(*told.score.high == 75.0);
  REQUIRE(told.levers.size() == 2);
  CHECK(told.levers[0].criterion == 1);
}

TEST_CASE("explanation: the contributions add up to the score, whatever the answers") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  const Referential referential = small_referential(12, 3);
  for (int round = 0; round < 100; ++round) {
    const Diagnostic diagnostic = random_diagnostic(referential, random);
    const Explanation told = explanation(referential, diagnostic, all_criteria(referential));
    double sum = 0;
    for (const Contribution& contribution : told.contributions) sum += contribution.points;
    CHECK(sum == doctest::Approx(told.score.score.value_or(0)));
    CHECK(told.contributions.size() + told.excluded.size() == referential.criteria.size());
  }
}
