#include "app/journal.h"
#include "core/language/utf8.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/app.h"
#include "core/diagnostic/codec.h"
#include "support/fake_platform.h"

using namespace boussole;
using boussole::test::FakePlatform;

namespace {

constexpr const char* kCriterion = "equipes.ratio-cip";

struct Session {
  FakePlatform platform;
  App app{built_in_referential(), platform};

  Session() {
    app.on_loaded({}, "");
    app.dispatch(NewDiagnostic{});
  }
  [[nodiscard]] const Diagnostic& open() const { return *app.state().diagnostic(); }
  [[nodiscard]] const std::vector<JournalEntry>& journal() const { return open().journal; }
  [[nodiscard]] const std::string& last() const { return journal().back().what; }
  void edit(const EditCommand& command) { app.dispatch(command); }
};

std::string title() {
  const Referential& referential = built_in_referential();
  return referential.criteria[*referential.find_criterion(kCriterion)].title;
}

// What undo must give back: all but the journal and the moment of the change.
Diagnostic content(Diagnostic diagnostic) {
  diagnostic.journal.clear();
  diagnostic.modified_at.clear();
  return diagnostic;
}

}  // namespace

TEST_CASE("an answer is told with what it was before, at its moment and by the alias") {
  Session session;
  session.edit(Rate{kCriterion, 1});
  CHECK(session.last() == title() + "\u00a0: 1 Amorcé");
  CHECK(session.journal().back().who.empty());
  session.edit(SetFact{Fact::alias, "Ana"});
  session.platform.now = "2026-11-24T18:00:00Z";
  session.edit(Rate{kCriterion, 2});
  CHECK(session.last() == title() + "\u00a0: 1 Amorcé → 2 En place");
  CHECK(session.journal().back().who == "Ana");
  CHECK(session.journal().back().at == "2026-11-24T18:00:00Z");
  session.edit(ClearAnswer{kCriterion});
  CHECK(session.last() == title() + "\u00a0: 2 En place → Sans réponse");
}

TEST_CASE("every kind of edit has its words") {
  Session session;
  const auto told = [&](const EditCommand& command) {
    const std::size_t before = session.journal().size();
    session.edit(command);
    CHECK(session.journal().size() == before + 1);
    CHECK_FALSE(session.last().empty());
    return session.last();
  };
  CHECK(told(MarkUnknown{kCriterion}) == title() + "\u00a0: Ne sait pas");
  CHECK(told(MarkNotApplicable{kCriterion}) == title() + "\u00a0: Ne sait pas → Sans objet");
  CHECK(told(SetReason{kCriterion, "x"}).starts_with("Raison de «\u00a0Sans objet\u00a0»"));
  CHECK(told(SetImportance{kCriterion, 3}).ends_with("Moyen → Fort"));
  CHECK(told(SetNote{kCriterion, "dit"}) == "Remarque sur «\u00a0" + title() + "\u00a0»");
  CHECK(told(SetEvidence{kCriterion, 0, "liste"}).starts_with("Preuve 1 sur"));
  CHECK(told(SetFact{Fact::organisation_name, "Les Tilleuls"}) == "Nom de la Régie\u00a0: Les Tilleuls");
  CHECK(told(SetProfile{{.aci = true, .ai = Ai::carried}}) ==
        "Profil, ACI\u00a0: oui · Profil, AI\u00a0: Aucun lien → AI portée ou envisagée");
  CHECK(told(SetIndicatorInput{"ratio-cip", "fte", 2.5}).ends_with("\u00a0: 2,5"));
  CHECK(told(SetAudience{"qpv", 71}).ends_with("\u00a0: 71"));
  CHECK(told(SetCalculatorInput{"cip", "people", 48}) == "Calculs\u00a0: 48");
  CHECK(told(SetCheck{"accompagnement.dix-etapes", 0, CheckState::yes}).ends_with("oui"));
  CHECK(told(SetPrincipleNote{built_in_referential().principles[0].id, "oui"}).starts_with("Remarque sur le principe"));
}

TEST_CASE("what becomes of proposals is told apart from what becomes of actions") {
  Session session;
  PlannedAction proposal;
  proposal.id = std::string(kCriterion) + ".1";
  proposal.criteria = {kCriterion};
  proposal.title = "Compter les heures";
  PlannedAction dropped = proposal;
  dropped.status = ActionStatus::dropped;
  session.edit(AddActions{{dropped}});
  CHECK(session.last() == "Proposition écartée\u00a0: Compter les heures");
  session.edit(RemoveAction{dropped.id});
  CHECK(session.last() == "Proposition reprise\u00a0: Compter les heures");
  PlannedAction other;
  other.id = "b";
  other.title = "Former le bureau";
  session.edit(AddActions{{proposal, other}});
  CHECK(session.last() == "2\u00a0actions ajoutées au plan\u00a0: Compter les heures · Former le bureau");
}

TEST_CASE("typing in one field is one line, whose time moves on") {
  Session session;
  session.edit(SetNote{kCriterion, "b"});
  const std::size_t lines = session.journal().size();
  session.platform.now = "2026-11-24T17:43:00Z";
  session.edit(SetNote{kCriterion, "bo"});
  session.edit(SetNote{kCriterion, "bon"});
  CHECK(session.journal().size() == lines);
  CHECK(session.journal().back().at == "2026-11-24T17:43:00Z");
  session.edit(Rate{kCriterion, 1});
  session.edit(SetNote{kCriterion, ""});
  CHECK(session.journal().size() == lines + 2);
  CHECK(session.last().starts_with("Remarque effacée"));
}

