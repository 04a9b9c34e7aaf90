// One window writes a diagnostic, the others read it.
#include "app/sole_writer.h"

#include <doctest/doctest.h>

#include <string>

#include "support/session.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::string notice(const App& app) { return app.state().notice ? app.state().notice->title : std::string(); }

}  // namespace

TEST_CASE("the diagnostic that is open is the one that this window asks to write") {
  Session session;
  const std::string id = session.open().id;
  CHECK(session.platform.held == id);
  session.app.dispatch(GoTo{Screen::home});
  session.app.dispatch(OpenExample{});
  CHECK(session.platform.held == session.open().id);
  CHECK(session.platform.held != id);
}

TEST_CASE("what another window writes is read here: no edit, no undo, no storing, and it is said") {
  Session session;
  const std::string id = session.open().id;
  session.app.on_writer(id, Writer::elsewhere);
  CHECK(session.app.state().is_read_only());
  const Diagnostic before = session.open();
  const auto stored = session.platform.stored;
  session.platform.now = "2026-11-24T18:00:00Z";
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  CHECK(notice(session.app) == "Ce diagnostic est écrit dans une autre fenêtre.");
  session.app.dispatch(Undo{});
  session.app.dispatch(Redo{});
  session.app.dispatch(Finalise{"le conseil"});
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  session.app.flush();
  session.platform.pass_time(session.app);
  CHECK(session.open() == before);
  CHECK(session.platform.stored.at(id).saved_at == stored.at(id).saved_at);
  CHECK(session.platform.stored.at(id).exported_at == stored.at(id).exported_at);
  CHECK(session.app.status_line() == "Lecture seule\u00a0: ouvert dans une autre fenêtre");
}

TEST_CASE("what was typed before the other window was known of is still stored") {
  Session session;
  const std::string id = session.open().id;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  session.app.on_writer(id, Writer::elsewhere);
  session.platform.pass_time(session.app);
  CHECK(session.platform.stored.at(id).file.find("\"level\": 3") != std::string::npos);
}

TEST_CASE("the hand is asked for once, given, and taken; each is said and can be gone on with") {
  Session session;
  const std::string id = session.open().id;
  session.app.dispatch(TakeOver{});
  CHECK(session.platform.taking.empty());
  session.app.on_writer(id, Writer::elsewhere);
  session.app.dispatch(TakeOver{});
  CHECK(session.platform.taking == id);
  CHECK(session.app.state().taking_over);
  session.app.on_writer(id, Writer::given);
  CHECK_FALSE(session.app.state().is_read_only());
  CHECK(session.platform.snapshots.back().kind == SnapshotKind::taken_over);
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  CHECK(session.level() == 3);
  session.app.on_writer(id, Writer::taken);
  CHECK(session.app.state().is_read_only());
  CHECK(notice(session.app) == "Une autre fenêtre a pris la main sur ce diagnostic.");
  session.app.on_writer(id, Writer::promoted);
  CHECK_FALSE(session.app.state().is_read_only());
  CHECK(notice(session.app) == "L’autre fenêtre est fermée\u00a0: vous pouvez écrire ici.");
}

TEST_CASE("an answer about a diagnostic that is no longer open changes nothing") {
  Session session;
  session.app.on_writer("00000000-0000-4000-8000-00000000abcd", Writer::elsewhere);
  CHECK_FALSE(session.app.state().is_read_only());
}
