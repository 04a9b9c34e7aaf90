// « Comparer » as a commission sees and hears it.
#include <doctest/doctest.h>

#include <string>

#include "core/group/comparison_codec.h"
#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void open_example(UiDriver& ui) {
  ui.app.dispatch(OpenComparisonExample{});
  ui.settle();
}

std::string everything(const UiDriver& ui) {
  std::string all;
  for (const Node& node : ui.tree().nodes()) {
    all += node.name + "|" + node.description + "|" + node.value + "|" + node.told + "\n";
    for (const auto& row : node.rows)
      for (const std::string& cell : row) all += cell + "|";
  }
  for (const std::string& told : ui.announcements) all += told + "\n";
  return all;
}

const std::vector<std::string> kNames = {"Grande Ourse",  "Moulin à Nuages", "Merles blancs",
                                         "Cerfs-Volants", "Coquelicots",     "Pont de Papier"};

}  // namespace

TEST_CASE("a commission reads six Régies: who stands where, each of the five views, one Régie and back") {
  UiDriver ui;
  ui.app.dispatch(GoTo{Screen::comparison});
  ui.settle();
  ui.activate(Role::button, "Essayer avec six Régies inventées");
  for (const std::string& name : kNames) {
    INFO(name);
    CHECK(everything(ui).find(name) != std::string::npos);
  }
  ui.activate(Role::link, "Écarts");
  CHECK(ui.has(Role::heading, "Par domaine"));
  ui.activate(Role::link, "Questions");
  ui.activate(Role::radio, "Là où personne n’y est");
  CHECK(ui.has(Role::status, "3\u00a0questions"));
  ui.activate(Role::link, "Entraide");
  CHECK(everything(ui).find("peut aider") != std::string::npos);
  ui.activate(Role::radio, "Par Régie");
  CHECK(everything(ui).find("peut apporter") != std::string::npos);
  ui.activate(Role::link, "Dans le temps");
  CHECK(everything(ui).find("Il faut deux dates") != std::string::npos);
  ui.activate(Role::link, "Vue d’ensemble");
  ui.activate(Role::link, "Régie du Moulin à Nuages");
  CHECK(ui.find(Role::heading, "Régie du Moulin à Nuages").level == 1);
  CHECK(ui.focus == "screen.title");
  ui.activate(Role::button, "Revenir à la vue d’ensemble");
  CHECK(ui.has(Role::link, "Régie du Moulin à Nuages"));
}

TEST_CASE("sorted by a column, the highest comes first and what says too little last") {
  UiDriver ui;
  open_example(ui);
  const auto order = [&] {
    std::vector<std::string> all;
    for (const Node& node : ui.tree().nodes()) {
      if (node.role == Role::link && node.id.starts_with("comparison.regie.")) all.push_back(node.lead);
    }
    return all;
  };
  const std::vector<std::string> by_name = order();
  REQUIRE(by_name.size() == 6);
  ui.activate(Role::button, "Trier : Ensemble");
  const std::vector<std::string> by_score = order();
  CHECK(by_score.front().find("Grande Ourse") != std::string::npos);
  CHECK(by_score.back().find("Pont de Papier") != std::string::npos);
  CHECK(by_score != by_name);
  ui.activate(Role::button, "Trier : Par nom");
  CHECK(order() == by_name);
}

TEST_CASE("in letters no name is seen or heard; in « Groupe seul » no Régie at all") {
  UiDriver ui;
  open_example(ui);
  const auto names_seen = [&] {
    for (const char* view : {"Vue d’ensemble", "Écarts", "Questions", "Entraide", "Dans le temps"}) {
      ui.activate(Role::link, view);
      const std::string all = everything(ui);
      for (const std::string& name : kNames) {
        if (all.find(name) != std::string::npos) return name + " in " + view;
      }
    }
    return std::string();
  };
  CHECK(names_seen() != "");
  ui.activate(Role::radio, "Lettres");
  ui.announcements.clear();
  CHECK(names_seen() == "");
  ui.activate(Role::link, "Vue d’ensemble");
  ui.activate(Role::link, "Régie B");
  for (const std::string& name : kNames) CHECK(everything(ui).find(name) == std::string::npos);
  ui.activate(Role::button, "Revenir");
  ui.activate(Role::radio, "Groupe seul");
  ui.announcements.clear();
  CHECK(names_seen() == "");
  ui.activate(Role::link, "Vue d’ensemble");
  CHECK_FALSE(ui.has(Role::link, "Régie "));
  CHECK_FALSE(ui.has(Role::link, "Régie A"));
}

