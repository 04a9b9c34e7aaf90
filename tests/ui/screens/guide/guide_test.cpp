// The screens of the guide's content, and what it gives beside the questions, acted by what nodes mean.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/route.h"
#include "support/ui_driver.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/shell/shell.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void open_example(UiDriver& ui, Screen screen) {
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{screen});
  ui.settle();
}

void show(UiDriver& ui, const char* address) {
  ui.app.on_route(address, "");
  ui.settle();
}

std::size_t count(const UiDriver& ui, Role role, std::string_view id) {
  const auto& nodes = ui.tree().nodes();
  return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [&](const Node& node) {
    return node.role == role && std::string_view(node.id).starts_with(id);
  }));
}

const Node& node(const UiDriver& ui, std::string_view id) {
  const Node* found = ui.tree().find(id);
  REQUIRE_MESSAGE(found != nullptr, "no node " << id);
  return *found;
}

const Checklist& steps(const UiDriver& ui) {
  const auto& lists = ui.app.state().referential->checklists;
  return *std::find_if(lists.begin(), lists.end(),
                       [](const Checklist& list) { return list.shape == ChecklistShape::path; });
}

void fold(UiDriver& ui, const Checklist& checklist) {
  ui.interface().activate("checklist." + checklist.id + ".title");
  ui.settle();
}

}  // namespace

TEST_CASE("examples: all of them, by domain, by place whatever the accents; nothing found says so") {
  UiDriver ui;
  ui.app.dispatch(GoTo{Screen::examples});
  ui.settle();
  const Referential& referential = *ui.app.state().referential;
  CHECK(count(ui, Role::article, "example.") == referential.illustrations.size());
  CHECK(node(ui, "examples.count").role == Role::status);
  CHECK_FALSE(ui.has(Role::text, "Les questions qu’il éclaire"));
  ui.activate(Role::radio, "Équipes");
  CHECK(count(ui, Role::article, "example.") == count(ui, Role::article, "example.equipes."));
  ui.activate(Role::radio, "Tous");
  ui.type(Role::text_field, "Chercher une Régie", "evreux");
  CHECK(count(ui, Role::article, "example.") == 1);
  CHECK(node(ui, "examples.count").name == "1\u00a0exemple");
  ui.type(Role::text_field, "Chercher une Régie", "xyz");
  CHECK(ui.has(Role::text, "Aucun exemple ne correspond"));
  ui.activate(Role::button, "Voir tous les exemples");
  CHECK(count(ui, Role::article, "example.") == referential.illustrations.size());
  CHECK(ui.find(Role::text_field, "Chercher une Régie").value.empty());
}

TEST_CASE("with a diagnostic, an example leads to the questions it lights up") {
  UiDriver ui;
  open_example(ui, Screen::examples);
  const Referential& referential = *ui.app.state().referential;
  const Illustration& first = referential.illustrations.front();
  ui.interface().activate("example." + first.id + "." + referential.criteria[first.criteria.front()].id);
  ui.settle();
  CHECK(ui.app.state().screen == Screen::questionnaire);
  CHECK(ui.app.state().criterion == first.criteria.front());
}

TEST_CASE("on a narrow page the domains of the examples fold") {
  UiDriver ui(390, 844);
  ui.app.dispatch(GoTo{Screen::examples});
  ui.settle();
  CHECK_FALSE(ui.has(Role::radio, "Équipes"));
  ui.activate(Role::button, "Domaine");
  ui.activate(Role::radio, "Équipes");
  CHECK_FALSE(ui.has(Role::radio, "Équipes"));
  CHECK(ui.find(Role::button, "Domaine").name.find("Équipes") != std::string::npos);
}

