#include "report/words.h"

#include <doctest/doctest.h>

#include "support/builders.h"
#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::report;
using namespace boussole::test;

TEST_CASE("scores in words: never without coverage, no stage below half") {
  const Diagnostic diagnostic = sample_diagnostic();
  const Report told = make_report(sample_referential(), diagnostic, {}, kSampleMoment);
  CHECK(score_sentence(told.scores.overall) ==
        "50 sur 100, En place, fourchette de 25 à 75, 2\u00a0réponses avec un niveau sur 4 (50\u00a0%)");
  CHECK(score_sentence(told.scores.domains[1]) ==
        "pas encore de réponse, 0\u00a0réponse avec un niveau sur 2 (0\u00a0%)");
  Score thin = told.scores.overall;
  thin.stage.reset();
  CHECK(stage_words(thin) == "données insuffisantes");
  CHECK(score_sentence(thin) ==
        "entre 25 et 75 sur 100, données insuffisantes, 2\u00a0réponses avec un niveau sur 4 (50\u00a0%)");
  CHECK(score_sentence(told.scores.domains[2]) == "pas encore de réponse, aucune question à compter");
}

TEST_CASE("once settled, a score has no range to tell; the questions of the guide have a name") {
  Referential referential = small_referential(1);
  referential.id = kGuideReferential;
  referential.version = "2024.1";
  Diagnostic diagnostic;
  diagnostic.answers["c0"] = rated(2);
  const Report told = make_report(referential, diagnostic, {}, kSampleMoment);
  CHECK(is_settled(told.scores.overall));
  CHECK(score_sentence(told.scores.overall) ==
        "67 sur 100, En place, 1\u00a0réponse avec un niveau sur 1 (100\u00a0%)");
  CHECK(range_words(told.scores.overall) == "67");
  CHECK(referential_words(told) == "Questions du guide du Mouvement des Régies (2024), version 2024.1");
  CHECK_FALSE(is_settled(make_report(referential, {}, {}, kSampleMoment).scores.overall));
}

TEST_CASE("dates, subjects and due states in words") {
  Diagnostic diagnostic = sample_diagnostic();
  const Report told = make_report(sample_referential(), diagnostic, {}, kSampleMoment);
  CHECK(answers_day(told) == "1er\u00a0février\u00a02026");
  CHECK(report_day(told) == "3\u00a0février\u00a02026");
  CHECK(due_words(told, diagnostic.actions[0]) == "31\u00a0janvier\u00a02026 (en retard)");
  CHECK(due_words(told, diagnostic.actions[1]) == "10\u00a0février\u00a02026 (bientôt)");
  CHECK(due_words(told, diagnostic.actions[2]) == "1er\u00a0mars\u00a02027");
  CHECK(due_words(told, diagnostic.actions[3]) == "1er\u00a0janvier\u00a02026");
  CHECK(due_words(told, diagnostic.actions[4]) == "");
  CHECK(numeric_day("2026-02-01") == "01/02/2026");
  CHECK(count_to_confirm(told) == 1);
  CHECK(subject_of(told) == "Régie des Tilleuls");
  diagnostic.organisation.name.clear();
  CHECK(subject_of(told) == "Conseil de janvier");
}
