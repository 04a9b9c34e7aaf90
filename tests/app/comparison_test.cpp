// Several Régies side by side, without a screen: what is read, kept, shown, given away.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/diagnostic/codec.h"
#include "core/group/comparison_codec.h"
#include "core/group/response_code.h"
#include "core/group/shown_comparison.h"
#include "generated/assets.h"
#include "support/builders.h"
#include "support/session.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Diagnostic diagnostic_of(const std::string& name, int number, int level) {
  const Referential& referential = built_in_referential();
  Diagnostic diagnostic;
  diagnostic.id = "123e4567-e89b-42d3-a456-42661417000" + std::to_string(number);
  diagnostic.created_at = diagnostic.modified_at = "2026-11-0" + std::to_string(number + 1) + "T10:00:00Z";
  diagnostic.referential = {referential.id, referential.version, {}};
  diagnostic.organisation.name = name;
  diagnostic.profile.aci = true;
  for (std::size_t i = 0; i < 40; ++i) diagnostic.answers[referential.criteria[i].id] = rated(level);
  return diagnostic;
}

// Before the screen of comparisons, with files of three Régies given at once.
struct Commission {
  FakePlatform platform;
  App app{built_in_referential(), platform};

  Commission() {
    app.on_loaded({}, "");
    app.dispatch(GoTo{Screen::comparison});
  }
  void give(const std::vector<std::pair<std::string, std::string>>& files) {
    app.on_files(files.size());
    for (const auto& [name, bytes] : files) app.on_file_opened(name, bytes);
  }
  void give_three() {
    give({{"a.boussole.json", encode_diagnostic(diagnostic_of("Régie A", 1, 0))},
          {"b.boussole.json", encode_diagnostic(diagnostic_of("Régie B", 2, 1))},
          {"c.boussole.json", encode_diagnostic(diagnostic_of("Régie C", 3, 3))}});
  }
  [[nodiscard]] const Comparison& comparison() const { return *app.state().comparison(); }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const Member& member : comparison().members) all.push_back(shown_name(member));
    return all;
  }
};

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("files dropped on the screen of comparisons are shown, then kept, and never join one's own diagnostics") {
  Commission room;
  room.give_three();
  CHECK(room.app.state().library.empty());
  CHECK(room.app.state().arrivals.size() == 3);
  REQUIRE(room.app.state().comparison());
  CHECK(room.comparison().members.empty());
  room.app.dispatch(RenameArrival{0, "Zénith"});
  room.app.dispatch(KeepArrivals{});
  CHECK(room.names() == Titles{"Régie B", "Régie C", "Zénith"});
  CHECK(room.app.state().arrivals.empty());
  room.platform.pass_time(room.app);
  CHECK(room.platform.stored.size() == 1);

  App again(built_in_referential(), room.platform);
  std::vector<StoredDiagnostic> records;
  for (const auto& [id, record] : room.platform.stored) records.push_back(record);
  again.on_loaded(records, "");
  CHECK(again.state().library.empty());
  CHECK(again.state().set_aside.empty());
  REQUIRE(again.state().comparisons.size() == 1);
  CHECK(again.state().comparisons[0].comparison == room.comparison());
  again.on_route("#/comparer", room.comparison().id);
  CHECK(again.state().comparison());
}

TEST_CASE("what can't be read is told with its reason, and the rest is there") {
  Commission room;
  room.give({{"a.boussole.json", encode_diagnostic(diagnostic_of("Régie A", 1, 0))}, {"photo.json", "{\"x\": 1}"}});
  CHECK(room.app.state().arrivals.size() == 1);
  REQUIRE(room.app.state().arrivals_told.size() == 1);
  CHECK(room.app.state().arrivals_told[0].find("photo.json") != std::string::npos);
  room.app.dispatch(DropArrivals{});
  CHECK(room.app.state().arrivals.empty());
  CHECK_FALSE(room.app.state().comparison());  // it was made for them alone
  room.platform.answer(room.app);
  CHECK(room.app.state().comparisons.empty());
}

TEST_CASE("the same diagnostic twice: the latest stays, whichever came first") {
  Diagnostic later = diagnostic_of("Régie A", 1, 3);
  later.modified_at = "2026-11-20T10:00:00Z";
  const std::string first = encode_diagnostic(diagnostic_of("Régie A", 1, 0));
  for (const bool later_first : {true, false}) {
    Commission room;
    const std::string second = encode_diagnostic(later);
    room.give({{"1", later_first ? second : first}, {"2", later_first ? first : second}});
    REQUIRE(room.app.state().arrivals.size() == 1);
    CHECK(room.app.state().arrivals_told.size() == 1);
    room.app.dispatch(KeepArrivals{});
    CHECK(room.comparison().members[0].answers.begin()->second.level == 3);
    // And later still, into the comparison itself.
    room.give({{"3", first}});
    room.app.dispatch(KeepArrivals{});
    REQUIRE(room.comparison().members.size() == 1);
    CHECK(room.comparison().members[0].answers.begin()->second.level == 3);
  }
}

