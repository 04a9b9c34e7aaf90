#include "core/diagnostic/codec.h"
#include "core/base/limits.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "generated/test_paths.h"
#include "support/golden.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr const char* kSmallFile = R"({
  "format": "boussole/diagnostic", "formatVersion": 1,
  "referential": { "id": "regies-parcours-qualite", "version": "2024.1" },
  "id": "123e4567-e89b-42d3-a456-426614174000",
  "createdAt": "2026-01-31T18:00:00Z", "modifiedAt": "2026-02-01T09:30:00.250Z",
  "profile": { "aci": true, "ai": "partnership" },
  "answers": {
    "equipes.ratio-cip": { "level": 2, "importance": 3, "note": "n", "evidence": ["e"] },
    "equipes.comites-suivi": { "state": "unknown" },
    "etapes.plafond-formation": { "state": "na", "reason": "r" } },
  "checklists": { "accompagnement.dix-etapes": { "0": "yes", "3": "no" } },
  "indicators": { "ratio-cip": { "people": 54, "fte": 2.5 } },
  "audience": { "qpv": 71 },
  "actions": [ { "id": "a1", "criteria": ["equipes.ratio-cip"], "title": "t", "due": "2027-03-01", "effort": 2 } ],
  "journal": [ { "at": "2026-01-31T18:00:00Z", "who": "w", "what": "x" } ]
})";

std::string with(const std::string& from, const std::string& to) {
  std::string file = kSmallFile;
  const std::size_t at = file.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return file.replace(at, from.size(), to);
}

// Whether the file is refused with a fault at this place, with a reason.
bool refused_at(const std::string& file, const std::string& pointer) {
  const Result<Diagnostic> read = decode_diagnostic(file);
  if (read) return false;
  return std::any_of(read.faults().begin(), read.faults().end(),
                     [&](const Fault& fault) { return fault.pointer == pointer && !fault.reason.empty(); });
}

