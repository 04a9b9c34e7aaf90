#include "cli/cli.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "generated/test_paths.h"
#include "support/command_line.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::string golden() { return std::string(BOUSSOLE_GOLDEN_DIR) + "/diagnostic-1.boussole.json"; }

}  // namespace

TEST_CASE("help everywhere, and wrong usage says so with code 2") {
  CHECK(run({"--help"}).code == kExitFine);
  CHECK(run({"--version"}).output == "1.0.0\n");
  for (const char* command : {"referentiel", "verifier", "score"}) {
    CHECK(run({command, "--help"}).code == kExitFine);
    CHECK(run({command, "--help"}).output.find(command) != std::string::npos);
    CHECK(run({command, "--rien"}).code == kExitBadUsage);
  }
  CHECK(run({}).code == kExitBadUsage);
  CHECK(run({"rien"}).code == kExitBadUsage);
  CHECK(run({"verifier"}).code == kExitBadUsage);
  CHECK(run({"score"}).code == kExitBadUsage);
  CHECK(run({"score", "a", "b"}).code == kExitBadUsage);
}

TEST_CASE("referentiel: one line a criterion, or everything as JSON") {
  const Run lines = run({"referentiel"});
  CHECK(std::count(lines.output.begin(), lines.output.end(), '\n') == 59);
  const Run json = run({"referentiel", "--json"});
  for (const char* key : {"\"criteria\"", "\"checklists\"", "\"indicators\"", "\"illustrations\"", "\"principles\"",
                          "\"key_figures\"", "\"glossary\""}) {
    CHECK(json.output.find(key) != std::string::npos);
  }
}

TEST_CASE("referentiel --verifier: fine, refused with file, place and reason, wrong usage") {
  const std::string json = run({"referentiel", "--json"}).output;
  CHECK(run({"referentiel", "--verifier", "-"}, json).code == kExitFine);
  std::string bad = json;
  bad.replace(bad.find("\"page\": 11"), 10, "\"page\": -1");
  const Run refused = run({"referentiel", "--verifier", "-"}, bad);
  CHECK(refused.code == kExitBadInput);
  CHECK(refused.errors.starts_with("-: /criteria/0/page: "));
  CHECK(refused.output.empty());
  CHECK(run({"referentiel", "--verifier", golden()}).code == kExitBadInput);
  CHECK(run({"referentiel", "--verifier", "/nulle/part.json"}).code == kExitBadInput);
  CHECK(run({"referentiel", "--verifier"}).code == kExitBadUsage);
  CHECK(run({"referentiel", "--verifier", "a", "b"}).code == kExitBadUsage);
  CHECK(run({"referentiel", "--verifier", "--json", "a"}).code == kExitBadUsage);
  CHECK(run({"score", "--verifier", golden()}).code == kExitBadUsage);
}

TEST_CASE("verifier: fine, refused with file, place and reason, unreadable; standard input") {
  CHECK(run({"verifier", golden()}).code == kExitFine);
  CHECK(run({"verifier", "-"}, bytes_of(golden())).code == kExitFine);
  std::string bad = bytes_of(golden());
  bad.replace(bad.find("\"level\": 2"), 10, "\"level\": 7");
  const Run refused = run({"verifier", "-"}, bad);
  CHECK(refused.code == kExitBadInput);
  CHECK(refused.errors.starts_with("-: /answers/equipes.ratio-cip/level: "));
  CHECK(std::count(refused.errors.begin(), refused.errors.end(), '\n') == 1);
  const Run missing = run({"verifier", "/nulle/part.json", golden()});
  CHECK(missing.code == kExitBadInput);
  CHECK(missing.errors.starts_with("/nulle/part.json: : "));
  CHECK(missing.output.find("valide") != std::string::npos);
}

TEST_CASE("score: exact numbers as JSON, null where undefined; a table for people") {
  const Run json = run({"score", golden(), "--json"});
  CHECK(json.code == kExitFine);
  CHECK(json.output.find("\"score\": 66.66666666666667") != std::string::npos);
  CHECK(json.output.find("\"score\": null") != std::string::npos);
  CHECK_MESSAGE(json.errors.find("version 2024.1") != std::string::npos, "answers to another version are told");
  CHECK(json.output.find("\"to_document\": [\n    \"equipes.comites-suivi\"\n  ]") != std::string::npos);
  const Run table = run({"score", golden()});
  CHECK(table.output.find("67") != std::string::npos);
  CHECK(table.output.find("1\u00a0réponse avec un niveau sur") != std::string::npos);
  CHECK(run({"score", "-"}, "{").code == kExitBadInput);
}
