// What holds for every diagnostic. Each test prints its seed; BOUSSOLE_SEED=… runs it again.
#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <vector>

#include "core/codec.h"
#include "core/scoring.h"
#include "support/random_diagnostic.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr int kRounds = 60;

}  // namespace

TEST_CASE("reading what was written gives the same diagnostic, and writing it again the same bytes") {
  const unsigned long long seed = random_seed();
  MESSAGE("seed ", seed);
  Random random(seed);
  for (int round = 0; round < kRounds; ++round) {
    const Diagnostic diagnostic = random_diagnostic(built_in_referential(), random);
    const std::string bytes = encode_diagnostic(diagnostic);
    const Result<Diagnostic> read = decode_diagnostic(bytes);
    REQUIRE_MESSAGE(read.ok(), bytes);
    CHECK(read.value() == diagnostic);
    CHECK(encode_diagnostic(read.value()) == bytes);
  }
}

TEST_CASE("a damaged file is read or refused with a reason, never anything else") {
  const unsigned long long seed = random_seed();
  MESSAGE("seed ", seed);
  Random random(seed);
  const std::string bytes = encode_diagnostic(random_diagnostic(built_in_referential(), random));
  for (int round = 0; round < 10 * kRounds; ++round) {
    std::string damaged = bytes;
    for (int edit = 0; edit < 3; ++edit) damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    const Result<Diagnostic> read = decode_diagnostic(damaged);
    if (read) CHECK(decode_diagnostic(encode_diagnostic(read.value())).ok());
    else CHECK_FALSE(read.faults().empty());
  }
}

TEST_CASE("the score lies within its range, counts add up, groupings share the same answers") {
  const unsigned long long seed = random_seed();
  MESSAGE("seed ", seed);
  Random random(seed);
  const Referential& referential = built_in_referential();
  for (int round = 0; round < kRounds; ++round) {
    const Diagnostic diagnostic = random_diagnostic(referential, random);
    const Scores scores = compute_scores(referential, diagnostic);
    const auto check = [&](const Score& score) {
      if (!score.score) return;
      CHECK(*score.low <= *score.score + 1e-9);
      CHECK(*score.score <= *score.high + 1e-9);
    };
    check(scores.overall);
    int level_sum = 0;
    for (const Score& domain : scores.domains) {
      check(domain);
      level_sum += domain.level_sum;
    }
    CHECK(level_sum == scores.overall.level_sum);
    const auto counted = static_cast<std::size_t>(scores.overall.rated + scores.overall.na + scores.overall.unknown +
                                                  scores.overall.unanswered);
    CHECK(counted + scores.not_concerned.size() == referential.criteria.size());
  }
}

TEST_CASE("each new level narrows the range of what the score can become") {
  const unsigned long long seed = random_seed();
  MESSAGE("seed ", seed);
  Random random(seed);
  const Referential& referential = built_in_referential();
  Diagnostic diagnostic;
  Score before = compute_scores(referential, diagnostic).overall;
  for (const Index index : applicable_criteria(referential, diagnostic.profile)) {
    Answer& answer = diagnostic.answers[referential.criteria[index].id];
    answer.state = AnswerState::rated;
    answer.level = static_cast<int>(random() % kLevelCount);
    const Score after = compute_scores(referential, diagnostic).overall;
    CHECK(*after.low >= *before.low - 1e-9);
    CHECK(*after.high <= *before.high + 1e-9);
    before = after;
  }
  CHECK(*before.low == *before.high);
}
