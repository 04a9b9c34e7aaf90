#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

constexpr const char* kField = "Un mot, une idée, un sigle";

void open_search(UiDriver& driver) {
  driver.activate(Role::button, "Rechercher");
  CHECK(driver.focus == "search.field");
}

}  // namespace

TEST_CASE("search finds a question without its accents and goes to it") {
  UiDriver driver;
  driver.app.dispatch(OpenExample{});
  driver.settle();
  open_search(driver);
  driver.type(Role::text_field, kField, "taux d'encadrement");
  driver.activate(Role::option, "Taux d’encadrement");
  CHECK(driver.app.state().screen == Screen::questionnaire);
  CHECK(built_in_referential().criteria[driver.app.state().criterion].id == "equipes.taux-encadrement");
  CHECK(!driver.app.state().dialog);
}

TEST_CASE("search by its key; Enter goes to the first result; what does not concern the Régie is not found") {
  UiDriver driver;
  driver.app.dispatch(OpenExample{});
  driver.press(Key::search);
  driver.type(Role::text_field, kField, "saison et activité socle");
  CHECK(driver.has(Role::status, "Rien ne correspond"));
  driver.type(Role::text_field, kField, "nombre de personnes par CIP");
  driver.interface().activate("search.field");
  driver.settle();
  CHECK(built_in_referential().criteria[driver.app.state().criterion].id == "equipes.ratio-cip");
}

TEST_CASE("without a diagnostic, search still explains a word; closing it forgets what was typed") {
  UiDriver driver;
  open_search(driver);
  CHECK(driver.has(Role::status, "Dans les questions"));
  driver.type(Role::text_field, kField, "pmsmp");
  CHECK(driver.has(Role::option, "PMSMP"));
  driver.press(Key::escape);
  open_search(driver);
  CHECK(driver.find(Role::text_field, kField).value.empty());
}

TEST_CASE("what may be longer than the page is closed from its top, which stays in sight") {
  UiDriver driver(390, 600);
  driver.app.dispatch(OpenExample{});
  driver.app.dispatch(OpenDialog{{Dialog::Kind::explain_overall, 0, {}, "results.explain"}});
  driver.settle();
  driver.interface().scrolled("dialog.scroll", 500);
  driver.settle();
  const Node& close = *driver.tree().find("dialog.dismiss");
  CHECK(close.name == "Fermer");
  CHECK(close.parent == "dialog");
  driver.interface().activate("dialog.dismiss");
  driver.settle();
  CHECK_FALSE(driver.app.state().dialog);
  open_search(driver);
  CHECK(driver.has(Role::button, "Fermer"));
}