TEST_CASE("checklists: read without a diagnostic, answered with one, counted, taken back in one step") {
  UiDriver ui;
  ui.app.dispatch(GoTo{Screen::checklists});
  ui.settle();
  const Checklist& path = steps(ui);
  fold(ui, path);
  CHECK(ui.has(Role::list_item, "Étape 1"));
  CHECK_FALSE(ui.has(Role::radio, "Oui"));
  CHECK(ui.has(Role::text, "Ouvrez une liste pour la lire"));
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::checklists});
  ui.settle();
  const std::string id = "checklist." + path.id;
  CHECK(node(ui, id + ".title").name.find("0\u00a0point sur 10") != std::string::npos);
  CHECK(node(ui, id + ".2").role == Role::radio_group);
  CHECK(node(ui, id + ".2").name.find(path.items[2]) != std::string::npos);
  for (const char* choice : {".0.yes", ".1.yes", ".2.unknown"}) {
    ui.interface().activate(id + choice);
    ui.settle();
  }
  CHECK(node(ui, id + ".title").name.find("2\u00a0points sur 10") != std::string::npos);
  CHECK(node(ui, id + ".2.unknown").checked == true);
  CHECK(node(ui, id + ".2.unknown").name == "Ne sait pas");
  ui.click(node(ui, id + ".2.no"));
  CHECK(ui.app.state().diagnostic()->checklists.at(path.id).at(2) == CheckState::no);
  ui.activate(Role::button, "Effacer ces réponses");
  CHECK(ui.app.state().diagnostic()->checklists.empty());
  ui.press(Key::undo);
  CHECK(ui.app.state().diagnostic()->checklists.at(path.id).size() == 3);
}

TEST_CASE("in plain wording a checklist has plain words, read or answered, and keeps its answers") {
  UiDriver ui;
  ui.app.dispatch(SetWording{Wording::plain});
  ui.app.dispatch(GoTo{Screen::checklists});
  ui.settle();
  const Checklist& path = steps(ui);
  REQUIRE(path.plain_items.size() == path.items.size());
  REQUIRE(path.plain_items[2] != path.items[2]);
  const std::string id = "checklist." + path.id;
  fold(ui, path);
  CHECK(node(ui, id + ".introduction").name.starts_with(path.plain_introduction));
  CHECK(node(ui, id + ".items.2").name.find(path.plain_items[2]) != std::string::npos);
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::checklists});
  ui.settle();
  CHECK(node(ui, id + ".2").name.find(path.plain_items[2]) != std::string::npos);
  ui.interface().activate(id + ".2.yes");
  ui.settle();
  ui.app.dispatch(SetWording{Wording::standard});
  ui.settle();
  CHECK(node(ui, id + ".2").name.find(path.items[2]) != std::string::npos);
  CHECK(node(ui, id + ".2.yes").checked == true);
}

TEST_CASE("the checklists of a finalised diagnostic are read only, beside a question too") {
  UiDriver ui;
  open_example(ui, Screen::checklists);
  fold(ui, steps(ui));
  const std::string answer = "checklist." + steps(ui).id + ".0.yes";
  ui.app.dispatch(Finalise{});
  ui.app.dispatch(GoTo{Screen::checklists});
  ui.settle();
  CHECK(node(ui, answer).disabled);
  ui.interface().activate(answer);
  ui.settle();
  CHECK(ui.app.state().diagnostic()->checklists.empty());
  show(ui, "#/questionnaire/equipes.ratio-cip");
  ui.interface().activate("checklist.equipes.missions-cip.title");
  ui.settle();
  CHECK(node(ui, "checklist.equipes.missions-cip.0.yes").disabled);
}

