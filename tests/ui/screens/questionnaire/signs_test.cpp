// « Vérifier signe par signe »: boxes, the level that they give, cards chosen against them, what is missing; and the
// bar.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/content/ladder.h"
#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

const Criterion& shown(const UiDriver& ui) { return ui.app.state().referential->criteria[ui.app.state().criterion]; }

const Answer& answer(const UiDriver& ui) { return answer_to(*ui.app.state().diagnostic(), shown(ui).id); }

std::string sign_id(const UiDriver& ui, const Sign& sign) { return "criterion." + shown(ui).id + ".sign." + sign.id; }

// A question whose levels 2 and 3 have two signs each.
void open_question(UiDriver& ui) {
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetProfile{{.aci = true}}});
  ui.app.on_route("#/questionnaire/accompagnement.rendez-vous", "");
  ui.settle();
  REQUIRE(shown(ui).signs.size() == 5);
}

void press_sign(UiDriver& ui, std::size_t at) {
  ui.announcements.clear();
  ui.interface().activate(sign_id(ui, shown(ui).signs[at]));
  ui.settle();
}

bool ticked(const UiDriver& ui, std::size_t at) {
  const Node* box = ui.tree().find(sign_id(ui, shown(ui).signs[at]));
  REQUIRE(box);
  CHECK(box->role == Role::checkbox);
  return box->checked.value_or(false);
}