TEST_CASE("who is where is told question by question, when one asks") {
  UiDriver ui;
  open_example(ui);
  ui.activate(Role::link, "Questions");
  const Node* first = nullptr;
  for (const Node& node : ui.tree().nodes()) {
    if (!first && node.role == Role::button && node.id.starts_with("comparison.question.")) first = &node;
  }
  REQUIRE(first);
  const std::string id = first->id;
  CHECK(first->expanded == false);
  ui.activate(Role::button, first->name);
  CHECK(ui.tree().find(id)->expanded == true);
  CHECK(ui.tree().find(id + ".who"));
}

TEST_CASE("a Régie is renamed, marked as ours, taken away and put back") {
  UiDriver ui;
  open_example(ui);
  ui.activate(Role::button, "Les Régies");
  ui.activate(Role::button, "Changer le nom : Régie de la Grande Ourse");
  ui.type(Role::text_field, "Nom de la Régie", "Régie de l’Étoile");
  ui.activate(Role::button, "Garder ce nom");
  const auto has_name = [&](const std::string& name) {
    for (const Member& member : ui.app.state().comparison()->members) {
      if (member.name == name) return true;
    }
    return false;
  };
  CHECK(has_name("Régie de l’Étoile"));
  CHECK_FALSE(has_name("Régie de la Grande Ourse"));
  ui.activate(Role::button, "C’est la nôtre : Régie des Cerfs-Volants");
  CHECK(everything(ui).find("Cerfs-Volants (votre Régie)") != std::string::npos);
  ui.activate(Role::button, "Retirer Régie des Cerfs-Volants");
  CHECK(ui.app.state().comparison()->members.size() == 5);
  ui.activate(Role::button, "Remettre la Régie retirée");
  CHECK(ui.app.state().comparison()->members.size() == 6);
}

TEST_CASE("what another window saved of the comparison is seen here") {
  UiDriver ui;
  open_example(ui);
  ui.platform.pass_time(ui.app);
  CHECK(everything(ui).find("Cerfs-Volants") != std::string::npos);
  Comparison theirs = *ui.app.state().comparison();
  std::erase_if(theirs.members,
                [](const Member& member) { return member.name.find("Cerfs-Volants") != std::string::npos; });
  REQUIRE(theirs.members.size() == 5);
  ui.app.on_elsewhere(Elsewhere::saved, {theirs.id, encode_comparison(theirs), "2026-11-24T18:00:00Z", "", "", 99});
  ui.settle();
  CHECK(everything(ui).find("Cerfs-Volants") == std::string::npos);
}

TEST_CASE("every view of the comparison lies within its page, narrow or large") {
  for (const auto& page : {std::pair{390.0F, 844.0F}, std::pair{1280.0F, 800.0F}, std::pair{1920.0F, 1080.0F}}) {
    const float width = page.first;
    UiDriver ui(width, page.second);
    open_example(ui);
    for (const char* display : {"Noms", "Lettres", "Groupe seul"}) {
      ui.activate(Role::radio, display);
      for (const char* view : {"Vue d’ensemble", "Écarts", "Questions", "Entraide", "Dans le temps"}) {
        ui.activate(Role::link, view);
        INFO(width << " " << display << " " << view);
        CHECK(ui.frames <= 4);
        CHECK(ui.tree().repeated().empty());
        for (const Node& node : ui.tree().nodes()) {
          INFO(node.id);
          CHECK(node.rect.x >= -0.5F);
          CHECK(node.rect.x + node.rect.width <= width + 0.5F);
        }
      }
    }
  }
}
