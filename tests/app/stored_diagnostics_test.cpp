// Diagnostics of the questions of 2024.1, from a file or from the browser: opened, moved to the questions of today,
// kept.
#include <doctest/doctest.h>

#include "app/app.h"
#include "core/diagnostic/codec.h"
#include "support/fake_platform.h"
#include "support/golden.h"
#include "support/stored_2024_1.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// What differs in a copy that goes on: its identity, its dates, that it is open again, a line of the journal.
Diagnostic copy_of(const Diagnostic& before, const Diagnostic& made) {
  Diagnostic copy = expected_today(before);
  copy.id = made.id;
  copy.created_at = made.created_at;
  copy.modified_at = made.modified_at;
  copy.application = made.application;
  copy.locked_at.reset();
  copy.locked_by.clear();
  if (!made.journal.empty()) copy.journal.push_back(made.journal.back());
  return copy;
}

// The screen of the migration is about it: it is moved, and the original is still there as it was.
void check_moved(App& app, const Diagnostic& before, const StoredDiagnosticFile& file) {
  REQUIRE(app.state().migrating());
  CHECK(app.state().screen == Screen::migration);
  CHECK(*app.state().migrating() == before);
  CHECK_FALSE(app.state().diagnostic());
  app.dispatch(Migrate{});
  REQUIRE(app.state().diagnostic());
  const Diagnostic& made = *app.state().diagnostic();
  CHECK(made.id != before.id);
  CHECK(levels_of(made) == file.levels);
  CHECK(made == copy_of(before, made));
  CHECK(made.journal.size() == before.journal.size() + 1);
  CHECK(made.journal.back().what.find("2024.1") != std::string::npos);
  CHECK(made.journal.back().what.find(built_in_referential().version) != std::string::npos);
  REQUIRE(app.state().library.size() == 2);
  CHECK(app.state().library[1].diagnostic == before);
  // One confirms answer after answer.
  for (const auto& [id, answer] : before.answers) app.dispatch(EditCommand{ConfirmAnswer{id}});
  for (const auto& [id, answer] : app.state().diagnostic()->answers) CHECK_FALSE(answer.to_confirm);
  CHECK(levels_of(*app.state().diagnostic()) == file.levels);
}

}  // namespace

TEST_CASE("a file of 2024.1 is taken in, moved to the questions of today, and confirmed answer by answer") {
  for (const StoredDiagnosticFile& file : kStored20241) {
    CAPTURE(file.name);
    FakePlatform platform;
    App app(built_in_referential(), platform);
    app.on_loaded({}, "");
    const std::string bytes = stored_file(file.name);
    app.on_file_opened("ancien.boussole.json", bytes);
    check_moved(app, decode_diagnostic(bytes).value(), file);
  }
}

TEST_CASE("what the browser keeps of 2024.1 is found again, and moved to the questions of today") {
  for (const StoredDiagnosticFile& file : kStored20241) {
    CAPTURE(file.name);
    FakePlatform platform;
    App app(built_in_referential(), platform);
    const std::string bytes = stored_file(file.name);
    const Diagnostic before = decode_diagnostic(bytes).value();
    StoredDiagnostic record;
    record.id = before.id;
    record.file = bytes;
    app.on_loaded({record}, "");
    app.dispatch(OpenDiagnostic{before.id});
    check_moved(app, before, file);
    // The next start finds both, and nothing to do for the one that was moved.
    platform.pass_time(app);
    const std::string made = app.state().diagnostic()->id;
    REQUIRE(platform.stored.contains(made));
    App later(built_in_referential(), platform);
    later.on_loaded({record, platform.stored.at(made)}, "");
    later.dispatch(OpenDiagnostic{made});
    REQUIRE(later.state().diagnostic());
    CHECK(levels_of(*later.state().diagnostic()) == file.levels);
  }
}
