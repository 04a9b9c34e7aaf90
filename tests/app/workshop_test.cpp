// A workshop as a trainer leads it, without a screen: kept at each gesture, secret until it is revealed.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/diagnostic/codec.h"
#include "core/group/workshop_codec.h"
#include "support/session.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// A workshop of three people and two questions, at its first question.
struct Room {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  std::string first = built_in_referential().criteria[0].id;
  std::string second = built_in_referential().criteria[1].id;

  Room() {
    app.on_loaded({}, "");
    app.dispatch(NewWorkshop{});
    app.dispatch(SetPeople{3});
    app.dispatch(ChooseQuestions{{first, second}});
    app.dispatch(StartWorkshop{});
    platform.pass_time(app);
  }
  [[nodiscard]] const Workshop& workshop() const { return *app.state().workshop(); }
  [[nodiscard]] const Round* round() const { return last_round(workshop(), workshop().current); }
  void vote(int number, int level) { app.dispatch(CastVote{{number, AnswerState::rated, level, {}}}); }
};

}  // namespace

TEST_CASE("a workshop is kept at each gesture, and comes back where it was in the middle of a vote") {
  Room room;
  room.vote(1, 2);
  room.vote(2, 0);
  room.platform.pass_time(room.app);
  FakePlatform later;
  App again{built_in_referential(), later};
  std::vector<StoredDiagnostic> records;
  for (const auto& [id, record] : room.platform.stored) records.push_back(record);
  again.on_loaded(records, "");
  again.on_route("#/atelier", room.workshop().id);
  REQUIRE(again.state().workshop());
  CHECK(*again.state().workshop() == room.workshop());
  CHECK(again.state().screen == Screen::workshop);
  CHECK(again.state().library.empty());
  CHECK(again.state().set_aside.empty());
}

TEST_CASE("with votes missing the first press says so, the second reveals; then the votes are frozen") {
  Room room;
  room.app.dispatch(RevealVotes{});
  CHECK(room.app.state().notice);
  room.vote(1, 2);
  room.app.dispatch(RevealVotes{});
  CHECK(room.app.state().reveal_warned);
  CHECK_FALSE(room.round()->revealed_at);
  room.app.dispatch(RevealVotes{});
  CHECK(room.round()->revealed_at);
  const Workshop before = room.workshop();
  room.vote(2, 3);  // begins another round
  CHECK(rounds_of(room.workshop(), room.first)[0]->votes == before.rounds[0].votes);
  CHECK(rounds_of(room.workshop(), room.first).size() == 2);
}

TEST_CASE("when all have voted one press reveals") {
  Room room;
  for (int number = 1; number <= 3; ++number) room.vote(number, number);
  room.app.dispatch(RevealVotes{});
  CHECK(room.round()->revealed_at);
}

TEST_CASE("what is voted and not revealed is in no file, no journal and no message") {
  Room room;
  for (int number = 1; number <= 3; ++number) room.vote(number, 3);
  room.app.dispatch(ExportWorkshop{});
  const Workshop exported = decode_workshop(room.platform.written_bytes).value();
  CHECK(exported.rounds.at(0).votes.empty());
  for (const JournalEntry& line : room.workshop().journal) CHECK(line.what.find("Ancré") == std::string::npos);
  CHECK_FALSE(room.app.state().workshop_undo);
  room.app.on_file_written(room.platform.written_name, room.platform.written_bytes);
  CHECK(room.app.state().notice->kind == Notice::Kind::success);
}

TEST_CASE("votes that bear no number are stored in no order of arrival") {
  Room room;
  for (const int level : {3, 0, 2}) room.app.dispatch(CastVote{{{}, AnswerState::rated, level, {}}});
  std::vector<int> levels;
  for (const Vote& vote : room.round()->votes) levels.push_back(vote.level);
  CHECK(std::is_sorted(levels.begin(), levels.end()));
}

