// What the person did is applied in the order in which it was received, and before anything that acts, although it is
// all received between two frames.
#include <doctest/doctest.h>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

// At the first question; returns what its ids begin with.
std::string start(UiDriver& ui) {
  ui.activate(Role::button, "Commencer un diagnostic");
  ui.activate(Role::checkbox, "Nous portons un chantier d’insertion");
  ui.activate(Role::button, "Aller aux questions");
  const AppState& state = ui.app.state();
  return "criterion." + state.referential->criteria[state.criterion].id;
}

const Answer& answer(const UiDriver& ui, const std::string& criterion) {
  return answer_to(*ui.app.state().diagnostic(), criterion.substr(std::string_view("criterion.").size()));
}

std::string note_field(const UiDriver& ui) { return ui.find(Role::text_area, "Remarque").id; }

// Letters one by one, as they come from a keyboard.
void type_word(UiDriver& ui, const std::string& field) {
  std::string text;
  for (const char letter : std::string("bonjour")) ui.interface().set_value(field, text += letter);
}

}  // namespace

TEST_CASE("two presses within one frame are taken in the order of pressing") {
  UiDriver ui;
  const std::string first = start(ui);
  ui.interface().activate(first + ".level.3");
  ui.interface().activate(first + ".level.0");
  ui.settle();
  CHECK(answer(ui, first).level == 0);
  ui.interface().activate(first + ".level.0");
  ui.interface().activate(first + ".level.3");
  ui.settle();
  CHECK(answer(ui, first).level == 3);
}

TEST_CASE("a card and then « Suivante » within one frame: the question that was shown gets the answer") {
  UiDriver ui;
  const std::string first = start(ui);
  const std::string next = ui.find(Role::button, "Suivante").id;
  ui.interface().activate(first + ".level.2");
  ui.interface().activate(next);
  ui.interface().activate(next);
  ui.settle();
  CHECK(answer(ui, first).level == 2);
  const AppState& state = ui.app.state();
  CHECK(state.criterion == applicable_criteria(*state.referential, state.diagnostic()->profile)[2]);
}

TEST_CASE("a press is shown in its own frame") {
  UiDriver ui;
  const std::string first = start(ui);
  ui.interface().activate(first + ".level.2");
  const FrameOutput output = ui.interface().frame(1280, 800);
  CHECK(ui.tree().find(first + ".level.2")->checked == true);
  bool told = false;
  for (const Node* node : output.diff.changed) told = told || (node->id == first + ".level.2" && node->checked == true);
  CHECK(told);
}

TEST_CASE("letters, then at once a key that leaves the question, exports or searches: none is lost") {
  for (const Key key : {Key::next, Key::previous, Key::export_file, Key::search, Key::escape, Key::next_unanswered}) {
    CAPTURE(static_cast<int>(key));
    UiDriver ui;
    const std::string first = start(ui);
    if (key == Key::previous) ui.press(Key::next);
    const std::string field = note_field(ui);
    const std::string criterion = field.substr(0, field.rfind('.'));
    type_word(ui, field);
    ui.interface().key(key);
    CHECK(answer(ui, criterion).note == "bonjour");
    if (key == Key::export_file) CHECK(ui.platform.written_bytes.find("bonjour") != std::string::npos);
  }
}

TEST_CASE("letters, then at once what the browser does: back, a file, hiding the page") {
  UiDriver ui;
  const std::string first = start(ui);
  const std::string id = *ui.app.state().open_id;
  type_word(ui, note_field(ui));
  ui.interface().catch_up();
  ui.app.flush();
  CHECK(ui.platform.stored.at(id).file.find("bonjour") != std::string::npos);
  CHECK(answer(ui, first).note == "bonjour");
  ui.settle();
  CHECK(ui.find(Role::text_area, "Remarque").value == "bonjour");
}

TEST_CASE("the focus is where it was when each letter came") {
  UiDriver ui;
  const std::string first = start(ui);
  const std::string field = note_field(ui);
  ui.interface().focus(field, true);
  type_word(ui, field);
  ui.interface().focus(first + ".level.1", true);
  ui.interface().activate(first + ".level.1");
  ui.settle();
  CHECK(answer(ui, first).note == "bonjour");
  CHECK(answer(ui, first).level == 1);
}

TEST_CASE("a note that holds U+0000 keeps it while one goes on typing") {
  UiDriver ui;
  const std::string first = start(ui);
  const std::string text("avant\0après", 12);
  ui.interface().set_value(note_field(ui), text);
  ui.settle();
  CHECK(answer(ui, first).note == text);
}

TEST_CASE("a mirror that lost what it was told is told everything, once") {
  UiDriver ui;
  start(ui);
  ui.interface().forget_mirror();
  const FrameOutput output = ui.interface().frame(1280, 800);
  CHECK(output.diff.whole);
  CHECK(output.diff.changed.size() == ui.tree().nodes().size());
  CHECK_FALSE(ui.interface().frame(1280, 800).diff.whole);
}
