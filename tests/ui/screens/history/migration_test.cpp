// Another referential, as a person meets it: Réglages, the question before it is used, the page of the migration.
#include <doctest/doctest.h>

#include "support/other_referential.h"
#include "support/ui_driver.h"

using namespace boussole;
using namespace boussole::test;

namespace {

void use_other(UiDriver& ui) {
  ui.app.on_file_opened("edition-2027.json", other_referential());
  ui.settle();
  ui.activate(Role::button, "Utiliser ce référentiel");
}

}  // namespace

TEST_CASE("Réglages says which referential is in use, opens another and comes back") {
  UiDriver ui;
  ui.app.dispatch(GoTo{Screen::settings});
  ui.settle();
  CHECK(ui.has(Role::text, "Les questions du guide"));
  ui.activate(Role::button, "Ouvrir un autre référentiel…");
  CHECK(ui.platform.picked == 1);
  use_other(ui);
  CHECK(ui.focus == "screen.title");
  CHECK(ui.has(Role::text, "Un référentiel que vous avez ajouté"));
  CHECK(ui.has(Role::text,
               "59\u00a0questions · référentiel «\u00a0Guide du Mouvement des Régies (2024)\u00a0», version 2027.1"));
  ui.activate(Role::button, "Revenir au référentiel du guide");
  CHECK(ui.has(Role::text, "Les questions du guide"));
  CHECK(ui.has(Role::button, "Reprendre «\u00a0Guide du Mouvement des Régies (2024)\u00a0», version 2027.1"));
}

TEST_CASE("the dialog takes the focus wherever the file was dropped, and Escape changes nothing") {
  UiDriver ui;
  ui.app.on_file_opened("edition-2027.json", other_referential());
  ui.settle();
  CHECK(ui.focus == "dialog.title");
  ui.press(Key::escape);
  CHECK_FALSE(ui.tree().find("dialog"));
  CHECK(ui.app.state().referential == ui.app.state().guide);
}

TEST_CASE("the page of the migration: four groups with their counts, what was answered to a question that is gone") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  use_other(ui);
  CHECK(ui.has(Role::heading, "Les questions ont changé"));
  CHECK(ui.has(Role::button, "Identiques\u00a0: gardées, 57\u00a0questions"));
  CHECK(ui.has(Role::button, "Nouvelles\u00a0: à répondre, 1\u00a0question"));
  ui.activate(Role::button, "Reformulées\u00a0: gardées, à confirmer, 1\u00a0question");
  CHECK(ui.has(Role::text, "Maintenant\u00a0: Autrement dit"));
  ui.activate(Role::button, "Disparues");
  const std::string id = "migration.gone." + std::string(kGone);
  REQUIRE(ui.tree().find(id));
  CHECK(ui.tree().find(id)->name ==
        built_in_referential().criteria[*built_in_referential().find_criterion(kGone)].title);
  CHECK(ui.tree().find(id + ".answer"));

  ui.activate(Role::button, "Passer à cette version");
  CHECK(ui.app.state().screen == Screen::questionnaire);
  ui.app.dispatch(GoTo{Screen::journal});
  ui.settle();
  CHECK(ui.has(Role::heading, "Questions disparues"));
  CHECK(ui.tree().find("history.gone." + std::string(kGone) + ".answer"));
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  CHECK(ui.has(Role::text, "Répond à la version 2024.2 des questions."));
}

TEST_CASE("left as it is, the diagnostic waits at home; its own questions are one press away") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  use_other(ui);
  ui.activate(Role::button, "Laisser comme il est");
  CHECK(ui.app.state().screen == Screen::home);
  ui.activate(Role::button, "Continuer");
  ui.activate(Role::button, "Revenir à la version 2024.2");
  CHECK(ui.app.state().referential == ui.app.state().guide);
  CHECK(ui.app.state().open_entry());
}

TEST_CASE("a referential of questions only says so where the guide's content would be") {
  UiDriver ui;
  use_other(ui);
  for (const Screen screen : {Screen::examples, Screen::checklists, Screen::glossary}) {
    ui.app.dispatch(GoTo{screen});
    ui.settle();
    CHECK(ui.has(Role::text, "Le référentiel utilisé ne donne que des questions"));
  }
}

TEST_CASE("every screen can be drawn with a referential of one question, whatever was shown before") {
  const std::string tiny = R"({"id": "petit", "version": "1",
    "domains": [{"id": "d", "title": "Domaine", "short_title": "D", "icon": "inconnu"}],
    "themes": [{"id": "t", "domain": "d", "title": "Thème"}], "principles": [],
    "criteria": [{"id": "d.un", "domain": "d", "theme": "t", "page": 1, "principles": [], "applies_if": "",
      "title": "Une question", "question": "Notre Régie ?", "plain": "Et vous ?", "why": "Parce que.",
      "levels": ["a", "b", "c", "d"], "plain_levels": ["a", "b", "c", "d"], "evidence": [], "actions": []}]})";
  REQUIRE(load_referential(tiny).ok());
  for (int i = 0; i <= static_cast<int>(Screen::migration); ++i) {
    UiDriver ui;
    ui.app.dispatch(OpenExample{});
    ui.app.dispatch(OpenDialog{{Dialog::Kind::explain_domain, 5, {}, "screen.title"}});
    ui.settle();
    ui.app.on_file_opened("petit.json", tiny);
    ui.app.dispatch(AcceptReferential{});
    ui.settle();
    CHECK(ui.app.state().screen == Screen::migration);
    CHECK(ui.has(Role::text, "Boussole pose maintenant les questions du référentiel «\u00a0petit\u00a0», version 1."));
    ui.app.dispatch(Migrate{});
    ui.app.dispatch(GoTo{static_cast<Screen>(i)});
    ui.settle();
    CHECK(ui.tree().find("screen.title"));
  }
}
