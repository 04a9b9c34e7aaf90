#include "cli/report_command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "cli/whole_file.h"
#include "generated/test_paths.h"
#include "support/command_line.h"
#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Run rapport(const std::vector<std::string>& arguments, const std::string& input = "") {
  return run_command("rapport", arguments, input);
}

std::string golden() { return std::string(BOUSSOLE_GOLDEN_DIR) + "/diagnostic-1-rich.boussole.json"; }

}  // namespace

TEST_CASE("rapport writes each format, whole, and nothing else beside it") {
  const Folder folder;
  const std::vector<std::pair<std::string, std::string>> formats = {{"--html", "<!DOCTYPE html>"},
                                                                    {"--csv", "\xEF\xBB\xBFType;"},
                                                                    {"--markdown", "# Diagnostic"},
                                                                    {"--ics", "BEGIN:VCALENDAR\r\n"}};
  for (const auto& [option, start] : formats) {
    const std::string file = folder.file(option.substr(2));
    const Run written = rapport({golden(), option, file});
    CHECK(written.code == kExitFine);
    CHECK(written.output.empty());
    CHECK_MESSAGE(written.errors.find("version 2024.1") != std::string::npos, "what it answers");
    CHECK(std::count(written.errors.begin(), written.errors.end(), '\n') == 1);
    CHECK(bytes_of(file).starts_with(start));
  }
  CHECK(folder.count() == formats.size());
}

TEST_CASE("rapport: standard input and output, options in any place") {
  const Run page = rapport({"--html", "-", "-", "--synthese"}, bytes_of(golden()));
  CHECK(page.code == kExitFine);
  CHECK(page.output.find("<title>Synthèse pour le conseil") != std::string::npos);
  CHECK(rapport({golden(), "--html", "-", "--proces-verbal"}).output.find("Relevé de décisions") != std::string::npos);
  CHECK(rapport({golden(), "--grille-vierge", "--html", "-"}).output.find("Grille de réponse") != std::string::npos);
  CHECK(rapport({golden(), "--bulletins", "--html", "-"}).output.find("Bulletins") != std::string::npos);
  CHECK(rapport({golden(), "--html", "-"}).output.find("ligne 1<br>ligne 2") != std::string::npos);
  CHECK(rapport({golden(), "--html", "-", "--sans-notes"}).output.find("ligne 1<br>ligne 2") == std::string::npos);
  CHECK(rapport({golden(), "--csv", "-"}).output.find(";Jo;") != std::string::npos);
  CHECK(rapport({golden(), "--csv", "-", "--sans-noms"}).output.find(";Jo;") == std::string::npos);
  CHECK(rapport({golden(), "--csv", "-", "--synthese"}).code == kExitFine);
  CHECK(rapport({golden(), "--facile", "--html", "-"}).code == kExitFine);
}

TEST_CASE("rapport: the same moment gives the same bytes") {
  REQUIRE(setenv("SOURCE_DATE_EPOCH", "1795550000", 1) == 0);
  const Run first = rapport({golden(), "--html", "-"});
  CHECK(first.output.find("document du 24\u00a0novembre\u00a02026") != std::string::npos);
  CHECK(rapport({golden(), "--html", "-"}).output == first.output);
  CHECK(rapport({golden(), "--ics", "-"}).output.find("DTSTAMP:20261124T") != std::string::npos);
  unsetenv("SOURCE_DATE_EPOCH");
}

TEST_CASE("rapport: wrong usage is told with code 2 and writes nothing") {
  const Folder folder;
  const std::string file = folder.file("r");
  CHECK(rapport({"--help"}).code == kExitFine);
  CHECK(rapport({"--help"}).output.find("--grille-vierge") != std::string::npos);
  const std::vector<std::vector<std::string>> wrong = {{},
                                                       {golden()},
                                                       {"--html", file},
                                                       {golden(), "--html"},
                                                       {golden(), "--html", ""},
                                                       {golden(), golden(), "--html", file},
                                                       {golden(), "--html", file, "--csv", file},
                                                       {golden(), "--html", file, "--rien"},
                                                       {golden(), "--html", file, "--synthese", "--bulletins"},
                                                       {golden(), "--csv", file, "--proces-verbal"},
                                                       {golden(), "--ics", file, "--grille-vierge"}};
  for (const auto& arguments : wrong) {
    const Run refused = rapport(arguments);
    CHECK(refused.code == kExitBadUsage);
    CHECK(refused.errors.find("Usage\u00a0: boussole rapport") != std::string::npos);
  }
  CHECK(folder.count() == 0);
}

TEST_CASE("rapport: a refused diagnostic leaves the old report as it was") {
  const Folder folder;
  const std::string file = folder.file("r.html");
  REQUIRE(write_whole_file(file, "avant"));
  CHECK(rapport({"-", "--html", file}, "{").code == kExitBadInput);
  std::string other = bytes_of(golden());
  other.replace(other.find("regies-parcours-qualite"), 23, "un-autre-questionnaire-");
  const Run refused = rapport({"-", "--html", file}, other);
  CHECK(refused.code == kExitBadInput);
  CHECK(refused.errors.starts_with("-: /referential/id: "));
  CHECK(bytes_of(file) == "avant");
  CHECK(rapport({golden(), "--html", file}).code == kExitFine);
  CHECK(bytes_of(file).starts_with("<!DOCTYPE html>"));
  CHECK(folder.count() == 1);
}

TEST_CASE("rapport: what cannot be written ends with code 3, and leaves nothing behind") {
  const Folder folder;
  const Run nowhere = rapport({golden(), "--html", folder.file("absent/r.html")});
  CHECK(nowhere.code == kExitNotWritten);
  CHECK(nowhere.errors.find("absent/r.html") != std::string::npos);
  CHECK(rapport({golden(), "--html", folder.file("")}).code == kExitNotWritten);
  CHECK(folder.count() == 0);
}

TEST_CASE("rapport: of a workshop file, its minutes; what makes no sense of them is wrong usage") {
  const Folder folder;
  const std::string file = folder.file("r");
  const std::string workshop = std::string(BOUSSOLE_GOLDEN_DIR) + "/atelier-1.boussole.json";
  for (const auto& [option, start] : std::vector<std::pair<std::string, std::string>>{
           {"--html", "<!DOCTYPE html>"}, {"--csv", "\xEF\xBB\xBFRang;"}, {"--markdown", "# Compte rendu d’atelier"}}) {
    CHECK(rapport({workshop, option, file, "--sans-noms", "--facile"}).code == kExitFine);
    CHECK(bytes_of(file).starts_with(start));
    CHECK(rapport({"-", option, "-"}, bytes_of(workshop)).output.starts_with(start));
  }
  REQUIRE(write_whole_file(file, "avant"));
  for (const std::string option : {"--sans-notes", "--synthese", "--proces-verbal", "--grille-vierge", "--bulletins"}) {
    const Run refused = rapport({workshop, "--html", file, option});
    CHECK(refused.code == kExitBadUsage);
    CHECK(refused.errors.find(option) != std::string::npos);
  }
  CHECK(rapport({workshop, "--ics", file}).code == kExitBadUsage);
  std::string other = bytes_of(workshop);
  other.replace(other.find("regies-parcours-qualite"), 23, "un-autre-questionnaire-");
  const Run refused = rapport({"-", "--html", file}, other);
  CHECK(refused.code == kExitBadInput);
  CHECK(refused.errors.starts_with("-: /referential/id: "));
  CHECK(rapport({"-", "--html", file}, bytes_of(workshop).substr(0, 400)).code == kExitBadInput);
  CHECK(bytes_of(file) == "avant");
}
