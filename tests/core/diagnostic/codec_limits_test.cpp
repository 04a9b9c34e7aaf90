// The codec at its edges: exact words of refusals, required keys, unknown keys at every object, hostile sizes.
#include <doctest/doctest.h>

#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/base/limits.h"
#include "core/diagnostic/codec.h"
#include "core/language/texts.h"
#include "generated/test_paths.h"

using namespace boussole;

namespace {

// A valid file; `top` are further keys of the whole.
std::string file_with(const std::string& top = "", const std::string& id = "123e4567-e89b-42d3-a456-426614174000") {
  return R"({"format":"boussole/diagnostic","formatVersion":1,"referential":{"id":"r","version":"1"},"id":")" + id +
         R"(","createdAt":"2026-01-31T18:00:00Z","modifiedAt":"2026-01-31T18:00:00Z","profile":{},"answers":{})" + top +
         "}";
}

std::string without(const std::string& part) {
  std::string file = file_with();
  const std::size_t at = file.find(part);
  REQUIRE(at != std::string::npos);
  return file.erase(at, part.size());
}

Faults faults_of(const std::string& bytes) {
  const Result<Diagnostic> read = decode_diagnostic(bytes);
  return read ? Faults{} : read.faults();
}

Diagnostic rich() {
  Diagnostic rich;
  rich.application = "1.0.0";
  rich.referential = {"regies-parcours-qualite", "2024.1", {{"édition", "{\"page\":1.0}"}}};
  rich.id = "123e4567-e89b-42d3-a456-426614174000";
  rich.title = "Bilan « 2026 » : \"tout\" \\ rien";
  rich.kind = DiagnosticKind::consensus;
  rich.created_at = "2026-01-31T18:00:00Z";
  rich.modified_at = "2026-02-01T09:30:00.250Z";
  rich.locked_at = "2026-02-02T00:00:00Z";
  rich.organisation = {"Régie de l’Œuvre", "R-01", "Quartier Nord", {{"siret", "null"}}};
  rich.respondent = {"Camille 👩‍🌾", "présidente", {{"x", "[]"}}};
  rich.profile = {true, true, Ai::carried, true, true, true, true};
  rich.profile_unknown_keys = {{"esat", "false"}};
  rich.answers["equipes.ratio-cip"] = {
      AnswerState::rated, 2, 3, "ligne 1\nligne 2\t", {"fiche", ""}, {}, {}, "", false, {{"z", "1e400"}, {"a", "1.0"}}};
  rich.answers["equipes.comites-suivi"].state = AnswerState::unknown;
  rich.answers["etapes.plafond-formation"] = {
      AnswerState::not_applicable, 0, 1, "", {}, {}, {}, "pas concernés", true, {}};
  rich.answers["autre.note-seule"].note = "à voir";
  rich.checklists["accompagnement.dix-etapes"] = {{0, CheckState::yes}, {3, CheckState::no}, {10, CheckState::unknown}};
  rich.indicators["ratio-cip"] = {{"people", 54}, {"fte", 2.5}, {"tiny", 1e-7}, {"huge", 1e300}};
  rich.audience["qpv"] = 71;
  rich.principles["P1"] = {"ce qui a changé :\nle logement", {{"votes", "[3,1]"}}};
  rich.calculators["hours"] = {{"weekly-hours", 26}, {"absenteeism", 8.5}};
  rich.actions = {{"a1",
                   {"equipes.ratio-cip"},
                   "Recruter",
                   "Jo",
                   "2027-03-01",
                   3,
                   ActionStatus::doing,
                   "n",
                   "Deux personnes de plus",
                   {{"k", "0"}}},
                  {"a2", {}, "", "", "", 1, ActionStatus::dropped, "", "", {}}};
  rich.journal = {{"2026-01-31T18:00:00Z", "Camille", "Création", {{"par", "\"moi\""}}}};
  rich.unknown_keys = {{"futur", "{\"liste\":[1,2.50,-0]}"}};
  return rich;
}

}  // namespace

TEST_CASE("a rich stored file of format 1 is read, and written in the present format with nothing else changed") {
  std::ifstream stream(std::string(BOUSSOLE_GOLDEN_DIR) + "/diagnostic-1-rich.boussole.json", std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(stream)), {});
  const Result<Diagnostic> read = decode_diagnostic(bytes);
  REQUIRE(read);
  CHECK(read.value() == rich());
  constexpr std::string_view kOld = "\"formatVersion\": 1,";
  CHECK(encode_diagnostic(rich()) == bytes.replace(bytes.find(kOld), kOld.size(), "\"formatVersion\": 2,"));
}

