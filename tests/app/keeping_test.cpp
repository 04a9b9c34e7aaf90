// What is kept, forgotten, and changed by another window meanwhile.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/app.h"
#include "core/diagnostic/codec.h"
#include "support/session.h"

using namespace boussole;
using boussole::test::FakePlatform;
using boussole::test::Session;

namespace {

StoredDiagnostic stored_in(const Session& session) { return session.platform.stored.begin()->second; }

// What another window makes of a stored diagnostic: its first question answered at this level.
StoredDiagnostic answered_elsewhere(const Session& session, int level, const char* at = "2026-11-24T18:00:00Z") {
  StoredDiagnostic record = stored_in(session);
  FakePlatform platform;
  platform.now = at;
  App other(built_in_referential(), platform);
  other.on_loaded({record}, "");
  other.dispatch(OpenDiagnostic{record.id});
  other.dispatch(EditCommand{Rate{session.first, level}});
  platform.pass_time(other);
  return platform.stored.begin()->second;
}

const Entry* find(const App& app, const std::string& id) {
  const auto& library = app.state().library;
  const auto found =
      std::find_if(library.begin(), library.end(), [&](const Entry& entry) { return entry.diagnostic.id == id; });
  return found == library.end() ? nullptr : &*found;
}

bool tells(const App& app, std::string_view words) {
  return app.state().notice && app.state().notice->title.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("deleting: told once the browser says so; refused, the diagnostic is still there and says it") {
  Session session;
  const std::string id = session.open().id;
  session.platform.refusal = "UnknownError";
  session.app.dispatch(DeleteDiagnostic{id});
  CHECK_FALSE(session.app.state().notice);
  session.platform.answer(session.app);
  CHECK(session.app.state().library.size() == 1);
  CHECK(tells(session.app, "n’a pas été supprimé"));
  session.platform.refusal.clear();
  session.app.dispatch(DeleteDiagnostic{id});
  session.platform.answer(session.app);
  CHECK(session.app.state().library.empty());
  CHECK(tells(session.app, "a été supprimé"));
}

TEST_CASE("deleting what another window has just changed: not done, and said") {
  Session session;
  const std::string id = session.open().id;
  const StoredDiagnostic record = answered_elsewhere(session, 3);
  session.app.dispatch(DeleteDiagnostic{id});
  session.app.on_elsewhere(Elsewhere::saved, record);
  session.app.on_erased(id, kChangedElsewhere);
  REQUIRE(find(session.app, id));
  CHECK(find(session.app, id)->diagnostic.answers.at(session.first).level == 3);
  CHECK(tells(session.app, "n’a pas été supprimé"));
}

TEST_CASE("what the browser is asked to forget is not stored meanwhile; refused, it is") {
  Session session;
  const std::string id = session.open().id;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.platform.refusal = "UnknownError";
  session.app.dispatch(DeleteDiagnostic{id});
  session.app.flush();
  CHECK(decode_diagnostic(stored_in(session).file).value().answers.at(session.first).level == 1);
  session.app.on_erased(id, "UnknownError");
  session.platform.refusal.clear();
  session.app.flush();
  CHECK(decode_diagnostic(stored_in(session).file).value().answers.at(session.first).level == 3);
}

TEST_CASE("erasing everything: told once it is done; refused, what the browser has is still there") {
  Session session;
  session.platform.refusal = "UnknownError";
  session.app.dispatch(SetTheme{ThemeChoice::dark});
  session.app.dispatch(EraseEverything{});
  session.platform.answer(session.app);
  CHECK(tells(session.app, "n’ont pas toutes été effacées"));
  CHECK(session.app.state().library.size() == 1);
  CHECK(session.app.state().settings.theme == ThemeChoice::dark);
  session.platform.refusal.clear();
  session.app.dispatch(EraseEverything{});
  session.platform.answer(session.app);
  CHECK(tells(session.app, "ont été effacées de ce navigateur"));
  CHECK(session.app.state().library.empty());
}

TEST_CASE("what another window saved is followed by one that changed nothing") {
  Session session;
  const StoredDiagnostic record = answered_elsewhere(session, 3);
  session.app.dispatch(GoTo{Screen::questionnaire});
  CHECK_FALSE(session.app.on_elsewhere(Elsewhere::saved, record));
  CHECK(session.level() == 3);
  CHECK_FALSE(session.app.state().can_undo);
  CHECK_FALSE(session.app.unsafe_to_close());
  CHECK(session.app.state().screen == Screen::questionnaire);
}

TEST_CASE("a diagnostic begun in another window joins the list") {
  Session session;
  Session other;
  StoredDiagnostic record = stored_in(other);
  const std::string id = "99999999-0000-4000-8000-000000000000";
  record.file.replace(record.file.find(record.id), record.id.size(), id);
  record.id = id;
  record.order = 50;
  session.app.on_elsewhere(Elsewhere::saved, record);
  REQUIRE(session.app.state().library.size() == 2);
  CHECK(session.app.state().library[0].diagnostic.id == id);
}

TEST_CASE("two windows edit one diagnostic: both versions are kept, and it is said") {
  Session session;
  const std::string id = session.open().id;
  const StoredDiagnostic record = answered_elsewhere(session, 3);
  session.app.dispatch(GoTo{Screen::questionnaire});
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  CHECK(session.app.on_elsewhere(Elsewhere::saved, record));
  REQUIRE(session.app.state().library.size() == 2);
  CHECK(find(session.app, id)->diagnostic.answers.at(session.first).level == 3);
  CHECK(session.level() == 2);
  CHECK(session.open().id != id);
  CHECK(session.open().title == "Régie de l’Œuvre (gardé à part le 24\u00a0novembre\u00a02026)");
  CHECK(tells(session.app, "aussi été modifié dans une autre fenêtre"));
  CHECK(session.app.state().screen == Screen::questionnaire);
  session.platform.answer(session.app);
  REQUIRE(session.platform.stored.contains(session.open().id));
  CHECK(decode_diagnostic(session.platform.stored[session.open().id].file).value() == session.open());
  session.app.dispatch(Undo{});
  CHECK(session.open().id != id);
  // The answer to what was under way for the version before changes nothing.
  CHECK_FALSE(session.app.on_elsewhere(Elsewhere::saved, record));
  CHECK(session.app.state().library.size() == 2);
}

TEST_CASE("the other window says that a version was kept apart") {
  Session session;
  session.app.on_elsewhere(Elsewhere::kept_apart, {session.open().id, "", "", "", ""});
  CHECK(tells(session.app, "était aussi modifié"));
  CHECK(session.level() == 1);
}

TEST_CASE("a record that only a later version of the program can read is never written over") {
  Session session;
  const std::string id = session.open().id;
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  CHECK(session.app.on_elsewhere(Elsewhere::saved, {id, "{\"format\":\"autre\"}", "", "", ""}));
  CHECK_FALSE(find(session.app, id));
  CHECK(session.app.state().set_aside.size() == 1);
  CHECK(session.level() == 2);
}

TEST_CASE("a newer version of the program that wrote what is only read here is told; what is shown stays") {
  Session session;
  const std::string id = session.open().id;
  session.platform.pass_time(session.app);
  CHECK_FALSE(session.app.on_elsewhere(Elsewhere::saved, {id, "{\"format\":\"autre\"}", "", "", ""}));
  CHECK(tells(session.app, "version plus récente"));
  CHECK(session.level() == 1);
}

TEST_CASE("a newer version of the program keeps the records: the status never says that something is being saved") {
  Session session;
  session.app.on_newer_version();
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  CHECK(session.app.status_line() == "Gardé à part\u00a0: rechargez la page pour enregistrer");
  session.app.dispatch(DismissNotice{});
  session.app.on_newer_version();
  CHECK_FALSE(session.app.state().notice);
}

TEST_CASE("deleted in another window: gone here too") {
  Session session;
  session.app.dispatch(GoTo{Screen::questionnaire});
  session.app.on_elsewhere(Elsewhere::erased, {session.open().id, "", "", "", ""});
  CHECK(session.app.state().library.empty());
  CHECK(session.app.state().screen == Screen::home);
  CHECK(tells(session.app, "supprimé dans une autre fenêtre"));
  session.app.flush();
  session.platform.stored.clear();
  session.platform.pass_time(session.app);
  CHECK(session.platform.stored.empty());
}

TEST_CASE("deleted in another window while it is edited: on the screen, stored no more, and every line says so") {
  Session session;
  session.app.dispatch(GoTo{Screen::questionnaire});
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  session.platform.stored.clear();
  session.app.on_all_erased_elsewhere();
  CHECK(session.level() == 2);
  CHECK(tells(session.app, "ont été effacées de ce navigateur"));
  CHECK(session.app.state().notice->kind == Notice::Kind::problem);
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.platform.pass_time(session.app);
  CHECK(session.platform.stored.empty());
  CHECK(session.app.status_line().find("supprimé dans une autre fenêtre") != std::string::npos);
  CHECK(session.app.unsafe_to_close(LeavingCopy::made));
}

TEST_CASE("leaving asks nothing when what is not stored yet was copied, unless the browser refuses to store") {
  Session session;
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  CHECK(session.app.unsafe_to_close(LeavingCopy::none));
  CHECK_FALSE(session.app.unsafe_to_close(LeavingCopy::made));
  session.platform.refusal = "QuotaExceededError";
  session.platform.pass_time(session.app);
  CHECK(session.app.unsafe_to_close(LeavingCopy::made));
}

TEST_CASE("when storage works again, what it had refused is stored and the message goes") {
  Session session;
  session.platform.refusal = "le navigateur ne répond pas";
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.platform.pass_time(session.app);
  REQUIRE(session.app.state().notice);
  CHECK(session.app.state().notice->details[1].find("ne répond pas") != std::string::npos);
  session.app.dispatch(NewDiagnostic{});
  session.platform.pass_time(session.app);
  session.platform.refusal.clear();
  session.app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Autre"}});
  session.platform.pass_time(session.app);
  session.platform.answer(session.app);
  CHECK_FALSE(session.app.state().notice);
  for (const Entry& entry : session.app.state().library) CHECK(entry.revision == entry.stored_revision);
}

TEST_CASE("records that come after storage was told not to answer are taken in, and the message goes") {
  Session before;
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({}, "TimeoutError");
  CHECK(app.state().storage == StorageHealth::refused);
  app.on_loaded({stored_in(before)}, "");
  CHECK(app.state().library.size() == 1);
  CHECK(app.state().storage == StorageHealth::working);
  CHECK_FALSE(app.state().notice);
}

TEST_CASE("a version left unsaved, of a diagnostic changed since, is found as another one") {
  Session session;
  const StoredDiagnostic left = answered_elsewhere(session, 2);
  const StoredDiagnostic record = answered_elsewhere(session, 3);
  FakePlatform platform;
  App app(built_in_referential(), platform);
  static_cast<void>(platform.new_uuid());  // that of the session
  app.on_loaded({record}, "", {left});
  REQUIRE(app.state().library.size() == 2);
  CHECK(app.state().library[0].diagnostic.answers.at(session.first).level == 2);
  CHECK(app.state().library[1].diagnostic.answers.at(session.first).level == 3);
  CHECK(app.state().library[0].diagnostic.id != record.id);
  CHECK(platform.stored.contains(app.state().library[0].diagnostic.id));
}

TEST_CASE("the order of the list is that of the edits, whatever the clock said; records of before have their clock") {
  Session session;
  const std::string first = session.open().id;
  session.platform.now = "2020-01-01T08:00:00Z";
  session.app.dispatch(NewDiagnostic{});
  session.platform.pass_time(session.app);
  const std::string second = session.open().id;
  std::vector<StoredDiagnostic> records;
  for (const auto& [id, record] : session.platform.stored) records.push_back(record);
  App later(built_in_referential(), session.platform);
  later.on_loaded(records, "");
  CHECK(later.state().library[0].diagnostic.id == second);
  for (StoredDiagnostic& record : records) record.order = 0;
  App earlier(built_in_referential(), session.platform);
  earlier.on_loaded(records, "");
  CHECK(earlier.state().library[0].diagnostic.id == first);
}

TEST_CASE("an edit in the second of the export is an edit since; so is one made while the file is read back") {
  Session session;
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  CHECK_FALSE(has_unexported_changes(session.app.state().library[0]));
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  CHECK(has_unexported_changes(session.app.state().library[0]));
  session.app.dispatch(ExportDiagnostic{});
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  CHECK(session.app.state().notice->kind == Notice::Kind::success);
  CHECK(has_unexported_changes(session.app.state().library[0]));
}

TEST_CASE("a file given to the browser is told as given, not as arrived") {
  Session session;
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  CHECK(tells(session.app, "vérifiez qu’il est dans vos téléchargements"));
  CHECK(session.app.state().notice->details[0].find("est prêt") != std::string::npos);
  CHECK(session.app.status_line().find("fichier préparé") != std::string::npos);
}
