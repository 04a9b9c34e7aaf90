// Snapshots and « Sauvegardes », as those who use the application meet them.
#include "app/backups.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/diagnostic/codec.h"
#include "support/session.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// The same session on another day: the page was opened anew, and holds what was stored.
struct NextSession {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  std::string id;
  std::string first = built_in_referential().criteria[0].id;

  explicit NextSession(const std::string& now = "2026-11-25T09:00:00Z") {
    Session before;
    id = before.open().id;
    platform.now = now;
    platform.stored = before.platform.stored;
    app.on_loaded({platform.stored.at(id)}, "", {});
    app.dispatch(OpenDiagnostic{id});
  }
  void list() { app.on_snapshots(platform.snapshots, ""); }
};

std::string notice(const App& app) { return app.state().notice ? app.state().notice->title : std::string(); }

}  // namespace

TEST_CASE("the first change of a session keeps the diagnostic as it was, once") {
  NextSession session;
  CHECK(session.platform.snapshots.empty());
  const Diagnostic before = *session.app.state().diagnostic();
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  REQUIRE(session.platform.snapshots.size() == 1);
  const StoredSnapshot& kept = session.platform.snapshots[0];
  CHECK(kept.of == session.id);
  CHECK(kept.kind == SnapshotKind::session);
  CHECK(kept.taken_at == "2026-11-25T09:00:00Z");
  CHECK(kept.answered == 1);
  CHECK(kept.asked > 40);
  CHECK(decode_diagnostic(kept.file).value() == before);
}

TEST_CASE("a diagnostic that has no answer yet is not kept") {
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({}, "", {});
  app.dispatch(NewDiagnostic{});
  app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Régie"}});
  CHECK(platform.snapshots.empty());
}

TEST_CASE("finalising keeps what was there before") {
  Session session;
  session.app.dispatch(Finalise{"le conseil"});
  REQUIRE(session.platform.snapshots.size() == 1);
  CHECK(session.platform.snapshots[0].kind == SnapshotKind::finalising);
  CHECK_FALSE(decode_diagnostic(session.platform.snapshots[0].file).value().locked_at);
}

TEST_CASE("after ten changes undone in a row, what was there before the first is kept") {
  Session session;
  const auto& criteria = built_in_referential().criteria;
  for (std::size_t i = 1; i <= 12; ++i) session.app.dispatch(EditCommand{Rate{criteria[i].id, 2}});
  const Diagnostic before = session.open();
  for (int i = 0; i < 9; ++i) session.app.dispatch(Undo{});
  CHECK(session.platform.snapshots.empty());
  session.app.dispatch(Undo{});
  REQUIRE(session.platform.snapshots.size() == 1);
  CHECK(session.platform.snapshots[0].kind == SnapshotKind::undone);
  CHECK(decode_diagnostic(session.platform.snapshots[0].file).value() == before);
}

TEST_CASE("what is restored comes back beside what is there, which does not change") {
  NextSession session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.list();
  const Diagnostic now = *session.app.state().diagnostic();
  const std::string snapshot = session.platform.snapshots[0].id;
  session.app.dispatch(RestoreSnapshot{snapshot});
  CHECK(session.platform.fetched_snapshot == snapshot);
  session.app.on_snapshot_file(snapshot, session.platform.snapshots[0].file);
  REQUIRE(session.app.state().library.size() == 2);
  const Diagnostic& restored = *session.app.state().diagnostic();
  CHECK(restored.id != now.id);
  CHECK(answer_to(restored, session.first).level == 1);
  CHECK(restored.title.find("Régie de l’Œuvre") == 0);
  for (const Entry& entry : session.app.state().library) {
    if (entry.diagnostic.id == now.id) CHECK(entry.diagnostic == now);
  }
  session.platform.pass_time(session.app);
  CHECK(session.platform.stored.size() == 2);
}

TEST_CASE("a snapshot that is gone, or cut, is said; nothing changes") {
  NextSession session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.list();
  for (const std::string file : {"", "{\"format\": \"bou"}) {
    session.app.dispatch(RestoreSnapshot{session.platform.snapshots[0].id});
    session.app.on_snapshot_file(session.platform.snapshots[0].id, file);
    CHECK(notice(session.app) == "Cet état ne peut pas être relu.");
    CHECK(session.app.state().library.size() == 1);
  }
}

TEST_CASE("what differs is told by question; asked again it is hidden") {
  NextSession session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.list();
  const StoredSnapshot kept = session.platform.snapshots[0];
  session.app.dispatch(CompareSnapshot{kept.id});
  session.app.on_snapshot_file(kept.id, kept.file);
  REQUIRE(session.app.state().compared);
  CHECK(session.app.state().compared->difference.answers == std::vector<std::string>{session.first});
  session.app.dispatch(CompareSnapshot{kept.id});
  CHECK_FALSE(session.app.state().compared);
}

