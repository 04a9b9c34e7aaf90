// Files that are given, as the person is told of them.
#include <doctest/doctest.h>

#include <string>

#include "core/language/utf8.h"
#include "generated/assets.h"
#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

TEST_CASE("spoilt accents are shown with what they should be, and three ways on") {
  std::string garbled;
  for (const char c : example_json()) append_utf8(garbled, static_cast<unsigned char>(c));
  UiDriver ui;
  ui.settle();
  for (const char* way : {"Ne rien changer", "Ouvrir tel quel", "Ouvrir en réparant"}) {
    INFO(way);
    const std::size_t before = ui.app.state().library.size();
    ui.app.on_file_opened("abimes.json", garbled);
    ui.settle();
    REQUIRE(ui.has(Role::dialog, "Des accents sont abîmés"));
    CHECK(ui.focus == "dialog.title");
    CHECK(ui.app.state().library.size() == before);
    ui.activate(Role::button, way);
    CHECK_FALSE(ui.app.state().dialog);
    CHECK(ui.app.state().library.size() == before + (std::string_view(way) == "Ne rien changer" ? 0U : 1U));
  }
  CHECK(ui.app.state().diagnostic()->organisation.name == "Régie des Tilleuls");
}

TEST_CASE("a radar says which axes have no score, apart from those at 0") {
  UiDriver ui;
  ui.activate(Role::button, "Commencer un diagnostic");
  ui.activate(Role::checkbox, "Nous portons un chantier d’insertion");
  const Referential& referential = *ui.app.state().referential;
  for (const Criterion& criterion : referential.criteria) {
    if (criterion.domain != 1) ui.app.dispatch(EditCommand{Rate{criterion.id, 0}});
  }
  ui.app.dispatch(GoTo{Screen::results});
  ui.settle();
  const std::string name = ui.find(Role::figure, "Radar des scores par domaine").name;
  CHECK(name.find("Sans score") != std::string::npos);
  CHECK(name.find(referential.domains[1].short_title) != std::string::npos);
  CHECK(name.find(referential.domains[0].short_title) == std::string::npos);
  for (const Criterion& criterion : referential.criteria) ui.app.dispatch(EditCommand{Rate{criterion.id, 0}});
  ui.settle();
  CHECK(ui.find(Role::figure, "Radar des scores par domaine").name.find("Sans score") == std::string::npos);
}
