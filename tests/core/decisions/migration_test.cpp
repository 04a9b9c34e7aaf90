#include "core/decisions/migration.h"

#include <doctest/doctest.h>

#include <string>

#include "support/builders.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// Criteria c0 to c3 of version 1: c0 the same, c1 reworded, c2 gone in version 2, which adds c4.
Referential version(int number) {
  Referential referential = small_referential(4);
  for (Criterion& criterion : referential.criteria) criterion.question = "Question " + criterion.id;
  if (number == 1) return referential;
  referential.version = "2";
  referential.criteria[1].levels[3] = "Autre niveau";
  referential.criteria.erase(referential.criteria.begin() + 2);
  Criterion added = referential.criteria[0];
  added.id = "c4";
  referential.criteria.push_back(added);
  return referential;
}

Diagnostic answered() {
  Diagnostic diagnostic;
  diagnostic.referential = {"small", "1", {}};
  diagnostic.answers["c0"] = rated(2);
  diagnostic.answers["c1"] = rated(1);
  diagnostic.answers["c2"] = rated(3);
  diagnostic.answers["older"] = rated(0);
  return diagnostic;
}

std::string fates(const MigrationPlan& plan) {
  constexpr const char* kLetters = "srag";
  std::string text;
  for (const CriterionFate& criterion : plan.criteria) {
    text += criterion.id + ":" + kLetters[static_cast<std::size_t>(criterion.fate)] + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("with the old referential at hand, texts are compared") {
  const Referential from = version(1);
  const Referential to = version(2);
  const MigrationPlan plan = plan_migration(&from, to, answered());
  CHECK(plan.needed);
  CHECK(fates(plan) == "c0:s c1:r c3:s c4:a c2:g older:g ");
  CHECK(plan.criteria[4] == CriterionFate{"c2", Fate::gone, 2, std::nullopt, true});
  CHECK(plan.criteria[2] == CriterionFate{"c3", Fate::same, 3, 2, false});
  CHECK(plan.count(Fate::same) == 2);
  CHECK(plan.count(Fate::gone) == 2);
}

TEST_CASE("without it, answers of another version are to be confirmed") {
  const Referential to = version(2);
  const MigrationPlan plan = plan_migration(nullptr, to, answered());
  CHECK(plan.needed);
  CHECK(fates(plan) == "c0:r c1:r c3:a c4:a c2:g older:g ");
  // A referential that the diagnostic did not answer is no help.
  Referential other = version(1);
  other.version = "0";
  CHECK(plan_migration(&other, to, answered()) == plan);
}

TEST_CASE("nothing to do on the same version") {
  const Referential same = version(1);
  for (const Referential* from : {&same, static_cast<const Referential*>(nullptr)}) {
    const MigrationPlan plan = plan_migration(from, same, answered());
    CHECK_FALSE(plan.needed);
    CHECK(fates(plan) == "c0:s c1:s c2:s c3:s older:g ");
  }
}

TEST_CASE(
    "another referential altogether: answers to an id that both have are to be confirmed, unless the texts are the "
    "same") {
  Referential to = version(1);
  to.id = "other";
  CHECK(fates(plan_migration(nullptr, to, answered())) == "c0:r c1:r c2:r c3:a older:g ");
  const Referential from = version(1);
  CHECK(fates(plan_migration(&from, to, answered())) == "c0:s c1:s c2:s c3:s older:g ");
}

TEST_CASE("a migrated diagnostic names the new referential and keeps every answer") {
  Diagnostic before = answered();
  const Referential from = version(1);
  const Referential to = version(2);
  Diagnostic after = migrated(before, to, plan_migration(&from, to, before));
  CHECK(after.referential.version == "2");
  CHECK(after.answers["c1"].to_confirm);
  CHECK_FALSE(after.answers["c0"].to_confirm);
  after.answers["c1"].to_confirm = false;
  CHECK(after.answers == before.answers);
  CHECK_FALSE(plan_migration(nullptr, to, after).needed);
  // Only what was answered can be confirmed.
  before.answers["c1"] = Answer{};
  before.answers["c1"].note = "Une note";
  CHECK_FALSE(migrated(before, to, plan_migration(&from, to, before)).answers["c1"].to_confirm);
}

TEST_CASE("ticks stay with the words that were ticked; where these are others, the level alone is kept") {
  Referential from = version(1);
  Referential to = version(2);
  for (Referential* referential : {&from, &to}) {
    for (Criterion& criterion : referential->criteria) criterion.signs = {{"a", 1, "A.", ""}};
  }
  Diagnostic before = answered();
  for (const char* id : {"c0", "c1"}) {
    before.answers[id].state = AnswerState::rated;
    before.answers[id].level = 1;
    before.answers[id].signs = {{"a", true}};
  }
  Diagnostic after = migrated(before, to, plan_migration(&from, to, before));
  CHECK(after.answers["c0"].signs == before.answers["c0"].signs);
  CHECK_MESSAGE(after.answers["c1"].signs.empty(), "reworded");
  CHECK(after.answers["c1"].level == 1);
  // The same words, cut into signs in another way.
  for (Criterion& criterion : to.criteria) criterion.signs = {{"b", 1, "A.", ""}};
  after = migrated(before, to, plan_migration(&from, to, before));
  CHECK(after.answers["c0"].signs.empty());
  CHECK(after.answers["c0"].level == 1);
}
