// Whether one can undo or redo is always what the screen says of it. (What undoing does: app_test.cpp,
// journal_test.cpp.)
#include "app/history.h"

#include <doctest/doctest.h>

#include "support/session.h"

using namespace boussole;
using boussole::test::Session;

TEST_CASE("a diagnostic come to by its address has nothing to undo yet, and the screen says so") {
  Session session;
  const std::string first = session.open().id;
  session.app.dispatch(NewDiagnostic{});
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  REQUIRE(session.app.state().can_undo);
  session.app.on_route("#/questionnaire", first);
  REQUIRE(session.open().id == first);
  CHECK_FALSE(session.app.state().can_undo);
}

TEST_CASE("what another window did with a diagnostic that is not open leaves the steps of the open one") {
  Session session;
  const std::string first = session.open().id;
  const StoredDiagnostic record = session.platform.stored.at(first);
  session.app.dispatch(EditCommand{Rate{session.first, 3}});  // not stored yet
  session.app.dispatch(NewDiagnostic{});
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  REQUIRE(session.app.on_elsewhere(Elsewhere::saved, record));
  CHECK(session.app.state().can_undo);
  session.app.dispatch(Undo{});
  CHECK(answer_to(session.open(), session.first).state == AnswerState::unanswered);
}
