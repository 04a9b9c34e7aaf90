// Plan d’action, acted by what nodes mean: proposals kept and set aside, an action edited in place, the ways of
// looking.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/decisions/action_plan.h"
#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void open_plan(UiDriver& ui) {
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{Screen::plan});
  ui.settle();
}

const Diagnostic& diagnostic(const UiDriver& ui) { return *ui.app.state().diagnostic(); }
const std::vector<PlannedAction>& actions(const UiDriver& ui) { return diagnostic(ui).actions; }
bool has(const UiDriver& ui, const std::string& id) { return ui.tree().find(id) != nullptr; }

const Node& node(const UiDriver& ui, const std::string& id) {
  const Node* found = ui.tree().find(id);
  REQUIRE_MESSAGE(found != nullptr, "no node ", id);
  return *found;
}

void press(UiDriver& ui, const std::string& id) {
  REQUIRE_MESSAGE(has(ui, id), "no node ", id);
  ui.interface().activate(id);
  ui.settle();
}

void enter(UiDriver& ui, const std::string& id, std::string_view text) {
  REQUIRE_MESSAGE(has(ui, id), "no node ", id);
  ui.interface().set_value(id, text);
  ui.settle();
}

// Opens a menu and presses one of its items.
void pick(UiDriver& ui, const std::string& menu, int item) {
  press(ui, menu);
  press(ui, menu + "." + std::to_string(item));
  CHECK(ui.focus == menu);
}

std::string part(const PlannedAction& action, const std::string& name) { return "action." + action.id + "." + name; }

// The actions' titles in the order of the page.
std::vector<std::string> order(const UiDriver& ui) {
  std::vector<std::string> titles;
  for (const Node& one : ui.tree().nodes()) {
    if (one.role == Role::group && one.id.starts_with("action.")) titles.push_back(one.name);
  }
  return titles;
}

std::size_t count_drafts(const UiDriver& ui) {
  return static_cast<std::size_t>(
      std::count_if(ui.tree().nodes().begin(), ui.tree().nodes().end(),
                    [](const Node& one) { return one.role == Role::group && one.id.starts_with("draft."); }));
}

PlannedAction action(const std::string& id, const std::string& owner, const std::string& due, int effort) {
  PlannedAction made;
  made.id = id;
  made.title = "Action " + id;
  made.owner = owner;
  made.due = due;
  made.effort = effort;
  return made;
}

void add_three(UiDriver& ui) {
  ui.app.dispatch(EditCommand{AddActions{{action("a", "Zoé", "2026-11-30", 3), action("b", "", "2026-11-01", 1),
                                          action("c", "le bureau", "2027-03-01", 2)}}});
  ui.settle();
}

}  // namespace

TEST_CASE("without an answer, the plan says what to do first; a free action can be added at once") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::plan});
  ui.settle();
  CHECK(has(ui, "plan.no-priorities"));
  CHECK_FALSE(has(ui, "plan.propose"));
  press(ui, "plan.add");
  REQUIRE(actions(ui).size() == 1);
  CHECK(ui.focus == part(actions(ui)[0], "title"));
  enter(ui, part(actions(ui)[0], "title"), "Inviter\nle conseil citoyen");
  CHECK(actions(ui)[0].title == "Inviter le conseil citoyen");
  CHECK(node(ui, "plan.counts").name == "1\u00a0action · 0\u00a0faite · 0 en retard");
}

TEST_CASE("proposals: the board keeps some, sets others aside, and none is in the plan before") {
  UiDriver ui;
  open_plan(ui);
  press(ui, "plan.propose");
  CHECK(ui.focus == "plan.drafts.title");
  CHECK(count_drafts(ui) == 5);
  CHECK(actions(ui).empty());
  ui.activate(Role::button, "Garder");
  REQUIRE(actions(ui).size() == 1);
  const PlannedAction kept = actions(ui)[0];
  CHECK(kept.status == ActionStatus::todo);
  CHECK_MESSAGE(has(ui, "draft." + kept.id + ".kept"), "what was kept stays in its place, and says so");
  CHECK_FALSE(has(ui, "draft." + kept.id + ".keep"));
  CHECK_MESSAGE(ui.focus->ends_with(".keep"), "the next proposal has the focus");
  ui.activate(Role::button, "Écarter");
  REQUIRE(actions(ui).size() == 2);
  CHECK(actions(ui)[1].status == ActionStatus::dropped);
  CHECK(order(ui) == std::vector<std::string>{kept.title});
  CHECK(node(ui, "plan.counts").name == "1\u00a0action · 0\u00a0faite · 0 en retard");
  ui.press(Key::undo);
  CHECK(actions(ui).size() == 1);
  press(ui, "plan.drafts.close");
  CHECK(count_drafts(ui) == 0);
  CHECK(ui.focus == "plan.propose");
}

