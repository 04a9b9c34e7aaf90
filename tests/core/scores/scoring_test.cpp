#include "core/scores/scoring.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace boussole;

namespace {

// A referential of `count` criteria "c.0", "c.1"…, all in one domain, theme and principle.
Referential made(std::size_t count) {
  Referential referential;
  referential.domains.push_back({"d", "D", "D", "house", "", ""});
  referential.themes.push_back({"t", 0, "T"});
  referential.principles.push_back({"P1", 1, 1, "P", "P", "", "", "", ""});
  for (std::size_t i = 0; i < count; ++i) {
    Criterion criterion;
    criterion.id = "c." + std::to_string(i);
    criterion.principles = {0};
    referential.criteria.push_back(criterion);
  }
  return referential;
}

void rate(Diagnostic& diagnostic, std::size_t criterion, int level, int importance = kDefaultImportance) {
  Answer& answer = diagnostic.answers["c." + std::to_string(criterion)];
  answer.state = AnswerState::rated;
  answer.level = level;
  answer.importance = importance;
}

void mark(Diagnostic& diagnostic, std::size_t criterion, AnswerState state) {
  diagnostic.answers["c." + std::to_string(criterion)].state = state;
}

Score overall(const Referential& referential, const Diagnostic& diagnostic) {
  return compute_scores(referential, diagnostic).overall;
}

}  // namespace

TEST_CASE("nothing answered: no score, no coverage reached, everything still possible") {
  const Score score = overall(made(4), {});
  CHECK_FALSE(score.score);
  CHECK(score.coverage == 0.0);
  CHECK(score.low == 0.0);
  CHECK(score.high == 100.0);
  CHECK_FALSE(score.stage);
  CHECK(score.unanswered == 4);
}

TEST_CASE("an empty set and a set that is all « Sans objet » have nothing defined") {
  const Score empty = overall(made(0), {});
  CHECK_FALSE(empty.coverage);
  CHECK_FALSE(empty.low);
  Diagnostic diagnostic;
  mark(diagnostic, 0, AnswerState::not_applicable);
  mark(diagnostic, 1, AnswerState::not_applicable);
  const Score all_na = overall(made(2), diagnostic);
  CHECK(all_na.na == 2);
  CHECK_FALSE(all_na.score);
  CHECK_FALSE(all_na.coverage);
  CHECK_FALSE(all_na.high);
}

TEST_CASE("a mixed set, by hand: levels 2, 3, 0; one « Sans objet », one « Ne sait pas », one unanswered") {
  Diagnostic diagnostic;
  rate(diagnostic, 0, 2);
  rate(diagnostic, 1, 3);
  rate(diagnostic, 2, 0);
  mark(diagnostic, 3, AnswerState::not_applicable);
  mark(diagnostic, 4, AnswerState::unknown);
  const Score score = overall(made(6), diagnostic);
  CHECK(score.rated == 3);
  CHECK(score.level_sum == 5);
  CHECK(*score.score == doctest::Approx(100.0 * 5 / 9));
  CHECK(*score.coverage == doctest::Approx(3.0 / 5));
  CHECK(*score.low == doctest::Approx(100.0 * 5 / 15));
  CHECK(*score.high == doctest::Approx(100.0 * 11 / 15));
  CHECK(score.stage == Stage::in_place);
}

TEST_CASE("at full coverage low, score and high are the same") {
  Diagnostic diagnostic;
  rate(diagnostic, 0, 1);
  rate(diagnostic, 1, 2);
  mark(diagnostic, 2, AnswerState::not_applicable);
  const Score score = overall(made(3), diagnostic);
  CHECK(*score.coverage == 1.0);
  CHECK(*score.low == *score.score);
  CHECK(*score.high == *score.score);
}

TEST_CASE("a stage from exactly 50 % coverage on, none just below") {
  Diagnostic diagnostic;
  rate(diagnostic, 0, 3);
  CHECK(overall(made(2), diagnostic).stage == Stage::anchored);
  CHECK_FALSE(overall(made(3), diagnostic).stage);
  CHECK(overall(made(3), diagnostic).score == 100.0);
}