TEST_CASE("a diagnostic that is deleted takes its snapshots with it, and only its own") {
  NextSession session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  StoredSnapshot other = session.platform.snapshots[0];
  other.id = "other";
  other.of = "another-diagnostic";
  session.platform.snapshots.push_back(other);
  session.list();
  session.app.dispatch(DeleteDiagnostic{session.id});
  session.platform.answer(session.app);
  session.list();
  REQUIRE(session.platform.snapshots.size() == 1);
  CHECK(session.platform.snapshots[0].id == "other");
  CHECK(session.app.state().snapshots.size() == 1);
}

TEST_CASE("what is kept by hand has a name, and stays when the others go") {
  NextSession session;
  session.app.dispatch(KeepSnapshot{"Avant le conseil"});
  REQUIRE(session.platform.snapshots.size() == 1);
  CHECK(session.platform.snapshots[0].name == "Avant le conseil");
  session.app.on_snapshot_stored(session.platform.snapshots[0].id, "");
  CHECK(notice(session.app) == "L’état «\u00a0Avant le conseil\u00a0» est gardé.");
  session.app.dispatch(KeepSnapshot{});
  REQUIRE(session.platform.snapshots.size() == 2);
  CHECK(session.platform.snapshots[1].name == "25\u00a0novembre\u00a02026, 9\u00a0h\u00a000");
  session.platform.now = "2027-03-01T09:00:00Z";
  session.list();
  CHECK(session.app.state().snapshots.size() == 2);
}

TEST_CASE("an empty diagnostic that one wants to keep as it is: said, and no later one is told in its name") {
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({}, "", {});
  app.dispatch(NewDiagnostic{});
  app.dispatch(KeepSnapshot{"Avant le conseil"});
  CHECK(platform.snapshots.empty());
  CHECK(notice(app) == "Il n’y a encore rien à garder\u00a0: ce diagnostic est vide.");
  app.dispatch(DismissNotice{});
  app.dispatch(EditCommand{Rate{built_in_referential().criteria[0].id, 1}});
  app.dispatch(Finalise{"le conseil"});
  REQUIRE(platform.snapshots.size() == 1);
  app.dispatch(DismissNotice{});
  app.on_snapshot_stored(platform.snapshots[0].id, "");
  CHECK_FALSE(app.state().notice);
}

TEST_CASE("an automatic snapshot that answers first is not told as the one asked for by hand") {
  NextSession session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.app.dispatch(KeepSnapshot{"Avant le conseil"});
  REQUIRE(session.platform.snapshots.size() == 2);
  session.app.on_snapshot_stored(session.platform.snapshots[0].id, "");
  CHECK_FALSE(session.app.state().notice);
  session.app.on_snapshot_stored(session.platform.snapshots[1].id, "il n’y a plus de place");
  CHECK(notice(session.app) == "Le navigateur n’a pas pu garder cet état.");
}

TEST_CASE("a snapshot is erased, or has its name, once the browser says so; a refusal is told and changes nothing") {
  NextSession session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.list();
  const std::string id = session.platform.snapshots[0].id;
  const auto& shown = session.app.state().snapshots;

  session.platform.refusal = "il n’y a plus de place";
  session.app.dispatch(NameSnapshot{id, "Avant le conseil"});
  CHECK(shown[0].name.empty());
  session.platform.answer(session.app);
  CHECK(notice(session.app) == "Le nom de cet état n’a pas pu être gardé.");
  CHECK(session.app.state().naming == id);
  session.app.dispatch(ForgetSnapshot{id});
  CHECK(shown.size() == 1);
  session.platform.answer(session.app);
  CHECK(notice(session.app) == "Cet état n’a pas pu être effacé\u00a0: il est toujours là.");
  CHECK(shown.size() == 1);

  session.platform.refusal.clear();
  session.app.dispatch(NameSnapshot{id, "Avant le conseil"});
  session.platform.answer(session.app);
  CHECK(shown[0].name == "Avant le conseil");
  session.app.dispatch(ForgetSnapshot{id});
  CHECK(notice(session.app) == "Cet état n’a pas pu être effacé\u00a0: il est toujours là.");
  session.platform.answer(session.app);
  CHECK(notice(session.app) == "Cet état est effacé. Le diagnostic n’a pas changé.");
  CHECK(shown.empty());
}

