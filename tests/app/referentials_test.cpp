// Another referential in use, and diagnostics that answer the one before.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/app.h"
#include "app/route.h"
#include "core/content/output_referential.h"
#include "core/decisions/migration.h"
#include "core/diagnostic/codec.h"
#include "support/fake_platform.h"
#include "support/other_referential.h"

using namespace boussole;
using namespace boussole::test;

namespace {

struct Session {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  std::string other = other_referential();

  Session() { app.on_loaded({}, ""); }
  [[nodiscard]] const AppState& state() const { return app.state(); }
  [[nodiscard]] const Diagnostic& open() const { return *state().diagnostic(); }
  // A diagnostic on the guide's questions, with an answer to the question that goes and to the one that is reworded.
  void answer() {
    app.dispatch(NewDiagnostic{});
    for (const std::string_view id : {kGone, kReworded}) app.dispatch(EditCommand{Rate{std::string(id), 2}});
    app.dispatch(EditCommand{SetNote{std::string(kGone), "Vu en conseil"}});
    platform.pass_time(app);
  }
  void use_other() {
    app.on_file_opened("edition-2027.json", other);
    app.dispatch(AcceptReferential{});
  }
};

}  // namespace

TEST_CASE("a referential from a file is proposed, then used and kept; the guide's comes back") {
  Session session;
  session.app.dispatch(PickReferential{});
  CHECK(session.platform.picked == 1);
  session.app.on_file_opened("edition-2027.json", session.other);
  REQUIRE(session.state().dialog);
  CHECK(session.state().dialog->kind == Dialog::Kind::confirm_referential);
  CHECK(session.state().referential == &built_in_referential());
  session.app.dispatch(AcceptReferential{});
  CHECK_FALSE(session.state().dialog);
  CHECK(session.state().referential->version == kOtherVersion);
  CHECK(session.platform.referential == session.other);
  CHECK(session.state().notice->kind == Notice::Kind::success);
  session.app.dispatch(UseReferential{ReferentialChoice::guide});
  CHECK(session.state().referential == &built_in_referential());
  session.app.dispatch(UseReferential{ReferentialChoice::own});
  CHECK(session.state().referential->version == kOtherVersion);
}

TEST_CASE("not accepted, nothing changes") {
  Session session;
  session.answer();
  session.app.on_file_opened("edition-2027.json", session.other);
  session.app.dispatch(CloseDialog{});
  CHECK(session.state().referential == &built_in_referential());
  CHECK(session.platform.referential.empty());
  CHECK(session.state().open_entry());
}

TEST_CASE(
    "the referential in use is found again at the next start, with its diagnostics; or it is said that it is not") {
  Session session;
  session.use_other();
  session.app.dispatch(NewDiagnostic{});
  session.app.dispatch(EditCommand{Rate{std::string(kNew), 3}});
  session.platform.pass_time(session.app);
  const StoredDiagnostic record = session.platform.stored.begin()->second;

  App later(built_in_referential(), session.platform);
  later.on_settings(session.platform.settings);
  later.on_own_referential(session.platform.referential);
  later.on_loaded({record}, "");
  CHECK(later.state().referential->version == kOtherVersion);
  later.dispatch(OpenDiagnostic{record.id});
  REQUIRE(later.state().diagnostic());
  CHECK(later.state().diagnostic()->referential.version == kOtherVersion);

  App lost(built_in_referential(), session.platform);
  lost.on_settings(session.platform.settings);
  lost.on_own_referential("");
  lost.on_loaded({record}, "");
  CHECK(lost.state().referential == &built_in_referential());
  REQUIRE(lost.state().notice);
  CHECK(lost.state().notice->kind == Notice::Kind::problem);
  lost.dispatch(OpenDiagnostic{record.id});
  CHECK(lost.state().screen == Screen::migration);
}

TEST_CASE("a refused referential leaves everything as it was and says where and why") {
  Session session;
  session.answer();
  const Diagnostic before = session.open();
  std::string typo = session.other;
  typo.replace(typo.find("\"question\""), 10, "\"qestion\"");
  session.app.on_file_opened("faute.json", typo);
  REQUIRE(session.state().notice);
  CHECK(session.state().notice->kind == Notice::Kind::problem);
  CHECK(session.state().notice->title.find("faute.json") != std::string::npos);
  CHECK(session.state().notice->details[0].find("/criteria/0") != std::string::npos);
  CHECK(session.open() == before);
  CHECK(session.state().referential == &built_in_referential());
  CHECK_FALSE(session.state().dialog);
  // What is neither one nor the other is told as what was asked for.
  session.app.dispatch(PickReferential{});
  session.app.on_file_opened("liste.json", "{}");
  CHECK(session.state().notice->title.find("pas un référentiel") != std::string::npos);
  session.app.on_file_opened("liste.json", "{}");
  CHECK(session.state().notice->title.find("pas un référentiel") == std::string::npos);
}

