#include "core/decisions/action_plan.h"

#include <doctest/doctest.h>

#include <array>
#include <utility>

#include "support/builders.h"

using namespace boussole;
using namespace boussole::test;

namespace {

using Positions = std::vector<std::size_t>;

// Four criteria with two ready-made actions each, « fais c0 a » and « fais c0 b »…
Referential with_actions() {
  Referential referential = small_referential(4);
  for (Criterion& criterion : referential.criteria) {
    criterion.actions = {{"fais " + criterion.id + " a"}, {"fais " + criterion.id + " b"}};
    criterion.levels = {criterion.id + " zéro", criterion.id + " un", criterion.id + " deux", criterion.id + " trois"};
  }
  return referential;
}

// Priorities: c1 (9), c2 (4), c3 (1); c0 is at the top.
Diagnostic answered() {
  Diagnostic diagnostic;
  diagnostic.answers = {{"c0", rated(3, 3)}, {"c1", rated(0, 3)}, {"c2", rated(1, 2)}, {"c3", rated(2, 1)}};
  return diagnostic;
}

PlannedAction action(const std::string& title, const std::string& owner, const std::string& due, int effort = 1,
                     ActionStatus status = ActionStatus::todo) {
  PlannedAction made;
  made.id = title;
  made.title = title;
  made.owner = owner;
  made.due = due;
  made.effort = effort;
  made.status = status;
  return made;
}

}  // namespace

TEST_CASE("proposals follow the priorities, keep the criterion, and say what will be seen") {
  const std::vector<PlannedAction> proposals = propose_actions(with_actions(), answered(), 10);
  REQUIRE(proposals.size() == 3);
  CHECK(proposals[0].title == "fais c1 a");
  CHECK(proposals[0].criteria == std::vector<std::string>{"c1"});
  CHECK(proposals[0].id == "c1.1");
  CHECK_MESSAGE(proposals[0].success == "c1 deux", "« En place » at least: « Amorcé » is half a job");
  CHECK(proposals[0].status == ActionStatus::todo);
  CHECK(proposals[0].due.empty());
  CHECK(proposals[1].title == "fais c2 a");
  CHECK(proposals[1].success == "c2 deux");
  CHECK(proposals[2].success == "c3 trois");
  CHECK(propose_actions(with_actions(), answered(), 2).size() == 2);
  CHECK(propose_actions(with_actions(), answered(), 0).empty());
  CHECK(propose_actions(with_actions(), Diagnostic{}, 5).empty());
}

TEST_CASE("what the plan holds, dropped or reworded in case only, is not proposed again") {
  Diagnostic diagnostic = answered();
  diagnostic.actions = {action("Fais C1 A", "", "", 1, ActionStatus::dropped)};
  diagnostic.actions[0].id = "c1.2";
  CHECK(propose_actions(with_actions(), diagnostic, 1)[0].title == "fais c1 b");
  CHECK(propose_actions(with_actions(), diagnostic, 1)[0].id == "c1.2-2");
  diagnostic.actions.push_back(action("fais c1 b", "", ""));
  CHECK(propose_actions(with_actions(), diagnostic, 1)[0].title == "fais c2 a");
}

TEST_CASE("a proposal that was set aside is no action: not counted, not listed, not proposed again") {
  Diagnostic diagnostic = answered();
  PlannedAction dropped = propose_actions(with_actions(), diagnostic, 1)[0];
  dropped.status = ActionStatus::dropped;
  diagnostic.actions = {action("libre", "", ""), dropped};
  CHECK(is_discarded_proposal(dropped));
  CHECK(adopted_actions(diagnostic) == Positions{0});
  CHECK(sorted_actions(diagnostic, ActionOrder::status) == Positions{0});
  CHECK(actions_by_owner(diagnostic) == std::vector<ActionGroup>{{"", {0}}});
  CHECK(actions_by_month(diagnostic) == std::vector<ActionGroup>{{"", {0}}});
  CHECK(discarded_proposals(diagnostic) == std::vector<PlannedAction>{dropped});
  CHECK(propose_actions(with_actions(), diagnostic, 1)[0].title == "fais c1 b");
}

TEST_CASE("what the board adopted, then dropped, stays an action of the plan") {
  const PlannedAction proposal = propose_actions(with_actions(), answered(), 1)[0];
  CHECK_FALSE(is_discarded_proposal(proposal));
  PlannedAction dropped = proposal;
  dropped.status = ActionStatus::dropped;
  const auto touched = [&](auto change) {
    PlannedAction changed = dropped;
    change(changed);
    return changed;
  };
  CHECK_FALSE(is_discarded_proposal(touched([](PlannedAction& one) { one.owner = "le bureau"; })));
  CHECK_FALSE(is_discarded_proposal(touched([](PlannedAction& one) { one.due = "2027-03-01"; })));
  CHECK_FALSE(is_discarded_proposal(touched([](PlannedAction& one) { one.note = "trop cher"; })));
  CHECK_FALSE(is_discarded_proposal(touched([](PlannedAction& one) { one.criteria.clear(); })));
  CHECK_FALSE(is_discarded_proposal(touched([](PlannedAction& one) { one.id = "c1.uuid"; })));
  CHECK(is_discarded_proposal(touched([](PlannedAction& one) { one.id = "c1.2-3"; })));
}

TEST_CASE("a question that has an action gets no other proposal, unless that one was dropped") {
  Diagnostic diagnostic = answered();
  diagnostic.actions = {propose_actions(with_actions(), diagnostic, 1)[0]};
  CHECK(has_action(diagnostic, "c1"));
  CHECK(propose_actions(with_actions(), diagnostic, 1)[0].criteria == std::vector<std::string>{"c2"});
  CHECK(three_actions(with_actions(), diagnostic, std::nullopt).size() == 2);
  diagnostic.actions[0].status = ActionStatus::dropped;
  CHECK_FALSE(has_action(diagnostic, "c1"));
  CHECK(propose_actions(with_actions(), diagnostic, 1)[0].title == "fais c1 b");
}