TEST_CASE("hand counts and decisions can be undone, frozen votes can't") {
  Room room;
  room.app.dispatch(SetHands{{{0, 1, 0, 0}, 0, 0}});
  room.app.dispatch(SetHands{{{0, 2, 0, 0}, 0, 0}});
  room.app.dispatch(UndoWorkshop{});
  CHECK(room.round()->counts->levels[1] == 1);
  room.app.dispatch(UndoWorkshop{});
  CHECK_FALSE(room.round());
  room.app.dispatch(SetHands{{{0, 3, 0, 0}, 0, 0}});
  room.app.dispatch(RevealVotes{});
  room.app.dispatch(Decide{AnswerState::rated, 1});
  room.app.dispatch(Decide{AnswerState::rated, 2});
  room.app.dispatch(UndoWorkshop{});
  CHECK(room.workshop().decisions.at(room.first).level == 1);
  room.app.dispatch(UndoWorkshop{});
  CHECK(room.workshop().decisions.empty());
  CHECK_FALSE(room.app.state().workshop_undo);
  CHECK(room.round()->counts->levels[1] == 3);
}

TEST_CASE("the end makes a consensus diagnostic in one gesture, once or again") {
  Room room;
  room.app.dispatch(SetHands{{{0, 2, 1, 0}, 0, 0}});
  room.app.dispatch(RevealVotes{});
  room.app.dispatch(Decide{AnswerState::rated, 1});
  room.app.dispatch(SetDecisionText{DecisionText::dissent, "Une personne dirait 2."});
  room.app.dispatch(AddWorkshopAction{"Tenir un tableau"});
  room.app.dispatch(FinishWorkshop{});
  room.app.dispatch(MakeConsensus{});
  REQUIRE(room.app.state().diagnostic());
  const Diagnostic& made = *room.app.state().diagnostic();
  CHECK(made.kind == DiagnosticKind::consensus);
  CHECK(answer_to(made, room.first).consensus->dissent == "Une personne dirait 2.");
  CHECK(made.actions.at(0).title == "Tenir un tableau");
  CHECK(room.workshop().consensus_id == made.id);
}

TEST_CASE("files given while preparing are answers: read, refused, the same twice; kept only when asked") {
  Room room;
  room.app.dispatch(PrepareWorkshop{});
  Session home;
  const Diagnostic& one = home.open();
  Diagnostic two = one;
  two.id = "11111111-1111-4111-8111-111111111111";
  two.answers[room.first].level = 3;
  room.app.on_files(4);
  room.app.on_file_opened("un.json", encode_diagnostic(one));
  room.app.on_file_opened("deux.json", encode_diagnostic(two));
  room.app.on_file_opened("deux bis.json", encode_diagnostic(two));
  room.app.on_file_opened("cassé.json", "{");
  CHECK(room.app.state().received.size() == 2);
  CHECK(room.app.state().received_told.size() == 2);
  CHECK(room.app.state().library.empty());
  CHECK(room.workshop().rounds.empty());
  room.app.dispatch(KeepReceived{});
  CHECK(room.app.state().received.empty());
  const Round* round = last_round(room.workshop(), room.first);
  REQUIRE(round);
  CHECK(round->means == VoteMeans::files);
  CHECK(counts_of(*round).levels == std::array<int, 4>{0, 1, 0, 1});
  CHECK_FALSE(round->revealed_at);
}

TEST_CASE("five hundred files given at once: all read, and what is kept is found again") {
  Room room;
  room.app.dispatch(PrepareWorkshop{});
  Session home;
  Diagnostic answers = home.open();
  constexpr int kFiles = 500;
  room.app.on_files(kFiles + 2);
  for (int i = 0; i < kFiles; ++i) {
    const std::string digits = std::to_string(1000 + i);
    answers.id = "11111111-1111-4111-8111-11111111" + digits;
    answers.answers[room.first].level = i % 4;
    room.app.on_file_opened("reponses-" + digits + ".json", encode_diagnostic(answers));
  }
  room.app.on_file_opened("cassé.json", "{");
  answers.id = "11111111-1111-4111-8111-222222222222";
  room.app.on_file_opened("une de trop.json", encode_diagnostic(answers));
  REQUIRE(room.app.state().received.size() == kFiles);
  REQUIRE(room.app.state().received_told.size() == 2);
  CHECK(room.app.state().received_told[1].find("500") != std::string::npos);
  room.app.dispatch(KeepReceived{});
  const Round* round = last_round(room.workshop(), room.first);
  REQUIRE(round);
  CHECK(counts_of(*round).levels == std::array<int, 4>{125, 125, 125, 125});
  const Result<Workshop> again = decode_workshop(encode_workshop(room.workshop()));
  REQUIRE(again);
  CHECK(again.value() == room.workshop());
}

