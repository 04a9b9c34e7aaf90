// Messages as they are seen and pressed.
#include <doctest/doctest.h>

#include <string>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void add_actions(UiDriver& ui, const std::string& title) {
  PlannedAction first;
  first.title = title + "\u00a01";
  PlannedAction second;
  second.title = title + "\u00a02";
  ui.app.dispatch(AddActions{{first, second}});
  ui.settle();
}

}  // namespace

TEST_CASE("the details of a message that were unfolded are not those of the next message") {
  UiDriver ui(390, 844);
  ui.app.dispatch(NewDiagnostic{});
  add_actions(ui, "Dire à chaque personne ce qui l’attend");
  CHECK_FALSE(ui.find(Role::button, "Détails").expanded.value());
  ui.activate(Role::button, "Détails");
  CHECK(ui.find(Role::button, "Détails").expanded.value());
  CHECK(ui.tree().find("notice.detail.1"));
  add_actions(ui, "Revoir les fiches de poste avec l’équipe");
  CHECK_FALSE(ui.find(Role::button, "Détails").expanded.value());
  CHECK_FALSE(ui.tree().find("notice.detail.0"));
}
