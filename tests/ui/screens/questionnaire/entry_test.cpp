// « Saisie rapide »: one key an answer, the running check, another ballot.
#include <doctest/doctest.h>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void open_entry(UiDriver& ui) {
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Régie d’essai"}});
  Profile profile;
  profile.aci = true;
  ui.app.dispatch(EditCommand{SetProfile{profile}});
  ui.app.dispatch(GoTo{Screen::entry});
  ui.settle();
}

const Diagnostic& open(const UiDriver& ui) { return *ui.app.state().diagnostic(); }

const Answer& answer_of(const UiDriver& ui, Index criterion) {
  return answer_to(open(ui), built_in_referential().criteria[criterion].id);
}

// The row of the check named so: answers, points.
std::vector<std::string> check(const UiDriver& ui, std::string_view name) {
  for (const auto& row : ui.tree().find("entry.check.table")->rows) {
    if (row[0] == name) return {row[1], row[2]};
  }
  return {};
}

}  // namespace

TEST_CASE("each key is an answer, and the next question that applies comes") {
  UiDriver ui;
  open_entry(ui);
  const std::vector<Index> asked = applicable_criteria(built_in_referential(), open(ui).profile);
  CHECK(ui.app.state().criterion == asked[0]);
  ui.press(Key::digit_2);
  CHECK(answer_of(ui, asked[0]).level == 2);
  CHECK(ui.app.state().criterion == asked[1]);
  CHECK(ui.focus == "screen.title");
  ui.press(Key::next_unanswered);
  CHECK(answer_of(ui, asked[1]).state == AnswerState::unknown);
  ui.press(Key::not_applicable);
  CHECK(answer_of(ui, asked[2]).state == AnswerState::not_applicable);
  ui.press(Key::back);
  CHECK(ui.app.state().criterion == asked[2]);
  ui.press(Key::digit_3);
  CHECK(answer_of(ui, asked[2]).level == 3);
  ui.press(Key::next);
  CHECK_MESSAGE(answer_of(ui, asked[3]).state == AnswerState::unanswered, "passed over");
  CHECK(ui.app.state().criterion == asked[4]);
  ui.press(Key::undo);
  CHECK(answer_of(ui, asked[2]).state == AnswerState::not_applicable);
  CHECK_MESSAGE(ui.app.state().criterion == asked[2], "what is keyed next is for the question that is shown");
}

TEST_CASE("what is undone or redone is told, shown until the next action, and its question comes back") {
  UiDriver ui;
  open_entry(ui);
  const Criterion& first =
      built_in_referential().criteria[applicable_criteria(built_in_referential(), open(ui).profile)[0]];
  ui.press(Key::digit_1);
  ui.press(Key::undo);
  const std::string words = "Annulé\u00a0: " + first.title + "\u00a0: 1 Amorcé";
  CHECK(ui.announcements == std::vector{words});
  CHECK(ui.tree().find("told.title")->name == words);
  CHECK(ui.find(Role::heading, "").name.ends_with(first.title));
  ui.press(Key::redo);
  CHECK(ui.announcements.size() == 1);
  CHECK(ui.tree().find("told.title")->name.starts_with("Refait"));
  ui.press(Key::next);
  CHECK_FALSE(ui.tree().find("told"));

  ui.app.dispatch(GoTo{Screen::questionnaire});
  ui.settle();
  CHECK(ui.find(Role::heading, "").name != first.question);
  ui.press(Key::undo);
  CHECK_MESSAGE(ui.find(Role::heading, "").name == first.question, "in the questionnaire too");
  ui.app.dispatch(GoTo{Screen::results});
  ui.press(Key::redo);
  CHECK(ui.app.state().screen == Screen::results);
  CHECK(ui.tree().find("told"));
  ui.press(Key::escape);
  CHECK_FALSE(ui.tree().find("told"));
}

TEST_CASE("the running check counts answers and points, by domain and in all") {
  UiDriver ui;
  open_entry(ui);
  const std::string& domain = built_in_referential().domains[0].title;
  const std::string all = std::to_string(applicable_criteria(built_in_referential(), open(ui).profile).size());
  ui.press(Key::digit_2);
  ui.press(Key::digit_3);
  ui.press(Key::next_unanswered);
  CHECK(check(ui, domain)[0].starts_with("3 sur "));
  CHECK(check(ui, domain)[1] == "5");
  CHECK(check(ui, "Total") == std::vector<std::string>{"3 sur " + all, "5"});
}

TEST_CASE("at the end the check says that everything is there; until then it leads to what is missing") {
  UiDriver ui;
  open_entry(ui);
  const std::vector<Index> asked = applicable_criteria(built_in_referential(), open(ui).profile);
  ui.press(Key::next);  // the first is passed over
  for (std::size_t i = 1; i < asked.size(); ++i) ui.press(Key::digit_1);
  CHECK(ui.app.state().criterion == asked.back());
  CHECK(ui.tree().find("entry.state")->name == "Il reste 1\u00a0question sans réponse.");
  ui.activate(Role::button, "Aller à la première sans réponse");
  CHECK(ui.app.state().criterion == asked[0]);
  ui.press(Key::digit_0);
  CHECK(ui.tree().find("entry.state")->name == "Tout est saisi.");
  ui.activate(Role::button, "Voir les résultats");
  CHECK(ui.app.state().screen == Screen::results);
}

TEST_CASE(
    "another ballot is another diagnostic, with the Régie's name and profile and no answer; the first one stays") {
  UiDriver ui;
  open_entry(ui);
  ui.press(Key::digit_2);
  const Diagnostic first = open(ui);
  ui.activate(Role::button, "Saisir un autre bulletin");
  CHECK(open(ui).id != first.id);
  CHECK(open(ui).title == "Bulletin 2");
  CHECK(open(ui).organisation == first.organisation);
  CHECK(open(ui).profile == first.profile);
  CHECK(open(ui).answers.empty());
  CHECK(ui.app.state().screen == Screen::entry);
  ui.activate(Role::button, "Saisir un autre bulletin");
  CHECK(open(ui).title == "Bulletin 3");
  CHECK(ui.app.state().library.size() == 3);
}

TEST_CASE("a locked diagnostic takes no key") {
  UiDriver ui;
  open_entry(ui);
  ui.app.dispatch(Finalise{"le bureau"});
  const Index at = ui.app.state().criterion;
  ui.press(Key::digit_2);
  CHECK(answer_of(ui, at).state == AnswerState::unanswered);
  CHECK(ui.app.state().criterion == at);
}
