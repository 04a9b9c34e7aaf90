#include "cli/report_command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include "cli/whole_file.h"
#include "generated/test_paths.h"
#include "support/report_sample.h"

using namespace boussole;

namespace {

// A folder of its own for each test, removed at its end.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("boussole-" + std::to_string(std::random_device{}()))) {
    std::filesystem::create_directory(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::size_t count() const {
    std::size_t found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) found += entry.exists() ? 1U : 0U;
    return found;
  }

 private:
  std::filesystem::path path_;
};

struct Run {
  int code = 0;
  std::string output;
  std::string errors;
};

Run run(std::vector<std::string> arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  arguments.insert(arguments.begin(), "rapport");
  const int code = run_cli(arguments, in, out, err);
  return {code, out.str(), err.str()};
}

std::string bytes_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
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
    const Run written = run({golden(), option, file});
    CHECK(written.code == kExitFine);
    CHECK(written.output.empty());
    CHECK_MESSAGE(written.errors.find("version 2024.1") != std::string::npos, "what it answers");
    CHECK(std::count(written.errors.begin(), written.errors.end(), '\n') == 1);
    CHECK(bytes_of(file).starts_with(start));
  }
  CHECK(folder.count() == formats.size());
}

TEST_CASE("rapport: standard input and output, options in any place") {
  const Run page = run({"--html", "-", "-", "--synthese"}, bytes_of(golden()));
  CHECK(page.code == kExitFine);
  CHECK(page.output.find("<title>Synthèse pour le conseil") != std::string::npos);
  CHECK(run({golden(), "--html", "-", "--proces-verbal"}).output.find("Relevé de décisions") != std::string::npos);
  CHECK(run({golden(), "--grille-vierge", "--html", "-"}).output.find("Grille de réponse") != std::string::npos);
  CHECK(run({golden(), "--bulletins", "--html", "-"}).output.find("Bulletins") != std::string::npos);
  CHECK(run({golden(), "--html", "-"}).output.find("ligne 1<br>ligne 2") != std::string::npos);
  CHECK(run({golden(), "--html", "-", "--sans-notes"}).output.find("ligne 1<br>ligne 2") == std::string::npos);
  CHECK(run({golden(), "--csv", "-"}).output.find(";Jo;") != std::string::npos);
  CHECK(run({golden(), "--csv", "-", "--sans-noms"}).output.find(";Jo;") == std::string::npos);
  CHECK(run({golden(), "--csv", "-", "--synthese"}).code == kExitFine);
  CHECK(run({golden(), "--facile", "--html", "-"}).code == kExitFine);
}

TEST_CASE("rapport: the same moment gives the same bytes") {
  REQUIRE(setenv("SOURCE_DATE_EPOCH", "1795550000", 1) == 0);
  const Run first = run({golden(), "--html", "-"});
  CHECK(first.output.find("document du 24\u00a0novembre\u00a02026") != std::string::npos);
  CHECK(run({golden(), "--html", "-"}).output == first.output);
  CHECK(run({golden(), "--ics", "-"}).output.find("DTSTAMP:20261124T") != std::string::npos);
  unsetenv("SOURCE_DATE_EPOCH");
}

TEST_CASE("rapport: wrong usage is told with code 2 and writes nothing") {
  const Folder folder;
  const std::string file = folder.file("r");
  CHECK(run({"--help"}).code == kExitFine);
  CHECK(run({"--help"}).output.find("--grille-vierge") != std::string::npos);
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
    const Run refused = run(arguments);
    CHECK(refused.code == kExitBadUsage);
    CHECK(refused.errors.find("Usage\u00a0: boussole rapport") != std::string::npos);
  }
  CHECK(folder.count() == 0);
}

TEST_CASE("rapport: a refused diagnostic leaves the old report as it was") {
  const Folder folder;
  const std::string file = folder.file("r.html");
  REQUIRE(write_whole_file(file, "avant"));
  CHECK(run({"-", "--html", file}, "{").code == kExitBadInput);
  std::string other = bytes_of(golden());
  other.replace(other.find("regies-parcours-qualite"), 23, "un-autre-questionnaire-");
  const Run refused = run({"-", "--html", file}, other);
  CHECK(refused.code == kExitBadInput);
  CHECK(refused.errors.starts_with("-: /referential/id: "));
  CHECK(bytes_of(file) == "avant");
  CHECK(run({golden(), "--html", file}).code == kExitFine);
  CHECK(bytes_of(file).starts_with("<!DOCTYPE html>"));
  CHECK(folder.count() == 1);
}

TEST_CASE("rapport: what cannot be written ends with code 3, and leaves nothing behind") {
  const Folder folder;
  const Run nowhere = run({golden(), "--html", folder.file("absent/r.html")});
  CHECK(nowhere.code == kExitNotWritten);
  CHECK(nowhere.errors.find("absent/r.html") != std::string::npos);
  CHECK(run({golden(), "--html", folder.file("")}).code == kExitNotWritten);
  CHECK(folder.count() == 0);
}

TEST_CASE("rapport: of a workshop file, its minutes; what makes no sense of them is wrong usage") {
  const Folder folder;
  const std::string file = folder.file("r");
  const std::string workshop = std::string(BOUSSOLE_GOLDEN_DIR) + "/atelier-1.boussole.json";
  for (const auto& [option, start] : std::vector<std::pair<std::string, std::string>>{
           {"--html", "<!DOCTYPE html>"}, {"--csv", "\xEF\xBB\xBFRang;"}, {"--markdown", "# Compte rendu d’atelier"}}) {
    CHECK(run({workshop, option, file, "--sans-noms", "--facile"}).code == kExitFine);
    CHECK(bytes_of(file).starts_with(start));
    CHECK(run({"-", option, "-"}, bytes_of(workshop)).output.starts_with(start));
  }
  REQUIRE(write_whole_file(file, "avant"));
  for (const std::string option : {"--sans-notes", "--synthese", "--proces-verbal", "--grille-vierge", "--bulletins"}) {
    const Run refused = run({workshop, "--html", file, option});
    CHECK(refused.code == kExitBadUsage);
    CHECK(refused.errors.find(option) != std::string::npos);
  }
  CHECK(run({workshop, "--ics", file}).code == kExitBadUsage);
  std::string other = bytes_of(workshop);
  other.replace(other.find("regies-parcours-qualite"), 23, "un-autre-questionnaire-");
  const Run refused = run({"-", "--html", file}, other);
  CHECK(refused.code == kExitBadInput);
  CHECK(refused.errors.starts_with("-: /referential/id: "));
  CHECK(run({"-", "--html", file}, bytes_of(workshop).substr(0, 400)).code == kExitBadInput);
  CHECK(bytes_of(file) == "avant");
}