std::string golden_bytes(const std::string& name) {
  std::ifstream stream(std::string(BOUSSOLE_GOLDEN_DIR) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string nested(std::size_t depth) {
  // The file itself is one level.
  return with("\"audience\":",
              "\"extra\": " + std::string(depth - 1, '[') + std::string(depth - 1, ']') + ", \"audience\":");
}

}  // namespace

TEST_CASE("a small file is read whole") {
  const Result<Diagnostic> read = decode_diagnostic(kSmallFile);
  REQUIRE(read);
  const Diagnostic& diagnostic = read.value();
  CHECK(diagnostic.profile.aci);
  CHECK(diagnostic.profile.ai == Ai::partnership);
  CHECK(answer_to(diagnostic, "equipes.ratio-cip").level == 2);
  CHECK(answer_to(diagnostic, "equipes.ratio-cip").importance == 3);
  CHECK(answer_to(diagnostic, "equipes.comites-suivi").state == AnswerState::unknown);
  CHECK(answer_to(diagnostic, "etapes.plafond-formation").reason == "r");
  CHECK(diagnostic.checklists.at("accompagnement.dix-etapes").at(3) == CheckState::no);
  CHECK(diagnostic.indicators.at("ratio-cip").at("fte") == 2.5);
  CHECK(diagnostic.actions.at(0).due == "2027-03-01");
  CHECK(diagnostic.journal.at(0).what == "x");
  CHECK(decode_diagnostic(std::string("\xEF\xBB\xBF") + kSmallFile).ok());
}

TEST_CASE("writing then reading gives the same, and the same bytes again") {
  const Diagnostic diagnostic = decode_diagnostic(kSmallFile).value();
  const std::string bytes = encode_diagnostic(diagnostic);
  const Result<Diagnostic> again = decode_diagnostic(bytes);
  REQUIRE(again);
  CHECK(again.value() == diagnostic);
  CHECK(encode_diagnostic(again.value()) == bytes);
}

TEST_CASE("the stored file of format 1 is read, and written in the present format with nothing else changed") {
  const std::string bytes = golden_bytes("diagnostic-1.boussole.json");
  const Result<Diagnostic> read = decode_diagnostic(bytes);
  REQUIRE(read);
  std::string expected = bytes;
  constexpr std::string_view kOld = "\"formatVersion\": 1,";
  expected.replace(expected.find(kOld), kOld.size(), "\"formatVersion\": 2,");
  CHECK(encode_diagnostic(read.value()) == expected);
}

TEST_CASE("the stored file of format 2 is read and written back to the same bytes") {
  Diagnostic diagnostic = decode_diagnostic(kSmallFile).value();
  Answer& answer = diagnostic.answers["equipes.ratio-cip"];
  answer.signs = {{"referent", true}, {"ratio", true}, {"suivi", false}};
  answer.consensus = Consensus{"Deux personnes diraient 1.", {0, 2, 5, 1}, 0.77, {}};
  diagnostic.answers["equipes.comites-suivi"].consensus = Consensus{};
  const std::string bytes = golden_file("diagnostic-2.boussole.json", encode_diagnostic(diagnostic));
  const Result<Diagnostic> read = decode_diagnostic(bytes);
  REQUIRE(read);
  CHECK(read.value() == diagnostic);
  CHECK(encode_diagnostic(read.value()) == bytes);
}

TEST_CASE("ticks and what a workshop decided are located when they are wrong") {
  const std::string level = "\"level\": 2,";
  const std::string answer = "/answers/equipes.ratio-cip";
  CHECK(refused_at(with(level, level + "\"signs\": [],"), answer + "/signs"));
  CHECK(refused_at(with(level, level + "\"signs\": {\"a/b\": 1},"), answer + "/signs/a~1b"));
  CHECK(decode_diagnostic(with(level, level + "\"signs\": {\"a\": true, \"b\": false},")).ok());
  const auto consensus = [&](const std::string& json) { return with(level, level + "\"consensus\": " + json + ","); };
  CHECK(decode_diagnostic(consensus(R"({"dissent": "", "counts": [0, 0, 1000, 0], "agreement": null})")).ok());
  CHECK(refused_at(consensus("[]"), answer + "/consensus"));
  CHECK(refused_at(consensus(R"({"dissent": ""})"), answer + "/consensus"));
  CHECK(refused_at(consensus(R"({"counts": [1, 2, 3]})"), answer + "/consensus/counts"));
  CHECK(refused_at(consensus(R"({"counts": [1, 2, 3, -1]})"), answer + "/consensus/counts/3"));
  CHECK(refused_at(consensus(R"({"counts": [1, 2, 3, 1.5]})"), answer + "/consensus/counts/3"));
  CHECK(refused_at(consensus(R"({"counts": [1, 2, 3, 4], "agreement": 1.1})"), answer + "/consensus/agreement"));
  CHECK(refused_at(consensus(R"({"counts": [1, 2, 3, 4], "agreement": "0.4"})"), answer + "/consensus/agreement"));
}

TEST_CASE("what is no diagnostic at all is refused as a whole") {
  CHECK(refused_at("", ""));
  CHECK(refused_at("not json", ""));
  CHECK(decode_diagnostic("{\n  \"a\": nul}").faults()[0].reason.find("ligne 2, colonne") != std::string::npos);
  CHECK(refused_at("[]", ""));
  CHECK(refused_at("{\"a\": 1,}", ""));
  CHECK(refused_at("{} {}", ""));
  CHECK(refused_at(std::string("{\"a\": \"\xFF\"}"), ""));
  CHECK(refused_at(std::string(kMaxFileBytes + 1, ' '), ""));
}

TEST_CASE("the envelope: another format, a newer version, no version") {
  CHECK(refused_at(with("boussole/diagnostic", "autre/chose"), "/format"));
  CHECK(refused_at(with("\"formatVersion\": 1", "\"formatVersion\": 3"), "/formatVersion"));
  CHECK(
      decode_diagnostic(with("\"formatVersion\": 1", "\"formatVersion\": 3")).faults()[0].reason.find("plus récente") !=
      std::string::npos);
  CHECK(refused_at(with("\"formatVersion\": 1", "\"formatVersion\": 99999999999999999999"), "/formatVersion"));
  for (const char* version : {"0", "-1", "\"1\"", "1.5", "null"}) {
    CHECK(refused_at(with("\"formatVersion\": 1", std::string("\"formatVersion\": ") + version), "/formatVersion"));
  }
  CHECK(refused_at(with("\"formatVersion\": 1,", ""), ""));
}

TEST_CASE("missing keys, wrong kinds and impossible values are located") {
  CHECK(refused_at(with("\"id\": \"123e4567-e89b-42d3-a456-426614174000\",", ""), ""));
  CHECK(refused_at(with("123e4567", "123e456"), "/id"));
  CHECK(refused_at(with("\"version\": \"2024.1\"", "\"version\": 2024"), "/referential/version"));
  CHECK(refused_at(with("2026-01-31T18", "2026-02-30T18"), "/createdAt"));
  CHECK(refused_at(with("2026-01-31T18:00:00Z", "2025-02-29T18:00:00Z"), "/createdAt"));
  CHECK(refused_at(with("2026-01-31T18:00:00Z", "2026-01-31T18:00:00"), "/createdAt"));
  CHECK(refused_at(with("2026-01-31T18:00:00Z", "2026-01-31T24:00:00Z"), "/createdAt"));
  CHECK(refused_at(with("\"aci\": true", "\"aci\": 1"), "/profile/aci"));
  CHECK(refused_at(with("partnership", "amitié"), "/profile/ai"));
  CHECK(refused_at(with("\"people\": 54", "\"people\": \"54\""), "/indicators/ratio-cip/people"));
  CHECK(refused_at(with("\"people\": 54", "\"people\": 1e999"), "/indicators/ratio-cip/people"));
  CHECK(refused_at(with("\"qpv\": 71", "\"qpv\": null"), "/audience/qpv"));
  CHECK(refused_at(with("\"3\": \"no\"", "\"03\": \"no\""), "/checklists/accompagnement.dix-etapes/03"));
  CHECK(refused_at(with("\"3\": \"no\"", "\"3\": \"peut-être\""), "/checklists/accompagnement.dix-etapes/3"));
  CHECK(refused_at(with("2027-03-01", "2027-13-01"), "/actions/0/due"));
  CHECK(refused_at(with("\"effort\": 2", "\"effort\": 4"), "/actions/0/effort"));
  CHECK(refused_at(with("\"effort\": 2", "\"success\": 2"), "/actions/0/success"));
  CHECK(refused_at(with("\"at\": \"2026-01-31T18:00:00Z\"", "\"at\": \"hier\""), "/journal/0/at"));
}

TEST_CASE("answers: levels, states and importance within bounds") {
  for (const char* level : {"4", "-1", "1.5", "\"2\"", "null", "2e0"}) {
    CHECK(refused_at(with("\"level\": 2", std::string("\"level\": ") + level), "/answers/equipes.ratio-cip/level"));
  }
  CHECK(refused_at(with("\"importance\": 3", "\"importance\": 0"), "/answers/equipes.ratio-cip/importance"));
  CHECK(refused_at(with("\"level\": 2", "\"level\": 2, \"state\": \"na\""), "/answers/equipes.ratio-cip"));
  CHECK(refused_at(with("\"state\": \"unknown\"", "\"state\": \"peut-être\""), "/answers/equipes.comites-suivi/state"));
  CHECK(refused_at(with("[\"e\"]", "[1]"), "/answers/equipes.ratio-cip/evidence/0"));
  CHECK(refused_at(with("\"importance\": 3", "\"toConfirm\": 1"), "/answers/equipes.ratio-cip/toConfirm"));
}

TEST_CASE("a key written twice is refused wherever it is, escapes included") {
  CHECK(refused_at(with("\"aci\": true", "\"aci\": true, \"aci\": false"), "/profile/aci"));
  CHECK(refused_at(with("\"aci\": true", "\"aci\": true, \"\\u0061ci\": false"), "/profile/aci"));
  CHECK(refused_at(with("\"audience\":", "\"extra\": [{\"a~/b\": 1, \"a~/b\": 2}], \"audience\":"), "/extra/0/a~0~1b"));
}

TEST_CASE("the limits: depth, length of a text") {
  CHECK(decode_diagnostic(nested(kMaxDepth)).ok());
  CHECK(refused_at(nested(kMaxDepth + 1), ""));
  std::string text;
  for (std::size_t i = 0; i < kMaxTextCharacters; ++i) text += "é";
  CHECK(decode_diagnostic(with("\"note\": \"n\"", "\"note\": \"" + text + "\"")).ok());
  CHECK(refused_at(with("\"note\": \"n\"", "\"note\": \"" + text + "é\""), "/answers/equipes.ratio-cip/note"));
}

TEST_CASE("every fault is told, up to a limit") {
  CHECK(decode_diagnostic(with("\"level\": 2, \"importance\": 3", "\"level\": 9, \"importance\": 9")).faults().size() ==
        2);
  std::string list;
  for (std::size_t i = 0; i < kMaxFaults + 20; ++i) list += list.empty() ? "1" : ",1";
  const Result<Diagnostic> read = decode_diagnostic(with("[\"e\"]", "[" + list + "]"));
  REQUIRE_FALSE(read.ok());
  CHECK(read.faults().size() == kMaxFaults + 1);
  CHECK(read.faults().back().reason.find("20") != std::string::npos);
}

TEST_CASE("unknown keys are kept everywhere and written back as they were") {
  std::string file = kSmallFile;
  for (const char* place : {"\"id\": \"regies-parcours-qualite\"", "\"aci\": true", "\"level\": 2", "\"id\": \"a1\"",
                            "\"who\": \"w\"", "\"format\": \"boussole/diagnostic\""}) {
    const std::size_t at = file.find(place);
    REQUIRE(at != std::string::npos);
    file.insert(at, "\"futur\": {\"x\": [1.0, 1e400, \"é\\n\", null]}, ");
  }
  const Result<Diagnostic> read = decode_diagnostic(file);
  REQUIRE(read);
  const std::string bytes = encode_diagnostic(read.value());
  std::size_t found = 0;
  for (std::size_t at = bytes.find("\"futur\""); at != std::string::npos; at = bytes.find("\"futur\"", at + 1)) ++found;
  CHECK(found == 6);
  CHECK(bytes.find("{\"x\":[1.0,1e400,\"é\\n\",null]}") != std::string::npos);
  CHECK(decode_diagnostic(bytes).value() == read.value());
}
