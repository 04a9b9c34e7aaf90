// What is said aloud: each piece of news once, with enough words, and nothing else.
#include "ui/telling.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/ui_driver.h"
#include "ui/screens/parts/screen_title.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

bool said(const UiDriver& ui, std::string_view words) {
  return std::any_of(ui.announcements.begin(), ui.announcements.end(),
                     [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

void begin(UiDriver& ui) {
  ui.app.dispatch(NewDiagnostic{});
  ui.settle();
}

void keep(UiDriver& ui) {
  ui.platform.pass_time(ui.app);
  ui.settle();
}

void open_filter(UiDriver& ui) {
  ui.app.dispatch(OpenExample{});
  ui.app.on_route("#/questionnaire/equipes.ratio-cip", "");
  ui.settle();
  ui.activate(Role::button, "Montrer");
}

}  // namespace

TEST_CASE("that work is kept is said the first time, and again after trouble; not after each change") {
  UiDriver ui;
  begin(ui);
  keep(ui);
  CHECK(said(ui, "Enregistré sur cet appareil"));
  ui.activate(Role::checkbox, "Nous portons un chantier");
  keep(ui);
  CHECK_FALSE(said(ui, "Enregistré"));
  CHECK(ui.tree().find("header.status")->role == Role::text);
  ui.platform.refusal = "QuotaExceededError";
  ui.activate(Role::checkbox, "Nous portons un chantier");
  keep(ui);
  CHECK(said(ui, "refuse"));
  ui.platform.refusal.clear();
  ui.activate(Role::checkbox, "Nous portons un chantier");
  keep(ui);
  CHECK(said(ui, "Enregistré sur cet appareil"));
}

TEST_CASE("the same message twice is said twice") {
  UiDriver ui;
  ui.app.on_file_opened("mauvais.json", "{}");
  ui.settle();
  CHECK(said(ui, "mauvais.json"));
  ui.settle();
  CHECK_FALSE(said(ui, "mauvais.json"));
  ui.app.on_file_opened("mauvais.json", "{}");
  ui.settle();
  CHECK(said(ui, "mauvais.json"));
}

TEST_CASE("a box of the profile says how many questions are left") {
  UiDriver ui;
  begin(ui);
  ui.activate(Role::checkbox, "Nous portons un chantier");
  CHECK(said(ui, "Questions qui concernent votre Régie\u00a0: "));
}

TEST_CASE("what a number changes is said on leaving its field, with the indicator's name") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{Screen::indicators});
  ui.settle();
  const std::string field = ui.find(Role::text_field, "Salarié·es en parcours").id;
  const std::string other = ui.find(Role::text_field, "CIP présent·es (ETP)").id;
  ui.interface().focus(field, true);
  ui.type(Role::text_field, "Salarié·es en parcours", "9");
  ui.type(Role::text_field, "Salarié·es en parcours", "99");
  CHECK(ui.announcements.empty());
  ui.interface().focus(other, true);
  ui.settle();
  REQUIRE(ui.announcements.size() == 1);
  CHECK(ui.announcements[0].starts_with("Personnes suivies par CIP\u00a0: "));
  CHECK(said(ui, "pour 1"));
}

TEST_CASE("an answer given by its digit is said, unless its radio has the focus and says it") {
  UiDriver ui;
  begin(ui);
  ui.app.dispatch(GoTo{Screen::questionnaire});
  ui.settle();
  ui.interface().focus(kScreenTitle, false);
  ui.press(Key::digit_2);
  CHECK(said(ui, "Réponse\u00a0: 2 En place"));
  ui.interface().focus(ui.find(Role::radio, "1 Amorcé").id, true);
  ui.press(Key::digit_1);
  CHECK_FALSE(said(ui, "Réponse"));
  ui.press(Key::digit_3);
  CHECK(said(ui, "Réponse\u00a0: 3 Ancré"));
}

TEST_CASE("the filter closes with a choice, which is said with what is left, and with Escape") {
  UiDriver ui;
  open_filter(ui);
  ui.interface().activate(ui.find(Role::menu_radio, "Ne sait pas").id);
  ui.settle();
  CHECK(ui.app.state().filter == QuestionFilter::unknown);
  CHECK_FALSE(ui.has(Role::menu_radio, "Ne sait pas"));
  CHECK(ui.focus == "navigation.filter");
  CHECK(said(ui, "Ne sait pas\u00a0: "));
  CHECK(said(ui, "\u00a0question"));
  ui.activate(Role::button, "Montrer");
  CHECK(ui.find(Role::menu_radio, "Ne sait pas").checked == true);
  ui.press(Key::escape);
  CHECK_FALSE(ui.has(Role::menu_radio, "Ne sait pas"));
  CHECK(ui.focus == "navigation.filter");
}

TEST_CASE("a dialog is named by its title; a confirmation is described by its sentence") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{Screen::settings});
  ui.settle();
  ui.activate(Role::button, "Effacer toutes les données");
  const Node* dialog = ui.tree().find("dialog");
  REQUIRE(dialog);
  CHECK(dialog->name == ui.tree().find("dialog.title")->name);
  CHECK(dialog->description == ui.tree().find("dialog.text")->name);
  CHECK_FALSE(dialog->description.empty());
}