TEST_CASE("a proposal that was set aside can be taken back") {
  UiDriver ui;
  open_plan(ui);
  press(ui, "plan.propose");
  ui.activate(Role::button, "Écarter");
  const std::string id = actions(ui)[0].id;
  CHECK_FALSE(has(ui, "draft." + id + ".keep"));
  CHECK_MESSAGE(has(ui, "plan.empty"), "the plan has no action");
  press(ui, "plan.drafts.close");
  press(ui, "plan.propose");
  CHECK_FALSE(has(ui, "draft." + id + ".keep"));
  ui.activate(Role::button, "Proposition écartée (1)");
  ui.activate(Role::button, "Reprendre");
  CHECK(actions(ui).empty());
  CHECK(ui.focus == "draft." + id + ".keep");
  press(ui, "draft." + id + ".keep");
  CHECK(actions(ui)[0].id == id);
  CHECK(actions(ui)[0].status == ActionStatus::todo);
}

TEST_CASE("three actions before the next meeting is one gesture, and one step back") {
  UiDriver ui;
  open_plan(ui);
  const std::vector<PlannedAction> named = three_actions(built_in_referential(), diagnostic(ui), std::nullopt);
  for (const PlannedAction& one : named)
    CHECK_MESSAGE(ui.find(Role::checkbox, one.title).checked == true, "named before");
  press(ui, "plan.three");
  CHECK(actions(ui) == named);
  CHECK(ui.focus == "plan.actions");
  REQUIRE(ui.app.state().notice);
  CHECK(ui.app.state().notice->title == "3\u00a0actions ajoutées au plan");
  CHECK(diagnostic(ui).journal.back().what.starts_with("3\u00a0actions ajoutées au plan\u00a0: " +
                                                       named[0].title.substr(0, 30)));
  CHECK_FALSE_MESSAGE(has(ui, "plan.three"), "this has been done");
  CHECK(order(ui).size() == 3);
  CHECK(node(ui, "plan.counts").name == "3\u00a0actions · 0\u00a0faite · 0 en retard");
  ui.press(Key::undo);
  CHECK_FALSE(ui.app.state().notice);
  CHECK(actions(ui).empty());
}

TEST_CASE("the three actions are for the day of the next meeting, when the board knows it") {
  UiDriver ui;
  open_plan(ui);
  enter(ui, "plan.meeting", "12 mars 2027");
  press(ui, "plan.three");
  REQUIRE(actions(ui).size() == 3);
  for (const PlannedAction& added : actions(ui)) CHECK(added.due == "2027-03-12");
}

TEST_CASE("of the three actions, the board leaves out what it does not want, and says who takes the others") {
  UiDriver ui;
  open_plan(ui);
  const std::vector<PlannedAction> named = three_actions(built_in_referential(), diagnostic(ui), std::nullopt);
  press(ui, "plan.three.keep." + named[1].id);
  CHECK(node(ui, "plan.three.keep." + named[1].id).checked == false);
  CHECK_FALSE_MESSAGE(has(ui, "plan.three.owner." + named[1].id), "nobody takes what is left out");
  CHECK(node(ui, "plan.three").name == "Ajouter ces 2\u00a0actions");
  enter(ui, "plan.three.owner." + named[0].id, "le bureau");
  enter(ui, "plan.three.owner." + named[2].id, "Zoé");
  enter(ui, "plan.meeting", "12 mars 2027");
  press(ui, "plan.three");
  REQUIRE(actions(ui).size() == 2);
  CHECK(actions(ui)[0].id == named[0].id);
  CHECK(actions(ui)[0].owner == "le bureau");
  CHECK(actions(ui)[1].owner == "Zoé");
  CHECK(actions(ui)[1].due == "2027-03-12");
}

TEST_CASE("without one of the three actions there is nothing to add; ticked again, it is added") {
  UiDriver ui;
  open_plan(ui);
  const std::vector<PlannedAction> named = three_actions(built_in_referential(), diagnostic(ui), std::nullopt);
  for (const PlannedAction& one : named) press(ui, "plan.three.keep." + one.id);
  CHECK(node(ui, "plan.three").disabled);
  press(ui, "plan.three.keep." + named[2].id);
  CHECK(node(ui, "plan.three").name == "Ajouter cette action");
  press(ui, "plan.three");
  REQUIRE(actions(ui).size() == 1);
  CHECK(actions(ui)[0].id == named[2].id);
}

