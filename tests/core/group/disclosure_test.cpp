#include "core/group/disclosure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "support/builders.h"
#include "support/members.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::vector<Member> told_members(std::size_t count, const std::vector<std::vector<int>>& levels) {
  std::vector<Member> members;
  for (std::size_t i = 0; i < count; ++i) {
    Member member = numbered_member(i);
    member.batch = 1;
    for (std::size_t c = 0; c < levels.size(); ++c) {
      const int level = levels[c][i % levels[c].size()];
      if (level >= 0) member.answers["c" + std::to_string(c)] = compared(level);
    }
    members.push_back(member);
  }
  return members;
}

GroupFigures disclosed(const Referential& referential, const std::vector<Member>& members, int minimum,
                       std::optional<GroupPart> part = std::nullopt) {
  return disclosed_figures(referential, members, compare(referential, members), minimum, part);
}

bool everything_withheld(const GroupFigures& group) {
  const auto hidden = [](const Figures& figures) {
    return figures.withheld && figures.n == 0 && !figures.median && !figures.q1 && !figures.q3;
  };
  return hidden(group.overall) && std::all_of(group.domains.begin(), group.domains.end(), hidden) &&
         std::all_of(group.principles.begin(), group.principles.end(), hidden) &&
         std::all_of(group.criteria.begin(), group.criteria.end(), [](const CriterionFigures& figures) {
           return figures.withheld && figures == CriterionFigures{0, {}, 0, 0, {}, figures.withheld};
         });
}

}  // namespace

TEST_CASE("nothing is told below the minimum, whichever it is") {
  const Referential referential = small_referential(3);
  for (int minimum = kLeastMinimum; minimum <= kMostMinimum; ++minimum) {
    const auto count = static_cast<std::size_t>(minimum);
    const std::vector<std::vector<int>> levels = {{0, 1, 2, 3}, {3, 2, 1, 0}, {0, 3, 1, 2}};
    CHECK(everything_withheld(disclosed(referential, told_members(count - 1, levels), minimum)));
    const GroupFigures group = disclosed(referential, told_members(count, levels), minimum);
    CHECK_FALSE(group.criteria[0].withheld);
    CHECK(group.criteria[0].n == minimum);
    CHECK(group.overall.withheld.has_value() == (minimum < 5));
  }
}

TEST_CASE("quartiles come with 2 × minimum − 2 Régies, never with fewer than 7; lowest and highest never") {
  const Referential referential = small_referential(2);
  for (int minimum = kLeastMinimum; minimum <= kMostMinimum; ++minimum) {
    for (std::size_t count = 5; count < 20; ++count) {
      if (count < static_cast<std::size_t>(minimum)) continue;
      const GroupFigures group = disclosed(referential, told_members(count, {{0, 1, 2, 3}, {3, 1, 0, 2, 2}}), minimum);
      REQUIRE_FALSE(group.overall.withheld);
      const bool quartiles = static_cast<int>(count) >= std::max(2 * minimum - 2, 7);
      CHECK(group.overall.q1.has_value() == quartiles);
      CHECK(group.overall.q3.has_value() == quartiles);
      CHECK(*group.overall.median == std::round(*group.overall.median));
    }
  }
}

TEST_CASE("all at the same level, or all but one, is not told; nor a score that would tell it") {
  const Referential referential = small_referential(2);
  for (const int odd : {3, 1}) {
    const GroupFigures group = disclosed(referential, told_members(6, {{odd, 3, 3, 3, 3, 3}, {0, 1, 2, 3}}), 5);
    CHECK(group.criteria[0].withheld == Withheld::same);
    CHECK_FALSE(group.criteria[1].withheld);
    CHECK(group.overall.withheld == Withheld::same);
  }
  CHECK_FALSE(disclosed(referential, told_members(6, {{1, 1, 3, 3, 3, 3}, {0, 1, 2, 3}}), 5).criteria[0].withheld);
}

