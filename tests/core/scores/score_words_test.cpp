#include "core/scores/score_words.h"

#include <doctest/doctest.h>

#include "support/builders.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// The score of `rated_count` questions of ten, all at the same level.
Score score_of(int rated_count, int level) {
  const Referential referential = small_referential(10);
  Diagnostic diagnostic;
  for (int i = 0; i < rated_count; ++i) diagnostic.answers["c" + std::to_string(i)] = rated(level);
  return compute_scores(referential, diagnostic).overall;
}

}  // namespace

TEST_CASE("under half of the questions, the range is told in place of the score") {
  const Score early = score_of(4, 1);
  CHECK(headline_of(early) == Headline::range);
  CHECK(score_words(early) == "13–73");
  CHECK(score_of_100_words(early) == "entre 13 et 73 sur 100");
  CHECK(early_title(early) == "Entre 13 et 73 sur\u00a0100");
  CHECK(early_words(early, coverage_words(early)) ==
        "Trop tôt pour conclure\u00a0: 4\u00a0réponses avec un niveau sur 10. Aujourd’hui 33.");
  CHECK(stage_words(early) == "données insuffisantes");
}

TEST_CASE("from half of them on, the score is told") {
  const Score score = score_of(5, 1);
  CHECK(headline_of(score) == Headline::score);
  CHECK(score_words(score) == "33");
  CHECK(score_of_100_words(score) == "33 sur 100");
  CHECK(range_words(score) == "de 17 à 67");
  CHECK(stage_words(score) == "Amorcé");
  CHECK_FALSE(is_settled(score));
  CHECK(is_settled(score_of(10, 1)));
  CHECK(range_words(score_of(10, 1)) == "33");
}

TEST_CASE("without an answer, nothing is told") {
  const Score nothing = score_of(0, 0);
  CHECK(headline_of(nothing) == Headline::none);
  CHECK(score_words(nothing) == "–");
  CHECK(score_of_100_words(nothing) == "–");
  CHECK(stage_words(nothing) == "pas encore de réponse");
  CHECK(headline_of(Score{}) == Headline::none);
  CHECK(range_words(Score{}) == "–");
}
