#include "core/group/comparison_codec.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/limits.h"
#include "core/diagnostic/file_kind.h"
#include "core/group/disclosure.h"
#include "core/language/texts.h"
#include "support/golden.h"
#include "support/members.h"
#include "support/random_diagnostic.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Comparison sample() {
  Comparison comparison;
  comparison.id = "123e4567-e89b-42d3-a456-426614174000";
  comparison.title = "Commission de mars";
  comparison.created_at = "2026-03-01T18:00:00Z";
  comparison.modified_at = "2026-03-02T09:00:00.5Z";
  comparison.referential = {"regies-parcours-qualite", "2024.2", {{"édition", "2"}}};
  comparison.display = GroupDisplay::letters;
  comparison.minimum = 4;
  comparison.unknown_keys = {{"futur", "[1.50]"}};
  Member member = numbered_member(1);
  member.letter = "B";
  member.version = "2024.1";
  member.profile.aci = true;
  member.profile.ai = Ai::partnership;
  member.profile_unknown_keys = {{"esat", "false"}};
  member.answers = {{"equipes.ratio-cip", compared(2, 3)},
                    {"equipes.comites-suivi", compared(AnswerState::unknown)},
                    {"etapes.plafond-formation", compared(AnswerState::not_applicable)}};
  member.answer_unknown_keys = {{"equipes.ratio-cip", {{"vu", "true"}}}, {"autre.seul", {{"x", "1"}}}};
  member.batch = 1;
  member.unknown_keys = {{"z", "null"}};
  Member other;
  other.letter = "A";
  other.title = "Conseil";
  other.date = "2025";
  other.answers = {{"equipes.ratio-cip", compared(0)}};
  comparison.members = {member, other};
  return comparison;
}

std::string file_with(const std::string& members, const std::string& top = "") {
  return R"({"format":"boussole/comparaison","formatVersion":1,"referential":{"id":"r","version":"1"},)"
         R"("id":"123e4567-e89b-42d3-a456-426614174000","createdAt":"2026-01-31T18:00:00Z",)"
         R"("modifiedAt":"2026-01-31T18:00:00Z","display":"names","members":[)" +
         members + "]" + top + "}";
}

Faults faults_of(const std::string& bytes) {
  const Result<Comparison> read = decode_comparison(bytes);
  return read ? Faults{} : read.faults();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a stored comparison of format 1 is read and written back to the same bytes") {
  const std::string bytes = golden_file("comparaison-1.boussole.json", encode_comparison(sample()));
  CHECK(encode_comparison(sample()) == bytes);
  const Result<Comparison> read = decode_comparison(bytes);
  REQUIRE(read);
  CHECK(read.value() == sample());
  CHECK(is_comparison_record(bytes));
  CHECK(kind_of_file(bytes) == FileKind::comparison);
}

TEST_CASE("random comparisons are read back as they were") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 60; ++round) {
    Comparison comparison = sample();
    comparison.title = random_text(random);
    comparison.display = static_cast<GroupDisplay>(below(random, 3));
    comparison.members = random_members(built_in_referential(), random, below(random, 8));
    for (Member& member : comparison.members) member.name = random_text(random);
    draw_letters(comparison.members, random());
    const std::string bytes = encode_comparison(comparison);
    const Result<Comparison> read = decode_comparison(bytes);
    REQUIRE(read);
    CHECK(read.value() == comparison);
    CHECK(encode_comparison(read.value()) == bytes);
  }
}

