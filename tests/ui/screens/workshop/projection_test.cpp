// « Atelier » as the room sees and hears it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

// Three people, at the first of these questions.
void begin(UiDriver& ui, const std::vector<std::string>& questions) {
  ui.app.dispatch(NewWorkshop{});
  ui.app.dispatch(SetPeople{3});
  ui.app.dispatch(ChooseQuestions{questions});
  ui.app.dispatch(StartWorkshop{});
  ui.settle();
}

// Everything that can be seen or heard.
std::string everything(const UiDriver& ui) {
  std::string all;
  for (const Node& node : ui.tree().nodes())
    all += node.name + "|" + node.description + "|" + node.value + "|" + node.told +
           (node.checked.value_or(false) ? "[x]" : "") + "\n";
  for (const std::string& told : ui.announcements) all += told + "\n";
  return all;
}

// Of the largest words drawn in a node, in pixels.
float text_size(UiDriver& ui, const Node& node) {
  DrawTrace trace;
  ui.interface().trace(&trace);
  ui.settle();
  ui.interface().trace(nullptr);
  float size = 0;
  for (const DrawnText& text : trace.texts) {
    const bool inside = text.box.x >= node.rect.x && text.box.x < node.rect.x + node.rect.width &&
                        text.box.y >= node.rect.y && text.box.y < node.rect.y + node.rect.height;
    if (inside && !text.icon) size = std::max(size, text.box.height);
  }
  return size;
}

}  // namespace

TEST_CASE("the question and its four levels stand on one screen, for each of the questions") {
  const Referential& referential = built_in_referential();
  for (const auto& page : {std::pair{1280.0F, 720.0F}, std::pair{1920.0F, 1080.0F}}) {
    UiDriver ui(page.first, page.second);
    Profile all{true, true, Ai::carried, true, true, true, true};
    std::vector<std::string> questions;
    for (const Criterion& criterion : referential.criteria) questions.push_back(criterion.id);
    ui.app.dispatch(NewWorkshop{});
    ui.app.dispatch(SetPeople{20});
    ui.app.dispatch(SetWorkshopProfile{all});
    ui.app.dispatch(ChooseQuestions{questions});
    ui.app.dispatch(StartWorkshop{});
    for (const std::string& question : questions) {
      INFO(page.first << " " << question);
      ui.app.dispatch(ShowQuestion{question});
      ui.app.dispatch(SetHands{{{1, 0, 12, 3}, 2, 0}});
      ui.settle();
      const Node* scroll = ui.tree().find("main.scroll");
      REQUIRE(scroll);
      CHECK(scroll->content_height <= scroll->rect.height + 1);
      const Node* level = ui.tree().find("workshop.level.3");
      REQUIRE(level);
      // Read from 8 m, with the buttons that count hands.
      CHECK(text_size(ui, *level) >= 32 * page.first / 1280);
    }
  }
}

TEST_CASE("the way of one question: hands, reveal, vote again, decide, end") {
  const std::string first = built_in_referential().criteria[0].id;
  UiDriver ui;
  begin(ui, {first, built_in_referential().criteria[1].id});
  ui.activate(Role::button, "Un vote de plus\u00a0: 1 Amorcé");
  ui.activate(Role::button, "Un vote de plus\u00a0: 1 Amorcé");
  ui.activate(Role::button, "Un vote de plus\u00a0: 3 Ancré");
  ui.activate(Role::button, "Révéler");
  CHECK(ui.has(Role::list_item, "1 Amorcé\u00a0: 2\u00a0voix"));
  ui.activate(Role::button, "Revoter");
  CHECK_FALSE(ui.has(Role::list_item, "1 Amorcé"));
  for (int i = 0; i < 3; ++i) ui.activate(Role::button, "Un vote de plus\u00a0: 1 Amorcé");
  ui.activate(Role::button, "Révéler");
  CHECK(ui.has(Role::heading, "Vote n°\u00a01"));
  ui.activate(Role::button, "Décider");
  for (const Node& node : ui.tree().nodes()) CHECK_FALSE(node.checked.value_or(false));
  ui.activate(Role::radio, "1 Amorcé");
  ui.type(Role::text_field, "Pourquoi", "Le tableau existe.");
  ui.activate(Role::button, "Terminer");
  CHECK(ui.has(Role::link, first.empty() ? "" : built_in_referential().criteria[0].title));
  ui.activate(Role::button, "Faire le diagnostic de consensus");
  CHECK(ui.app.state().screen == Screen::results);
}

