// Voting cards before the camera, as the application takes them.
#include <doctest/doctest.h>

#include "core/group/response_code.h"
#include "core/group/workshop_rules.h"
#include "support/builders.h"
#include "support/fake_platform.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// Five people at the first of two questions, who vote by cards.
struct Room {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  std::string first = built_in_referential().criteria[0].id;
  std::string second = built_in_referential().criteria[2].id;

  Room() {
    app.on_loaded({}, "");
    app.dispatch(NewWorkshop{});
    app.dispatch(SetPeople{5});
    app.dispatch(ChooseQuestions{{first, second}});
    app.dispatch(StartWorkshop{});
    app.dispatch(SetMeans{VoteMeans::cards});
  }
  [[nodiscard]] const Workshop& workshop() const { return *app.state().workshop(); }
};

}  // namespace

TEST_CASE("cards held up are votes of the question, corrected as they turn; numbers alone are in the state") {
  Room room;
  CHECK(room.platform.camera == 0);  // never by itself
  room.app.dispatch(OpenCamera{});
  CHECK(room.platform.camera == 5);
  CHECK_FALSE(room.app.state().camera_reads);
  room.app.on_cards("03 ~=+");
  const Round* round = last_round(room.workshop(), room.first);
  REQUIRE(round);
  CHECK(round->means == VoteMeans::cards);
  CHECK(round->votes.size() == 2);
  CHECK(room.app.state().to_straighten == std::vector<int>{4});
  CHECK(room.app.state().held_twice == std::vector<int>{5});
  CHECK(room.app.state().beyond == std::vector<int>{6});
  room.app.on_cards("13223");
  round = last_round(room.workshop(), room.first);
  CHECK(round->votes.size() == 5);
  CHECK(counts_of(*round).levels == std::array<int, 4>{0, 1, 2, 2});
  room.app.on_cards("     ");  // everyone has put the card down
  CHECK(last_round(room.workshop(), room.first)->votes.size() == 5);
}

TEST_CASE("the light is out as soon as nobody votes by cards: reveal, next question, other means, other screen") {
  for (int way = 0; way < 5; ++way) {
    Room room;
    room.app.dispatch(OpenCamera{});
    room.app.on_cards("01230");
    REQUIRE(room.platform.camera == 5);
    switch (way) {
      case 0:
        room.app.dispatch(RevealVotes{});
        break;
      case 1:
        room.app.dispatch(GoTo{Screen::home});
        break;
      case 2:
        room.app.dispatch(RestartVote{});
        room.app.dispatch(SetMeans{VoteMeans::hands});
        break;
      case 3:
        room.app.dispatch(CloseCamera{});
        break;
      default:
        room.app.on_route("#/accueil", "");
    }
    INFO(way);
    CHECK(room.platform.camera == 0);
    CHECK_FALSE(room.app.state().camera_open);
    const Workshop before = room.workshop();
    room.app.on_cards("33333");  // a picture that was on its way
    CHECK(room.workshop() == before);
  }
}

TEST_CASE("a camera that ends says why, and what was read is kept") {
  Room room;
  room.app.dispatch(OpenCamera{});
  room.app.on_cards("012");
  room.app.on_camera_end(CameraEnd::unplugged);
  CHECK_FALSE(room.app.state().camera_open);
  REQUIRE(room.app.state().notice);
  CHECK(room.app.state().notice->kind == Notice::Kind::problem);
  CHECK(last_round(room.workshop(), room.first)->votes.size() == 3);
  room.app.dispatch(OpenCamera{});
  CHECK(room.platform.camera == 5);
}

TEST_CASE("cards are not read where hands were raised, nor without a workshop") {
  Room room;
  room.app.dispatch(SetMeans{VoteMeans::hands});
  VoteCounts counts;
  counts.levels[1] = 5;
  room.app.dispatch(SetHands{counts});
  room.app.dispatch(SetMeans{VoteMeans::cards});
  room.app.dispatch(OpenCamera{});
  CHECK(room.platform.camera == 0);
  room.app.dispatch(CloseWorkshop{});
  room.app.dispatch(OpenCamera{});
  CHECK(room.platform.camera == 0);
}

