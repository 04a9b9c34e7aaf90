// Files under a password, as those who use the application meet them.
#include "app/protection.h"

#include <doctest/doctest.h>

#include <string>

#include "core/diagnostic/codec.h"
#include "support/sealed_sample.h"
#include "support/session.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::string notice(const App& app) { return app.state().notice ? app.state().notice->title : std::string(); }

}  // namespace

TEST_CASE("a diagnostic goes out under a password, and counts as exported once the file was opened again") {
  Session session;
  session.app.dispatch(AskProtection{"report.protect"});
  REQUIRE(session.app.state().dialog);
  CHECK(session.app.state().dialog->kind == Dialog::Kind::protect);
  session.app.dispatch(ExportProtected{"quatre mots au hasard"});
  CHECK_FALSE(session.app.state().dialog);
  CHECK(session.platform.written_name == "boussole-regie-de-l-oeuvre-2026-11-24-protege.boussole.json");
  CHECK(session.platform.typed_password == "quatre mots au hasard");
  CHECK(session.app.state().open_entry()->exported_at.empty());
  session.app.on_file_written(session.platform.written_name, session.platform.written_bytes);
  CHECK(notice(session.app).find("Le fichier protégé") == 0);
  CHECK_FALSE(session.app.state().open_entry()->exported_at.empty());
}

TEST_CASE("a file that could not be protected counts for nothing, and is said") {
  Session session;
  session.app.dispatch(ExportProtected{"quatre mots au hasard"});
  session.app.on_protection_failed(session.platform.written_name);
  CHECK(session.app.state().notice->kind == Notice::Kind::problem);
  CHECK(session.app.state().open_entry()->exported_at.empty());
  session.platform.protects = false;
  session.app.dispatch(AskProtection{});
  CHECK_FALSE(session.app.state().dialog);
  CHECK(session.app.state().notice->kind == Notice::Kind::problem);
}

TEST_CASE("the password of a file is asked for; a wrong one changes nothing; the right one opens it as any other") {
  Session session;
  const Diagnostic before = session.open();
  session.app.on_files(1);
  session.app.on_file_opened("secret.json", sealed_sample());
  REQUIRE(session.app.state().dialog);
  CHECK(session.app.state().dialog->kind == Dialog::Kind::unlock);
  for (int i = 1; i <= 3; ++i) {
    session.app.dispatch(Unlock{"faux"});
    CHECK(session.app.state().unlocking);
    CHECK(session.platform.unlocked == std::pair{std::string("secret.json"), sealed_sample()});
    session.app.on_unlocked("secret.json", Unlocking::wrong_password);
    CHECK(session.app.state().wrong_passwords == i);
    CHECK(session.app.state().dialog);
    CHECK(session.open() == before);
  }
  Diagnostic held = before;
  held.id = "00000000-0000-4000-8000-00000000abcd";
  held.title = "Sous clé";
  session.app.dispatch(Unlock{"juste"});
  session.app.on_unlocked("secret.json", Unlocking::opened);
  session.app.on_file_opened("secret.json", encode_diagnostic(held));
  CHECK_FALSE(session.app.state().dialog);
  CHECK(session.open().title == "Sous clé");
  CHECK(session.app.state().library.size() == 2);
}

TEST_CASE("a damaged file is told apart from a wrong password; several are asked for one after the other") {
  Session session;
  session.app.on_files(2);
  session.app.on_file_opened("un.json", sealed_sample());
  session.app.on_file_opened("deux.json", sealed_sample());
  REQUIRE(session.app.state().locked_files.size() == 2);
  session.app.dispatch(Unlock{"mot"});
  session.app.on_unlocked("un.json", Unlocking::damaged);
  CHECK(session.app.state().locked_files.size() == 1);
  REQUIRE(session.app.state().dialog);
  CHECK(session.app.state().locked_files.front().name == "deux.json");
  session.app.dispatch(CloseDialog{});
  CHECK(session.app.state().locked_files.empty());
  CHECK_FALSE(session.app.state().dialog);
}