TEST_CASE("a room that does not agree looks at the signs, and its level follows; it can be undone") {
  const Criterion& criterion = built_in_referential().criteria[0];
  UiDriver ui;
  begin(ui, {criterion.id});
  ui.app.dispatch(SetHands{{{1, 1, 0, 1}, 0, 0}});
  ui.app.dispatch(RevealVotes{});
  ui.settle();
  CHECK(ui.has(Role::heading, "Regarder signe par signe"));
  const std::string more = "Une main de plus\u00a0: ";
  for (const Sign& sign : criterion.signs) {
    if (sign.level > 1) break;
    for (int i = 0; i < 2; ++i) ui.activate(Role::button, more + sign.text);
  }
  const auto second =
      std::find_if(criterion.signs.begin(), criterion.signs.end(), [](const Sign& sign) { return sign.level == 2; });
  ui.activate(Role::button, "Une main de moins\u00a0: " + second->text);  // nobody
  CHECK(ui.has(Role::status, "Vu par 2 sur 3"));
  CHECK(ui.has(Role::status, "D’après ce que le groupe voit\u00a0: 1 Amorcé"));
  CHECK_FALSE(ui.has(Role::button, more + criterion.signs.back().text));
  ui.activate(Role::button, "Décider");
  CHECK(ui.find(Role::radio, "1 Amorcé").description.find("d’après les signes") != std::string::npos);
  ui.activate(Role::button, "Annuler");
  CHECK_FALSE(ui.has(Role::status, "D’après ce que le groupe voit\u00a0: 1 Amorcé"));
}

TEST_CASE("going round: nothing of a choice is left for the next person") {
  const std::string first = built_in_referential().criteria[0].id;
  UiDriver ui;
  begin(ui, {first});
  ui.activate(Role::button, "Comment voter");
  ui.activate(Role::radio, "Chacun·e son tour");
  ui.activate(Role::button, "Commencer le tour");
  const std::string before = everything(ui);
  for (const int level : {3, 0}) {
    ui.activate(Role::button, "C’est à moi");
    CHECK(everything(ui).find("[x]") == std::string::npos);
    ui.activate(Role::radio, std::to_string(level) + " ");
    ui.announcements.clear();
    ui.activate(Role::button, "Donner ma réponse");
    const std::string after = everything(ui);
    CHECK(after.find("Ancré") == std::string::npos);
    CHECK(after.find("À engager") == std::string::npos);
    CHECK(after.find("[x]") == std::string::npos);
    CHECK_FALSE(ui.app.state().workshop_undo);
  }
  // Taken up and put down without an answer: the choice is gone.
  ui.activate(Role::button, "C’est à moi");
  ui.activate(Role::radio, "2 En place");
  ui.press(Key::escape);
  ui.settle();
  ui.activate(Role::button, "C’est à moi");
  CHECK(everything(ui).find("[x]") == std::string::npos);
}

TEST_CASE("before it is revealed no vote is seen or heard, whatever the way") {
  UiDriver ui;
  ui.app.dispatch(OpenWorkshopExample{});
  ui.settle();
  const std::string all = everything(ui);
  CHECK(all.find(" voix") == std::string::npos);
  CHECK(all.find("Accord") == std::string::npos);
  CHECK(all.find("Au milieu") == std::string::npos);
  ui.activate(Role::button, "Préparation");
  CHECK(everything(ui).find(" voix") == std::string::npos);
  ui.app.dispatch(FinishWorkshop{});
  ui.settle();
  CHECK(everything(ui).find(" voix") == std::string::npos);
  CHECK(everything(ui).find("accord ") == std::string::npos);
}

TEST_CASE("by a presenter's remote and by keyboard") {
  const std::string first = built_in_referential().criteria[0].id;
  const std::string second = built_in_referential().criteria[1].id;
  UiDriver ui;
  begin(ui, {first, second});
  for (int i = 0; i < 3; ++i) ui.press(Key::digit_2);
  ui.settle();
  CHECK(counts_of(*last_round(*ui.app.state().workshop(), first)).levels[2] == 3);
  ui.press(Key::page_next);  // reveals
  ui.settle();
  CHECK(phase_of(*ui.app.state().workshop(), first) == QuestionPhase::revealed);
  ui.press(Key::page_next);
  ui.settle();
  CHECK(ui.app.state().workshop()->current == second);
  ui.press(Key::page_previous);
  ui.settle();
  CHECK(ui.app.state().workshop()->current == first);
  ui.press(Key::escape);
  ui.settle();
  CHECK(ui.app.state().workshop()->stage == WorkshopStage::preparing);
}