TEST_CASE("a question that few answered is withheld alone") {
  const Referential referential = small_referential(2);
  const GroupFigures group = disclosed(referential, told_members(6, {{0, 1, 2, 3, -1, -1}, {0, 1, 2, 3}}), 5);
  CHECK(group.criteria[0].withheld == Withheld::few);
  CHECK_FALSE(group.criteria[1].withheld);
}

TEST_CASE("several files of one Régie count once") {
  const Referential referential = small_referential(1);
  std::vector<Member> members = told_members(4, {{0, 1, 2, 3}});
  for (int i = 0; i < 6; ++i) {
    Member again = members[0];
    again.id = numbered_member(50 + static_cast<std::size_t>(i)).id;
    again.name = "REGIE 1000";
    members.push_back(again);
  }
  CHECK(counted_members(members).size() == 4);
  CHECK(everything_withheld(disclosed(referential, members, 5)));
  // Without a name nor an id, each is one.
  for (Member& member : members) member.name = member.id = "";
  CHECK(counted_members(members).size() == members.size());
  // The latest counts, unless an earlier one was told.
  std::vector<Member> campaigns = {numbered_member(1), numbered_member(1)};
  campaigns[0].date = "2027-01-01";
  CHECK(counted_members(campaigns) == std::vector<std::size_t>{0});
  campaigns[1].batch = 1;
  CHECK(counted_members(campaigns) == std::vector<std::size_t>{1});
}

TEST_CASE("whoever comes later is told with enough others, or not yet") {
  const Referential referential = small_referential(1);
  std::vector<Member> members = told_members(6, {{0, 1, 2, 3}});
  for (Member& member : members) member.batch = 0;
  CHECK(everything_withheld(disclosed(referential, members, 5)));
  tell_waiting(members, 5);
  const GroupFigures first = disclosed(referential, members, 5);
  CHECK(first.criteria[0].n == 6);
  for (std::size_t late = 6; late < 11; ++late) {
    CHECK(disclosed(referential, members, 5) == first);
    Member member = numbered_member(late);
    member.answers["c0"] = compared(static_cast<int>(late % 4));
    members.push_back(member);
    tell_waiting(members, 5);
    CHECK(count_waiting(members) == (late < 10 ? late - 5 : 0));
  }
  CHECK(disclosed(referential, members, 5).criteria[0].n == 11);
  // One of the later ones leaves: what is told is the first ones again. One of the first: nothing is left to tell.
  remove_member(members, 10);
  CHECK(disclosed(referential, members, 5) == first);
  tell_waiting(members, 5);
  CHECK(disclosed(referential, members, 5) == first);
  remove_member(members, 0);
  CHECK(everything_withheld(disclosed(referential, members, 5)));
}

TEST_CASE("a part is told only if it and what remains are enough, for every figure") {
  const Referential referential = small_referential(2);
  std::vector<Member> members = told_members(12, {{0, 1, 2, 3}, {0, 1, 2, 3, -1, 1, 2, 3, -1, -1, 0, 2}});
  for (std::size_t i = 0; i < 5; ++i) members[i].profile.aci = true;
  for (std::size_t i = 0; i < 3; ++i) members[i].profile.seasonal = true;
  CHECK(offered_traits(members, 5) == std::vector<Trait>{Trait::aci});
  const GroupFigures part = disclosed(referential, members, 5, GroupPart{Trait::aci, true});
  CHECK(part.criteria[0].n == 5);
  CHECK(disclosed(referential, members, 5, GroupPart{Trait::aci, false}).criteria[0].n == 7);
  // Four of the five answered the second question: neither part is told, the whole is.
  CHECK(part.criteria[1].withheld == Withheld::subtraction);
  CHECK(disclosed(referential, members, 5, GroupPart{Trait::aci, false}).criteria[1].withheld == Withheld::subtraction);
  CHECK_FALSE(disclosed(referential, members, 5).criteria[1].withheld);
  CHECK(everything_withheld(disclosed(referential, members, 5, GroupPart{Trait::seasonal, true})));
}
