#include "core/group/workshop.h"

#include <doctest/doctest.h>

#include "core/diagnostic/codec.h"
#include "core/group/workshop_codec.h"
#include "support/workshop_sample.h"

using namespace boussole;
using namespace boussole::test;

TEST_CASE("where a question is follows from its rounds and its decision") {
  Workshop workshop = sample_workshop();
  CHECK(phase_of(workshop, "equipes.ratio-cip") == QuestionPhase::decided);
  CHECK(phase_of(workshop, "equipes.comites-suivi") == QuestionPhase::revealed);
  CHECK(phase_of(workshop, "etapes.plafond-formation") == QuestionPhase::voting);
  CHECK(phase_of(workshop, "equipes.autre") == QuestionPhase::waiting);
  // A new vote on what was decided.
  workshop.rounds.push_back({"equipes.ratio-cip", 3, VoteMeans::hands, "2026-11-24T18:00:00Z", {}, {}, {}, {}});
  CHECK(phase_of(workshop, "equipes.ratio-cip") == QuestionPhase::voting);
  CHECK(last_revealed(workshop, "equipes.ratio-cip")->round == 2);
}

TEST_CASE("who has not voted is known by number, and only where votes bear one") {
  const Workshop workshop = sample_workshop();
  CHECK(missing_numbers(workshop, workshop.rounds[0]) == std::vector<int>{6});
  CHECK(missing_numbers(workshop, workshop.rounds[1]).empty());
  CHECK(missing_numbers(workshop, workshop.rounds[2]).empty());
  CHECK(voted(workshop.rounds[0]) == 5);
  CHECK(voted(workshop.rounds[1]) == 6);
}

TEST_CASE("what is not revealed is in nothing that leaves") {
  const Workshop told = without_open_votes(sample_workshop());
  CHECK(told.rounds[3].votes.empty());
  CHECK(told.rounds[0] == sample_workshop().rounds[0]);
  Workshop hands = sample_workshop();
  hands.rounds[1].revealed_at.reset();
  CHECK_FALSE(without_open_votes(hands).rounds[1].counts);
}

TEST_CASE("what the room disputes most, and what it skipped") {
  Workshop workshop = sample_workshop();
  CHECK(most_disputed(workshop, 10) == std::vector<std::string>{"equipes.ratio-cip", "equipes.comites-suivi"});
  CHECK(most_disputed(workshop, 1) == std::vector<std::string>{"equipes.ratio-cip"});
  CHECK(skipped_questions(workshop) == std::vector<std::string>{"equipes.comites-suivi", "etapes.plafond-formation"});
  workshop.purpose = WorkshopPurpose::place;
  CHECK(skipped_questions(workshop) == std::vector<std::string>{"etapes.plafond-formation"});
}

TEST_CASE("the consensus keeps the level, the reason, the dissent and the votes") {
  const Workshop workshop = sample_workshop();
  const Diagnostic made =
      consensus_of(built_in_referential(), workshop, "123e4567-e89b-42d3-a456-426614174222", "2026-11-24T19:00:00Z");
  CHECK(made.kind == DiagnosticKind::consensus);
  CHECK(made.profile == workshop.profile);
  REQUIRE(made.answers.size() == 1);
  const Answer& answer = answer_to(made, "equipes.ratio-cip");
  CHECK(answer.level == 2);
  CHECK(answer.note == "Le CA a vu le tableau.");
  REQUIRE(answer.consensus);
  CHECK(answer.consensus->dissent == "Une personne dirait 1.");
  CHECK(answer.consensus->counts == std::array<int, 4>{0, 1, 5, 0});
  CHECK(answer.consensus->agreement.value_or(-1) == doctest::Approx(0.85300).epsilon(1e-4));
  CHECK(made.actions.size() == 1);
  CHECK(decode_diagnostic(encode_diagnostic(made)).value() == made);
}

TEST_CASE("a decision that is no level keeps its reason where it belongs") {
  Workshop workshop = sample_workshop();
  workshop.decisions["equipes.comites-suivi"] = {AnswerState::not_applicable, 0, "Pas de comité.", "",
                                                 workshop.created_at,         {}};
  const Diagnostic made = consensus_of(built_in_referential(), workshop, workshop.id, workshop.created_at);
  CHECK(answer_to(made, "equipes.comites-suivi").reason == "Pas de comité.");
  CHECK(answer_to(made, "equipes.comites-suivi").note.empty());
}
