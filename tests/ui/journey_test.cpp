// The main journey, acted by what nodes mean, without a screen.
#include <doctest/doctest.h>

#include "support/ui_driver.h"
#include "ui/screens/parts/screen_title.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void start(UiDriver& ui) {
  ui.activate(Role::button, "Commencer un diagnostic");
  ui.activate(Role::checkbox, "Nous portons un chantier d’insertion");
  ui.activate(Role::button, "Aller aux questions");
}

const Answer& current_answer(const UiDriver& ui) {
  const AppState& state = ui.app.state();
  return answer_to(*state.diagnostic(), state.referential->criteria[state.criterion].id);
}

Index second_criterion(const UiDriver& ui) {
  const AppState& state = ui.app.state();
  return applicable_criteria(*state.referential, state.diagnostic()->profile)[1];
}

}  // namespace

TEST_CASE("from the welcome to an answer") {
  UiDriver ui;
  start(ui);
  CHECK(ui.app.state().screen == Screen::questionnaire);
  CHECK(ui.focus == kScreenTitle);
  ui.activate(Role::radio, "2 En place");
  CHECK(current_answer(ui).level == 2);
  CHECK(ui.find(Role::radio, "2 En place").checked == true);
  CHECK(ui.find(Role::radio, "0 À engager").checked == false);
  ui.activate(Role::button, "Suivante");
  CHECK(ui.app.state().criterion != 0);
}

TEST_CASE("the mouse and the node agree: a click in the middle of a card chooses it, once") {
  UiDriver ui;
  start(ui);
  ui.click(ui.find(Role::radio, "1 Amorcé"));
  CHECK(current_answer(ui).level == 1);
  ui.click(ui.find(Role::button, "Ne sait pas"));
  CHECK(current_answer(ui).state == AnswerState::unknown);
  ui.click(ui.find(Role::button, "Suivante"));
  CHECK(ui.app.state().criterion == second_criterion(ui));
}

TEST_CASE("« Sans objet » asks for its reason, notes and evidence are kept") {
  UiDriver ui;
  start(ui);
  ui.activate(Role::button, "Sans objet");
  ui.type(Role::text_area, "Pourquoi cette question", "Nous n’avons pas de marché");
  ui.type(Role::text_area, "Remarque", "dit par Ême 😀");
  ui.type(Role::text_field, "Preuve 1", "compte rendu");
  ui.type(Role::text_field, "Preuve 2", "liste");
  CHECK(current_answer(ui).reason == "Nous n’avons pas de marché");
  CHECK(current_answer(ui).note == "dit par Ême 😀");
  CHECK(current_answer(ui).evidence.size() == 2);
  CHECK(ui.find(Role::text_area, "Remarque").value == "dit par Ême 😀");
}

TEST_CASE("importance, plain language and the folded help") {
  UiDriver ui(900, 800);
  start(ui);
  ui.activate(Role::radio, "Fort");
  CHECK(current_answer(ui).importance == 3);
  const std::string question = ui.find(Role::heading, "").name;
  ui.activate(Role::button, "Facile à lire");
  CHECK(ui.find(Role::heading, "").name != question);
  CHECK_FALSE(ui.has(Role::heading, "Pourquoi cette question"));
  ui.activate(Role::button, "Comprendre cette question");
  CHECK(ui.has(Role::heading, "Pourquoi cette question"));
}

TEST_CASE("digits answer by place, N goes to the next unanswered, undo takes back") {
  UiDriver ui;
  start(ui);
  ui.press(Key::digit_3);
  CHECK(current_answer(ui).level == 3);
  ui.press(Key::next_unanswered);
  CHECK(ui.app.state().criterion == second_criterion(ui));
  ui.press(Key::previous);
  ui.press(Key::undo);
  CHECK(current_answer(ui).state == AnswerState::unanswered);
  ui.press(Key::redo);
  CHECK(current_answer(ui).level == 3);
}

TEST_CASE("results: empty they say what to do; then scores, explanations and a way back to each question") {
  UiDriver ui;
  start(ui);
  ui.activate(Role::link, "Résultats");
  CHECK(ui.has(Role::button, "Répondre à la première question"));
  const Referential& referential = built_in_referential();
  for (const Index index : applicable_criteria(referential, ui.app.state().diagnostic()->profile)) {
    ui.app.dispatch(EditCommand{Rate{referential.criteria[index].id, static_cast<int>(index % 4)}});
  }
  ui.settle();
  CHECK(ui.has(Role::figure, "Radar des scores par domaine"));
  CHECK(ui.has(Role::table, "Scores par domaine"));
  CHECK_FALSE(ui.has(Role::table, "Scores par principe"));  // the same answers once more: on demand
  ui.activate(Role::button, "Par principe");
  CHECK(ui.has(Role::table, "Scores par principe"));
  ui.activate(Role::button, "D’où vient ce score");
  CHECK(ui.has(Role::dialog, ""));
  CHECK(ui.focus == "dialog.title");
  ui.press(Key::escape);
  CHECK_FALSE(ui.has(Role::dialog, ""));
  CHECK(ui.focus == "results.explain");
  const Node* cell = ui.tree().find("map." + referential.criteria[0].id);
  REQUIRE(cell);
  ui.interface().activate(cell->id);
  ui.settle();
  CHECK(ui.app.state().screen == Screen::questionnaire);
  CHECK(ui.app.state().criterion == 0);
}

