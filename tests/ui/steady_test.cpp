// What turns bold when it is chosen has the room of bold letters all the time: no word moves by a pixel, nor wraps
// otherwise.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

// Where the words of each of these nodes are drawn.
using Places = std::map<std::string, std::vector<Rect>>;

Places places_of(UiDriver& ui, const std::vector<std::string>& nodes) {
  DrawTrace trace;
  ui.interface().trace(&trace);
  ui.settle();
  ui.interface().trace(nullptr);
  Places places;
  for (const std::string& id : nodes) {
    const Node* node = ui.tree().find(id);
    REQUIRE_MESSAGE(node, id);
    const Rect rect = ui.interface().page_rect(*node);
    for (const DrawnText& text : trace.texts) {
      const float middle = text.box.y + text.box.height / 2;
      if (middle < rect.y || middle > rect.y + rect.height) continue;
      if (text.box.x < rect.x || text.box.x > rect.x + rect.width) continue;
      const auto same = [&](const Rect& box) { return box.x == text.box.x && box.y == text.box.y; };
      if (std::none_of(places[id].begin(), places[id].end(), same)) places[id].push_back(text.box);  // of each frame
    }
    REQUIRE_MESSAGE(!places[id].empty(), id);
  }
  return places;
}

void same_places(const Places& before, const Places& after) {
  for (const auto& place : before) {
    const std::string& id = place.first;
    const std::vector<Rect>& boxes = place.second;
    const std::vector<Rect>& now = after.at(id);
    REQUIRE_MESSAGE(boxes.size() == now.size(), id);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      CHECK_MESSAGE(std::fabs(boxes[i].x - now[i].x) < 0.01F, id, " from ", boxes[i].x, " to ", now[i].x);
      CHECK_MESSAGE(std::fabs(boxes[i].y - now[i].y) < 0.01F, id, " from ", boxes[i].y, " to ", now[i].y);
    }
  }
}

std::vector<std::string> nodes_of(const UiDriver& ui, std::string_view prefix) {
  std::vector<std::string> ids;
  for (const Node& node : ui.tree().nodes()) {
    const bool chosen = node.role == Role::link || node.role == Role::radio;
    if (chosen && node.id.starts_with(prefix)) ids.push_back(node.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("no tab moves when another is chosen") {
  UiDriver ui(1280, 800);
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::examples});
  ui.settle();
  const std::vector<std::string> tabs = nodes_of(ui, "tab.");
  REQUIRE(tabs.size() >= 3);
  const Places before = places_of(ui, tabs);
  for (const Screen screen : {Screen::checklists, Screen::principles, Screen::glossary}) {
    ui.app.dispatch(GoTo{screen});
    ui.settle();
    same_places(before, places_of(ui, tabs));
  }
}

TEST_CASE("no question of the navigation moves, nor wraps otherwise, when it is the one shown") {
  UiDriver ui(1280, 2'000);
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetProfile{{.aci = true}}});
  const Referential& referential = built_in_referential();
  const std::vector<Index> all = applicable_criteria(referential, ui.app.state().diagnostic()->profile);
  ui.app.dispatch(GoToCriterion{all[0]});
  ui.settle();
  const std::vector<std::string> questions = nodes_of(ui, "navigation.criterion.");
  REQUIRE(questions.size() >= 3);
  const Places before = places_of(ui, questions);
  for (std::size_t i = 1; i < questions.size(); ++i) {
    ui.app.dispatch(GoToCriterion{all[i]});
    ui.settle();
    same_places(before, places_of(ui, questions));
  }
}

TEST_CASE("no choice moves when it is made") {
  UiDriver ui(1280, 2'000);
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::settings});
  ui.settle();
  const std::vector<std::string> choices = nodes_of(ui, "settings.");
  REQUIRE(choices.size() >= 5);
  const Places before = places_of(ui, choices);
  ui.app.dispatch(SetTheme{ThemeChoice::light});
  ui.settle();
  same_places(before, places_of(ui, choices));
}
