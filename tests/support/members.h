// Régies for the tests of comparisons: made at random, or answering what a test says.
#pragma once

#include <string>
#include <vector>

#include "core/group/comparison.h"
#include "support/seed.h"

namespace boussole::test {

inline ComparedAnswer compared(int level, int importance = kDefaultImportance) {
  return {AnswerState::rated, static_cast<std::uint8_t>(level), static_cast<std::uint8_t>(importance)};
}
inline ComparedAnswer compared(AnswerState state) { return {state, 0, kDefaultImportance}; }

// A member of which a number tells everything that names it.
inline Member numbered_member(std::size_t number) {
  const std::string digits = std::to_string(1000 + number);
  Member member;
  member.id = "123e4567-e89b-42d3-a456-42661417" + digits;
  member.name = "Régie " + digits;
  member.date = "2026-0" + std::to_string(1 + number % 9) + "-11";
  member.moment = member.date + "T10:00:00Z";
  return member;
}

// Answers to "c0", "c1"… of small_referential; -1 for none.
inline Member answering(const std::string& name, const std::vector<int>& levels) {
  Member member;
  member.name = name;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i] >= 0) member.answers["c" + std::to_string(i)] = compared(levels[i]);
  }
  return member;
}

inline Member random_member(const Referential& referential, Random& random, std::size_t number) {
  Member member = numbered_member(number);
  member.version = referential.version;
  Profile& profile = member.profile;
  for (bool* fact : {&profile.aci, &profile.ei, &profile.etti, &profile.seasonal, &profile.public_procurement,
                     &profile.bridge_contracts}) {
    *fact = one_in(random, 2);
  }
  profile.ai = static_cast<Ai>(below(random, 3));
  for (const Criterion& criterion : referential.criteria) {
    ComparedAnswer answer;
    answer.state = one_in(random, 5) ? static_cast<AnswerState>(below(random, 4)) : AnswerState::rated;
    if (answer.state == AnswerState::rated) answer.level = static_cast<std::uint8_t>(below(random, 4));
    answer.importance = static_cast<std::uint8_t>(1 + below(random, 3));
    if (answer != ComparedAnswer{}) member.answers[criterion.id] = answer;
  }
  return member;
}

inline std::vector<Member> random_members(const Referential& referential, Random& random, std::size_t count) {
  std::vector<Member> members;
  for (std::size_t i = 0; i < count; ++i) members.push_back(random_member(referential, random, i));
  return members;
}

}  // namespace boussole::test