TEST_CASE("writing gives the same bytes each time, whatever order answers were given in") {
  Diagnostic diagnostic = rich();
  diagnostic.answers.clear();
  const Diagnostic given = rich();
  const std::vector<std::pair<std::string, Answer>> answers(given.answers.rbegin(), given.answers.rend());
  for (const auto& entry : answers) diagnostic.answers.insert(entry);
  CHECK(encode_diagnostic(diagnostic) == encode_diagnostic(rich()));
}

TEST_CASE("what is not JSON is told with its line and column") {
  const auto place = [](const char* line, const char* column) {
    return tr(Text::fault_not_json, {{"position", tr(Text::fault_position, {{"line", line}, {"column", column}})}});
  };
  CHECK(faults_of("[oops") == Faults{{"", place("1", "2")}});
  CHECK(faults_of("{\n  \"a\": 1,\n  x}") == Faults{{"", place("3", "3")}});
  CHECK(faults_of("") == Faults{{"", std::string(tr(Text::fault_empty))}});
  CHECK(faults_of("\xEF\xBB\xBF") == Faults{{"", std::string(tr(Text::fault_empty))}});
  CHECK(faults_of("null") == Faults{{"", std::string(tr(Text::fault_not_object))}});
}

TEST_CASE("invalid UTF-8 is refused: overlong, surrogate, cut short, out of range") {
  for (const char* bytes : {"\xC0\xAF", "\xED\xA0\x80", "\xE2\x82", "\xF4\x90\x80\x80", "\x80"}) {
    CHECK_FALSE(decode_diagnostic(file_with(std::string(",\"x\":\"") + bytes + "\"")));
    CHECK_FALSE(decode_diagnostic(file_with(std::string(",\"") + bytes + "\":1")));
  }
  CHECK_FALSE(decode_diagnostic(file_with(",\"x\":\"\\ud800\"")));
}

TEST_CASE("each required key that is missing is told by name") {
  const std::vector<std::pair<std::string, std::string>> parts = {
      {"format", "\"format\":\"boussole/diagnostic\","},
      {"formatVersion", "\"formatVersion\":1,"},
      {"referential", "\"referential\":{\"id\":\"r\",\"version\":\"1\"},"},
      {"id", "\"id\":\"123e4567-e89b-42d3-a456-426614174000\","},
      {"createdAt", "\"createdAt\":\"2026-01-31T18:00:00Z\","},
      {"modifiedAt", "\"modifiedAt\":\"2026-01-31T18:00:00Z\","},
      {"profile", "\"profile\":{},"},
      {"answers", ",\"answers\":{}"}};
  for (const auto& [key, part] : parts) {
    CHECK(faults_of(without(part)) == Faults{{"", tr(Text::fault_missing_key, {{"key", key}})}});
  }
  CHECK(faults_of(without(",\"version\":\"1\"")) ==
        Faults{{"/referential", tr(Text::fault_missing_key, {{"key", "version"}})}});
  CHECK(decode_diagnostic(file_with()).ok());
}

TEST_CASE("an identifier that is no UUID is refused, the empty one too") {
  const Faults expected = {{"/id", std::string(tr(Text::fault_not_uuid))}};
  CHECK(faults_of(file_with("", "x")) == expected);
  CHECK(faults_of(file_with("", "123e4567-e89b-42d3-a456-42661417400g")) == expected);
  CHECK(faults_of(file_with("", "123e4567e89b-42d3-a456-4266141740000")) == expected);
  CHECK(faults_of(file_with("", "")) == expected);
}

