#include <doctest/doctest.h>

#include "app/app.h"
#include "core/diagnostic/codec.h"
#include "support/other_referential.h"
#include "support/session.h"

using namespace boussole;
using boussole::test::Session;

namespace {

std::string file_of(Diagnostic diagnostic, const std::string& name) {
  diagnostic.organisation.name = name;
  std::string digits = "00000000-0000-4000-9000-000000000000";
  for (std::size_t i = 0; i < name.size() && i < 12; ++i)
    digits[24 + i] = static_cast<char>('0' + static_cast<unsigned char>(name[i]) % 10);
  diagnostic.id = digits;
  return encode_diagnostic(diagnostic);
}

const Notice& notice(const Session& session) {
  REQUIRE(session.app.state().notice);
  return *session.app.state().notice;
}

std::string all_details(const Session& session) {
  std::string all;
  for (const std::string& detail : notice(session).details) all += detail + "\n";
  return all;
}

bool tells(const Session& session, std::string_view words) {
  return all_details(session).find(words) != std::string::npos;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("several files given at once are all opened, and one message says what became of each") {
  Session session;
  const Diagnostic open = session.open();
  session.app.on_files(5);
  session.app.on_file_opened("a.json", file_of(open, "Alpha"));
  session.app.on_file_opened("b.json", file_of(open, "Beta"));
  session.app.on_file_opened("encore-a.json", file_of(open, "Alpha"));
  session.app.on_file_opened("faux.json", replaced(file_of(open, "Gamma"), "\"level\": 1", "\"level\": 9"));
  CHECK_FALSE(session.app.state().notice);
  session.app.on_file_refused("gros.json", std::string("Ce fichier dépasse 5\u00a0Mo."));
  CHECK(session.app.state().library.size() == 3);
  CHECK(session.app.state().screen == Screen::home);
  CHECK(notice(session).kind == Notice::Kind::problem);
  CHECK(notice(session).title == "5\u00a0fichiers reçus\u00a0: 2\u00a0ouverts, 1\u00a0déjà là, 2\u00a0refusés.");
  REQUIRE(notice(session).details.size() == 5);
  CHECK(notice(session).details[0].find("faux.json") != std::string::npos);
  CHECK(notice(session).details[0].find("/answers/" + session.first + "/level") != std::string::npos);
  CHECK(tells(session, "gros.json"));
  CHECK(tells(session, "a.json"));
  CHECK(tells(session, "déjà là"));
  session.platform.pass_time(session.app);
  CHECK(session.platform.stored.size() == 3);
}

TEST_CASE("of several files that are one diagnostic, it is shown; of none that opens, nothing changes") {
  Session session;
  const Diagnostic open = session.open();
  session.app.on_files(2);
  session.app.on_file_opened("a.json", file_of(open, "Alpha"));
  session.app.on_file_opened("a (1).json", file_of(open, "Alpha"));
  CHECK(session.open().organisation.name == "Alpha");
  CHECK(notice(session).kind == Notice::Kind::success);
  const Screen before = session.app.state().screen;
  session.app.on_files(2);
  session.app.on_file_opened("liste.csv", "a;b");
  session.app.on_file_opened("photo.jpg", "\xFF\xD8\xFF");
  CHECK(session.app.state().screen == before);
  CHECK(tells(session, ".csv"));
  CHECK(tells(session, "une image"));
  CHECK(tells(session, tr(Text::notice_file_refused_kept)));
  CHECK(session.app.state().library.size() == 2);
}

TEST_CASE("in plain language, what is refused is said in plain language too") {
  Session session;
  session.app.dispatch(SetWording{Wording::plain});
  session.app.on_file_opened("photo.jpg", "\xFF\xD8\xFF");
  CHECK(tells(session, "Cherchez un nom qui finit par"));
  session.app.on_files(2);
  session.app.on_file_opened("zeros.json", std::string(20, '\0'));
  session.app.on_file_refused("gros.json", reason_of(Text::fault_file_too_large));
  CHECK(tells(session, tr(Text::fault_zeros, Wording::plain)));
  CHECK(tells(session, tr(Text::fault_file_too_large, Wording::plain)));
}

TEST_CASE("a file that a fault kept away does not silence the others") {
  Session session;
  session.app.on_files(3);
  session.app.on_file_opened("a.json", file_of(session.open(), "Alpha"));
  session.app.on_file_refused("b.json", std::string("…"));
  CHECK_FALSE(session.app.state().notice);
  session.app.on_files(0);
  CHECK(notice(session).title == "2\u00a0fichiers reçus\u00a0: 1\u00a0ouvert, 1\u00a0refusé.");
  session.app.on_files(0);
  session.app.on_file_opened("c.json", file_of(session.open(), "Gamma"));
  CHECK(session.open().organisation.name == "Gamma");
}

TEST_CASE("many files: the message stays short") {
  Session session;
  session.app.on_files(40);
  for (int i = 0; i < 40; ++i) session.app.on_file_opened(std::to_string(i) + ".json", "{}");
  CHECK(notice(session).details.size() <= 14);
  CHECK(tells(session, "28\u00a0autres fichiers"));
}

TEST_CASE("a referential among others is told to be opened alone") {
  Session session;
  session.app.on_files(2);
  session.app.on_file_opened("edition-2027.json", test::other_referential());
  session.app.on_file_opened("a.json", file_of(session.open(), "Alpha"));
  CHECK_FALSE(session.app.state().candidate);
  CHECK(tells(session, tr(Text::fault_referential_alone)));
  session.app.on_file_opened("edition-2027.json", test::other_referential());
  CHECK(session.app.state().candidate);
}

TEST_CASE("the same file is never kept twice, though its first copy has another id") {
  Session session;
  const std::string old_file = session.platform.stored.begin()->second.file;
  session.app.dispatch(EditCommand{Rate{session.first, 3}});
  for (int i = 0; i < 3; ++i) {
    session.app.on_file_opened("ancien.json", old_file);
    CHECK(session.app.state().library.size() == 2);
    CHECK(session.level() == 1);
  }
  CHECK(notice(session).title.find("déjà") != std::string::npos);
  // Nor when a Mac wrote its accents.
  session.app.on_file_opened("mac.json", replaced(old_file, "é", "e\u0301"));
  CHECK(session.app.state().library.size() == 2);
  // What differs is another.
  session.app.on_file_opened("autre.json", replaced(old_file, "Régie", "Regie"));
  CHECK(session.app.state().library.size() == 3);
}

TEST_CASE("garbled accents are told before anything is kept, and mended when one wants") {
  Session session;
  const std::string good = file_of(session.open(), "Régie de l’Étoile");
  const std::string bad = replaced(replaced(replaced(good, "É", "Ã\u0089"), "é", "Ã©"), "’", "â€™");
  session.app.on_file_opened("bad.json", bad);
  REQUIRE(session.app.state().dialog);
  CHECK(session.app.state().dialog->kind == Dialog::Kind::confirm_garbled);
  CHECK(session.app.state().garbled.front().text.before == "RÃ©gie");
  CHECK(session.app.state().library.size() == 1);
  CHECK(session.platform.stored.size() == 1);

  SUBCASE("left") {
    session.app.dispatch(CloseDialog{});
    CHECK(session.app.state().library.size() == 1);
    CHECK(session.app.state().garbled.empty());
  }
  SUBCASE("mended") {
    session.app.dispatch(OpenGarbled{Accents::mended});
    CHECK(encode_diagnostic(session.open()) == good);
    CHECK(notice(session).kind == Notice::Kind::success);
  }
  SUBCASE("as it is") {
    session.app.dispatch(OpenGarbled{Accents::as_they_are});
    CHECK(encode_diagnostic(session.open()) == bad);
  }
  SUBCASE("among others, which are told together") {
    session.app.dispatch(CloseDialog{});
    session.app.on_files(2);
    session.app.on_file_opened("bad.json", bad);
    session.app.on_file_opened("a.json", file_of(session.open(), "Alpha"));
    REQUIRE(session.app.state().dialog);
    CHECK_FALSE(session.app.state().notice);
    session.app.dispatch(CloseDialog{});
    CHECK(notice(session).title == "2\u00a0fichiers reçus\u00a0: 1\u00a0ouvert, 1\u00a0laissé de côté.");
    CHECK(session.app.state().library.size() == 2);
  }
}

TEST_CASE("a change after an export is later than it, whatever the clock shows") {
  Session session;
  session.app.dispatch(ExportDiagnostic{});
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  session.app.dispatch(EditCommand{Rate{session.first, 3}});  // within the same second
  CHECK(session.open().modified_at == "2026-11-24T17:42:01Z");
  CHECK(has_unexported_changes(session.app.state().library[0]));
  session.platform.now = "2025-01-01T00:00:00Z";
  session.app.dispatch(EditCommand{Rate{session.first, 2}});
  CHECK(session.open().modified_at == "2026-11-24T17:42:01Z");
  session.app.dispatch(SaveReport{{ReportKind::full, ReportFormat::ics, {}}});
  session.app.dispatch(EditCommand{Rate{session.first, 1}});
  CHECK(session.open().modified_at == "2026-11-24T17:42:02Z");
}

TEST_CASE("cells that were cut are told with the file") {
  Session session;
  session.app.dispatch(SaveReport{{ReportKind::full, ReportFormat::csv, {}}});
  session.app.on_file_written(session.platform.saved->name, "contenu");
  session.app.on_reports(ReportNews::ready, 2);
  CHECK(notice(session).title.find(session.platform.saved->name) != std::string::npos);
  CHECK(tells(session, "2\u00a0cellules"));
  CHECK(tells(session, ".boussole.json"));
}
