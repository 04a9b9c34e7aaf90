#include "cli/compare_command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "cli/whole_file.h"
#include "core/content/referential.h"
#include "core/diagnostic/codec.h"
#include "core/group/response_code.h"
#include "generated/test_paths.h"
#include "support/command_line.h"
#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Diagnostic diagnostic_of(Random& random, std::size_t number) {
  const Referential& referential = built_in_referential();
  Diagnostic diagnostic;
  diagnostic.referential = {referential.id, referential.version, {}};
  diagnostic.id = "123e4567-e89b-42d3-a456-42661417" + std::to_string(1000 + number);
  diagnostic.created_at = diagnostic.modified_at = "2026-01-31T18:00:00Z";
  diagnostic.organisation.name = "Tilleuls " + std::to_string(number);
  diagnostic.profile.aci = true;
  for (const Criterion& criterion : referential.criteria) {
    Answer answer;
    answer.state = AnswerState::rated;
    answer.level = static_cast<int>(below(random, 4));
    answer.note = "une note";
    diagnostic.answers[criterion.id] = answer;
  }
  return diagnostic;
}

// Files of so many Régies, in folders within folders.
void fill(const Folder& folder, std::size_t count) {
  Random random(1);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = "d" + std::to_string(i % 3) + "/" + std::to_string(i % 2) + "/r" + std::to_string(i);
    folder.write(name + ".boussole.json", encode_diagnostic(diagnostic_of(random, i)));
  }
  folder.write("d0/lisez-moi.txt", "pas un diagnostic");
}

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("comparer reads folders, and gives names, letters or the group alone") {
  const Folder folder;
  fill(folder, 9);
  const Run names = run({"comparer", folder.path(), "--json"});
  CHECK(names.code == kExitFine);
  CHECK(names.errors.empty());
  CHECK(names.output.find("\"display\": \"names\"") != std::string::npos);
  CHECK(count_of(names.output, "\"name\": \"Tilleuls") == 9);
  CHECK(names.output.find("\"refused\": []") != std::string::npos);
  const Run letters = run({"comparer", folder.path(), "--affichage", "lettres", "--json"});
  CHECK(count_of(letters.output, "\"letter\": \"") == 9);
  CHECK(letters.output.find("Tilleuls") == std::string::npos);
  const Run group = run({"comparer", folder.path(), "--anonyme", "--json"});
  CHECK(group.output == run({"comparer", folder.path(), "--affichage", "groupe", "--json"}).output);
  CHECK(group.output.find("\"members\"") == std::string::npos);
  CHECK(group.output.find("Tilleuls") == std::string::npos);
  CHECK(group.output.find("\"n\": 9") != std::string::npos);
  const Run few = run({"comparer", folder.path(), "--anonyme", "--minimum", "10", "--json"});
  CHECK(few.output.find("\"withheld\": null") == std::string::npos);
  CHECK(few.output.find("\"counts\": [") == std::string::npos);
  CHECK(run({"comparer", folder.path()}).output.find("Tilleuls 3\u00a0: ") != std::string::npos);
  CHECK(run({"comparer", folder.path(), "--anonyme"}).output.find("Tilleuls") == std::string::npos);
}

TEST_CASE("comparer: files in another order give the same bytes") {
  const Folder folder;
  fill(folder, 6);
  std::vector<std::string> arguments = {"comparer"};
  for (int i = 0; i < 6; ++i) {
    arguments.push_back(folder.path() + "/d" + std::to_string(i % 3) + "/" + std::to_string(i % 2) + "/r" +
                        std::to_string(i) + ".boussole.json");
  }
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend() - 1);
  reversed.insert(reversed.begin(), "comparer");
  arguments.emplace_back("--json");
  reversed.emplace_back("--json");
  CHECK(run(arguments).output == run(reversed).output);
}