TEST_CASE("a number typed digit by digit is told from what it was before the typing") {
  Session session;
  session.edit(SetIndicatorInput{"ratio-cip", "fte", 2});
  session.edit(Rate{kCriterion, 1});
  for (const double value : {1.0, 12.0, 125.0}) session.edit(SetIndicatorInput{"ratio-cip", "fte", value});
  CHECK(session.last().ends_with("\u00a0: 2 → 125"));
}

TEST_CASE("undo and redo are told and erase nothing; but for the journal they are the identity") {
  Session session;
  session.edit(Rate{kCriterion, 1});
  const Diagnostic before = session.open();
  session.edit(Rate{kCriterion, 3});
  const Diagnostic after = session.open();
  const std::string line = session.last();
  session.app.dispatch(Undo{});
  CHECK(session.last() == "Annulé\u00a0: " + line);
  CHECK(content(session.open()) == content(before));
  session.app.dispatch(Redo{});
  CHECK(session.last() == "Refait\u00a0: " + line);
  CHECK(content(session.open()) == content(after));
  CHECK(session.journal().size() == after.journal.size() + 2);
  CHECK(std::equal(after.journal.begin(), after.journal.end(), session.journal().begin()));
  session.app.dispatch(Redo{});
  CHECK(session.journal().size() == after.journal.size() + 2);
}

TEST_CASE("typing after an undo starts a line of its own") {
  Session session;
  session.edit(SetNote{kCriterion, "a"});
  session.app.dispatch(Undo{});
  const std::size_t lines = session.journal().size();
  session.edit(SetNote{kCriterion, "b"});
  CHECK(session.journal().size() == lines + 1);
}

TEST_CASE("the journal is bounded, the oldest lines go first, and it is in the file") {
  Session session;
  for (std::size_t i = 0; i < kMaxJournalLines + 5; ++i) session.edit(Rate{kCriterion, static_cast<int>(i % 2)});
  CHECK(session.journal().size() == kMaxJournalLines);
  CHECK(session.journal().front().what.find("→") != std::string::npos);
  const Result<Diagnostic> read = decode_diagnostic(encode_diagnostic(session.open()));
  REQUIRE(read);
  CHECK(read.value().journal == session.journal());
}

TEST_CASE("long and hostile texts are cut in a line, on a whole character, and can be read back") {
  Session session;
  std::string name;
  for (int i = 0; i < 5'000; ++i) name += "é\n<script>";
  session.edit(SetFact{Fact::organisation_name, name});
  session.edit(SetFact{Fact::alias, name});
  CHECK(count_characters(session.last()) <= 401);
  CHECK(count_characters(session.journal().back().who) == kMaxJournalQuote + 1);
  CHECK(session.last().find('\n') == std::string::npos);
  CHECK(decode_diagnostic(encode_diagnostic(session.open())));
}

TEST_CASE("a change of the plan is told by the title of its action") {
  Diagnostic before;
  Diagnostic after;
  after.actions.push_back({"a1", {}, "Recruter", "", "", 1, ActionStatus::todo, "", "", {}});
  CHECK(plan_line(before, after) == "Action ajoutée au plan\u00a0: Recruter");
  CHECK(plan_line(after, before) == "Action retirée du plan\u00a0: Recruter");
  Diagnostic changed = after;
  changed.actions[0].status = ActionStatus::done;
  CHECK(plan_line(after, changed) == "Action modifiée\u00a0: Recruter");
  CHECK(plan_line(after, after) == "Modification");
}

TEST_CASE("a tick is told with the level that it gives, and a card that takes the place of ticks says so") {
  Session session;
  const Criterion& criterion = built_in_referential().criteria[*built_in_referential().find_criterion(kCriterion)];
  for (const Sign& sign : criterion.signs) {
    if (sign.level == 1) session.edit(SetSign{kCriterion, sign.id, true});
  }
  CHECK(session.last().starts_with(title() + "\u00a0: "));
  CHECK(session.last().find("1 Amorcé · signe coché\u00a0: ") != std::string::npos);
  const Sign& last = criterion.signs.back();
  session.edit(SetSign{kCriterion, last.id, true});
  CHECK_MESSAGE(session.last().starts_with(title() + " · signe coché\u00a0: "), "the level stays");
  session.edit(SetSign{kCriterion, last.id, false});
  CHECK(session.last().starts_with(title() + " · signe décoché\u00a0: "));
  const Answer ticked = answer_to(session.open(), kCriterion);
  session.edit(Rate{kCriterion, 0});
  CHECK(session.last() == title() + "\u00a0: 1 Amorcé → 0 À engager · coches retirées");
  CHECK(session.app.state().told.find("«\u00a0Annuler\u00a0» les remet") != std::string::npos);
  session.app.dispatch(Undo{});
  CHECK(answer_to(session.open(), kCriterion) == ticked);
  session.app.dispatch(Redo{});
  CHECK(answer_to(session.open(), kCriterion).signs.empty());
}
