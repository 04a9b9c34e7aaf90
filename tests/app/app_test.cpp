#include "app/app.h"

#include <doctest/doctest.h>

#include "core/diagnostic/codec.h"
#include "support/session.h"

using namespace boussole;
using boussole::test::FakePlatform;
using boussole::test::Session;

TEST_CASE("an edit is stored after the delay, and the status line tells it") {
  Session session;
  CHECK(session.platform.stored.size() == 1);
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  CHECK(session.platform.timer == kAutosaveDelayMs);
  CHECK(session.app.status_line() == "Enregistrement…");
  session.platform.pass_time(session.app);
  CHECK(session.app.status_line() == "Enregistré sur cet appareil à 17\u00a0h\u00a042 · jamais exporté");
  const Result<Diagnostic> kept = decode_diagnostic(session.platform.stored.begin()->second.file);
  REQUIRE(kept);
  CHECK(kept.value() == session.open());
}

TEST_CASE("with the first part of the program alone a diagnostic is begun, and all else waits in its order") {
  FakePlatform platform;
  Referential guide;  // not read yet
  guide.id = built_in_referential().id;
  guide.version = built_in_referential().version;
  App app(guide, platform);
  app.begin_in_part();
  app.dispatch(NewDiagnostic{});
  CHECK(app.state().screen == Screen::profile);
  REQUIRE(app.state().library.size() == 1);
  CHECK_FALSE(app.status_line().starts_with("Un instant"));
  app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Régie"}});
  app.dispatch(GoTo{Screen::settings});
  app.dispatch(NewDiagnostic{});  // would be done, were it not for those before it
  CHECK(app.state().diagnostic()->organisation.name.empty());
  CHECK(app.state().screen == Screen::profile);
  CHECK(app.status_line().starts_with("Un instant"));
  guide = built_in_referential();
  app.complete();
  CHECK(app.state().library.size() == 2);  // the first has been touched
  CHECK(app.state().screen == Screen::profile);
  CHECK(app.state().library.back().diagnostic.organisation.name == "Régie");
  CHECK_FALSE(app.status_line().starts_with("Un instant"));
  app.dispatch(GoTo{Screen::settings});
  CHECK(app.state().screen == Screen::settings);
}

TEST_CASE("what was stored is found again, as it was left") {
  Session before;
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({before.platform.stored.begin()->second}, "");
  REQUIRE(app.state().library.size() == 1);
  CHECK(app.state().library[0].diagnostic == before.open());
}

TEST_CASE("an unreadable record is set aside, told and never deleted") {
  FakePlatform platform;
  App app(built_in_referential(), platform);
  platform.stored["x"] = {"x", "{broken", "", "", ""};
  app.on_loaded({platform.stored["x"]}, "");
  REQUIRE(app.state().set_aside.size() == 1);
  CHECK(!app.state().set_aside[0].faults.empty());
  CHECK(platform.stored.contains("x"));
  app.dispatch(ExportSetAside{"x"});
  CHECK(platform.written_bytes == "{broken");
}

TEST_CASE("storage refused: said once, work goes on, export works") {
  Session session;
  session.platform.refusal = "QuotaExceededError";
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.platform.pass_time(session.app);
  CHECK(session.app.state().storage == StorageHealth::refused);
  REQUIRE(session.app.state().notice);
  CHECK(session.app.state().notice->kind == Notice::Kind::problem);
  CHECK(session.level() == 3);
  CHECK(session.app.unsafe_to_close());
  session.app.dispatch(DismissNotice{});
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  session.platform.pass_time(session.app);
  CHECK_FALSE(session.app.state().notice);
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  CHECK_FALSE(session.app.unsafe_to_close());
}