bool said(const UiDriver& ui, std::string_view words) {
  return std::any_of(ui.announcements.begin(), ui.announcements.end(),
                     [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

std::string missing(const UiDriver& ui) {
  std::string all;
  for (const Node& node : ui.tree().nodes()) {
    if (node.id.starts_with("question.missing.list.")) all += node.name + "|";
  }
  return all;
}

}  // namespace

TEST_CASE("signs become boxes, and ticking them gives the level, which is said with what is missing") {
  UiDriver ui;
  open_question(ui);
  CHECK(ui.tree().find(sign_id(ui, shown(ui).signs[0])) == nullptr);
  ui.activate(Role::button, "Vérifier signe par signe");
  for (std::size_t at = 0; at < 5; ++at) CHECK_FALSE(ticked(ui, at));
  press_sign(ui, 0);
  CHECK(answer(ui).level == 1);
  CHECK(said(ui, "Réponse\u00a0: 1 Amorcé. Il manque\u00a0: " + shown(ui).signs[1].text));
  CHECK(missing(ui) == shown(ui).signs[1].text + "|" + shown(ui).signs[2].text + "|");
  press_sign(ui, 2);
  CHECK(answer(ui).level == 1);
  CHECK(said(ui, "Réponse\u00a0: 1 Amorcé. Il manque\u00a0: " + shown(ui).signs[1].text));
  CHECK(missing(ui) == shown(ui).signs[1].text + "|");
  press_sign(ui, 1);
  CHECK(answer(ui).level == 2);
  CHECK(ui.find(Role::radio, "2 En place").checked.value_or(false));
  press_sign(ui, 3);
  press_sign(ui, 4);
  CHECK(answer(ui).level == 3);
  CHECK(said(ui, "Réponse\u00a0: 3 Ancré. Tous les signes sont là."));
  CHECK(missing(ui).empty());
  ui.press(Key::undo);
  CHECK(answer(ui).level == 2);
  CHECK_FALSE(ticked(ui, 4));
}

TEST_CASE("boxes show what a card means, and a tick starts from there") {
  UiDriver ui;
  open_question(ui);
  ui.press(Key::digit_2);
  CHECK(ui.tree().find("question.missing")->name.find("l’un de ces signes, ou les deux") != std::string::npos);
  ui.activate(Role::button, "Vérifier signe par signe");
  CHECK(ticked(ui, 0));
  CHECK(ticked(ui, 2));
  CHECK_FALSE(ticked(ui, 3));
  CHECK(answer(ui).signs.empty());
  press_sign(ui, 3);
  CHECK(answer(ui).level == 2);
  CHECK(missing(ui) == shown(ui).signs[4].text + "|");
}

TEST_CASE("a card chosen against the ticks takes their place, and it is said; the same one keeps them") {
  UiDriver ui;
  open_question(ui);
  ui.activate(Role::button, "Vérifier signe par signe");
  press_sign(ui, 0);
  press_sign(ui, 4);
  ui.press(Key::digit_1);
  CHECK(ticked(ui, 4));
  ui.announcements.clear();
  ui.press(Key::digit_2);
  CHECK(answer(ui).signs.empty());
  CHECK(ticked(ui, 2));
  CHECK_FALSE(ticked(ui, 4));
  CHECK(said(ui, "les coches qui disaient autre chose sont retirées"));
  ui.press(Key::undo);
  CHECK(answer(ui).level == 1);
  CHECK(ticked(ui, 4));
}

TEST_CASE("boxes open by themselves where some are ticked, and can be folded there") {
  UiDriver ui;
  open_question(ui);
  ui.app.dispatch(EditCommand{SetSign{shown(ui).id, shown(ui).signs[0].id, true}});
  ui.settle();
  CHECK(ticked(ui, 0));
  ui.activate(Role::button, "Vérifier signe par signe");
  CHECK(ui.tree().find(sign_id(ui, shown(ui).signs[0])) == nullptr);
  CHECK_MESSAGE(answer(ui).signs.size() == 1, "folded, not lost");
  ui.activate(Role::button, "Vérifier signe par signe");
  CHECK(ticked(ui, 0));
  ui.app.dispatch(NextCriterion{});
  ui.settle();
  CHECK_MESSAGE(ui.tree().find(sign_id(ui, shown(ui).signs[0])) != nullptr, "asked for, they are boxes everywhere");
}

TEST_CASE("in plain language boxes have the plain words of signs; a locked diagnostic takes no tick") {
  UiDriver ui;
  open_question(ui);
  ui.app.dispatch(SetWording{Wording::plain});
  ui.settle();
  ui.activate(Role::button, "Vérifier signe par signe");
  CHECK(ui.tree().find(sign_id(ui, shown(ui).signs[1]))->name == shown(ui).signs[1].plain);
  press_sign(ui, 0);
  CHECK(said(ui, shown(ui).signs[1].plain));
  ui.app.dispatch(Finalise{"le conseil"});
  ui.settle();
  const Answer before = answer(ui);
  CHECK(ui.tree().find(sign_id(ui, shown(ui).signs[1]))->disabled);
  press_sign(ui, 1);
  CHECK(answer(ui) == before);
  CHECK(ui.find(Role::button, "Sans objet").disabled);
}

TEST_CASE("the bar has the answers that are no level, and the way to what has no answer") {
  UiDriver ui;
  open_question(ui);
  const Node* scroll = ui.tree().find("main.scroll");
  REQUIRE(scroll);
  const float fold = scroll->rect.y + scroll->rect.height;
  for (const char* name : {"Sans objet", "Ne sait pas", "Suivante"}) CHECK(ui.find(Role::button, name).rect.y > fold);
  CHECK_FALSE(ui.has(Role::button, "Prochaine sans réponse"));  // « Suivante » leads there
  const std::vector<Index> asked =
      applicable_criteria(*ui.app.state().referential, ui.app.state().diagnostic()->profile);
  for (std::size_t i = 0; i < 5; ++i) {
    ui.app.dispatch(EditCommand{Rate{ui.app.state().referential->criteria[asked[i]].id, 1}});
  }
  ui.app.dispatch(GoToCriterion{asked[0]});
  ui.settle();
  const std::string left = std::to_string(asked.size() - 5);
  ui.activate(Role::button, "Prochaine sans réponse (" + left + ")");
  CHECK(ui.app.state().criterion == asked[5]);
  ui.activate(Role::button, "Sans objet");
  CHECK(answer(ui).state == AnswerState::not_applicable);
  CHECK(ui.revealed->id.ends_with(".reason"));
  ui.activate(Role::button, "Sans objet");
  CHECK(answer(ui).state == AnswerState::unanswered);
}

TEST_CASE("on a phone the other answers are under the cards, and the way to what has no answer stays in the bar") {
  UiDriver ui(390, 844);
  open_question(ui);
  ui.app.dispatch(EditCommand{Rate{shown(ui).id, 1}});
  ui.app.dispatch(NextCriterion{});
  ui.app.dispatch(EditCommand{Rate{shown(ui).id, 1}});
  ui.app.dispatch(PreviousCriterion{});
  ui.settle();
  for (const char* name : {"Sans objet", "Ne sait pas"}) CHECK(ui.find(Role::button, name).parent != "question.bar");
  CHECK(ui.find(Role::button, "Prochaine sans réponse (").rect.height > 0);
}