TEST_CASE("the plan of a locked diagnostic is looked at in every way, and nothing in it can be changed") {
  UiDriver ui;
  open_plan(ui);
  press(ui, "plan.three");
  ui.app.dispatch(Finalise{"le bureau"});
  ui.app.dispatch(GoTo{Screen::plan});
  ui.settle();
  CHECK(has(ui, "locked"));
  CHECK_FALSE(has(ui, "plan.add"));
  CHECK_FALSE(has(ui, "plan.three"));
  CHECK_FALSE(has(ui, "plan.propose"));
  const PlannedAction first = actions(ui)[0];
  press(ui, part(first, "row"));
  CHECK(node(ui, part(first, "title")).disabled);
  CHECK(node(ui, part(first, "due")).disabled);
  CHECK_FALSE(has(ui, part(first, "remove")));
  ui.activate(Role::radio, "Personne");
  CHECK(ui.find(Role::radio, "Personne").checked == true);
}

TEST_CASE("an action is edited in place") {
  UiDriver ui;
  open_plan(ui);
  press(ui, "plan.three");
  const PlannedAction first = actions(ui)[0];
  CHECK_FALSE(has(ui, part(first, "owner")));
  press(ui, part(first, "row"));
  CHECK(node(ui, part(first, "row")).expanded == true);
  enter(ui, part(first, "owner"), "le bureau");
  enter(ui, part(first, "due"), "1er mars 2027");
  press(ui, part(first, "effort.2"));
  press(ui, part(first, "status.1"));
  enter(ui, part(first, "note"), "après l’assemblée");
  const PlannedAction& edited = actions(ui)[0];
  CHECK(edited.owner == "le bureau");
  CHECK(edited.due == "2027-03-01");
  CHECK(edited.effort == 3);
  CHECK(edited.status == ActionStatus::doing);
  CHECK(edited.note == "après l’assemblée");
  CHECK(node(ui, part(first, "row")).name == first.title + ", le bureau, 1er\u00a0mars\u00a02027, En cours");
  press(ui, part(first, "remove"));
  CHECK(actions(ui).size() == 2);
}

TEST_CASE("a calendar opens at the day of its field, and its day is taken as if it had been typed") {
  UiDriver ui;
  open_plan(ui);
  add_three(ui);
  press(ui, "action.c.row");
  CHECK_FALSE(ui.asked_day);
  ui.activate(Role::button, "Calendrier\u00a0: Pour quand");
  REQUIRE(ui.asked_day);
  CHECK(ui.asked_day->field == "action.c.due");
  CHECK(ui.asked_day->iso == actions(ui)[2].due);
  ui.settle();
  CHECK_FALSE(ui.asked_day);
  enter(ui, "action.c.due", "15/01/2027");
  ui.activate(Role::button, "Calendrier\u00a0: Pour quand");
  REQUIRE(ui.asked_day);
  CHECK(ui.asked_day->iso == "2027-01-15");
}

TEST_CASE("a date is understood as French people write it; what is no date is said, and the last one kept") {
  UiDriver ui;
  open_plan(ui);
  add_three(ui);
  press(ui, "action.c.row");
  enter(ui, "action.c.due", "15/01/2027");
  CHECK(actions(ui)[2].due == "2027-01-15");
  CHECK(node(ui, "action.c.due").value == "15\u00a0janvier\u00a02027");
  enter(ui, "action.c.due", "bientôt");
  CHECK(node(ui, "action.c.due").value == "bientôt");
  CHECK(node(ui, "action.c.due").error.starts_with("Cette date n’est pas comprise"));
  CHECK(node(ui, "action.c.due").error.ends_with("15\u00a0janvier\u00a02027, est gardée."));
  CHECK(actions(ui)[2].due == "2027-01-15");
  enter(ui, "action.c.due", "");
  CHECK(actions(ui)[2].due.empty());
  CHECK(node(ui, "action.c.due").error.empty());
  ui.interface().focus("action.c.due", true);
  enter(ui, "action.c.due", "1er m");
  CHECK_MESSAGE(node(ui, "action.c.due").error.empty(), "one is still typing");
}

TEST_CASE("what is late and what comes soon is told in words") {
  UiDriver ui;
  open_plan(ui);
  add_three(ui);
  CHECK(node(ui, "action.b.row").name.find("(en retard)") != std::string::npos);
  CHECK(node(ui, "action.a.row").name.find("(bientôt)") != std::string::npos);
  CHECK(node(ui, "plan.counts").name == "3\u00a0actions · 0\u00a0faite · 1 en retard");
  ui.app.dispatch(EditCommand{SetActionStatus{"b", ActionStatus::done}});
  ui.settle();
  CHECK(node(ui, "plan.counts").name == "3\u00a0actions · 1\u00a0faite · 0 en retard");
}

