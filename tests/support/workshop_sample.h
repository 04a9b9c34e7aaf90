// A workshop with one of everything, for the tests of what is made of workshops.
#pragma once

#include "core/group/workshop.h"

namespace boussole::test {

// Six people and three questions of the guide: the first voted twice and decided with a dissent, the second revealed
// and not decided, the third being voted.
[[nodiscard]] inline Workshop sample_workshop() {
  Workshop workshop;
  workshop.application = "1.0.0";
  workshop.referential = {"regies-parcours-qualite", "2024.2", {}};
  workshop.id = "123e4567-e89b-42d3-a456-426614174111";
  workshop.title = "Conseil d’administration du 24 novembre";
  workshop.created_at = "2026-11-24T17:00:00Z";
  workshop.modified_at = "2026-11-24T18:30:00Z";
  workshop.organisation.name = "Régie du Grand Parc";
  workshop.profile.aci = true;
  workshop.stage = WorkshopStage::questions;
  workshop.current = "etapes.plafond-formation";
  for (int number = 1; number <= 6; ++number) workshop.participants.push_back({number, number == 1 ? "Aïcha" : "", {}});
  workshop.questions = {"equipes.ratio-cip", "equipes.comites-suivi", "etapes.plafond-formation"};
  const auto rated = [](std::optional<int> number, int level) { return Vote{number, AnswerState::rated, level, {}}; };
  Round cards{"equipes.ratio-cip", 1, VoteMeans::cards, "2026-11-24T17:10:00Z", "2026-11-24T17:12:00Z", {}, {}, {}};
  cards.votes = {rated(1, 0), rated(2, 1), rated(3, 2), rated(4, 3), {5, AnswerState::unknown, 0, {}}};
  Round hands{"equipes.ratio-cip", 2, VoteMeans::hands, "2026-11-24T17:20:00Z", "2026-11-24T17:21:00Z", {}, {}, {}};
  hands.counts = VoteCounts{{0, 1, 5, 0}, 0, 0};
  Round screen{
      "equipes.comites-suivi", 1, VoteMeans::screen, "2026-11-24T17:30:00Z", "2026-11-24T17:34:00Z", {}, {}, {}};
  screen.votes = {rated({}, 1), rated({}, 1), {{}, AnswerState::not_applicable, 0, {}}};
  Round open{"etapes.plafond-formation", 1, VoteMeans::cards, "2026-11-24T18:30:00Z", {}, {}, {}, {}};
  open.votes = {rated(2, 3)};
  workshop.rounds = {cards, hands, screen, open};
  workshop.decisions["equipes.ratio-cip"] = {
      AnswerState::rated, 2, "Le CA a vu le tableau.", "Une personne dirait 1.", "2026-11-24T17:25:00Z", {}};
  workshop.actions.push_back(
      {"a1", {"equipes.ratio-cip"}, "Publier le tableau chaque trimestre", "", "", 1, ActionStatus::todo, "", "", {}});
  workshop.journal.push_back({"2026-11-24T17:00:00Z", "", "Atelier préparé", {}});
  return workshop;
}

}  // namespace boussole::test