TEST_CASE("every criterion of every profile can be shown, on every width and text size") {
  for (const float width : {320.0F, 390.0F, 900.0F, 1280.0F}) {
    UiDriver ui(width, 800);
    start(ui);
    ui.app.dispatch(EditCommand{SetProfile{{true, true, Ai::carried, true, true, true, true}}});
    for (const int percent : {80, 100, 250}) {
      ui.app.dispatch(SetTextPercent{percent});
      const Referential& referential = built_in_referential();
      for (Index index = 0; index < referential.criteria.size(); index += 7) {
        ui.app.dispatch(GoToCriterion{index});
        ui.settle();
        CHECK(ui.find(Role::heading, "").name == referential.criteria[index].question);
        const std::string place =
            " · " + std::to_string(index + 1) + " sur 59 · " + referential.criteria[index].title + " · guide p.";
        CHECK(ui.tree().find("question.place")->name.find(place) != std::string::npos);
        for (const Node& node : ui.tree().nodes()) {
          const Rect rect = ui.interface().page_rect(node);
          CHECK_MESSAGE(rect.x + rect.width <= width + 1, node.id, " is cut on the right at ", width, " px, ", percent,
                        " %");
        }
      }
    }
  }
}

TEST_CASE("on a narrow page the navigation is a drawer that takes and gives back the focus") {
  UiDriver ui(390, 844);
  start(ui);
  CHECK_FALSE(ui.has(Role::navigation, ""));
  ui.activate(Role::button, "Ouvrir le menu");
  CHECK(ui.has(Role::navigation, ""));
  CHECK(ui.focus == "drawer.close");
  ui.press(Key::escape);
  CHECK_FALSE(ui.has(Role::navigation, ""));
  CHECK(ui.focus == "header.menu");
}

TEST_CASE("ids are unique on every screen, and everything one can press is large enough") {
  UiDriver ui;
  start(ui);
  ui.press(Key::digit_1);
  for (const Screen screen :
       {Screen::home, Screen::profile, Screen::questionnaire, Screen::results, Screen::settings, Screen::help}) {
    ui.app.dispatch(GoTo{screen});
    ui.settle();
    for (const Node& node : ui.tree().nodes()) {
      CHECK_MESSAGE(ui.tree().find(node.id) == &node, "twice: ", node.id);
      const bool pressable = node.role == Role::button || node.role == Role::link || node.role == Role::radio ||
                             node.role == Role::checkbox || node.role == Role::text_field;
      if (!pressable) continue;
      CHECK_MESSAGE(node.rect.height >= size::kTarget, node.id);
      CHECK_MESSAGE(node.rect.width >= size::kTarget, node.id);
      CHECK_MESSAGE(!node.name.empty(), node.id);
    }
  }
}

TEST_CASE("keys that act by themselves can be turned off, and stay so") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::settings});
  ui.settle();
  ui.activate(Role::checkbox, "Raccourcis d’une seule touche");
  CHECK(ui.platform.settings.find("\"keys\":\"off\"") != std::string::npos);
  ui.app.dispatch(GoTo{Screen::questionnaire});
  ui.settle();
  const std::string& asked = built_in_referential().criteria[ui.app.state().criterion].id;
  ui.press(Key::digit_2);
  CHECK(answer_to(*ui.app.state().diagnostic(), asked).state == AnswerState::unanswered);
  ui.app.dispatch(SetSingleKeys{SingleKeys::on});
  ui.press(Key::digit_2);
  CHECK(answer_to(*ui.app.state().diagnostic(), asked).level == 2);
}

TEST_CASE("the example says that it is one wherever its results are, until one begins one’s own") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  for (const Screen screen : {Screen::results, Screen::plan, Screen::report}) {
    ui.app.dispatch(GoTo{screen});
    ui.settle();
    CHECK(ui.tree().find("example.words") != nullptr);
  }
  ui.activate(Role::button, "Commencer le mien");
  CHECK(ui.app.state().screen == Screen::profile);
  CHECK(ui.tree().find("example.words") == nullptr);
}

TEST_CASE("what a key chooses, and what a press unfolds, comes into sight") {
  UiDriver ui(390, 600);
  start(ui);
  ui.app.dispatch(SetWording{Wording::plain});
  const std::string criterion = "criterion." + built_in_referential().criteria[ui.app.state().criterion].id;
  ui.press(Key::digit_3);
  REQUIRE(ui.revealed);
  CHECK(ui.revealed->id == criterion + ".level.3");
  REQUIRE(ui.tree().find(ui.revealed->id));
  ui.interface().activate(criterion + ".details");
  ui.settle();
  REQUIRE(ui.revealed);
  CHECK(ui.revealed->id == criterion + ".details");
  CHECK(ui.revealed->kind == Reveal::Kind::start);
  ui.interface().activate(criterion + ".details");
  ui.settle();
  CHECK_FALSE_MESSAGE(ui.revealed, "folded again");
  ui.interface().activate("question.help");
  ui.settle();
  REQUIRE(ui.revealed);
  CHECK(ui.revealed->id == "question.help");
}

TEST_CASE("the browser's back button leads to the place one left; what is pressed leads to the top") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  ui.settle();
  const auto top = [&] { return ui.interface().page_rect(*ui.tree().find("screen.title")).y; };
  const float at_first = top();
  const std::string id = ui.app.state().shown_id();
  ui.interface().focus("results.explain", true);
  ui.interface().scrolled("main.scroll", 200);
  ui.app.dispatch(GoToCriterion{3});
  ui.settle();
  CHECK(ui.focus == "screen.title");
  ui.app.on_route("#/resultats", id);
  ui.settle();
  CHECK(top() == at_first - 200);
  CHECK(ui.focus == "results.explain");
  ui.app.dispatch(GoTo{Screen::plan});
  ui.settle();
  ui.app.dispatch(GoTo{Screen::results});
  ui.settle();
  CHECK(top() == at_first);
}
