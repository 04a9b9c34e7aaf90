#include "core/group/mutual_aid.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/builders.h"
#include "support/members.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::vector<Exchange> exchanges_of(const Referential& referential, const std::vector<Member>& members) {
  return exchanges(members, compare(referential, members));
}

}  // namespace

TEST_CASE("a proposal has someone anchored and someone to start, or to whom it matters most") {
  const Referential& referential = built_in_referential();
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 20; ++round) {
    const std::vector<Member> members = random_members(referential, random, 2 + below(random, 20));
    const Compared all = compare(referential, members);
    const std::vector<Exchange> found = exchanges(members, all);
    std::set<Index> told;
    for (const Exchange& exchange : found) {
      CHECK(told.insert(exchange.criterion).second);
      const auto giver = all.answers[exchange.criterion][exchange.giver];
      const auto receiver = all.answers[exchange.criterion][exchange.receiver];
      REQUIRE(giver);
      REQUIRE(receiver);
      CHECK(giver->level == 3);
      CHECK(receiver->state == AnswerState::rated);
      CHECK(receiver->level == exchange.level);
      CHECK(exchange.level < 3);
      CHECK((exchange.need == HelpNeed::to_start) == (exchange.level == 0));
      CHECK((exchange.level == 0 || receiver->importance == 3));
    }
    for (Index i = 0; i < referential.criteria.size(); ++i) {
      const auto& answers = all.answers[i];
      const bool give = std::any_of(answers.begin(), answers.end(), [](const auto& answer) {
        return answer && answer->state == AnswerState::rated && answer->level == 3;
      });
      const bool receive = std::any_of(answers.begin(), answers.end(), [](const auto& answer) {
        return answer && answer->state == AnswerState::rated && answer->level < 3 &&
               (answer->level == 0 || answer->importance == 3);
      });
      CHECK(told.contains(i) == (give && receive));
    }
  }
}

TEST_CASE("proposals do not depend on the order in which members came") {
  const Referential& referential = built_in_referential();
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  std::vector<Member> members = random_members(referential, random, 11);
  const auto told = [&] {
    std::vector<std::string> lines;
    for (const Exchange& exchange : exchanges_of(referential, members)) {
      lines.push_back(std::to_string(exchange.criterion) + members[exchange.giver].id + members[exchange.receiver].id);
    }
    return lines;
  };
  const std::vector<std::string> before = told();
  for (int round = 0; round < 10; ++round) {
    std::shuffle(members.begin(), members.end(), random);
    CHECK(told() == before);
  }
}

TEST_CASE("whoever can give gives, whoever can receive receives, nobody much more than others") {
  // One is anchored everywhere; the others at one question each, where the rest is to start.
  const std::size_t others = 6;
  const Referential referential = small_referential(others);
  std::vector<Member> members;
  for (std::size_t i = 0; i <= others; ++i) {
    Member member = numbered_member(i);
    for (std::size_t c = 0; c < others; ++c) {
      const bool anchored = i == 0 || c + 1 == i;
      member.answers["c" + std::to_string(c)] = compared(anchored ? 3 : 0);
    }
    members.push_back(member);
  }
  std::map<std::size_t, int> given;
  std::map<std::size_t, int> received;
  for (const Exchange& exchange : exchanges_of(referential, members)) {
    ++given[exchange.giver];
    ++received[exchange.receiver];
  }
  CHECK(given.size() == others);
  CHECK(received.size() == others);
  for (const auto& [member, count] : given) CHECK(count == 1);
  for (const auto& [member, count] : received) CHECK(count == 1);
}

TEST_CASE("a chain of changes is found where no single one would do") {
  // c0: A or B; c1: B or C; c2: C alone; c3: A alone. Even loads need each to be right.
  const Referential referential = small_referential(4);
  std::vector<Member> members = {numbered_member(0), numbered_member(1), numbered_member(2), numbered_member(3)};
  const std::vector<std::vector<std::size_t>> can = {{0, 1}, {1, 2}, {2}, {0}};
  for (std::size_t c = 0; c < can.size(); ++c) {
    for (const std::size_t giver : can[c]) members[giver].answers["c" + std::to_string(c)] = compared(3);
    members[3].answers["c" + std::to_string(c)] = compared(0);
  }
  std::map<std::size_t, int> given;
  for (const Exchange& exchange : exchanges_of(referential, members)) ++given[exchange.giver];
  CHECK(given.size() == 3);
}

TEST_CASE("a Régie has nothing to lend to what it was") {
  const Referential referential = small_referential(1);
  std::vector<Member> members = {numbered_member(0), numbered_member(0)};
  members[1].id = numbered_member(1).id;
  members[1].date = "2027-01-01";
  members[0].answers["c0"] = compared(0);
  members[1].answers["c0"] = compared(3);
  CHECK(exchanges_of(referential, members).empty());
  members.push_back(numbered_member(2));
  members[2].answers["c0"] = compared(1, 3);
  REQUIRE(exchanges_of(referential, members).size() == 1);
  CHECK(exchanges_of(referential, members)[0] == Exchange{0, 1, 2, 1, HelpNeed::important});
}
