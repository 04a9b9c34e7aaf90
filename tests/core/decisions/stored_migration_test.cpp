// Diagnostics stored when the questions were those of version 2024.1, on the questions of today.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "core/content/referential.h"
#include "core/decisions/migration.h"
#include "core/diagnostic/codec.h"
#include "support/golden.h"
#include "support/stored_2024_1.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Diagnostic stored(const StoredDiagnosticFile& file) {
  const Result<Diagnostic> read = decode_diagnostic(stored_file(file.name));
  REQUIRE_MESSAGE(read.ok(), file.name);
  return read.value();
}

// What the command line does, and the page when it no longer has the questions of 2024.1.
Diagnostic on_questions_of_today(const Diagnostic& before) {
  const Referential& today = built_in_referential();
  return migrated(before, today, plan_migration(nullptr, today, before));
}

template <typename Condition>
std::size_t count(const Diagnostic& diagnostic, Condition condition) {
  return static_cast<std::size_t>(std::count_if(diagnostic.answers.begin(), diagnostic.answers.end(),
                                                [&](const auto& entry) { return condition(entry.second); }));
}

std::size_t evidence_in(const Diagnostic& diagnostic) {
  return std::accumulate(diagnostic.answers.begin(), diagnostic.answers.end(), std::size_t{0},
                         [](std::size_t sum, const auto& entry) { return sum + entry.second.evidence.size(); });
}

}  // namespace

TEST_CASE("diagnostics stored with the questions of 2024.1 are read as they are") {
  for (const StoredDiagnosticFile& file : kStored20241) {
    CAPTURE(file.name);
    const std::string bytes = stored_file(file.name);
    const std::string format = "\"formatVersion\": " + std::to_string(file.format);
    REQUIRE(bytes.find(format) != std::string::npos);
    const Diagnostic before = stored(file);
    CHECK(before.referential == ReferentialReference{"regies-parcours-qualite", "2024.1", {}});
    CHECK_FALSE(answers(before, built_in_referential()));
    CHECK(levels_of(before) == file.levels);
    CHECK(count(before, [](const Answer& answer) { return answer.state != AnswerState::unanswered; }) == file.answered);
    CHECK(count(before, [](const Answer& answer) { return answer.to_confirm; }) == file.confirmed);
    // Written back, nothing but the number of the format has changed.
    std::string written = bytes;
    written.replace(written.find(format), format.size(), "\"formatVersion\": " + std::to_string(kFormatVersion));
    CHECK(encode_diagnostic(before) == written);
  }
}

TEST_CASE("on the questions of today their levels are kept, each is to be confirmed, and nothing is lost") {
  for (const StoredDiagnosticFile& file : kStored20241) {
    CAPTURE(file.name);
    const Diagnostic before = stored(file);
    const Diagnostic after = on_questions_of_today(before);
    CHECK(levels_of(after) == file.levels);
    CHECK(count(after, [](const Answer& answer) { return answer.to_confirm; }) == file.answered);
    CHECK(count(after, [](const Answer& answer) { return !answer.note.empty(); }) == file.noted);
    CHECK(evidence_in(after) == file.evidence);
    CHECK(after.actions == before.actions);
    CHECK(after.actions.size() == file.actions);
    CHECK(after == expected_today(before));
    CHECK(answers(after, built_in_referential()));
    // Stored again, it is found again; and it has moved once for all.
    const Result<Diagnostic> again = decode_diagnostic(encode_diagnostic(after));
    REQUIRE(again.ok());
    CHECK(again.value() == after);
    CHECK_FALSE(plan_migration(nullptr, built_in_referential(), after).needed);
    CHECK(on_questions_of_today(after) == after);
  }
}

TEST_CASE("their plan tells what was answered, what was not, and that no question is gone") {
  const Referential& today = built_in_referential();
  const auto fates = [&](std::size_t file) { return plan_migration(nullptr, today, stored(kStored20241.at(file))); };
  const auto check = [&](std::size_t file, std::size_t reworded, std::size_t added) {
    CHECK(fates(file).needed);
    CHECK(fates(file).count(Fate::reworded) == reworded);
    CHECK(fates(file).count(Fate::added) == added);
    CHECK(fates(file).count(Fate::same) == 0);
    CHECK(fates(file).count(Fate::gone) == 0);
  };
  check(0, 50, 9);
  check(1, 19, 40);  // one of them holds a note and no answer
  check(2, 6, 53);
}

TEST_CASE("what a board had written in a finalised diagnostic of 2024.1 is there word for word") {
  const Diagnostic after = on_questions_of_today(stored(kStored20241[1]));
  CHECK(after.locked_by == "le conseil d’administration du 23 juin");
  const Answer& ratio = after.answers.at("equipes.ratio-cip");
  CHECK(ratio.level == 0);
  CHECK(ratio.importance == 3);
  CHECK(ratio.to_confirm);
  CHECK(ratio.note ==
        "62 personnes pour 2 temps plein. «\u00a0Trop\u00a0», dit la CIP\u00a0; le trésorier n’est pas d’accord.");
  CHECK(ratio.evidence == std::vector<std::string>{"Tableau des effectifs", "", "Courriel de la DDETS\u00a0: 14 mai"});
  CHECK(after.answers.at("accompagnement.rendez-vous").note ==
        "<b>pas de balise</b> & des \"guillemets\" \\ une barre");
  CHECK(after.answers.at("etapes.passerelle-suivi").reason == "Aucun contrat passerelle signé.");
  const Answer& noted = after.answers.at("activites.temps-de-travail-adapte");
  CHECK(noted.state == AnswerState::unanswered);
  CHECK_FALSE(noted.to_confirm);
  REQUIRE(after.actions.size() == 4);
  CHECK(after.actions[0].title == "Chercher un mi-temps de CIP de plus");
  CHECK(after.actions[0].due == "2026-12-01");
  CHECK(after.actions[0].success == "Une personne suit 25 salarié·es au plus.");
  CHECK(after.actions[1].criteria ==
        std::vector<std::string>{"etapes.lien-apres-sortie", "accompagnement.rendez-vous"});
  CHECK(after.journal.size() == 2);
  CHECK(after.checklists.at("accompagnement.dix-etapes").size() == 3);
  CHECK(after.indicators.at("pmsmp-duree").at("contract-days") == 122);
  CHECK(after.calculators.at("pmsmp").at("host-days") == 31);
  CHECK(after.principles.at("P4").note.starts_with("Qui choisit les horaires"));
}

TEST_CASE("what a workshop had voted on the questions of 2024.1 stays beside the answer; its ticks go") {
  const Diagnostic before = stored(kStored20241[2]);
  const Diagnostic after = on_questions_of_today(before);
  CHECK(after.kind == DiagnosticKind::consensus);
  const Answer& meetings = after.answers.at("accompagnement.rendez-vous");
  REQUIRE(meetings.consensus);
  CHECK(meetings.consensus->dissent == "Deux personnes diraient 1\u00a0: au jardin, rien n’est écrit.");
  CHECK(meetings.consensus->counts == std::array<int, 4>{0, 2, 5, 1});
  CHECK(meetings.consensus->agreement == 0.77);
  CHECK_FALSE(after.answers.at("equipes.comites-suivi").consensus->agreement);
  CHECK(before.answers.at("equipes.ratio-cip").signs.size() == 3);
  CHECK(after.answers.at("equipes.ratio-cip").signs.empty());
  CHECK(after.answers.at("equipes.ratio-cip").level == 1);
}