TEST_CASE("comparer: a broken file is told with its place, and the others are compared") {
  const Folder folder;
  fill(folder, 6);
  Random random(2);
  std::string broken = encode_diagnostic(diagnostic_of(random, 50));
  broken.replace(broken.find("\"level\": "), 10, "\"level\": 7");
  folder.write("d1/tilleuls-50.json", broken);
  const Run names = run({"comparer", folder.path(), "--json"});
  CHECK(names.code == kExitBadInput);
  CHECK(names.errors.find("d1/tilleuls-50.json: /answers/") != std::string::npos);
  CHECK(names.output.find("\"n\": 6") != std::string::npos);
  CHECK(names.output.find("tilleuls-50.json\"") != std::string::npos);
  CHECK(names.output.find("\"reason\": \"/answers/") != std::string::npos);
  // Without names, not even the file's.
  const Run group = run({"comparer", folder.path(), "--anonyme", "--json"});
  CHECK(group.code == kExitBadInput);
  CHECK(group.output.find("tilleuls") == std::string::npos);
  CHECK(group.output.find("\"file\": \"fichier ") != std::string::npos);
  folder.write("\xff\xfe\n.json", "{");
  CHECK(run({"comparer", folder.path(), "--json"}).output.find("\"refused\"") != std::string::npos);
  CHECK(run({"comparer", folder.file("absent.json"), "--json"}).code == kExitBadInput);
  const Folder empty;
  CHECK(run({"comparer", empty.path(), "--json"}).code == kExitBadInput);
}

TEST_CASE("comparer: of two files of one diagnostic the one saved last counts") {
  const Folder folder;
  fill(folder, 5);
  Random random(3);
  Diagnostic later = diagnostic_of(random, 2);
  later.modified_at = "2026-06-01T00:00:00Z";
  later.organisation.name = "Tilleuls plus tard";
  folder.write("a.json", encode_diagnostic(later));
  const Run told = run({"comparer", folder.path(), "--json"});
  CHECK(told.code == kExitFine);
  CHECK(told.output.find("\"n\": 5") != std::string::npos);
  CHECK(told.output.find("Tilleuls plus tard") != std::string::npos);
  CHECK(told.output.find("\"name\": \"Tilleuls 2\"") == std::string::npos);
  CHECK(told.errors.find("r2.boussole.json\u00a0: ") != std::string::npos);
  CHECK(told.output.find("r2.boussole.json\"") != std::string::npos);
}

TEST_CASE("comparer writes several outputs, whole, with the same letters") {
  const Folder folder;
  fill(folder, 6);
  const Folder out;
  const Run told = run({"comparer", folder.path(), "--affichage", "lettres", "--json", out.file("c.json"), "--csv",
                        out.file("c.csv"), "--html", out.file("c.html"), "--markdown", out.file("c.md")});
  CHECK(told.code == kExitFine);
  CHECK(told.output.empty());
  CHECK(bytes_of(out.file("c.json")).starts_with("{\n  \"display\": \"letters\""));
  CHECK(bytes_of(out.file("c.csv")).starts_with("\xEF\xBB\xBFType;"));
  CHECK(bytes_of(out.file("c.html")).find("size:A4 landscape") != std::string::npos);
  CHECK(bytes_of(out.file("c.md")).starts_with("# Comparaison"));
  for (const char* name : {"c.json", "c.csv", "c.html", "c.md"}) {
    CHECK(bytes_of(out.file(name)).find("Tilleuls") == std::string::npos);
    CHECK(bytes_of(out.file(name)).find("boussole.json") == std::string::npos);
  }
  // Again over what it wrote before.
  CHECK(run({"comparer", folder.path(), "--json", out.file("c.json")}).output.empty());
  CHECK(bytes_of(out.file("c.json")).find("\"names\"") != std::string::npos);
}

TEST_CASE("comparer never writes over a diagnostic") {
  const Folder folder;
  fill(folder, 3);
  const std::string first = folder.path() + "/d0/0/r0.boussole.json";
  const std::string second = folder.path() + "/d1/1/r1.boussole.json";
  const std::string before = bytes_of(first);
  const Run json = run({"comparer", "--json", first, second});
  CHECK(json.code == kExitFine);
  CHECK(json.output.find("\"n\": 2") != std::string::npos);
  CHECK(run({"comparer", second, "--json", first}).output.find("\"n\": 2") != std::string::npos);
  CHECK(run({"comparer", second, "--csv", first}).code == kExitBadUsage);
  CHECK(run({"comparer", second, "--html", folder.path()}).code == kExitBadUsage);
  CHECK(bytes_of(first) == before);
  CHECK(run({"comparer", second, "--csv", folder.path() + "/absent/c.csv"}).code == kExitNotWritten);
}

