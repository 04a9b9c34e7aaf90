// « Accueil » with many diagnostics: what is out of sight is not drawn again, and is as true as what is.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

constexpr int kMany = 200;

void fill_library(UiDriver& ui) {
  for (int i = 0; i < kMany; ++i) {
    ui.app.dispatch(NewDiagnostic{});
    ui.app.dispatch(EditCommand{SetFact{Fact::title, "Conseil ACI " + std::to_string(i)}});
    ui.app.dispatch(EditCommand{Rate{built_in_referential().criteria[static_cast<Index>(i % 40)].id, 2}});
  }
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
}

// The nodes of the list, as they are in the content.
std::vector<Node> list_of(const Tree& tree) {
  std::vector<Node> list;
  for (const Node& node : tree.nodes()) {
    if (node.id.starts_with("home.diagnostic.")) list.push_back(node);
  }
  return list;
}

void check_same(const std::vector<Node>& first, const std::vector<Node>& second) {
  REQUIRE(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    Node moved = first[i];
    CHECK(std::abs(moved.rect.y - second[i].rect.y) < 0.51F);
    CHECK(std::abs(moved.rect.height - second[i].rect.height) < 0.51F);
    moved.rect.y = second[i].rect.y;
    moved.rect.height = second[i].rect.height;
    CHECK_MESSAGE(moved == second[i], first[i].id);
  }
}

// What a program that has drawn nothing before shows.
std::vector<Node> fresh_list(UiDriver& ui, float width) {
  Interface other(ui.app);
  for (int frame = 0; frame < 3; ++frame) static_cast<void>(other.frame(width, 800));
  return list_of(other.tree());
}

}  // namespace

TEST_CASE("with 200 diagnostics, wherever one has scrolled, every card is there with everything that it says") {
  UiDriver ui;
  fill_library(ui);
  const std::vector<Node> top = list_of(ui.tree());
  CHECK(std::count_if(top.begin(), top.end(), [](const Node& node) { return node.role == Role::region; }) == kMany);
  for (const float place : {500.0F, 20'000.0F, 44'000.0F, 0.0F}) {
    ui.interface().scrolled("main.scroll", place);
    ui.settle();
    check_same(top, list_of(ui.tree()));
  }
}

TEST_CASE("a card out of sight follows what changes: its words, the text size, the page's width, the wording") {
  UiDriver ui;
  fill_library(ui);
  const std::string last = ui.app.state().library.back().diagnostic.id;
  const auto words = [&](const std::string& part) { return ui.tree().find("home.diagnostic." + last + part)->name; };
  const std::string before = words(".progress");
  ui.app.dispatch(OpenDiagnostic{last});
  ui.app.dispatch(EditCommand{SetFact{Fact::title, "Tout autre chose"}});
  ui.app.dispatch(EditCommand{Rate{built_in_referential().criteria[50].id, 1}});
  ui.app.dispatch(EditCommand{Rate{built_in_referential().criteria[51].id, 1}});
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  CHECK(words(".title") == "Tout autre chose");
  CHECK(words(".progress") != before);
  check_same(fresh_list(ui, 1280), list_of(ui.tree()));
  for (const int percent : {100, 150}) {
    ui.app.dispatch(SetTextPercent{percent});
    for (const float width : {1280.0F, 390.0F}) {
      ui.resize(width, 800);
      check_same(fresh_list(ui, width), list_of(ui.tree()));
    }
  }
  ui.app.dispatch(SetWording{Wording::plain});
  ui.platform.now = "2027-06-01T08:00:00Z";
  ui.settle();
  check_same(fresh_list(ui, 390), list_of(ui.tree()));
}

TEST_CASE("what is asked of a card out of sight is done") {
  UiDriver ui;
  fill_library(ui);
  const std::string last = ui.app.state().library.back().diagnostic.id;
  ui.interface().activate("home.diagnostic." + last + ".delete");
  ui.settle();
  REQUIRE(ui.app.state().dialog);
  CHECK(ui.app.state().dialog->diagnostic_id == last);
  ui.press(Key::escape);
  ui.interface().activate("home.diagnostic." + last + ".open");
  ui.settle();
  CHECK(ui.app.state().open_id == last);
}
