#include <doctest/doctest.h>

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
  driver.activate(Role::link, "Taux d’encadrement");
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
  CHECK(driver.has(Role::link, "PMSMP"));
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