TEST_CASE("export: named after the Régie and the date, verified by reading back, told when modified since") {
  Session session;
  session.app.dispatch(ExportDiagnostic{});
  CHECK(session.platform.written_name == "boussole-regie-de-l-oeuvre-2026-11-24.boussole.json");
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  REQUIRE(session.app.state().notice);
  CHECK(session.app.state().notice->kind == Notice::Kind::success);
  CHECK_FALSE(has_unexported_changes(session.app.state().library[0]));
  session.platform.now = "2026-11-24T18:00:00Z";
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  CHECK(has_unexported_changes(session.app.state().library[0]));
}

TEST_CASE("a damaged export is told as such") {
  Session session;
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes.substr(0, 100));
  REQUIRE(session.app.state().notice);
  CHECK(session.app.state().notice->kind == Notice::Kind::problem);
  CHECK(has_unexported_changes(session.app.state().library[0]));
}

TEST_CASE("a refused file leaves everything as it was and says where and why") {
  Session session;
  const Diagnostic before = session.open();
  const std::string file = session.platform.stored.begin()->second.file;
  std::string broken = file;
  broken.replace(broken.find("\"level\": 1"), 10, "\"level\": 9");
  for (const std::string& bytes : {std::string("not json"), std::string(), broken, std::string("\xff\xfe\x00", 3)}) {
    session.app.on_file_opened("bad.json", bytes);
    REQUIRE(session.app.state().notice);
    CHECK(session.app.state().notice->kind == Notice::Kind::problem);
    CHECK(session.app.state().notice->details.size() >= 2);
    CHECK(session.open() == before);
    CHECK(session.app.state().library.size() == 1);
  }
}

TEST_CASE("a diagnostic of another questionnaire is taken in, but not opened as if it answered this one") {
  Session session;
  std::string other = session.platform.stored.begin()->second.file;
  const std::string id = "regies-parcours-qualite";
  other.replace(other.find(id), id.size(), "autre");
  session.app.on_file_opened("autre.json", other);
  CHECK(session.app.state().screen == Screen::migration);
  CHECK_FALSE(session.app.state().open_entry());
  CHECK(session.app.state().library.size() == 2);
}

TEST_CASE("opening a file never overwrites a diagnostic that changed since") {
  Session session;
  const std::string old_file = session.platform.stored.begin()->second.file;
  session.app.on_file_opened("same.json", old_file);
  CHECK(session.app.state().library.size() == 1);
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.app.on_file_opened("older.json", old_file);
  REQUIRE(session.app.state().library.size() == 2);
  CHECK(session.level() == 1);
  CHECK(session.app.state().library[1].diagnostic.answers.at(session.first).level == 3);
}

TEST_CASE("undo and redo: every edit back and forth; typing in one field is one step") {
  Session session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  for (const char* text : {"b", "bo", "bon"}) session.app.dispatch(EditCommand{SetNote{session.first, text}});
  const Diagnostic after = session.open();
  session.app.dispatch(Undo{});
  CHECK(answer_to(session.open(), session.first).note.empty());
  session.app.dispatch(Undo{});
  CHECK(session.level() == 1);
  session.app.dispatch(Redo{});
  session.app.dispatch(Redo{});
  CHECK(session.open().answers == after.answers);
  CHECK_FALSE(session.app.state().can_redo);
}

TEST_CASE("moving: applicable criteria only, next unanswered wraps, the end leads to the results") {
  Session session;
  const Referential& referential = built_in_referential();
  session.app.dispatch(GoTo{Screen::questionnaire});
  const std::vector<Index> applicable = applicable_criteria(referential, session.open().profile);
  session.app.dispatch(NextCriterion{});
  CHECK(session.app.state().criterion == applicable[1]);
  session.app.dispatch(PreviousCriterion{});
  session.app.dispatch(PreviousCriterion{});
  CHECK(session.app.state().criterion == applicable[0]);
  for (const Index index : applicable) session.app.dispatch(EditCommand{MarkUnknown{referential.criteria[index].id}});
  session.app.dispatch(EditCommand{ClearAnswer{referential.criteria[applicable[0]].id}});
  session.app.dispatch(GoToCriterion{applicable[3]});
  session.app.dispatch(NextUnanswered{});
  CHECK(session.app.state().criterion == applicable[0]);
  session.app.dispatch(EditCommand{Rate{referential.criteria[applicable[0]].id, 0}});
  session.app.dispatch(NextUnanswered{});
  CHECK(session.app.state().screen == Screen::results);
}

