#include "app/route.h"

#include <doctest/doctest.h>

#include "app/app.h"
#include "support/fake_platform.h"

using namespace boussole;
using boussole::test::FakePlatform;

namespace {

struct Session {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  Session() { app.on_loaded({}, ""); }
};

}  // namespace

TEST_CASE("each screen has an address that leads back to it") {
  Session session;
  session.app.dispatch(OpenExample{});
  for (int i = 0; i <= static_cast<int>(Screen::help); ++i) {
    const auto screen = static_cast<Screen>(i);
    session.app.dispatch(GoTo{screen});
    const std::string address = route_of(session.app.state());
    const std::optional<Route> route = parse_route(address);
    REQUIRE(route);
    CHECK(route->screen == screen);
    session.app.dispatch(GoTo{Screen::home});
    session.app.on_route(address, "");
    CHECK(session.app.state().screen == screen);
  }
}

TEST_CASE("the address of a question names its criterion") {
  Session session;
  session.app.dispatch(OpenExample{});
  session.app.on_route("#/questionnaire/equipes.ratio-cip", "");
  CHECK(session.app.state().screen == Screen::questionnaire);
  CHECK(route_of(session.app.state()) == "#/questionnaire/equipes.ratio-cip");
}

TEST_CASE("an address of nothing leads home; one that needs a diagnostic does too when there is none") {
  Session session;
  for (const char* address : {"", "#", "#/", "#/inconnu", "questionnaire", "#/questionnaire/equipes.ratio-cip"}) {
    session.app.on_route(address, "no such diagnostic");
    CHECK(session.app.state().screen == Screen::home);
  }
}

TEST_CASE("an unknown criterion in an address leaves the question where it was") {
  Session session;
  session.app.dispatch(OpenExample{});
  session.app.on_route("#/questionnaire/equipes.ratio-cip", "");
  session.app.on_route("#/questionnaire/nothing.like-it", "");
  CHECK(route_of(session.app.state()) == "#/questionnaire/equipes.ratio-cip");
}

TEST_CASE("a reload opens the diagnostic that was open, or else the last one") {
  Session before;
  before.app.dispatch(NewDiagnostic{});
  const std::string first = *before.app.state().open_id;
  before.platform.now = "2026-11-24T18:00:00Z";
  before.app.dispatch(NewDiagnostic{});
  const std::string second = *before.app.state().open_id;
  before.platform.pass_time(before.app);
  std::vector<StoredDiagnostic> records;
  for (const auto& [id, record] : before.platform.stored) records.push_back(record);
  Session after;
  after.app.on_loaded(records, "");
  after.app.on_route("#/profil", first);
  CHECK(after.app.state().open_id == first);
  Session other;
  other.app.on_loaded(records, "");
  other.app.on_route("#/profil", "");
  CHECK(other.app.state().open_id == second);
}

TEST_CASE("the page of a principle has an address; an unknown one, and the tab, lead to the list") {
  Session session;
  session.app.dispatch(ShowPrinciple{3});
  CHECK(session.app.state().screen == Screen::principles);
  CHECK(route_of(session.app.state()) == "#/principes/P4");
  session.app.dispatch(GoTo{Screen::principles});
  CHECK(route_of(session.app.state()) == "#/principes");
  session.app.on_route("#/principes/P4", "");
  CHECK(session.app.state().principle == 3);
  session.app.on_route("#/principes/P9", "");
  CHECK_FALSE(session.app.state().principle);
  session.app.dispatch(ShowPrinciple{99});
  CHECK_FALSE(session.app.state().principle);
}

TEST_CASE("records that come late: the address leads where it said, unless somebody has gone elsewhere") {
  Session before;
  before.app.dispatch(NewDiagnostic{});
  before.app.dispatch(EditCommand{Rate{built_in_referential().criteria[0].id, 1}});
  before.platform.pass_time(before.app);
  const std::string id = *before.app.state().open_id;
  const StoredDiagnostic record = before.platform.stored.at(id);
  const std::string address = "#/questionnaire/equipes.ratio-cip";
  for (const bool moved : {false, true}) {
    FakePlatform platform;
    App app(built_in_referential(), platform);
    app.on_loaded({}, "le navigateur ne répond pas");
    app.on_route(address, id);
    CHECK(app.state().screen == Screen::home);
    if (moved) app.dispatch(GoTo{Screen::help});
    app.on_loaded({record}, "");
    CHECK(app.state().screen == (moved ? Screen::help : Screen::questionnaire));
    if (!moved) CHECK(route_of(app.state()) == address);
    app.dispatch(GoTo{Screen::home});
    app.on_loaded({record}, "");
    CHECK(app.state().screen == Screen::home);
  }
}