TEST_CASE("a Régie told in « Groupe seul » keeps its answers there, whatever comes later") {
  Commission room;
  std::vector<std::pair<std::string, std::string>> files;
  files.reserve(6);
  for (int i = 0; i < 6; ++i)
    files.emplace_back(std::to_string(i), encode_diagnostic(diagnostic_of("Régie " + std::to_string(i), i, i % 4)));
  room.give(files);
  room.app.dispatch(KeepArrivals{});
  room.app.dispatch(SetGroupDisplay{GroupDisplay::group});
  for (const Member& member : room.comparison().members) CHECK(member.batch == 1);
  Diagnostic later = diagnostic_of("Régie 0", 0, 3);
  later.modified_at = "2026-12-20T10:00:00Z";
  room.give({{"later", encode_diagnostic(later)}});
  room.app.dispatch(KeepArrivals{});
  const ShownComparison shown = shown_comparison(built_in_referential(), room.comparison().members, GroupDisplay::group,
                                                 room.comparison().minimum);
  CHECK(shown.n == 6);
  CHECK(shown.waiting == 0);
  CHECK(decode_comparison(encode_comparison(room.comparison())));
}

TEST_CASE("codes: many lines, a link cut by a mail, one wrong character") {
  Commission room;
  const Referential& referential = built_in_referential();
  const std::string one = encode_answers(referential, diagnostic_of("", 1, 0));
  const std::string other = encode_answers(referential, diagnostic_of("", 2, 2));
  std::string wrong = other;
  wrong.back() = wrong.back() == 'A' ? 'B' : 'A';
  room.app.dispatch(ReadCodes{one + "\n\n> " + other + "\r\n" + wrong + "\n" + one});
  CHECK(room.app.state().arrivals.size() == 2);
  CHECK(room.app.state().arrivals_told.size() == 2);  // a wrong one, and one twice
  room.app.dispatch(DropArrivals{});
  room.app.dispatch(NewComparison{});
  const std::string link = code_link("https://boussole.example/", one);
  room.app.dispatch(ReadCodes{link.substr(0, 40) + "=\n" + link.substr(40)});
  REQUIRE(room.app.state().arrivals.size() == 1);
  CHECK(room.app.state().arrivals[0].from == ArrivedRegie::From::code);
  room.app.dispatch(KeepArrivals{});
  CHECK(room.comparison().members[0].answers.size() == 40);
  CHECK(room.comparison().members[0].name.empty());
  CHECK(shown_name(room.comparison().members[0]).find("Code") == 0);
}

TEST_CASE("in letters, the file that is given away names nobody; one's own has everything") {
  Commission room;
  room.give_three();
  room.app.dispatch(KeepArrivals{});
  room.app.dispatch(SetGroupDisplay{GroupDisplay::letters});
  room.app.dispatch(ExportComparison{ExportComparison::For::others});
  CHECK(room.platform.written_bytes.find("Régie A") == std::string::npos);
  CHECK(room.platform.written_bytes.find("42661417") == std::string::npos);
  room.app.on_file_written(room.platform.written_name, room.platform.written_bytes);
  CHECK(room.app.state().comparisons[0].exported_at.empty());  // not what one would need back
  room.app.dispatch(ExportComparison{});
  CHECK(room.platform.written_bytes == encode_comparison(room.comparison()));
  room.app.on_file_written(room.platform.written_name, room.platform.written_bytes);
  CHECK_FALSE(room.app.state().comparisons[0].exported_at.empty());
  room.app.dispatch(ExportComparison{});
  room.app.on_file_written(room.platform.written_name, "cut");
  REQUIRE(room.app.state().notice);
  CHECK(room.app.state().notice->kind == Notice::Kind::problem);
}