TEST_CASE("beside a question: its examples, two at first, and the checklists of its theme") {
  UiDriver ui;
  open_example(ui, Screen::questionnaire);
  const Referential& referential = *ui.app.state().referential;
  Index criterion = 0;
  while (illustrations_of(referential, criterion).size() < 4) ++criterion;
  ui.app.dispatch(GoToCriterion{criterion});
  ui.settle();
  CHECK(count(ui, Role::heading, "help.example.") == 2);
  ui.activate(Role::button, "Voir les");
  CHECK(count(ui, Role::heading, "help.example.") == illustrations_of(referential, criterion).size());
  ui.activate(Role::button, "Tous les exemples");
  CHECK(ui.app.state().screen == Screen::examples);
  const std::string domain = referential.domains[referential.criteria[criterion].domain].id;
  CHECK(node(ui, "examples.domain." + domain).checked == true);

  show(ui, "#/questionnaire/equipes.ratio-cip");
  CHECK(ui.has(Role::heading, "Listes"));
  const auto& lists = referential.checklists;
  const auto list = std::find_if(lists.begin(), lists.end(), [&](const Checklist& one) {
    return one.theme == referential.criteria[ui.app.state().criterion].theme;
  });
  REQUIRE(list != lists.end());
  fold(ui, *list);
  ui.interface().activate("checklist." + list->id + ".1.yes");
  ui.settle();
  CHECK(ui.app.state().diagnostic()->checklists.at(list->id).at(1) == CheckState::yes);
}

TEST_CASE("principles: the list, one with its score and questions, the board's note, the next one") {
  UiDriver ui;
  open_example(ui, Screen::principles);
  const Referential& referential = *ui.app.state().referential;
  CHECK(count(ui, Role::link, "principle.") == referential.principles.size());
  ui.activate(Role::link, "1. ");
  CHECK(ui.find(Role::heading, "").name == referential.principles[0].title);
  CHECK(ui.focus == kScreenTitle);
  CHECK(route_of(ui.app.state()) == "#/principes/P1");
  CHECK(page_title(ui.app.state()).starts_with(referential.principles[0].title));
  ui.activate(Role::button, "D’où vient ce score");
  CHECK(ui.has(Role::dialog, ""));
  ui.press(Key::escape);
  ui.activate(Role::button, "Voir les");
  CHECK(count(ui, Role::link, "principle.question.") ==
        criteria_of_principle(referential, ui.app.state().diagnostic()->profile, 0).size());
  ui.type(Role::text_area, "Ce que nous en avons dit", "Le logement, d’abord.");
  CHECK(ui.app.state().diagnostic()->principles.at("P1").note == "Le logement, d’abord.");
  ui.activate(Role::button, "Principe suivant");
  CHECK(ui.app.state().principle == 1);
  CHECK(ui.find(Role::text_area, "Ce que nous en avons dit").value.empty());
  ui.activate(Role::button, "Tous les principes");
  CHECK_FALSE(ui.app.state().principle);
}

TEST_CASE("principles can be read without a diagnostic, in plain words too") {
  UiDriver ui;
  show(ui, "#/principes/P2");
  const Principle& principle = ui.app.state().referential->principles[1];
  CHECK(ui.has(Role::text, principle.text));
  CHECK_FALSE(ui.has(Role::text_area, ""));
  ui.app.dispatch(SetWording{Wording::plain});
  ui.settle();
  CHECK(ui.has(Role::text, principle.plain));
  CHECK(ui.has(Role::text, principle.discussion_plain));
}

TEST_CASE("glossary: every word under its letter, filtered, its plain meaning in plain wording") {
  UiDriver ui;
  ui.app.dispatch(GoTo{Screen::glossary});
  ui.settle();
  const auto& glossary = ui.app.state().referential->glossary;
  CHECK(count(ui, Role::term, "glossary.") == glossary.size());
  CHECK(ui.has(Role::heading, "A"));
  CHECK(count(ui, Role::button, "term.") == 0);
  ui.type(Role::text_field, "Chercher un mot", "pmsmp");
  const auto entry =
      std::find_if(glossary.begin(), glossary.end(), [](const GlossaryEntry& one) { return one.term == "PMSMP"; });
  REQUIRE(entry != glossary.end());
  CHECK(node(ui, "glossary.PMSMP.meaning").name == entry->meaning);
  ui.app.dispatch(SetWording{Wording::plain});
  ui.settle();
  CHECK(node(ui, "glossary.PMSMP.meaning").name == entry->plain);
  ui.type(Role::text_field, "Chercher un mot", "xyz");
  CHECK(ui.has(Role::text, "Aucun mot trouvé. Écrivez moins de lettres."));
}