TEST_CASE("lists, objects and answers of the wrong kind are located") {
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {",\"actions\":{}", "/actions"},
      {",\"actions\":[1]", "/actions/0"},
      {",\"actions\":[{\"id\":\"a\",\"due\":\"2025-02-29\"}]", "/actions/0/due"},
      {",\"actions\":[{\"id\":\"a\",\"status\":\"later\"}]", "/actions/0/status"},
      {",\"journal\":[{}]", "/journal/0"},
      {",\"checklists\":{\"l\":[]}", "/checklists/l"},
      {",\"checklists\":{\"l\":{\"07\":\"yes\"}}", "/checklists/l/07"},
      {",\"checklists\":{\"l\":{\"x\":\"yes\"}}", "/checklists/l/x"},
      {",\"checklists\":{\"l\":{\"\":\"yes\"}}", "/checklists/l/"},
      {",\"checklists\":{\"l\":{\"1001\":\"yes\"}}", "/checklists/l/1001"},
      {",\"indicators\":{\"a/b\":{\"c~d\":\"1\"}}", "/indicators/a~1b/c~0d"},
      {",\"principles\":[]", "/principles"},
      {",\"principles\":{\"P1\":\"note\"}", "/principles/P1"},
      {",\"principles\":{\"P1\":{\"note\":1}}", "/principles/P1/note"},
      {",\"calculators\":{\"hours\":[]}", "/calculators/hours"},
      {",\"calculators\":{\"hours\":{\"weekly-hours\":null}}", "/calculators/hours/weekly-hours"},
      {",\"lockedAt\":\"\"", "/lockedAt"},
      {",\"lockedAt\":3", "/lockedAt"},
      {",\"kind\":\"Consensus\"", "/kind"},
      {",\"organisation\":null", "/organisation"},
      {",\"title\":7", "/title"}};
  for (const auto& entry : wrong) {
    INFO(entry.first);
    const Faults faults = faults_of(file_with(entry.first));
    REQUIRE_FALSE(faults.empty());
    CHECK(faults[0].pointer == entry.second);
  }
}

TEST_CASE("notes on principles and calculators are written only when there are some") {
  Diagnostic diagnostic = rich();
  diagnostic.principles.clear();
  diagnostic.calculators.clear();
  const std::string bytes = encode_diagnostic(diagnostic);
  CHECK(bytes.find("\"principles\"") == std::string::npos);
  CHECK(bytes.find("\"calculators\"") == std::string::npos);
  const Result<Diagnostic> read = decode_diagnostic(file_with(",\"principles\":{\"P1\":{}},\"calculators\":{}"));
  REQUIRE(read);
  CHECK(read.value().principles.empty());
  const std::string note(kMaxTextCharacters + 1, 'n');
  CHECK(faults_of(file_with(",\"principles\":{\"P1\":{\"note\":\"" + note + "\"}}")).at(0).pointer ==
        "/principles/P1/note");
}

TEST_CASE("numbers too large for a whole number are written and read again") {
  for (const double number : {1e300, -1e300, 9007199254740993.0, 0.1, 5e-324, 1.7976931348623157e308}) {
    Diagnostic diagnostic = rich();
    diagnostic.audience["qpv"] = number;
    const Result<Diagnostic> read = decode_diagnostic(encode_diagnostic(diagnostic));
    REQUIRE(read);
    CHECK(read.value().audience.at("qpv") == number);
  }
}

TEST_CASE("a file of 5 MB is read, one byte more is refused") {
  const std::string file = file_with();
  CHECK(decode_diagnostic(file + std::string(kMaxFileBytes - file.size(), ' ')).ok());
  CHECK(faults_of(file + std::string(kMaxFileBytes - file.size() + 1, ' ')) ==
        Faults{{"", std::string(tr(Text::fault_file_too_large))}});
}

TEST_CASE("a huge key above many values costs neither time nor memory") {
  const std::string key(200'000, 'k');
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += i > 0 ? ",[]" : "[]";
  // Pointers made for each element would take 4 GB here.
  CHECK(decode_diagnostic(file_with(",\"" + key + "\":[" + many + "]")).ok());
}

TEST_CASE("a huge key above many numbers or faults is read at once") {
  const std::clock_t begun = std::clock();  // the processor's time: other programs' work is not in it
  const std::string key(2'000'000, 'k');
  std::string numbers;
  std::string positions;
  std::string texts;
  for (int i = 0; i < 100'000; ++i) {
    const std::string comma = i > 0 ? "," : "";
    numbers += comma + "\"" + std::to_string(i) + "\":1";
    positions += comma + "\"x" + std::to_string(i) + "\":1";
    texts += comma + "1";
  }
  CHECK(decode_diagnostic(file_with(",\"indicators\":{\"" + key + "\":{" + numbers + "}}")).ok());
  CHECK(faults_of(file_with(",\"checklists\":{\"" + key + "\":{" + positions + "}}")).size() == kMaxFaults + 1);
  std::string answers = file_with();
  answers.insert(answers.size() - 2, "\"" + key + "\":{\"evidence\":[" + texts + "]}");
  CHECK(faults_of(answers).size() == kMaxFaults + 1);
  CHECK(std::clock() - begun < 15 * CLOCKS_PER_SEC);  // 200 GB are moved when each copies the key
}