TEST_CASE("screens that need a diagnostic lead home without one") {
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({}, "");
  app.dispatch(GoTo{Screen::results});
  CHECK(app.state().screen == Screen::home);
  app.dispatch(EditCommand{Rate{"a", 1}});
  app.dispatch(Undo{});
  app.dispatch(ExportDiagnostic{});
  CHECK(platform.written_name.empty());
}

TEST_CASE("deleting and erasing everything") {
  Session session;
  session.app.dispatch(DeleteDiagnostic{session.open().id});
  session.platform.answer(session.app);
  CHECK(session.app.state().library.empty());
  CHECK(session.platform.stored.empty());
  session.app.dispatch(NewDiagnostic{});
  session.platform.pass_time(session.app);
  session.app.dispatch(SetTheme{ThemeChoice::dark});
  session.app.dispatch(EraseEverything{});
  session.platform.answer(session.app);
  CHECK(session.platform.stored.empty());
  CHECK(session.app.state().library.empty());
  CHECK(session.app.state().settings == Settings{});
}

TEST_CASE("settings survive, nonsense gives defaults") {
  Session session;
  session.app.dispatch(SetTheme{ThemeChoice::high_contrast});
  session.app.dispatch(SetTextPercent{175});
  session.app.dispatch(SetWording{Wording::plain});
  session.app.dispatch(SetDisplay{Display::plain});
  App other(built_in_referential(), session.platform);
  other.on_settings(session.platform.settings);
  CHECK(other.state().settings == session.app.state().settings);
  for (const char* nonsense : {"", "{", "[]", "{\"theme\":7,\"textPercent\":\"x\"}", "{\"textPercent\":99999}"}) {
    other.on_settings(nonsense);
    CHECK(other.state().settings.text_percent >= kMinTextPercent);
    CHECK(other.state().settings.text_percent <= kMaxTextPercent);
  }
}

TEST_CASE("an action added without an id is given one; today is the day of this computer") {
  Session session;
  session.app.dispatch(EditCommand{AddActions{{PlannedAction{}, PlannedAction{}}}});
  REQUIRE(session.open().actions.size() == 2);
  CHECK_FALSE(session.open().actions[0].id.empty());
  CHECK(session.open().actions[0].id != session.open().actions[1].id);
  session.app.dispatch(Undo{});
  CHECK(session.open().actions.empty());
  CHECK(session.app.today() == Date{2026, 11, 24});
}

TEST_CASE("a new diagnostic that nobody has touched is taken up again; one that says something is left alone") {
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({}, "");
  app.dispatch(NewDiagnostic{});
  const std::optional<std::string> first = app.state().open_id;
  app.dispatch(GoTo{Screen::home});
  app.dispatch(NewDiagnostic{});
  CHECK(app.state().library.size() == 1);
  CHECK(app.state().open_id == first);
  CHECK(app.state().screen == Screen::profile);
  app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Régie de l’Œuvre"}});
  app.dispatch(NewDiagnostic{});
  CHECK(app.state().library.size() == 2);
  CHECK(app.state().open_id != first);
}

TEST_CASE("in few words, the status line gives the time of today only") {
  Session session;
  CHECK(session.app.status_line(Detail::brief) == "Enregistré à 17\u00a0h\u00a042");
  session.platform.now = "2026-11-25T08:00:00Z";
  CHECK(session.app.status_line(Detail::brief) == "Enregistré");
  CHECK(session.app.status_line(Detail::shortest) == "Enregistré");
  CHECK(session.app.status_line() != session.app.status_line(Detail::brief));
}
