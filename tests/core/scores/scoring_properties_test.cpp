// What holds for every diagnostic whatever the answers. Replay a failure with BOUSSOLE_SEED.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/scores/scoring.h"
#include "support/builders.h"
#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr int kRounds = 300;

Answer random_answer(Random& random) {
  Answer answer;
  answer.state = static_cast<AnswerState>(below(random, 4));
  answer.level = answer.state == AnswerState::rated ? static_cast<int>(below(random, 4)) : 0;
  answer.importance = 1 + static_cast<int>(below(random, 3));
  return answer;
}

Diagnostic random_answers(Random& random, const Referential& referential) {
  Diagnostic diagnostic;
  Profile& profile = diagnostic.profile;
  for (bool* fact : {&profile.aci, &profile.ei, &profile.etti, &profile.seasonal, &profile.public_procurement,
                     &profile.bridge_contracts}) {
    *fact = one_in(random, 2);
  }
  profile.ai = static_cast<Ai>(below(random, 3));
  const std::size_t density = 1 + below(random, 4);
  for (const Criterion& criterion : referential.criteria) {
    if (one_in(random, density)) diagnostic.answers[criterion.id] = random_answer(random);
  }
  return diagnostic;
}

void check_score(const Score& score) {
  CHECK(score.low.has_value() == score.high.has_value());
  CHECK(score.low.has_value() == score.coverage.has_value());
  CHECK(score.score.has_value() == (score.rated > 0));
  if (score.low) {
    CHECK(*score.low >= 0.0);
    CHECK(*score.high <= 100.0);
    CHECK(*score.low <= *score.high);
  }
  if (score.score) {
    REQUIRE(score.low);
    CHECK(*score.low <= *score.score);
    CHECK(*score.score <= *score.high);
  }
  CHECK(score.stage.has_value() == (score.score && *score.coverage >= 0.5));
}

int size_of(const Score& score) { return score.rated + score.na + score.unknown + score.unanswered; }

}  // namespace

TEST_CASE("for random answers, scores stay in their range and counts add up") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  const Referential& referential = built_in_referential();
  for (int round = 0; round < kRounds; ++round) {
    INFO("round " << round);
    const Diagnostic diagnostic = random_answers(random, referential);
    const Scores scores = compute_scores(referential, diagnostic);
    check_score(scores.overall);
    const auto applicable = applicable_criteria(referential, diagnostic.profile);
    CHECK(size_of(scores.overall) == static_cast<int>(applicable.size()));
    CHECK(applicable.size() + scores.not_concerned.size() == referential.criteria.size());
    CHECK(scores.to_document.size() == static_cast<std::size_t>(scores.overall.unknown));
    CHECK(scores.priorities.size() == static_cast<std::size_t>(scores.overall.rated));
    for (const auto* groups : {&scores.domains, &scores.themes}) {
      int sum = 0;
      int rated_count = 0;
      int size = 0;
      for (const Score& score : *groups) {
        check_score(score);
        sum += score.level_sum;
        rated_count += score.rated;
        size += size_of(score);
      }
      CHECK(sum == scores.overall.level_sum);
      CHECK(rated_count == scores.overall.rated);
      CHECK(size == size_of(scores.overall));
    }
    for (const Score& score : scores.principles) check_score(score);
  }
}

TEST_CASE("each new rated answer narrows what the score can still become") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  const Referential& referential = built_in_referential();
  for (int round = 0; round < kRounds / 10; ++round) {
    INFO("round " << round);
    Diagnostic diagnostic = random_answers(random, referential);
    std::vector<Index> open = applicable_criteria(referential, diagnostic.profile);
    std::erase_if(open, [&](Index index) {
      const AnswerState state = answer_to(diagnostic, referential.criteria[index].id).state;
      return state == AnswerState::rated || state == AnswerState::not_applicable;
    });
    Score before = compute_scores(referential, diagnostic).overall;
    while (!open.empty()) {
      const std::size_t at = below(random, open.size());
      diagnostic.answers[referential.criteria[open[at]].id] = rated(static_cast<int>(below(random, 4)));
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(at));
      const Score after = compute_scores(referential, diagnostic).overall;
      CHECK(*after.low >= *before.low);
      CHECK(*after.high <= *before.high);
      CHECK(*after.coverage > *before.coverage);
      before = after;
    }
    if (before.score) {
      CHECK(before.low == before.score);
      CHECK(before.high == before.score);
    }
  }
}

TEST_CASE("a score does not depend on importance nor on the order of criteria, and levers add up to 100") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  const Referential& referential = built_in_referential();
  for (int round = 0; round < kRounds / 3; ++round) {
    INFO("round " << round);
    Diagnostic diagnostic = random_answers(random, referential);
    std::vector<Index> criteria = all_criteria(referential);
    const Score score = score_criteria(referential, diagnostic, criteria);
    double reachable = score.score.value_or(100);
    for (const Lever& lever : levers(referential, diagnostic, criteria)) reachable += lever.gain;
    CHECK(reachable == doctest::Approx(100));
    std::shuffle(criteria.begin(), criteria.end(), random);
    for (auto& [id, answer] : diagnostic.answers) answer.importance = 1 + static_cast<int>(below(random, 3));
    CHECK(score_criteria(referential, diagnostic, criteria) == score);
  }
}
