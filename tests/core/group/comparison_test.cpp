#include "core/group/comparison.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/group/shown_comparison.h"
#include "support/builders.h"
#include "support/members.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::vector<std::size_t> everyone(const std::vector<Member>& members) {
  std::vector<std::size_t> all(members.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

}  // namespace

TEST_CASE("a member is what is compared of a diagnostic, and its scores are the diagnostic's") {
  const Referential& referential = built_in_referential();
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 30; ++round) {
    Diagnostic diagnostic;
    const Member made = random_member(referential, random, 1);
    diagnostic.profile = made.profile;
    diagnostic.organisation.name = "Régie des Tilleuls";
    diagnostic.title = "Conseil";
    diagnostic.modified_at = "2026-02-01T09:30:00Z";
    for (const auto& [id, answer] : made.answers) {
      diagnostic.answers[id].state = answer.state;
      diagnostic.answers[id].level = answer.level;
      diagnostic.answers[id].importance = answer.importance;
      diagnostic.answers[id].note = "une note";
    }
    const Member member = member_of(diagnostic);
    CHECK(member.answers == made.answers);
    CHECK(member.name == "Régie des Tilleuls");
    CHECK(member.title.empty());
    CHECK(member.date == "2026-02-01");
    const Compared compared = compare(referential, std::vector<Member>{member});
    const Scores scores = compute_scores(referential, diagnostic);
    CHECK(compared.members[0].overall == scores.overall);
    CHECK(compared.members[0].domains == scores.domains);
    CHECK(compared.members[0].principles == scores.principles);
  }
}

TEST_CASE("what is computed does not depend on the order in which members came") {
  const Referential& referential = built_in_referential();
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 12; ++round) {
    std::vector<Member> members = random_members(referential, random, 2 + below(random, 12));
    members.back().answers = members.front().answers;
    members.back().name = members.front().name;
    const std::uint64_t letters = random();
    for (const GroupDisplay display : {GroupDisplay::names, GroupDisplay::letters, GroupDisplay::group}) {
      std::vector<Member> drawn = members;
      draw_letters(drawn, letters);
      for (Member& member : drawn) member.batch = 1;
      const ShownComparison shown = shown_comparison(referential, drawn, display, 3);
      std::vector<Member> shuffled = members;
      std::shuffle(shuffled.begin(), shuffled.end(), random);
      draw_letters(shuffled, letters);
      for (Member& member : shuffled) member.batch = 1;
      const ShownComparison again = shown_comparison(referential, shuffled, display, 3);
      const bool same = again == shown;
      CHECK(same);
      CHECK(comparison_as_json(referential, again) == comparison_as_json(referential, shown));
    }
  }
}

TEST_CASE("the figures of a group are those of its members, with how many they are") {
  const Referential referential = small_referential(2, 2);
  std::vector<Member> members(4);
  members[0].answers = {{"c0", compared(0)}, {"c1", compared(3)}};
  members[1].answers = {{"c0", compared(1)}, {"c1", compared(AnswerState::unknown)}};
  members[2].answers = {{"c0", compared(3)}, {"c1", compared(AnswerState::not_applicable)}};
  const Compared compared_all = compare(referential, members);
  const GroupFigures group = group_figures(referential, compared_all, everyone(members));
  CHECK(group.overall.n == 3);
  CHECK(*group.overall.median == 50.0);
  CHECK(group.domains[0].n == 3);
  CHECK(group.domains[1].n == 1);
  CHECK(group.criteria[0].counts == std::array<int, 4>{1, 1, 0, 1});
  CHECK(*group.criteria[0].median == 1.0);
  CHECK(group.criteria[1].na == 1);
  CHECK(group.criteria[1].unknown == 1);
  CHECK(group.criteria[1].n == 1);
  const GroupFigures nobody = group_figures(referential, compare(referential, {}), {});
  CHECK(nobody.overall == Figures{});
  CHECK(nobody.domains.size() == 2);
}

TEST_CASE("what makes a member hard to compare is told") {
  Referential referential = small_referential(3);
  referential.criteria[2].applies_if = Condition::ei;
  std::vector<Member> members(4);
  for (Member& member : members) {
    member.version = referential.version;
    member.answers = {{"c0", compared(1)}, {"c1", compared(2)}};
  }
  members[1].version = "ancienne";
  members[1].answers.erase("c1");
  members[2].profile.ei = true;
  members[3].answers.clear();
  const Compared all = compare(referential, members);
  CHECK(all.members[0].notes == Comparability{false, 2, false, false, false});
  CHECK(all.members[1].notes == Comparability{true, 1, false, false, false});
  CHECK(all.members[2].notes == Comparability{false, 2, true, true, false});
  CHECK(all.members[3].notes.low_coverage);
  CHECK(all.versions == std::vector<std::string>{"ancienne"});
}

TEST_CASE("letters are drawn: by the seed, not by how members came; those given stay") {
  Random random(5);
  const Referential referential = small_referential(3);
  std::vector<Member> members = random_members(referential, random, 30);
  std::set<std::string> firsts;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    std::vector<Member> drawn = members;
    draw_letters(drawn, seed);
    std::set<std::string> letters;
    for (const Member& member : drawn) letters.insert(member.letter);
    CHECK(letters.size() == members.size());
    CHECK(letters.contains("AD"));
    firsts.insert(drawn[0].letter);
  }
  CHECK(firsts.size() > 10);
  draw_letters(members, 7);
  const std::vector<Member> before = members;
  members.push_back(numbered_member(99));
  draw_letters(members, 8);
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(members[i].letter == before[i].letter);
  CHECK(members.back().letter == "AE");
  CHECK(letter_of(0) == "A");
  CHECK(letter_of(25) == "Z");
  CHECK(letter_of(26) == "AA");
  CHECK(letter_of(701) == "ZZ");
  CHECK(is_letter("ZZ"));
  for (const char* wrong : {"", "a", "AAA", "A1", "É", " A"}) CHECK_FALSE(is_letter(wrong));
}

TEST_CASE("of two files of one diagnostic the one saved last stays, whichever came first") {
  Member first = numbered_member(1);
  Member second = first;
  second.moment = "2026-12-31T00:00:00Z";
  CHECK(replaces(second, first));
  CHECK_FALSE(replaces(first, second));
  CHECK_FALSE(replaces(numbered_member(2), first));
  second = first;
  second.answers["c0"] = compared(1);
  CHECK(replaces(second, first) != replaces(first, second));
}

TEST_CASE("in letters and in « Groupe seul » nothing that names a Régie is left to be shown") {
  const Referential& referential = built_in_referential();
  Random random(9);
  std::vector<Member> members = random_members(referential, random, 8);
  draw_letters(members, 1);
  for (Member& member : members) member.batch = 1;
  const std::string named =
      comparison_as_json(referential, shown_comparison(referential, members, GroupDisplay::names, 5));
  CHECK(named.find("Régie 1003") != std::string::npos);
  for (const GroupDisplay display : {GroupDisplay::letters, GroupDisplay::group}) {
    const ShownComparison shown = shown_comparison(referential, members, display, 5);
    const std::string json = comparison_as_json(referential, shown);
    CHECK(json.find("Régie") == std::string::npos);
    CHECK(json.find("123e4567") == std::string::npos);
    CHECK(json.find("\"members\"") == (display == GroupDisplay::group ? std::string::npos : json.find("\"members\"")));
    for (const ShownMember& member : shown.members) CHECK(member.date == "2026");
  }
}