TEST_CASE("the page alone on the screen: asked, told, left by the browser's own means") {
  Room room;
  CHECK(room.app.state().can_fill_screen);
  room.app.dispatch(ToggleWholeScreen{});
  CHECK(room.platform.whole_screen);
  CHECK_FALSE(room.app.state().fills_screen);  // until the browser says so
  room.app.on_whole_screen(true);
  room.app.dispatch(ToggleWholeScreen{});
  CHECK_FALSE(room.platform.whole_screen);
  room.app.on_whole_screen(false);
  CHECK_FALSE(room.app.state().fills_screen);
}

TEST_CASE("a workshop file is opened beside the one of the same id, never over it") {
  Room room;
  room.vote(1, 2);
  const std::string id = room.workshop().id;
  const std::string file = encode_workshop(without_open_votes(room.workshop()));
  room.app.dispatch(CloseWorkshop{});
  room.app.on_file_opened("a.boussole.json", file);
  CHECK(room.app.state().workshops.size() == 1);  // the same
  std::string other = file;
  other.replace(other.find("\"minutes\": 6"), 12, "\"minutes\": 9");
  room.app.on_file_opened("b.boussole.json", other);
  CHECK(room.app.state().workshops.size() == 2);
  const auto& workshops = room.app.state().workshops;
  const auto first = std::find_if(workshops.begin(), workshops.end(),
                                  [&](const WorkshopEntry& entry) { return entry.workshop.id == id; });
  REQUIRE(first != workshops.end());
  CHECK(last_round(first->workshop, room.first)->votes.size() == 1);
}

TEST_CASE("two windows on one workshop: what both wrote is kept") {
  Room room;
  Workshop theirs = room.workshop();
  theirs.title = "La leur";
  room.vote(1, 2);  // not stored yet
  const StoredDiagnostic record{theirs.id, encode_workshop(theirs), "2026-11-24T18:00:00Z", "", "", 99};
  CHECK(room.app.on_elsewhere(Elsewhere::saved, record));
  REQUIRE(room.app.state().workshops.size() == 2);
  CHECK(last_round(room.workshop(), room.first)->votes.size() == 1);
  CHECK(room.workshop().id != theirs.id);
}

TEST_CASE("erasing everything leaves no workshop, and a deleted one is gone") {
  Room room;
  room.app.dispatch(DeleteWorkshop{room.workshop().id});
  room.platform.answer(room.app);
  CHECK(room.app.state().workshops.empty());
  CHECK(room.platform.stored.empty());
  room.app.dispatch(NewWorkshop{});
  room.platform.pass_time(room.app);
  room.app.dispatch(EraseEverything{});
  room.platform.answer(room.app);
  CHECK(room.app.state().workshops.empty());
  CHECK(room.platform.stored.empty());
}

TEST_CASE("the workshop to play with is read, and its twelve votes are to be revealed") {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  app.on_loaded({}, "");
  app.dispatch(OpenWorkshopExample{});
  REQUIRE(app.state().workshop());
  const Workshop& workshop = *app.state().workshop();
  for (const std::string& question : workshop.questions) {
    CHECK(built_in_referential().find_criterion(question));
    CHECK(voted(*last_round(workshop, question)) == 12);
    CHECK(phase_of(workshop, question) == QuestionPhase::voting);
  }
}