TEST_CASE("what is wrong in a comparison is told with its place") {
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"{}", "/members/0"},
      {"7", "/members/0"},
      {R"({"letter":"a","answers":{}})", "/members/0/letter"},
      {R"({"letter":"AAA","answers":{}})", "/members/0/letter"},
      {R"({"id":"x","answers":{}})", "/members/0/id"},
      {R"({"date":"2026-02-30","answers":{}})", "/members/0/date"},
      {R"({"date":"mars","answers":{}})", "/members/0/date"},
      {R"({"modifiedAt":"hier","answers":{}})", "/members/0/modifiedAt"},
      {R"({"profile":{"aci":1},"answers":{}})", "/members/0/profile/aci"},
      {R"({"answers":{"a/b":{"level":4}}})", "/members/0/answers/a~1b/level"},
      {R"({"answers":{"a":{"level":1,"state":"na"}}})", "/members/0/answers/a"},
      {R"({"answers":{"a":{"importance":0}}})", "/members/0/answers/a/importance"},
      {R"({"answers":[]})", "/members/0/answers"},
      {R"({"batch":-2,"answers":{}})", "/members/0/batch"},
      {R"({"letter":"A","answers":{}},{"letter":"A","answers":{}})", "/members/1/letter"}};
  for (const auto& one : wrong) {
    const auto& member = one.first;
    const auto& place = one.second;
    INFO(member);
    const Faults faults = faults_of(file_with(member));
    REQUIRE_FALSE(faults.empty());
    CHECK(faults[0].pointer == place);
    CHECK_FALSE(faults[0].reason.empty());
  }
  CHECK(faults_of(file_with("")).empty());
  CHECK(faults_of(file_with("", ",\"minimum\":2")).at(0).pointer == "/minimum");
  CHECK(faults_of(replaced(file_with(""), "\"names\"", "\"noms\"")).at(0).pointer == "/display");
  CHECK(faults_of(replaced(file_with(""), "\"display\":\"names\",", "")).at(0).reason.find("display") !=
        std::string::npos);
  CHECK(faults_of(replaced(file_with(""), "Version\":1", "Version\":2")).at(0).pointer == "/formatVersion");
  CHECK(faults_of(replaced(file_with(""), "boussole/comparaison", "boussole/diagnostic")).at(0).pointer == "/format");
  CHECK(faults_of(file_with("") + std::string(kMaxFileBytes, ' ')).at(0).reason == tr(Text::fault_file_too_large));
}

TEST_CASE("five hundred members are read, one more is refused") {
  std::string members;
  for (std::size_t i = 0; i < kMaxMembers; ++i) members += (i > 0 ? "," : "") + std::string("{\"answers\":{}}");
  CHECK(decode_comparison(file_with(members)).ok());
  CHECK(faults_of(file_with(members + ",{\"answers\":{}}")).at(0).pointer == "/members");
}

TEST_CASE("what is given away in letters names nobody, and is shown the same") {
  Random random(3);
  Comparison comparison = sample();
  comparison.members = random_members(built_in_referential(), random, 9);
  for (Member& member : comparison.members) {
    member.title = "Titre secret";
    member.unknown_keys = {{"secret", "\"Tilleuls\""}};
    member.profile_unknown_keys = member.unknown_keys;
    member.answer_unknown_keys = {{"c", member.unknown_keys}};
  }
  draw_letters(comparison.members, 4);
  const std::string bytes = encode_shared_comparison(built_in_referential(), comparison);
  for (const char* named : {"Régie", "Titre", "Tilleuls", "secret", "42661417", "-11", "T10:00"}) {
    INFO(named);
    const std::string members = bytes.substr(bytes.find("\"members\""));
    CHECK(members.find(named) == std::string::npos);
  }
  const Result<Comparison> read = decode_comparison(bytes);
  REQUIRE(read);
  REQUIRE(read.value().members.size() == comparison.members.size());
  for (const Member& member : read.value().members) {
    const auto same = std::find_if(comparison.members.begin(), comparison.members.end(),
                                   [&](const Member& known) { return known.letter == member.letter; });
    REQUIRE(same != comparison.members.end());
    CHECK(same->answers == member.answers);
    CHECK(same->profile == member.profile);
  }
}

TEST_CASE("what is given away of « Groupe seul » has no row of one Régie, only what it tells") {
  Random random(3);
  Comparison comparison = sample();
  comparison.display = GroupDisplay::group;
  comparison.members = random_members(built_in_referential(), random, 9);
  tell_waiting(comparison.members, comparison.minimum);
  const std::string bytes = encode_shared_comparison(built_in_referential(), comparison);
  CHECK(bytes.find("\"members\": []") != std::string::npos);
  CHECK(bytes.find("\"n\": 9") != std::string::npos);
  CHECK(bytes.find("\"figures\": {") != std::string::npos);
  CHECK(bytes.find("Régie") == std::string::npos);
  const Result<Comparison> read = decode_comparison(bytes);
  REQUIRE(read);
  CHECK(encode_comparison(read.value()).find("\"figures\"") != std::string::npos);
  comparison.display = GroupDisplay::names;
  CHECK(encode_shared_comparison(built_in_referential(), comparison) == encode_comparison(comparison));
}