TEST_CASE("a short list is neither sorted nor filtered, and what was abandoned is at its end") {
  UiDriver ui;
  open_plan(ui);
  add_three(ui);
  CHECK_FALSE(has(ui, "plan.sort"));
  CHECK_FALSE(has(ui, "plan.show"));
  ui.app.dispatch(EditCommand{SetActionStatus{"b", ActionStatus::dropped}});
  ui.settle();
  CHECK(order(ui) == std::vector<std::string>{"Action a", "Action c", "Action b"});
}

TEST_CASE("a long list is sorted and filtered as one asks") {
  UiDriver ui;
  open_plan(ui);
  add_three(ui);
  for (const char* id : {"x", "y", "z"}) {
    PlannedAction done = action(id, "", "", 1);
    done.status = ActionStatus::done;
    ui.app.dispatch(EditCommand{AddActions{{done}}});
  }
  ui.settle();
  CHECK(node(ui, "plan.sort").name == "Trier\u00a0: échéance");
  CHECK(node(ui, "plan.show").name == "Montrer\u00a0: toutes (6)");
  pick(ui, "plan.show", 1);
  CHECK(node(ui, "plan.show").name == "Montrer\u00a0: à faire (3)");
  CHECK(order(ui) == std::vector<std::string>{"Action b", "Action a", "Action c"});
  pick(ui, "plan.sort", 1);
  CHECK(order(ui) == std::vector<std::string>{"Action c", "Action a", "Action b"});
  pick(ui, "plan.sort", 3);
  CHECK(order(ui) == std::vector<std::string>{"Action b", "Action c", "Action a"});
  ui.app.dispatch(EditCommand{SetActionStatus{"b", ActionStatus::dropped}});
  ui.settle();
  CHECK(order(ui) == std::vector<std::string>{"Action c", "Action a"});
  pick(ui, "plan.show", 4);
  CHECK(order(ui) == std::vector<std::string>{"Action b"});
  pick(ui, "plan.show", 2);
  CHECK(has(ui, "plan.none-here"));
}

TEST_CASE("by person, by month, and on the map") {
  UiDriver ui;
  open_plan(ui);
  add_three(ui);
  CHECK(node(ui, "action.a.row").name.find("Zoé") != std::string::npos);
  press(ui, "plan.view.1");
  CHECK(has(ui, "plan.group.Zoé"));
  CHECK_MESSAGE(node(ui, "action.a.row").name.find("Zoé") == std::string::npos, "its heading says it");
  CHECK(has(ui, "plan.group.Sans personne désignée"));
  press(ui, "plan.view.2");
  CHECK(node(ui, "plan.group.Mars\u00a02027").role == Role::heading);
  press(ui, "plan.view.3");
  CHECK(order(ui).empty());
  CHECK_FALSE(has(ui, "plan.map.3.1"));
  press(ui, "plan.map.2.3");
  CHECK(node(ui, "plan.map.2.3").pressed == true);
  CHECK(node(ui, "plan.map.2.3").name.ends_with("1\u00a0action\u00a0: Action a"));
  CHECK(order(ui) == std::vector<std::string>{"Action a"});
  CHECK(node(ui, "plan.map.table").rows[2] == std::vector<std::string>{"Enjeu\u00a0: Moyen", "1", "1", "1"});
}

TEST_CASE("while one is in an action, it stays where it is") {
  UiDriver ui;
  open_plan(ui);
  add_three(ui);
  press(ui, "action.c.row");
  ui.interface().focus("action.c.due", true);
  ui.settle();
  enter(ui, "action.c.due", "01/10/2026");
  CHECK(actions(ui)[2].due == "2026-10-01");
  CHECK(order(ui) == std::vector<std::string>{"Action b", "Action a", "Action c"});
  ui.interface().focus("", false);
  ui.settle();
  CHECK(order(ui) == std::vector<std::string>{"Action c", "Action b", "Action a"});
}

TEST_CASE("an action is linked to questions among the priorities, and leads to them") {
  UiDriver ui;
  open_plan(ui);
  add_three(ui);
  press(ui, "action.a.row");
  CHECK(has(ui, "action.a.links.none"));
  press(ui, "action.a.links.change");
  const Node& box = ui.find(Role::checkbox, "");
  const std::string criterion = box.id.substr(std::string("action.a.link.").size());
  press(ui, std::string(box.id));
  CHECK(actions(ui)[0].criteria == std::vector<std::string>{criterion});
  press(ui, "action.a.question." + criterion);
  CHECK(ui.app.state().screen == Screen::questionnaire);
  ui.app.dispatch(GoTo{Screen::plan});
  ui.settle();
  press(ui, "action.a.link." + criterion);
  CHECK(actions(ui)[0].criteria.empty());
}

TEST_CASE("the results lead to the proposals") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  ui.settle();
  press(ui, "results.plan");
  CHECK(ui.app.state().screen == Screen::plan);
  CHECK(ui.focus == "plan.drafts.title");
  CHECK(count_drafts(ui) == 5);
}