TEST_CASE("the guide's version with other questions is refused; the guide's own file changes nothing") {
  Session session;
  session.app.on_file_opened("referentiel.json", referential_as_json());
  CHECK(session.state().notice->kind == Notice::Kind::information);
  std::string same_version = session.other;
  replace_after(same_version, "", kOtherVersion, built_in_referential().version);
  session.app.on_file_opened("autre.json", same_version);
  CHECK(session.state().notice->kind == Notice::Kind::problem);
  CHECK(session.state().notice->details[0].find("/version") != std::string::npos);
  CHECK_FALSE(session.state().dialog);
}

TEST_CASE("an open diagnostic that answers the one before is not edited: its migration is proposed") {
  Session session;
  session.answer();
  session.use_other();
  CHECK(session.state().screen == Screen::migration);
  CHECK_FALSE(session.state().open_entry());
  REQUIRE(session.state().migrating());
  const Diagnostic before = *session.state().migrating();
  session.app.dispatch(EditCommand{Rate{std::string(kReworded), 0}});
  session.app.dispatch(GoTo{Screen::questionnaire});
  CHECK(session.state().screen == Screen::home);
  session.app.dispatch(OpenDiagnostic{before.id});
  CHECK(session.state().screen == Screen::migration);
  CHECK(*session.state().migrating() == before);
  // Back to its own questions, it goes on.
  session.app.dispatch(UseReferential{ReferentialChoice::guide});
  CHECK(session.open() == before);
  CHECK(session.state().screen == Screen::questionnaire);
}

TEST_CASE("migrating makes a copy on the new questions; the original stays as it was") {
  Session session;
  session.answer();
  const Diagnostic before = session.open();
  session.use_other();
  session.app.dispatch(Migrate{});
  REQUIRE(session.state().open_entry());
  CHECK(session.open().id != before.id);
  CHECK(session.open().referential.version == kOtherVersion);
  CHECK(session.open().answers.at(std::string(kReworded)).to_confirm);
  CHECK(session.open().answers.at(std::string(kGone)).note == "Vu en conseil");
  CHECK(session.open().journal.back().what.find(std::string(kOtherVersion)) != std::string::npos);
  CHECK_FALSE(session.state().can_undo);
  REQUIRE(session.state().library.size() == 2);
  CHECK(session.state().library[1].diagnostic == before);
  CHECK(session.state().screen == Screen::questionnaire);
  session.app.dispatch(EditCommand{ConfirmAnswer{std::string(kReworded)}});
  CHECK_FALSE(session.open().answers.at(std::string(kReworded)).to_confirm);
  // The title of a question that is gone is still known from the guide.
  REQUIRE(session.state().known_criterion(kGone));
}

TEST_CASE("the copy of a finalised diagnostic can be edited") {
  Session session;
  session.answer();
  session.app.dispatch(Finalise{"le conseil"});
  session.use_other();
  session.app.dispatch(Migrate{});
  CHECK_FALSE(session.open().locked_at);
  CHECK(session.state().library[1].diagnostic.locked_at);
}

TEST_CASE("a diagnostic file of another referential is taken in and proposed to move; of the stored one, it opens") {
  Session session;
  session.use_other();
  session.app.dispatch(NewDiagnostic{});
  session.app.dispatch(EditCommand{Rate{std::string(kNew), 1}});
  const std::string file = encode_diagnostic(session.open());
  session.app.dispatch(DeleteDiagnostic{session.open().id});
  session.platform.answer(session.app);
  session.app.on_file_opened("d.json", file);
  CHECK(session.open().answers.contains(std::string(kNew)));
  session.app.dispatch(DeleteDiagnostic{session.open().id});
  session.platform.answer(session.app);
  session.app.dispatch(UseReferential{ReferentialChoice::guide});
  session.app.on_file_opened("d.json", file);
  CHECK(session.state().screen == Screen::migration);
  CHECK(session.state().library.size() == 1);
}

TEST_CASE("addresses: the migration has one; a question of a diagnostic on another referential leads there") {
  Session session;
  session.answer();
  const std::string id = session.open().id;
  session.use_other();
  CHECK(route_of(session.state()) == "#/migration");
  CHECK(session.state().shown_id() == id);
  session.app.dispatch(GoTo{Screen::home});
  session.app.on_route("#/questionnaire/equipes.ratio-cip", id);
  CHECK(session.state().screen == Screen::migration);
  session.app.dispatch(UseReferential{ReferentialChoice::guide});
  session.app.on_route("#/migration", id);
  CHECK(session.state().screen == Screen::home);
}

TEST_CASE("indices into the referential before mean nothing after a change; erasing everything forgets it") {
  Session session;
  session.app.dispatch(ShowPrinciple{3});
  const std::uint64_t before = session.state().referential_changes;
  session.use_other();
  CHECK(session.state().referential_changes > before);
  CHECK_FALSE(session.state().principle);
  CHECK(session.state().criterion == 0);
  session.app.dispatch(EraseEverything{});
  session.platform.answer(session.app);
  CHECK(session.state().referential == &built_in_referential());
  CHECK(session.state().own == nullptr);
  CHECK(session.platform.referential.empty());
}

TEST_CASE("storage that refuses the referential is told, and it stays in use") {
  Session session;
  session.use_other();
  session.app.on_referential_stored("QuotaExceededError");
  CHECK(session.state().notice->kind == Notice::Kind::problem);
  CHECK(session.state().referential->version == kOtherVersion);
}