TEST_CASE("comparer, code, decoder, migrer: help, and wrong usage with code 2") {
  for (const char* command : {"comparer", "code", "decoder", "migrer"}) {
    const Run help = run({command, "--help"});
    CHECK(help.code == kExitFine);
    CHECK(help.output.find(std::string("boussole ") + command) != std::string::npos);
    CHECK(run({command}).code == kExitBadUsage);
    CHECK(run({command, "a", "--rien"}).code == kExitBadUsage);
  }
  const std::vector<std::vector<std::string>> wrong = {
      {"--affichage", "autre"}, {"--affichage"}, {"--minimum", "2"}, {"--minimum", "11"},
      {"--minimum", "5x"},      {"--minimum"},   {"--csv"},          {"--csv", "--html"}};
  for (const auto& options : wrong) {
    std::vector<std::string> arguments = {"comparer", "-"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    CHECK(run(arguments, "{}").code == kExitBadUsage);
  }
  CHECK(run({"code", "a", "b"}).code == kExitBadUsage);
  CHECK(run({"decoder", "ABC"}).code == kExitBadUsage);
  CHECK(run({"decoder", "-o", "f"}).code == kExitBadUsage);
  CHECK(run({"migrer", "a"}).code == kExitBadUsage);
  CHECK(run({"migrer", "a", "-o"}).code == kExitBadUsage);
}

TEST_CASE("code and decoder: the answers come back, without a name") {
  const Folder folder;
  Random random(4);
  const Diagnostic diagnostic = diagnostic_of(random, 7);
  const Run told = run({"code", "-"}, encode_diagnostic(diagnostic));
  CHECK(told.code == kExitFine);
  CHECK(std::count(told.output.begin(), told.output.end(), '\n') == 1);
  const std::string code = told.output.substr(0, told.output.size() - 1);
  CHECK(code.size() < 70);
  const std::string file = folder.file("recu.boussole.json");
  REQUIRE(run({"decoder", code, "-o", file}).code == kExitFine);
  const Result<Diagnostic> read = decode_diagnostic(bytes_of(file));
  REQUIRE(read);
  CHECK(read.value().profile == diagnostic.profile);
  CHECK(read.value().answers.size() == diagnostic.answers.size());
  CHECK(encode_answers(built_in_referential(), read.value()) == code);
  CHECK(bytes_of(file).find("Tilleuls") == std::string::npos);
  CHECK(run({"decoder", "-", "-o", "-"}, "> " + code + "\n").code == kExitFine);
  CHECK(run({"decoder", code.substr(0, 20), code.substr(20), "-o", "-"}).code == kExitFine);
  std::string wrong = code;
  wrong[8] = wrong[8] == 'A' ? 'B' : 'A';
  const Run refused = run({"decoder", wrong, "-o", file});
  CHECK(refused.code == kExitBadInput);
  CHECK(refused.errors.starts_with("code: : "));
  CHECK(decode_diagnostic(bytes_of(file)).ok());
  CHECK(run({"decoder", code, "-o", folder.file("d") + "/absent/f"}).code == kExitNotWritten);
}

TEST_CASE("migrer rewrites an older file in the format of today, in place if one wants") {
  const Folder folder;
  const std::string golden = bytes_of(std::string(BOUSSOLE_GOLDEN_DIR) + "/diagnostic-1-rich.boussole.json");
  const std::string file = folder.file("d.boussole.json");
  REQUIRE(write_whole_file(file, golden));
  CHECK(run({"migrer", file, "-o", file}).code == kExitFine);
  CHECK(bytes_of(file).find("\"formatVersion\": 2") != std::string::npos);
  CHECK(decode_diagnostic(bytes_of(file)).value() == decode_diagnostic(golden).value());
  const std::string before = bytes_of(file);
  CHECK(run({"migrer", "-", "-o", file}, "{").code == kExitBadInput);
  CHECK(bytes_of(file) == before);
}
