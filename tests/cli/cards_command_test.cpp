#include "cli/cards_command.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/voting_cards.h"
#include "support/command_line.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Run cartes(const std::vector<std::string>& arguments) { return run_command("cartes", arguments); }

}  // namespace

TEST_CASE("cartes writes thirty cards, or as many as asked, two a page or one") {
  const Run thirty = cartes({"--html", "-"});
  CHECK(thirty.code == kExitFine);
  CHECK(thirty.errors.empty());
  CHECK(thirty.output == voting_cards_html({30, CardsPerPage::two}));
  CHECK(cartes({"--nombre", "40", "--html", "-"}).output == voting_cards_html({40, CardsPerPage::two}));
  CHECK(cartes({"--html", "-", "--une-par-page", "--nombre", "1"}).output == voting_cards_html({1, CardsPerPage::one}));
}

TEST_CASE("cartes: what is no number of cards is refused, with what is possible") {
  for (const std::string given : {"0", "41", "-1", "", "trois", "3x", "99999999999999999999", " 3"}) {
    CAPTURE(given);
    const Run refused = cartes({"--html", "-", "--nombre", given});
    CHECK(refused.code == kExitBadUsage);
    CHECK(refused.output.empty());
    CHECK(refused.errors.find("de 1 à 40") != std::string::npos);
  }
  CHECK(cartes({"--html", "-", "--nombre"}).code == kExitBadUsage);
}

TEST_CASE("cartes: an output is needed, one only; other words are refused") {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{}, {"--html"}, {"--html", ""}, {"--html", "-", "--html", "-"}}) {
    const Run refused = cartes(arguments);
    CHECK(refused.code == kExitBadUsage);
    CHECK(refused.errors.find("--html") != std::string::npos);
  }
  CHECK(cartes({"--html", "-", "--json"}).errors.find("--json") != std::string::npos);
  CHECK(cartes({"fichier", "--html", "-"}).code == kExitBadUsage);
}

TEST_CASE("cartes --help says how") {
  const Run help = cartes({"--help"});
  CHECK(help.code == kExitFine);
  CHECK(help.output.find("--une-par-page") != std::string::npos);
}

TEST_CASE("cartes: a file that can't be written is said, code 3") {
  const Run failed = cartes({"--html", "/nowhere/at/all/cartes.html"});
  CHECK(failed.code == kExitNotWritten);
  CHECK(failed.errors.find("/nowhere/at/all/cartes.html") != std::string::npos);
}
