// Who the Régie is, and the bar at the foot of it.
#include <doctest/doctest.h>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

const Node& node(const UiDriver& ui, const char* id) {
  const Node* found = ui.tree().find(id);
  REQUIRE_MESSAGE(found, id);
  return *found;
}

void open_profile(UiDriver& ui) {
  ui.app.dispatch(NewDiagnostic{});
  ui.settle();
}

}  // namespace

TEST_CASE("the way to the questions stays in sight, with how many they are") {
  for (const auto& size : {ImVec2(1280, 800), ImVec2(390, 844), ImVec2(768, 1024)}) {
    const float width = size.x;
    const float height = size.y;
    CAPTURE(width);
    UiDriver ui(width, height);
    open_profile(ui);
    const Rect button = ui.interface().page_rect(node(ui, "profile.continue"));
    CHECK(button.y + button.height <= height);
    CHECK(button.x + button.width <= width);
    const Rect count = ui.interface().page_rect(node(ui, "profile.count"));
    CHECK(count.x + count.width <= button.x);
    CHECK(node(ui, "profile.count").name.find(" sur 59.") != std::string::npos);
    ui.activate(Role::checkbox, "Nous portons un chantier");
    CHECK(node(ui, "profile.count").name.find("45 sur 59.") != std::string::npos);
    ui.activate(Role::button, "Aller aux questions");
    CHECK(ui.app.state().screen == Screen::questionnaire);
  }
}

TEST_CASE("on a low page the way to the questions follows what is asked") {
  UiDriver ui(844, 390);
  open_profile(ui);
  CHECK(node(ui, "profile.continue").rect.y > 390);
  ui.activate(Role::button, "Aller aux questions");
  CHECK(ui.app.state().screen == Screen::questionnaire);
}