TEST_CASE("codes are answers for the workshop: two people may have answered the same") {
  Room room;
  room.app.dispatch(PrepareWorkshop{});
  Diagnostic diagnostic;
  const Referential& referential = built_in_referential();
  diagnostic.referential = {referential.id, referential.version, {}};
  diagnostic.profile.aci = true;
  diagnostic.answers[room.first] = rated(2);
  const std::string code = encode_answers(referential, diagnostic);
  room.app.dispatch(ReceiveCodes{code + "\n" + code + "\nABCDE"});
  CHECK(room.app.state().received.size() == 2);
  CHECK(room.app.state().received_told.size() == 1);
  room.app.dispatch(KeepReceived{});
  const Round* round = last_round(room.workshop(), room.first);
  REQUIRE(round);
  CHECK(counts_of(*round).levels == std::array<int, 4>{0, 0, 2, 0});
}

TEST_CASE("the code of one's answers is copied, or its link; a refusal says so") {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  app.on_loaded({}, "");
  app.dispatch(NewDiagnostic{});
  app.dispatch(EditCommand{Rate{built_in_referential().criteria[0].id, 2}});
  app.dispatch(CopyCode{CopyCode::As::code});
  CHECK(decode_answers(built_in_referential(), platform.copied));
  const std::string code = platform.copied;
  app.dispatch(CopyCode{CopyCode::As::link});
  CHECK(platform.copied == "https://boussole.example/#r=" + code);
  app.on_copied(false);
  REQUIRE(app.state().notice);
  CHECK(app.state().notice->kind == Notice::Kind::problem);
}

TEST_CASE("a link with answers shows them before anything is kept") {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  app.on_loaded({}, "");
  Diagnostic diagnostic;
  const Referential& referential = built_in_referential();
  diagnostic.profile.aci = true;
  diagnostic.answers[referential.criteria[0].id] = rated(2);
  const std::string code = encode_answers(referential, diagnostic);
  for (const std::string& route : {"#r=" + code, "%23r=" + code, "#r=" + code + "&utm=1"}) {
    INFO(route);
    app.on_route(route, "");
    CHECK(app.state().screen == Screen::comparison);
    CHECK(app.state().arrivals.size() == 1);
    CHECK(app.state().arrivals_told.empty());
    app.dispatch(DropArrivals{});
    platform.answer(app);
    CHECK(app.state().comparisons.empty());
  }
  app.on_route("#r=WRONG", "");
  CHECK(app.state().arrivals.empty());
  CHECK(app.state().arrivals_told.size() == 1);
}

TEST_CASE("response codes before the camera: each is received where one is, and the light is out elsewhere") {
  const Referential& referential = built_in_referential();
  Diagnostic diagnostic;
  diagnostic.referential = {referential.id, referential.version, {}};
  diagnostic.profile.aci = true;
  diagnostic.answers[referential.criteria[0].id] = rated(2);
  const std::string code = encode_answers(referential, diagnostic);
  for (const bool workshop : {true, false}) {
    FakePlatform platform;
    App app(built_in_referential(), platform);
    app.on_loaded({}, "");
    app.dispatch(OpenCodeCamera{});
    CHECK_FALSE(platform.code_camera);  // nothing is received at home
    if (workshop)
      app.dispatch(NewWorkshop{});
    else
      app.dispatch(GoTo{Screen::comparison});
    app.on_code_seen(code);
    CHECK(app.state().received.empty());
    CHECK(app.state().arrivals.empty());
    app.dispatch(OpenCodeCamera{});
    CHECK(platform.code_camera);
    app.on_code_seen("https://exemple.test/boussole/#r=" + code);
    CHECK(app.state().received.size() + app.state().arrivals.size() == 1);
    CHECK(app.state().told == "QR code lu.");
    app.on_code_seen("WIFI:S:Régie;T:WPA;");
    CHECK(app.state().received_told.size() + app.state().arrivals_told.size() == 1);
    CHECK(platform.code_camera);
    app.dispatch(GoTo{Screen::home});
    CHECK_FALSE(platform.code_camera);
    CHECK_FALSE(app.state().code_camera_open);
  }
}

TEST_CASE("the camera of codes that goes out by itself is said, and what was read stays") {
  FakePlatform platform;
  App app(built_in_referential(), platform);
  app.on_loaded({}, "");
  app.dispatch(GoTo{Screen::comparison});
  app.dispatch(OpenCodeCamera{});
  app.on_camera_end(CameraEnd::refused);
  REQUIRE(app.state().notice);
  CHECK(app.state().notice->details.size() == 2);
  CHECK(app.state().notice->details[1].find("codes déjà lus") != std::string::npos);
  CHECK_FALSE(app.state().code_camera_open);
}
