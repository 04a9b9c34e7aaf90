#include "core/decisions/completeness.h"

#include <doctest/doctest.h>

#include "support/builders.h"

using namespace boussole;
using namespace boussole::test;

TEST_CASE("an empty diagnostic misses its name and every answer in scope") {
  Referential referential = small_referential(3);
  referential.criteria[1].applies_if = Condition::ei;
  CHECK(missing_parts(referential, Diagnostic{}) ==
        std::vector<Missing>{{MissingKind::organisation_name, {}}, {MissingKind::unanswered, {0, 2}}});
}

TEST_CASE("every kind is told, in order, with its criteria") {
  const Referential referential = small_referential(7);
  Diagnostic diagnostic;
  diagnostic.organisation.name = "Régie";
  Answer explained = stated(AnswerState::not_applicable);
  explained.reason = "pas d’EI";
  Answer blank = stated(AnswerState::not_applicable);
  blank.reason = " \n";
  Answer carried = rated(3);
  carried.to_confirm = true;
  diagnostic.answers = {{"c0", rated(1)}, {"c1", stated(AnswerState::unknown)},
                        {"c2", blank},    {"c3", explained},
                        {"c4", carried},  {"c5", rated(0, 3)}};
  CHECK(missing_parts(referential, diagnostic) == std::vector<Missing>{{MissingKind::unanswered, {6}},
                                                                       {MissingKind::to_confirm, {4}},
                                                                       {MissingKind::unknown, {1}},
                                                                       {MissingKind::reason, {2}},
                                                                       {MissingKind::action, {5, 0}}});
}

TEST_CASE("the first three priorities want an action that is not dropped") {
  const Referential referential = small_referential(4);
  Diagnostic diagnostic;
  diagnostic.organisation.name = "Régie";
  diagnostic.answers = {{"c0", rated(0)}, {"c1", rated(0)}, {"c2", rated(0)}, {"c3", rated(0)}};
  PlannedAction action;
  action.criteria = {"c0", "c2"};
  diagnostic.actions = {action};
  CHECK(missing_parts(referential, diagnostic) == std::vector<Missing>{{MissingKind::action, {1}}});
  diagnostic.actions[0].criteria.emplace_back("c1");
  CHECK(missing_parts(referential, diagnostic).empty());
  diagnostic.actions[0].status = ActionStatus::dropped;
  CHECK(missing_parts(referential, diagnostic) == std::vector<Missing>{{MissingKind::action, {0, 1, 2}}});
}