TEST_CASE("what is proposed is the action of the first sign that is missing") {
  Referential referential = built_in_referential();
  Criterion& criterion = referential.criteria[0];
  criterion.signs = {{"a", 1, "A.", ""}, {"b", 2, "B.", ""}, {"c", 3, "C.", ""}};
  criterion.actions = {{"pour c", 2}, {"pour rien"}, {"pour a", 0}, {"pour b", 1}};
  Diagnostic diagnostic;
  diagnostic.profile = Profile{};
  Answer& answer = diagnostic.answers[criterion.id];
  answer.state = AnswerState::rated;
  const std::array<std::pair<std::string, std::string>, 3> wanted = {
      {{"pour a", "A."}, {"pour b", "B."}, {"pour c", "C."}}};
  for (int level = 0; level < 3; ++level) {
    answer.level = level;
    const std::vector<PlannedAction> proposals = propose_actions(referential, diagnostic, 1);
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].title == wanted[static_cast<std::size_t>(level)].first);
    CHECK(proposals[0].success == wanted[static_cast<std::size_t>(level)].second);
  }
  // With ticks, of the first sign that is not ticked, whatever is above.
  answer.level = 1;
  answer.signs = {{"a", true}, {"b", false}, {"c", true}};
  CHECK(propose_actions(referential, diagnostic, 1)[0].title == "pour b");
  answer.level = 0;
  answer.signs = {{"b", true}};
  CHECK(propose_actions(referential, diagnostic, 1)[0].title == "pour a");
  diagnostic.actions = {action("pour a", "", "", 1, ActionStatus::dropped)};
  CHECK_MESSAGE(propose_actions(referential, diagnostic, 1)[0].title == "pour c", "b is there already");
}

TEST_CASE("three actions before the next meeting carry its date") {
  const std::vector<PlannedAction> three = three_actions(with_actions(), answered(), Date{2027, 3, 1});
  REQUIRE(three.size() == 3);
  for (const PlannedAction& proposal : three) CHECK(proposal.due == "2027-03-01");
  CHECK(three_actions(with_actions(), answered(), std::nullopt)[0].due.empty());
}

TEST_CASE("due states change on the day, and only for what is still to do") {
  const Date today{2027, 2, 15};
  CHECK(due_state(action("t", "", "2027-02-14"), today) == DueState::overdue);
  CHECK(due_state(action("t", "", "2027-02-15"), today) == DueState::due_soon);
  CHECK(due_state(action("t", "", "2027-03-01"), today) == DueState::due_soon);
  CHECK(due_state(action("t", "", "2027-03-02"), today) == DueState::later);
  CHECK(due_state(action("t", "", ""), today) == DueState::none);
  CHECK(due_state(action("t", "", "2027-02-14", 1, ActionStatus::doing), today) == DueState::overdue);
  CHECK(due_state(action("t", "", "2027-02-14", 1, ActionStatus::done), today) == DueState::none);
  CHECK(due_state(action("t", "", "2027-02-14", 1, ActionStatus::dropped), today) == DueState::none);
}

TEST_CASE("every order is stable, with what is missing last") {
  Diagnostic diagnostic = answered();
  diagnostic.actions = {action("a", "Émile", "2027-05-01", 3, ActionStatus::done), action("b", "", "", 1),
                        action("c", "zoé", "2026-12-31", 2, ActionStatus::doing), action("d", "Alix", "2027-05-01", 1)};
  diagnostic.actions[0].criteria = {"c3"};
  diagnostic.actions[2].criteria = {"c3", "c1"};
  CHECK(sorted_actions(diagnostic, ActionOrder::due) == Positions{2, 0, 3, 1});
  CHECK(sorted_actions(diagnostic, ActionOrder::owner) == Positions{3, 0, 2, 1});
  CHECK(sorted_actions(diagnostic, ActionOrder::importance) == Positions{2, 1, 3, 0});
  CHECK(sorted_actions(diagnostic, ActionOrder::effort) == Positions{1, 3, 2, 0});
  CHECK(sorted_actions(diagnostic, ActionOrder::status) == Positions{1, 3, 2, 0});
}

TEST_CASE("groups by owner and by month") {
  Diagnostic diagnostic;
  diagnostic.actions = {action("a", "", "2027-05-20"), action("b", "Zoé", "2027-05-01"), action("c", "Alix", ""),
                        action("d", "ZOE ", "2027-01-01")};
  CHECK(actions_by_owner(diagnostic) == std::vector<ActionGroup>{{"Alix", {2}}, {"Zoé", {1, 3}}, {"", {0}}});
  CHECK(actions_by_month(diagnostic) == std::vector<ActionGroup>{{"2027-01", {3}}, {"2027-05", {1, 0}}, {"", {2}}});
}

TEST_CASE("the map holds open actions at their importance and effort") {
  Diagnostic diagnostic = answered();
  diagnostic.actions = {action("a", "", "", 3), action("b", "", "", 1), action("c", "", "", 1, ActionStatus::done),
                        action("d", "", "", 2, ActionStatus::doing)};
  diagnostic.actions[0].criteria = {"c1"};
  diagnostic.actions[3].criteria = {"c3"};
  const ActionMap map = action_map(diagnostic);
  CHECK(map.cells[2][2] == Positions{0});
  CHECK(map.cells[1][0] == Positions{1});
  CHECK(map.cells[0][1] == Positions{3});
  CHECK(map.cells[0][0].empty());
}
