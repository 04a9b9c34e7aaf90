// How a page is put together, for those who go through it by lists, landmarks and names.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/ui_driver.h"
#include "ui/screens/shell/shell.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

const Node& parent_of(const UiDriver& ui, const Node& node) {
  const Node* parent = ui.tree().find(node.parent);
  REQUIRE(parent);
  return *parent;
}

// The link is an item of a list.
void check_listed(const UiDriver& ui, std::string_view name) {
  const Node& item = parent_of(ui, ui.find(Role::link, name));
  CHECK(item.role == Role::item);
  CHECK(parent_of(ui, item).role == Role::list);
}

std::size_t count(const UiDriver& ui, Role role) {
  const auto& nodes = ui.tree().nodes();
  return static_cast<std::size_t>(
      std::count_if(nodes.begin(), nodes.end(), [role](const Node& node) { return node.role == role; }));
}

void show(UiDriver& ui, Screen screen) {
  ui.app.dispatch(GoTo{screen});
  ui.settle();
}

}  // namespace

TEST_CASE("links stand in lists: screens, domains and their questions, strengths, priorities, principles, findings") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  show(ui, Screen::questionnaire);
  check_listed(ui, "Accueil");
  const Index current = ui.app.state().criterion;
  const Criterion& criterion = ui.app.state().referential->criteria[current];
  const Node& question = *ui.tree().find("navigation.criterion." + criterion.id);
  const Node& questions = parent_of(ui, parent_of(ui, question));
  CHECK(questions.role == Role::list);
  CHECK(parent_of(ui, questions).id ==
        "navigation.domain." + ui.app.state().referential->domains[criterion.domain].id + ".item");
  show(ui, Screen::results);
  for (const char* list : {"results.strengths.list", "results.priorities.list"}) {
    REQUIRE(ui.tree().find(list));
    CHECK(ui.tree().find(list)->role == Role::list);
  }
  show(ui, Screen::principles);
  check_listed(ui, "1. ");
  ui.press(Key::search);
  ui.interface().set_value(kSearchField, "formation");
  ui.settle();
  REQUIRE(ui.tree().find("search.hits"));
}

TEST_CASE("cards that repeat their heading are no landmarks") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  show(ui, Screen::examples);
  CHECK(count(ui, Role::region) == 0);
  CHECK(count(ui, Role::article) > 10);
  show(ui, Screen::indicators);
  CHECK(count(ui, Role::region) == 0);
}

TEST_CASE("what names a group is drawn, and said by the group only; no button repeats its name") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  show(ui, Screen::questionnaire);
  CHECK(ui.has(Role::label, "Enjeu pour nous"));
  CHECK(ui.has(Role::radio_group, "Enjeu pour nous"));
  CHECK_FALSE(ui.has(Role::text, "Enjeu pour nous"));
  show(ui, Screen::results);
  for (const Node& node : ui.tree().nodes()) {
    if (node.role == Role::button) CHECK(node.description != "D’où vient ce score\u00a0?");
  }
}

TEST_CASE("a table behind a chart is folded under a name that stays") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  show(ui, Screen::results);
  const Node button = ui.find(Role::button, "Voir le tableau");
  CHECK(button.expanded == false);
  CHECK(ui.tree().find("results.domains.table")->look == "folded");
  ui.interface().activate("results.domains.table.show");
  ui.settle();
  CHECK(ui.tree().find("results.domains.table")->look.empty());
  CHECK(ui.tree().find("results.domains.table.show")->expanded == true);
  CHECK(ui.tree().find("results.domains.table.show")->name.starts_with("Voir le tableau"));
}