TEST_CASE("letters stay with their Régies when others come, go and come back") {
  Commission room;
  room.give_three();
  room.app.dispatch(KeepArrivals{});
  room.app.dispatch(SetGroupDisplay{GroupDisplay::letters});
  const auto letter = [&](const std::string& name) {
    for (const Member& member : room.comparison().members) {
      if (member.name == name) return member.letter;
    }
    return std::string();
  };
  const std::string a = letter("Régie A");
  const std::string c = letter("Régie C");
  CHECK(a != c);
  room.give({{"d", encode_diagnostic(diagnostic_of("Régie D", 4, 2))}});
  room.app.dispatch(KeepArrivals{});
  CHECK(letter("Régie A") == a);
  const auto& members = room.comparison().members;
  const auto position = static_cast<std::size_t>(
      std::find_if(members.begin(), members.end(), [&](const Member& member) { return member.name == "Régie A"; }) -
      members.begin());
  room.app.dispatch(RemoveMember{position});
  CHECK(letter("Régie A").empty());
  CHECK(room.app.state().comparison_undo);
  room.app.dispatch(UndoComparison{});
  CHECK(letter("Régie A") == a);
  CHECK(letter("Régie C") == c);
  CHECK_FALSE(room.app.state().comparison_undo);
}

TEST_CASE("one's own Régie is followed wherever it comes to stand") {
  Commission room;
  room.give_three();
  room.app.dispatch(KeepArrivals{});
  room.app.dispatch(SetOwnRegie{1});
  room.app.dispatch(RenameMember{1, "Zénith"});
  REQUIRE(room.app.state().own_regie);
  CHECK(room.comparison().members[*room.app.state().own_regie].name == "Zénith");
  room.app.dispatch(RemoveMember{0});
  CHECK(room.comparison().members[*room.app.state().own_regie].name == "Zénith");
  room.app.dispatch(RemoveMember{*room.app.state().own_regie});
  CHECK_FALSE(room.app.state().own_regie);
}

TEST_CASE("reading can be stopped: what is read stays, the rest is left and said") {
  Commission room;
  room.app.on_files(3);
  room.app.on_file_opened("a", encode_diagnostic(diagnostic_of("Régie A", 1, 0)));
  CHECK(room.app.state().read_files == 1);
  CHECK(room.app.state().given_files == 3);
  room.app.dispatch(StopFiles{});
  room.app.on_file_opened("b", encode_diagnostic(diagnostic_of("Régie B", 2, 0)));
  room.app.on_file_opened("c", encode_diagnostic(diagnostic_of("Régie C", 3, 0)));
  room.app.on_files(0);
  CHECK(room.app.state().arrivals.size() == 1);
  CHECK(room.app.state().given_files == 0);
  CHECK(room.app.state().library.empty());
}

TEST_CASE("a comparison file is opened beside the one of the same id, never over it; deleted, it is gone") {
  Commission room;
  room.give_three();
  room.app.dispatch(KeepArrivals{});
  const std::string file = encode_comparison(room.comparison());
  room.app.on_files(1);
  room.app.on_file_opened("x.boussole.json", file);
  CHECK(room.app.state().comparisons.size() == 1);
  room.app.dispatch(SetComparisonTitle{"Mars"});
  room.app.on_files(1);
  room.app.on_file_opened("x.boussole.json", file);
  CHECK(room.app.state().comparisons.size() == 2);
  room.platform.pass_time(room.app);
  room.app.dispatch(DeleteComparison{room.comparison().id});
  room.platform.answer(room.app);
  CHECK(room.app.state().comparisons.size() == 1);
  room.app.dispatch(EraseEverything{});
  room.platform.answer(room.app);
  CHECK(room.app.state().comparisons.empty());
  CHECK(room.platform.stored.empty());
}

TEST_CASE("the example is six Régies, and says the same when it is written") {
  const Result<Comparison> example = decode_comparison(comparison_example_json());
  REQUIRE(example);
  CHECK(example.value().members.size() == 6);
  CHECK(decode_comparison(encode_comparison(example.value())).value() == example.value());
  Commission room;
  room.app.dispatch(OpenComparisonExample{});
  CHECK(room.comparison().id == comparison_example_id());
  room.app.dispatch(OpenComparisonExample{});
  CHECK(room.app.state().comparisons.size() == 1);
}

TEST_CASE("what is written to print is ordered as it is shown") {
  Commission room;
  room.app.dispatch(OpenComparisonExample{});
  room.app.dispatch(WriteComparison{ReportFormat::html});
  REQUIRE(room.platform.shown);
  CHECK(room.platform.shown->request.kind == ReportKind::comparison);
  CHECK(decode_comparison(room.platform.shown->document));
  room.app.dispatch(WriteComparison{ReportFormat::workbook});
  REQUIRE(room.platform.saved);
  CHECK(room.platform.saved->name.ends_with(".xlsx"));
}
