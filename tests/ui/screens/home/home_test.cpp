// « Accueil » with many diagnostics: what is out of sight is not drawn again, and is as true as what is.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/diagnostic/codec.h"
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
  for (const float place : {500.0F, 8'000.0F, 15'000.0F, 0.0F}) {
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
  ui.interface().activate("home.diagnostic." + last + ".more");
  ui.settle();
  ui.interface().activate("home.diagnostic." + last + ".delete");
  ui.settle();
  REQUIRE(ui.app.state().dialog);
  CHECK(ui.app.state().dialog->diagnostic_id == last);
  ui.press(Key::escape);
  ui.interface().activate("home.diagnostic." + last + ".open");
  ui.settle();
  CHECK(ui.app.state().open_id == last);
}

TEST_CASE("where a diagnostic stands is told, and where one goes on with it") {
  UiDriver ui;
  const Referential& guide = built_in_referential();
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Les Tilleuls"}});
  ui.app.dispatch(EditCommand{SetFact{Fact::title, "Conseil de janvier"}});
  const std::string id = *ui.app.state().open_id;
  const std::vector<Index> all = applicable_criteria(guide, ui.app.state().diagnostic()->profile);
  const auto go_home = [&] {
    ui.app.dispatch(GoTo{Screen::home});
    ui.settle();
  };
  const auto node = [&](const std::string& part) { return ui.tree().find("home.diagnostic." + id + part); };
  ui.app.dispatch(EditCommand{Rate{guide.criteria[all[0]].id, 2}});
  go_home();
  CHECK(node(".progress")->number == 1);
  CHECK(node(".when")->name == "Les Tilleuls · modifié aujourd’hui à 17\u00a0h\u00a042 · pas encore exporté");
  ui.activate(Role::button, "Continuer");
  CHECK(ui.app.state().screen == Screen::questionnaire);
  for (const Index index : all) ui.app.dispatch(EditCommand{Rate{guide.criteria[index].id, 2}});
  go_home();
  CHECK_FALSE(node(".progress"));
  REQUIRE(node(".state"));
  ui.activate(Role::button, "Voir les résultats");
  CHECK(ui.app.state().screen == Screen::results);
  ui.app.dispatch(Finalise{"le conseil"});
  go_home();
  CHECK(node(".state")->name == "Finalisé le 24\u00a0novembre\u00a02026 par le conseil");
  ui.activate(Role::button, "Consulter");
  CHECK(ui.app.state().screen == Screen::results);
  ui.app.dispatch(StartCampaign{CampaignStart::answers_to_confirm});
  go_home();
  ui.activate(Role::button, "Continuer");
  CHECK_MESSAGE(ui.app.state().screen == Screen::questionnaire, "there is something to confirm");
}

TEST_CASE("six diagnostics and both ways to add one are seen at once, in rows of 72 points") {
  UiDriver ui;
  for (int i = 0; i < 6; ++i) {
    ui.app.dispatch(NewDiagnostic{});
    ui.app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Les Tilleuls"}});
    ui.app.dispatch(EditCommand{SetFact{Fact::title, "Conseil " + std::to_string(i)}});
  }
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  int rows = 0;
  for (const Node& node : list_of(ui.tree())) {
    if (node.role != Role::region) continue;
    ++rows;
    CHECK(std::abs(node.rect.height - 72) < 1.5F);
    CHECK(ui.interface().page_rect(node).y + node.rect.height < 800);
  }
  CHECK(rows == 6);
  for (const char* id : {"home.start", "home.open"}) {
    const Node& button = *ui.tree().find(id);
    CHECK(ui.interface().page_rect(button).y < ui.interface().page_rect(list_of(ui.tree()).front()).y);
  }
}

TEST_CASE("the rest of what can be done with one: exported, duplicated, deleted knowing what its last copy is") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetFact{Fact::title, "Conseil de janvier"}});
  const std::string id = *ui.app.state().open_id;
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  ui.activate(Role::button, "Autres actions\u00a0: Conseil de janvier");
  ui.activate(Role::menu_item, "Supprimer");
  CHECK(ui.has(Role::text,
               "«\u00a0Conseil de janvier\u00a0» sera supprimé de cet appareil. Dernière copie\u00a0: jamais."));
  ui.press(Key::escape);
  ui.activate(Role::button, "Autres actions\u00a0: Conseil de janvier");
  ui.activate(Role::menu_item, "Exporter");
  CHECK_FALSE(ui.platform.written_name.empty());
  ui.app.on_file_written(ui.platform.written_name, ui.platform.written_bytes);
  ui.settle();
  ui.activate(Role::button, "Autres actions\u00a0: Conseil de janvier");
  ui.activate(Role::menu_item, "Supprimer");
  CHECK(ui.tree().find("dialog.text")->name.ends_with("Dernière copie\u00a0: aujourd’hui à 17\u00a0h\u00a042."));
  ui.press(Key::escape);
  ui.app.dispatch(OpenDiagnostic{id});
  ui.app.dispatch(Finalise{"le conseil"});
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  ui.activate(Role::button, "Autres actions\u00a0: Conseil de janvier");
  ui.activate(Role::menu_item, "Dupliquer");
  REQUIRE(ui.app.state().library.size() == 2);
  const Diagnostic& copy = ui.app.state().library.front().diagnostic;
  CHECK(copy.title == "Conseil de janvier (copie)");
  CHECK(copy.id != id);
  CHECK_FALSE(copy.locked_at);
  CHECK(ui.app.state().library.back().diagnostic.locked_at);
  CHECK(ui.app.state().screen == Screen::home);
  CHECK(copy.journal.back().what == "Copie de «\u00a0Conseil de janvier\u00a0»");
}

TEST_CASE("on a telephone nothing is said of dropping files") {
  UiDriver ui(390, 844);
  ui.settle();
  CHECK_FALSE(ui.tree().find("home.drop"));
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  CHECK_FALSE(ui.tree().find("home.drop"));
  ui.resize(1280, 800);
  CHECK(ui.tree().find("home.drop"));
}

TEST_CASE("a record of a newer version says so, can be had as a file, and is not deleted from here") {
  UiDriver ui;
  std::string newer = encode_diagnostic(Diagnostic{});
  const std::string version = "\"formatVersion\": ";
  newer.replace(newer.find(version) + version.size(), 1, "99");
  ui.app.on_loaded({{"n", newer, "", "", ""}, {"x", "{broken", "", "", ""}}, "");
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  const Node* told = ui.tree().find("home.set-aside.n.text");
  REQUIRE(told);
  CHECK(told->name.find("version plus récente") != std::string::npos);
  CHECK(ui.tree().find("home.set-aside.n.download"));
  CHECK_FALSE(ui.tree().find("home.set-aside.n.delete"));
  CHECK(ui.tree().find("home.set-aside.x.delete"));
  const Node* first = ui.tree().find("home.set-aside.n");
  const Node* second = ui.tree().find("home.set-aside.x");
  CHECK(second->rect.y > first->rect.y + first->rect.height);
}
