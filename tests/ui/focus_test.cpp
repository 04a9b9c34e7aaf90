// The focus is never lost: what had it may go away or be disabled, one goes on from the same place.
#include "ui/focus.h"

#include <doctest/doctest.h>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

Node& add(Tree& tree, const char* id, Role role, const char* parent = "") {
  Node node;
  node.id = id;
  node.parent = parent;
  node.role = role;
  return tree.add(node);
}

Tree three_buttons() {
  Tree tree;
  add(tree, "a", Role::button);
  add(tree, "b", Role::button);
  add(tree, "words", Role::text);
  add(tree, "c", Role::button);
  return tree;
}

// The focus comes by keyboard, and what has it is pressed.
void press_focused(UiDriver& ui, const std::string& id) {
  ui.interface().focus(id, true);
  ui.interface().activate(id);
  ui.settle();
}

void press_focused(UiDriver& ui, Role role, std::string_view name) { press_focused(ui, ui.find(role, name).id); }

void first_question(UiDriver& ui) {
  ui.app.dispatch(OpenExample{});
  ui.app.on_route("#/questionnaire/equipes.ratio-cip", "");
  ui.settle();
}

}  // namespace

TEST_CASE("the focus goes to what followed, else to what came before") {
  const Tree before = three_buttons();
  Tree after;
  add(after, "a", Role::button);
  add(after, "new", Role::button);
  add(after, "c", Role::button);
  CHECK(lost_focus(before, after, "b"));
  CHECK(focus_heir(before, after, "b", FocusReach::anything) == "c");
  Tree last_gone;
  add(last_gone, "a", Role::button);
  CHECK(focus_heir(before, last_gone, "c", FocusReach::anything) == "a");
  CHECK(focus_heir(before, Tree{}, "b", FocusReach::anything).empty());
}

TEST_CASE("what is disabled has lost the focus, and does not get it") {
  const Tree before = three_buttons();
  Tree after = three_buttons();
  CHECK_FALSE(lost_focus(before, after, "b"));
  after = {};
  add(after, "a", Role::button);
  add(after, "b", Role::button).disabled = true;
  add(after, "c", Role::button).disabled = true;
  CHECK(lost_focus(before, after, "b"));
  CHECK(focus_heir(before, after, "b", FocusReach::anything) == "a");
  CHECK_FALSE(lost_focus(after, after, "b"));
}

TEST_CASE("a group of radios is entered by the one that is chosen; a field only by keyboard") {
  Tree before = three_buttons();
  add(before, "note", Role::text_field);
  add(before, "group", Role::radio_group);
  add(before, "r1", Role::radio, "group");
  add(before, "r2", Role::radio, "group").checked = true;
  Tree after;
  add(after, "note", Role::text_field);
  add(after, "group", Role::radio_group);
  add(after, "r1", Role::radio, "group");
  add(after, "r2", Role::radio, "group").checked = true;
  CHECK(focus_heir(before, after, "c", FocusReach::anything) == "note");
  CHECK(focus_heir(before, after, "c", FocusReach::no_fields) == "r2");
}

TEST_CASE("the focus never crosses the edge of a dialog") {
  Tree before = three_buttons();
  add(before, "dialog", Role::dialog);
  add(before, "yes", Role::button, "dialog");
  CHECK(focus_heir(before, three_buttons(), "yes", FocusReach::anything).empty());
  CHECK(focus_heir(three_buttons(), before, "a", FocusReach::anything).empty());
}

TEST_CASE("« Effacer la réponse » goes away: the focus goes on to what follows") {
  UiDriver ui;
  first_question(ui);
  press_focused(ui, Role::button, "Effacer la réponse");
  CHECK_FALSE(ui.has(Role::button, "Effacer la réponse"));
  REQUIRE(ui.focus);
  CHECK(*ui.focus == "question.indicator.ratio-cip.follow");
}

TEST_CASE("« Annuler » with nothing left to undo gives the focus to « Refaire »") {
  UiDriver ui;
  first_question(ui);
  ui.activate(Role::button, "Effacer la réponse");
  press_focused(ui, Role::button, "Annuler");
  CHECK(ui.find(Role::button, "Annuler").disabled);
  CHECK(ui.focus == "header.redo");
}

TEST_CASE("closing a message, following a suggestion and finalising leave the focus in the page") {
  UiDriver ui;
  first_question(ui);
  ui.app.on_file_opened("mauvais.json", "{}");
  ui.settle();
  press_focused(ui, Role::button, "Fermer");
  CHECK_FALSE(ui.tree().find("notice"));
  REQUIRE(ui.focus);
  CHECK(ui.tree().find(*ui.focus));

  ui.app.dispatch(EditCommand{SetIndicatorInput{"ratio-cip", "people", 99}});
  ui.app.dispatch(GoTo{Screen::indicators});
  ui.settle();
  press_focused(ui, Role::button, "Suivre cette suggestion");
  REQUIRE(ui.focus);
  CHECK(ui.tree().find(*ui.focus));

  ui.app.dispatch(GoTo{Screen::finalising});
  ui.settle();
  ui.type(Role::text_field, "Qui décide", "le conseil d’administration");
  press_focused(ui, Role::button, "Finaliser ce diagnostic");
  REQUIRE(ui.focus);
  CHECK(ui.tree().find(*ui.focus));
}

TEST_CASE("a dialog whose opener is gone gives the focus to what followed it") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  ui.activate(Role::button, "Autres actions");
  press_focused(ui, Role::menu_item, "Supprimer");
  CHECK(ui.focus == "dialog.title");
  press_focused(ui, "dialog.confirm");
  REQUIRE(ui.focus);
  CHECK(ui.tree().find(*ui.focus));
}