TEST_CASE("a word is explained where it first appears: pressed, by focus, closed with Escape") {
  UiDriver ui;
  open_example(ui, Screen::questionnaire);
  show(ui, "#/questionnaire/equipes.ratio-cip");
  CHECK(count(ui, Role::button, "term.CIP") == 1);
  const Node& button = node(ui, "term.CIP");
  CHECK(button.name == "CIP\u00a0: définition");
  CHECK(button.description.starts_with("CIP\u00a0: "));
  CHECK(button.expanded == false);
  ui.click(button);
  CHECK(node(ui, "term.CIP").expanded == true);
  ui.interface().activate("term.CIP");
  ui.settle();
  CHECK(node(ui, "term.CIP").expanded == false);
  ui.interface().focus("term.CIP", true);
  ui.settle();
  ui.interface().focus("question.plain", true);
  ui.settle();
  CHECK(node(ui, "term.CIP").expanded == false);
  ui.interface().focus("term.CIP", true);
  ui.settle();
  CHECK(node(ui, "term.CIP").expanded == true);
  CHECK(ui.interface().key(Key::escape));
  ui.settle();
  CHECK(node(ui, "term.CIP").expanded == false);
  CHECK_FALSE(ui.interface().key(Key::escape));
}

TEST_CASE("a word in a card of a level is explained below the levels and does not take the card's press") {
  UiDriver ui;
  open_example(ui, Screen::questionnaire);
  const Referential& referential = *ui.app.state().referential;
  const TermIndex terms(referential.glossary);
  bool seen = false;
  for (const Index index : applicable_criteria(referential, ui.app.state().diagnostic()->profile)) {
    const Criterion& criterion = referential.criteria[index];
    ui.app.dispatch(GoToCriterion{index});
    ui.settle();
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      for (const TermMatch& match : terms.find(criterion.levels[level])) {
        std::string id = "term." + referential.glossary[match.entry].term;
        std::replace(id.begin(), id.end(), ' ', '-');
        CHECK(node(ui, id).parent != "criterion." + criterion.id + ".levels");
        seen = true;
      }
    }
  }
  CHECK(seen);
}

TEST_CASE("without drawing, a meaning that is open follows its word") {
  UiDriver ui;
  open_example(ui, Screen::questionnaire);
  ui.app.on_can_draw(false);
  show(ui, "#/questionnaire/equipes.ratio-cip");
  CHECK_FALSE(ui.tree().find("term.CIP.meaning"));
  ui.activate(Role::button, "CIP");
  CHECK(node(ui, "term.CIP.meaning").role == Role::text);
}

TEST_CASE("everything of the guide's screens is large enough and in the page's width") {
  for (const float width : {320.0F, 900.0F, 1280.0F}) {
    UiDriver ui(width, 800);
    for (const char* address : {"#/exemples", "#/reperes", "#/principes", "#/principes/P1", "#/glossaire",
                                "#/questionnaire/equipes.ratio-cip"}) {
      for (const int percent : {100, 200}) {
        ui.app.dispatch(OpenExample{});
        ui.app.dispatch(SetTextPercent{percent});
        show(ui, address);
        for (const Node& each : ui.tree().nodes()) {
          CHECK_MESSAGE(ui.tree().find(each.id) == &each, "twice: ", each.id);
          const Rect rect = ui.interface().page_rect(each);
          CHECK_MESSAGE(rect.x + rect.width <= width + 1, each.id, " is cut at ", width, " px, ", percent, " %");
          const bool pressable = each.role == Role::button || each.role == Role::link || each.role == Role::radio ||
                                 each.role == Role::text_field;
          if (!pressable) continue;
          CHECK_MESSAGE(each.rect.height >= size::kTarget, each.id);
          CHECK_MESSAGE(each.rect.width >= size::kTarget, each.id);
          CHECK_MESSAGE(!each.name.empty(), each.id);
        }
      }
    }
  }
}
