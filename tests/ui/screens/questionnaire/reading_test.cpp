// Reading aloud on the screen: the button, what is marked, where the focus goes. And the shorter screens of plain
// language.
#include <doctest/doctest.h>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void open_question(UiDriver& ui) {
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::questionnaire});
  ui.settle();
}

const Criterion& shown(const UiDriver& ui) { return built_in_referential().criteria[ui.app.state().criterion]; }

std::string node_of(const UiDriver& ui, const std::string& part) { return "criterion." + shown(ui).id + "." + part; }

const Node* spoken_node(const UiDriver& ui) {
  for (const Node& node : ui.tree().nodes()) {
    if (!node.spoken.empty()) return &node;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("« Écouter » is there only where the computer has a French voice") {
  UiDriver ui;
  open_question(ui);
  CHECK(ui.look(Role::button, "Écouter") == nullptr);
  ui.app.on_voice(true);
  ui.settle();
  CHECK(ui.look(Role::button, "Écouter") != nullptr);
}

TEST_CASE("the sentence that is heard is marked, in the question then in the levels") {
  UiDriver ui;
  open_question(ui);
  ui.app.on_voice(true);
  ui.settle();
  ui.activate(Role::button, "Écouter");
  REQUIRE(spoken_node(ui) != nullptr);
  CHECK(spoken_node(ui)->role == Role::heading);
  while (ui.app.state().reading->sentences[ui.app.state().reading->at].level != 0) ui.app.on_spoken(true);
  ui.settle();
  REQUIRE(spoken_node(ui) != nullptr);
  CHECK(spoken_node(ui)->id == node_of(ui, "level.0"));
  CHECK(shown(ui).levels[0].starts_with(spoken_node(ui)->spoken));
  ui.activate(Role::button, "Pause");
  CHECK(ui.platform.saying.empty());
  CHECK_MESSAGE(spoken_node(ui) != nullptr, "the place stays marked during a pause");
  ui.activate(Role::button, "Reprendre");
  CHECK_FALSE(ui.platform.saying.empty());
  ui.activate(Role::radio, "Lente");
  CHECK(ui.platform.rate == 0.75);
  ui.interface().focus("reading.stop", true);
  ui.activate(Role::button, "Arrêter");
  CHECK(spoken_node(ui) == nullptr);
  CHECK(ui.focus == "reading.toggle");
}

TEST_CASE("in plain language the question stands alone: what can be added unfolds, and shows when it holds something") {
  UiDriver ui;
  open_question(ui);
  const std::string note = node_of(ui, "note");
  CHECK(ui.tree().find(note) != nullptr);
  ui.app.dispatch(SetWording{Wording::plain});
  ui.settle();
  CHECK(ui.tree().find(note) == nullptr);
  ui.activate(Role::button, "Ajouter un enjeu, une remarque, une preuve");
  REQUIRE(ui.tree().find(note) != nullptr);
  ui.type(Role::text_area, "Remarque", "Vu avec l’équipe.");
  CHECK(ui.tree().find(note)->value == "Vu avec l’équipe.");
  ui.app.dispatch(NextCriterion{});
  ui.app.dispatch(PreviousCriterion{});
  ui.settle();
  CHECK_MESSAGE(ui.tree().find(note) != nullptr, "a note is never hidden");
}

TEST_CASE("in plain language a domain has its plain name, and the results come in two parts") {
  UiDriver ui;
  open_question(ui);
  ui.app.dispatch(SetWording{Wording::plain});
  ui.app.dispatch(EditCommand{Rate{shown(ui).id, 1}});
  ui.settle();
  const Referential& referential = built_in_referential();
  const Index shown = ui.app.state().criterion;
  const std::size_t asked = applicable_criteria(referential, ui.app.state().diagnostic()->profile).size();
  CHECK(ui.tree().find("question.place")->name ==
        referential.domains[0].plain_title + " · 1 sur " + std::to_string(asked) + " · " +
            referential.criteria[shown].title + " · guide p.\u00a0" + std::to_string(referential.criteria[shown].page));
  ui.app.dispatch(GoTo{Screen::results});
  ui.settle();
  CHECK(ui.tree().find("results.map") == nullptr);
  ui.activate(Role::button, "Voir plus de détails");
  CHECK(ui.tree().find("results.map") != nullptr);
  CHECK(ui.tree().find("results.principles") != nullptr);
}
