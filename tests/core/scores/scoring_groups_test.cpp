// Groupings, scope and levers, worked out by hand.
#include <doctest/doctest.h>

#include "core/scores/scoring.h"
#include "support/builders.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Score score_of(const Referential& referential, const Diagnostic& diagnostic) {
  return score_criteria(referential, diagnostic, all_criteria(referential));
}

// One answer a criterion, from "c0" on.
Diagnostic answered(const std::vector<Answer>& answers) {
  Diagnostic diagnostic;
  for (std::size_t i = 0; i < answers.size(); ++i) diagnostic.answers["c" + std::to_string(i)] = answers[i];
  return diagnostic;
}

const Answer kNa = stated(AnswerState::not_applicable);
const Answer kUnknown = stated(AnswerState::unknown);

}  // namespace

TEST_CASE("« sans objet » leaves the denominator of the coverage") {
  const Referential referential = small_referential(7);
  CHECK(score_of(referential, answered({rated(3), rated(3), rated(3)})).coverage == 3.0 / 7.0);
  CHECK_FALSE(score_of(referential, answered({rated(3), rated(3), rated(3)})).stage);
  CHECK(score_of(referential, answered({rated(3), rated(3), rated(3), kNa})).stage == Stage::anchored);
}

TEST_CASE("levels that make exactly 25, 50 and 75 fall in the upper stage") {
  const Referential referential = small_referential(4);
  CHECK(score_of(referential, answered({rated(2), rated(0), rated(0), rated(0)})).stage == Stage::to_start);
  CHECK(score_of(referential, answered({rated(3), rated(0), rated(0), rated(0)})).stage == Stage::begun);
  CHECK(score_of(referential, answered({rated(3), rated(3), rated(0), rated(0)})).stage == Stage::in_place);
  CHECK(score_of(referential, answered({rated(3), rated(3), rated(3), rated(0)})).stage == Stage::anchored);
}

TEST_CASE("hidden criteria are not concerned, and their answers count nowhere") {
  Referential referential = small_referential(4);
  referential.criteria[1].applies_if = Condition::aci;
  referential.criteria[2].applies_if = Condition::ei;
  Diagnostic diagnostic = answered({rated(3), rated(0, 3), kUnknown, rated(3)});
  Scores scores = compute_scores(referential, diagnostic);
  CHECK(scores.not_concerned == std::vector<Index>{1, 2});
  CHECK(scores.to_document.empty());
  CHECK(scores.overall.score == 100.0);
  CHECK(scores.overall.coverage == 1.0);
  CHECK(scores.priorities == std::vector<Priority>{{0, 0}, {3, 0}});
  CHECK(strengths(referential, diagnostic, 9) == std::vector<Index>{0, 3});
  CHECK(levers(referential, diagnostic, all_criteria(referential)).empty());
  diagnostic.profile.aci = diagnostic.profile.ei = true;
  scores = compute_scores(referential, diagnostic);
  CHECK(scores.not_concerned.empty());
  CHECK(scores.to_document == std::vector<Index>{2});
  CHECK(scores.overall.level_sum == 6);
  CHECK(scores.overall.rated == 3);
}

TEST_CASE("answers to criteria that the referential does not know count nowhere") {
  Diagnostic diagnostic = answered({rated(3)});
  diagnostic.answers["gone.long-ago"] = rated(0);
  CHECK(compute_scores(small_referential(1), diagnostic).overall.score == 100.0);
}

TEST_CASE("domains, themes and principles group the same answers, never averages of averages") {
  Referential referential = small_referential(5, 2);  // d0: c0 c2 c4; d1: c1 c3
  referential.criteria[0].principles = {0, 1};
  const Scores scores = compute_scores(referential, answered({rated(3), rated(1), rated(0), kNa, rated(0)}));
  CHECK(scores.domains[0].score == 100.0 * 3 / 9.0);
  CHECK(scores.domains[1].score == 100.0 * 1 / 3.0);
  CHECK(scores.themes == scores.domains);
  CHECK(scores.principles[0] == scores.domains[0]);
  CHECK(scores.principles[1].level_sum == 4);
  CHECK(scores.principles[1].rated == 2);
  CHECK(scores.overall.score == 100.0 * 4 / 12.0);
}

TEST_CASE("levers: highest gain first, in the set asked for only") {
  const Referential referential = small_referential(5);
  const Diagnostic diagnostic = answered({rated(2), rated(0), rated(3), rated(0), kUnknown});
  CHECK(levers(referential, diagnostic, all_criteria(referential)) ==
        std::vector<Lever>{{1, 25.0}, {3, 25.0}, {0, 100.0 / 12.0}});
  const std::vector<Index> one = {3};
  CHECK(levers(referential, diagnostic, one) == std::vector<Lever>{{3, 100.0}});
}