namespace {

const Node* lit(const UiDriver& driver) {
  for (const Node& node : driver.tree().nodes()) {
    if (node.role == Role::option && node.current) return &node;
  }
  return nullptr;
}

std::vector<std::string> options(const UiDriver& driver) {
  std::vector<std::string> ids;
  for (const Node& node : driver.tree().nodes()) {
    if (node.role == Role::option) ids.push_back(node.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("arrows, Home and End light a row that the field tells of and Enter opens; around the ends") {
  UiDriver driver;
  driver.app.dispatch(OpenExample{});
  driver.press(Key::search);
  CHECK_FALSE(driver.interface().key(Key::row_next));  // nothing to light: the key is the field's
  driver.type(Role::text_field, kField, "accueil");
  const std::vector<std::string> all = options(driver);
  REQUIRE(all.size() > 3);
  const auto check_lit = [&](std::size_t row) {
    REQUIRE(lit(driver));
    CHECK(lit(driver)->id == all[row]);
    const Node& field = driver.find(Role::text_field, kField);
    CHECK(field.active == all[row]);
    CHECK(field.controls == "search.hits");
    CHECK(field.expanded == true);
    CHECK_FALSE_MESSAGE(driver.focus, "it stays in the field");
  };
  check_lit(0);
  driver.press(Key::row_next);
  check_lit(1);
  REQUIRE(driver.revealed);
  CHECK(driver.revealed->id == all[1]);
  driver.press(Key::row_last);
  check_lit(all.size() - 1);
  driver.press(Key::row_next);
  check_lit(0);
  driver.press(Key::row_previous);
  check_lit(all.size() - 1);
  driver.press(Key::row_first);
  driver.press(Key::row_next);
  check_lit(1);
  driver.type(Role::text_field, kField, "accueil ");
  check_lit(0);  // another query begins anew
}

TEST_CASE("what is found is in groups with their counts, and the word is seen in bold") {
  UiDriver driver;
  driver.app.dispatch(OpenExample{});
  const std::string& id = driver.app.state().referential->criteria[0].id;
  driver.app.dispatch(EditCommand{SetNote{id,
                                          "On en a parlé longtemps, et puis le bailleur a montré son beau "
                                          "kaléidoscope à toute l’équipe, qui voulait bien d’autres accueils."}});
  driver.press(Key::search);
  driver.type(Role::text_field, kField, "accueil");
  CHECK(driver.has(Role::group, "Questions ("));
  CHECK(driver.has(Role::group, "Ce que vous avez écrit ("));
  CHECK(driver.has(Role::group, "Guide ("));
  driver.type(Role::text_field, kField, "kaleidoscope");
  CHECK(driver.has(Role::group, "Ce que vous avez écrit (1)"));
  const std::string title = driver.app.state().referential->criteria[0].title;
  CHECK(driver.find(Role::option, title).name.find("Remarque · ") != std::string::npos);
  DrawTrace trace;
  driver.interface().trace(&trace);
  driver.settle();
  CHECK(std::any_of(trace.texts.begin(), trace.texts.end(),
                    [](const DrawnText& text) { return text.text == "kaléidoscope"; }));
  driver.interface().trace(nullptr);
  driver.interface().activate("search.field");
  driver.settle();
  CHECK(driver.app.state().screen == Screen::questionnaire);
  CHECK(driver.app.state().criterion == 0);
}

TEST_CASE("screens and what can be done are found, and only what there is") {
  UiDriver driver;
  open_search(driver);
  driver.type(Role::text_field, kField, "resultats");
  CHECK_FALSE(driver.has(Role::option, "Résultats"));  // no diagnostic is open
  driver.type(Role::text_field, kField, "exporter");
  CHECK_FALSE(driver.has(Role::option, "Exporter, Commande"));
  driver.type(Role::text_field, kField, "couleurs");
  driver.activate(Role::option, "Réglages");
  CHECK(driver.app.state().screen == Screen::settings);
  CHECK_FALSE(driver.app.state().dialog);
  driver.app.dispatch(OpenExample{});
  driver.press(Key::search);
  driver.type(Role::text_field, kField, "exporter");
  driver.activate(Role::option, "Exporter, Commande");
  CHECK_FALSE(driver.app.state().dialog);
  CHECK_FALSE(driver.platform.written_name.empty());
  driver.press(Key::search);
  driver.type(Role::text_field, kField, "imprimer synthese");
  driver.activate(Role::option, "Voir et imprimer");
  CHECK(driver.app.state().screen == Screen::report);
  CHECK(driver.find(Role::radio, "Synthèse d’une page").checked == true);
  CHECK(driver.focus == "report.show");
}

TEST_CASE("an action of the plan is found by its owner, and is unfolded where it leads") {
  UiDriver driver;
  driver.app.dispatch(OpenExample{});
  PlannedAction action;
  action.id = "a";
  action.title = "Peindre";
  action.owner = "Zénobie";
  driver.app.dispatch(EditCommand{AddActions{{action}}});
  driver.press(Key::search);
  driver.type(Role::text_field, kField, "zenobie");
  driver.activate(Role::option, "Peindre");
  CHECK(driver.app.state().screen == Screen::plan);
  CHECK(driver.focus == "action.a.row");
  CHECK(driver.tree().find("action.a.row")->expanded == true);
}