TEST_CASE("the bounds of the stages") {
  CHECK(stage_of(0) == Stage::to_start);
  CHECK(stage_of(24.999) == Stage::to_start);
  CHECK(stage_of(25) == Stage::begun);
  CHECK(stage_of(50) == Stage::in_place);
  CHECK(stage_of(74.999) == Stage::in_place);
  CHECK(stage_of(75) == Stage::anchored);
  CHECK(stage_of(100) == Stage::anchored);
}

TEST_CASE("priorities: by priority, then importance, then the guide's order; importance never touches the score") {
  Diagnostic diagnostic;
  rate(diagnostic, 0, 1, 2);  // 4
  rate(diagnostic, 1, 0, 1);  // 3
  rate(diagnostic, 2, 2, 3);  // 3, more important
  rate(diagnostic, 3, 0, 3);  // 9
  rate(diagnostic, 4, 1, 2);  // 4, later in the guide
  rate(diagnostic, 5, 3, 3);  // 0
  const Scores scores = compute_scores(made(6), diagnostic);
  const std::vector<Priority> expected = {{3, 9}, {0, 4}, {4, 4}, {2, 3}, {1, 3}, {5, 0}};
  CHECK(scores.priorities == expected);
  Diagnostic plain = diagnostic;
  for (auto& [id, answer] : plain.answers) answer.importance = kDefaultImportance;
  CHECK(compute_scores(made(6), plain).overall == scores.overall);
}

TEST_CASE("answers out of the profile's scope count nowhere and are kept") {
  const Referential& referential = built_in_referential();
  Diagnostic diagnostic;
  const std::string id = "conventionnements.etti";
  diagnostic.answers[id].state = AnswerState::rated;
  diagnostic.answers[id].level = 3;
  const Index index = *referential.find_criterion(id);
  Scores scores = compute_scores(referential, diagnostic);
  CHECK(scores.overall.rated == 0);
  CHECK(std::find(scores.not_concerned.begin(), scores.not_concerned.end(), index) != scores.not_concerned.end());
  diagnostic.profile.etti = true;
  scores = compute_scores(referential, diagnostic);
  CHECK(scores.overall.rated == 1);
  CHECK(std::find(scores.not_concerned.begin(), scores.not_concerned.end(), index) == scores.not_concerned.end());
}

TEST_CASE("to document: what is unknown and in scope, in order") {
  Diagnostic diagnostic;
  mark(diagnostic, 2, AnswerState::unknown);
  mark(diagnostic, 0, AnswerState::unknown);
  CHECK(compute_scores(made(3), diagnostic).to_document == std::vector<Index>{0, 2});
}

TEST_CASE("strengths: level 3 before 2, importance within a level, never below 2") {
  Diagnostic diagnostic;
  rate(diagnostic, 0, 2, 3);
  rate(diagnostic, 1, 3, 1);
  rate(diagnostic, 2, 3, 3);
  rate(diagnostic, 3, 1, 3);
  CHECK(strengths(made(4), diagnostic, 5) == std::vector<Index>{2, 1, 0});
  CHECK(strengths(made(4), diagnostic, 1) == std::vector<Index>{2});
}

TEST_CASE("levers: what each answer would add if it reached level 3") {
  Diagnostic diagnostic;
  rate(diagnostic, 0, 2);
  rate(diagnostic, 1, 0);
  rate(diagnostic, 2, 3);
  const Referential referential = made(4);
  const std::vector<Index> all = {0, 1, 2, 3};
  const std::vector<Lever> found = levers(referential, diagnostic, all);
  REQUIRE(found.size() == 2);
  CHECK(found[0].criterion == 1);
  Diagnostic raised = diagnostic;
  rate(raised, 1, 3);
  CHECK(found[0].gain ==
        doctest::Approx(*overall(referential, raised).score - *overall(referential, diagnostic).score));
}
