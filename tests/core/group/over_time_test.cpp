#include "core/group/over_time.h"

#include <doctest/doctest.h>

#include "support/builders.h"
#include "support/members.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Member dated(const std::string& name, const std::string& date, const std::vector<int>& levels) {
  Member member = answering(name, levels);
  member.date = date;
  return member;
}

}  // namespace

TEST_CASE("over time: what progressed, held and regressed between two comparisons") {
  const Referential referential = small_referential(5);
  const std::vector<Member> before = {dated("Les Tilleuls", "2024-01-01", {0, 2, 3, -1, 1}),
                                      dated("Autre", "2024-01-01", {3, 3, 3, 3, 3})};
  const std::vector<Member> now = {dated("LES TILLEULS", "2026-01-01", {1, 2, 1, 2, -1}),
                                   dated("Nouvelle", "2026-01-01", {3, 3, 3, 3, 3})};
  const OverTime over = over_time(referential, before, now);
  REQUIRE(over.regies.size() == 1);
  CHECK(over.regies[0].before == 0);
  CHECK(over.regies[0].now == 0);
  CHECK(over.regies[0].movement == Movement{1, 1, 1, 1, 1});
  CHECK(over.regies[0].score_before == doctest::Approx(50));
  CHECK(over.regies[0].score_now == doctest::Approx(50));
  CHECK(over.criteria[0] == Movement{1, 0, 0, 0, 0});
  CHECK(over.criteria[4] == Movement{0, 0, 0, 0, 1});
}

TEST_CASE("over time: the first and the last campaign of each Régie, within one comparison") {
  const Referential referential = small_referential(2);
  const std::vector<Member> members = {dated("A", "2026-01-01", {3, 3}), dated("A", "2022-01-01", {0, 0}),
                                       dated("A", "2024-01-01", {1, 1}), dated("B", "2026-01-01", {1, 1}),
                                       dated("", "2022-01-01", {0, 0}),  dated("", "2026-01-01", {3, 3})};
  const OverTime over = over_time(referential, members);
  REQUIRE(over.regies.size() == 1);  // nobody knows whether those without a name are the same
  CHECK(over.regies[0].before == 1);
  CHECK(over.regies[0].now == 0);
  CHECK(over.regies[0].movement.progressed == 2);
  CHECK(over_time(referential, std::vector<Member>{}).regies.empty());
}
