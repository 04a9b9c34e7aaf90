// A diagnostic that is finalised can't change; reopening it makes a new version.
#include <doctest/doctest.h>

#include "app/app.h"
#include "core/diagnostic/codec.h"
#include "support/session.h"

using namespace boussole;
using boussole::test::Session;

TEST_CASE("finalising locks with the date and who decided, tells it, and is kept in the file") {
  Session session;
  session.platform.now = "2026-11-24T20:00:00Z";
  session.app.dispatch(Finalise{"le conseil du 24 novembre"});
  CHECK(session.open().locked_at == "2026-11-24T20:00:00Z");
  CHECK(session.open().locked_by == "le conseil du 24 novembre");
  REQUIRE(session.app.state().notice);
  CHECK(session.app.state().notice->title.ends_with("les réponses et le plan d’action ne changent plus."));
  CHECK(session.app.state().notice->details.back().starts_with("Pour suivre les actions, rouvrez-le"));
  CHECK(session.open().journal.back().what == "Diagnostic finalisé. Décidé par\u00a0: le conseil du 24 novembre");
  session.platform.pass_time(session.app);
  const Result<Diagnostic> kept = decode_diagnostic(session.platform.stored.begin()->second.file);
  REQUIRE(kept);
  CHECK(kept.value() == session.open());
}

TEST_CASE("a locked diagnostic refuses every edit, undo and redo, and says so") {
  Session session;
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  session.app.dispatch(Undo{});
  session.app.dispatch(Finalise{"le conseil"});
  CHECK_FALSE(session.app.state().can_undo);
  CHECK_FALSE(session.app.state().can_redo);
  const Diagnostic locked = session.open();
  session.app.dispatch(DismissNotice{});
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  REQUIRE(session.app.state().notice);
  CHECK(session.app.state().notice->title.find("finalisé") != std::string::npos);
  session.app.dispatch(EditCommand{SetProfile{{.aci = true}}});
  session.app.dispatch(EditCommand{SetNote{session.first, "non"}});
  session.app.dispatch(Undo{});
  session.app.dispatch(Redo{});
  session.app.dispatch(Finalise{"quelqu’un d’autre"});
  CHECK(session.open() == locked);
}

TEST_CASE("reopening makes a new version and keeps the locked one as it is") {
  Session session;
  session.app.dispatch(Finalise{"le conseil"});
  const Diagnostic locked = session.open();
  session.app.dispatch(Reopen{});
  REQUIRE(session.app.state().library.size() == 2);
  CHECK(session.open().id != locked.id);
  CHECK_FALSE(session.open().locked_at);
  CHECK(session.open().locked_by.empty());
  CHECK(session.open().answers == locked.answers);
  CHECK(session.open().journal.size() == locked.journal.size() + 1);
  CHECK(session.open().journal.back().what.ends_with("finalisée le 24\u00a0novembre\u00a02026"));
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  CHECK(answer_to(session.open(), session.first).level == 3);
  CHECK(session.app.state().library[1].diagnostic == locked);
}

TEST_CASE("what is not locked can't be reopened; what is locked stays so when it is opened again") {
  Session session;
  session.app.dispatch(Reopen{});
  CHECK(session.app.state().library.size() == 1);
  session.app.dispatch(Finalise{"le conseil"});
  session.platform.pass_time(session.app);
  App later(built_in_referential(), session.platform);
  later.on_loaded({session.platform.stored.begin()->second}, "");
  later.dispatch(OpenDiagnostic{session.open().id});
  later.dispatch(EditCommand{Rate{session.first, 3}});
  CHECK(*later.state().diagnostic() == session.open());
}