TEST_CASE("old snapshots that the browser does not erase are not asked for without end, and nothing is said") {
  NextSession session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.platform.snapshots[0].of = "deleted";
  session.app.dispatch(DeleteDiagnostic{session.id});
  session.platform.answer(session.app);
  session.app.dispatch(DismissNotice{});
  session.platform.snapshots[0].of = session.id;
  session.list();
  const int lists = session.platform.lists;
  session.platform.refusal = "il n’y a plus de place";
  session.platform.answer(session.app);
  CHECK(session.platform.lists == lists);
  CHECK_FALSE(session.app.state().notice);
}

TEST_CASE("the browser is asked to keep everything once there is an answer, and only once") {
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({}, "", {});
  app.dispatch(NewDiagnostic{});
  CHECK(platform.persistence == 0);
  app.dispatch(EditCommand{Rate{built_in_referential().criteria[0].id, 1}});
  app.dispatch(EditCommand{Rate{built_in_referential().criteria[1].id, 1}});
  CHECK(platform.persistence == 1);
}

TEST_CASE("everything is one file, whose names differ; what was changed meanwhile is told as changed") {
  NextSession session;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.app.on_snapshot_file("", "");
  session.list();
  session.app.dispatch(RestoreSnapshot{session.platform.snapshots[0].id});
  session.app.on_snapshot_file(session.platform.snapshots[0].id, session.platform.snapshots[0].file);
  session.app.dispatch(EditCommand{SetFact{Fact::title, ""}});
  session.app.dispatch(NewWorkshop{});
  session.app.dispatch(ExportEverything{});
  CHECK(session.platform.all_name == "boussole-2026-11-25.zip");
  REQUIRE(session.platform.all_files.size() == 3);
  CHECK(session.platform.all_files[0].name != session.platform.all_files[1].name);
  session.app.on_all_saved(session.platform.all_name, "", true);
  CHECK(session.platform.remembered_export == "2026-11-25T09:00:00Z");
  for (const Entry& entry : session.app.state().library) CHECK_FALSE(has_unexported_changes(entry));
}

TEST_CASE("a file that was not written counts for no copy, whoever gave up") {
  Session session;
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_not_written(session.platform.written_name, "");
  CHECK(notice(session.app) == "Aucun fichier n’a été écrit\u00a0: vous avez refermé la fenêtre.");
  CHECK(session.app.state().open_entry()->exported_at.empty());
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_not_written(session.platform.written_name, "la clé USB est pleine");
  CHECK(session.app.state().notice->kind == Notice::Kind::problem);
  CHECK(session.app.state().open_entry()->exported_at.empty());
  session.app.dispatch(ExportEverything{});
  session.app.on_all_saved(session.platform.all_name, kGivenUp, false);
  CHECK(session.app.state().open_entry()->exported_at.empty());
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_place(FilePlace::chosen);
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  CHECK(notice(session.app).find("Copie vérifiée") == 0);
  CHECK_FALSE(session.app.state().open_entry()->exported_at.empty());
}

TEST_CASE("work that no file holds is told when it is a week old, once, and never when the file is up to date") {
  CHECK_FALSE(NextSession("2026-11-30T09:00:00Z").app.state().notice);
  NextSession late("2026-12-01T18:00:00Z");
  CHECK(notice(late.app) == "Ce diagnostic n’a jamais été copié dans un fichier.");
  late.app.dispatch(DismissNotice{});
  late.app.dispatch(GoTo{Screen::home});
  late.app.dispatch(OpenDiagnostic{late.id});
  CHECK_FALSE(late.app.state().notice);

  Session before;
  before.app.dispatch(ExportDiagnostic{});
  before.app.on_file_written(before.platform.written_name, before.platform.written_bytes);
  FakePlatform platform;
  platform.now = "2027-03-01T09:00:00Z";
  App app(built_in_referential(), platform);
  app.on_loaded({before.platform.stored.at(before.open().id)}, "", {});
  app.dispatch(OpenDiagnostic{before.open().id});
  CHECK_FALSE(app.state().notice);
}

TEST_CASE("a browser that erased everything is not greeted as a first visit") {
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({}, "", {});
  app.on_erased_by_browser("2026-11-20T10:00:00Z");
  CHECK(notice(app).find("le navigateur l’a effacé") != std::string::npos);
  CHECK(app.state().notice->details.front().find("20") != std::string::npos);
  CHECK(platform.lists == 1);
}

TEST_CASE("a page that is a file of this computer knows it") {
  FakePlatform platform;
  CHECK_FALSE(App(built_in_referential(), platform).state().in_file);
  platform.address = "file:///media/cl%C3%A9/boussole.html";
  CHECK(App(built_in_referential(), platform).state().in_file);
}
