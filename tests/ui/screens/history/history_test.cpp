// « Historique »: the checklist, the lock, the journal.
#include <doctest/doctest.h>

#include "app/progress.h"
#include "support/ui_driver.h"
#include "ui/screens/parts/screen_title.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

const Diagnostic& open(const UiDriver& ui) { return *ui.app.state().diagnostic(); }

void show_history(UiDriver& ui) {
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetProfile{{.aci = true}}});
  ui.settle();
  ui.activate(Role::link, "Historique");
}

}  // namespace

TEST_CASE("what is missing leads to where it is mended") {
  UiDriver ui;
  show_history(ui);
  ui.activate(Role::link, "Le nom de la Régie");
  CHECK(ui.app.state().screen == Screen::profile);
  ui.type(Role::text_field, "Nom de la Régie", "Les Tilleuls");
  ui.activate(Role::link, "Historique");
  CHECK_FALSE(ui.has(Role::link, "Le nom de la Régie"));
  const Progress progress = progress_of(built_in_referential(), open(ui));
  ui.activate(Role::link, std::to_string(progress.applicable) + "\u00a0questions sans réponse");
  CHECK(ui.app.state().screen == Screen::questionnaire);
  CHECK(ui.app.state().filter == QuestionFilter::unanswered);
}

TEST_CASE("the journal tells the latest first, under its day, and all of it on demand") {
  UiDriver ui;
  show_history(ui);
  const Referential& referential = built_in_referential();
  for (Index i = 0; i < 20; ++i) ui.app.dispatch(EditCommand{Rate{referential.criteria[i].id, 2}});
  ui.settle();
  ui.activate(Role::link, "Journal");
  CHECK(ui.has(Role::heading, "24\u00a0novembre\u00a02026"));
  CHECK(ui.find(Role::list_item, "17\u00a0h\u00a042 · ").name ==
        "17\u00a0h\u00a042 · " + referential.criteria[19].title + "\u00a0: 2 En place");
  const std::string first = "17\u00a0h\u00a042 · Profil, ACI";
  CHECK_FALSE(ui.has(Role::list_item, first));
  ui.activate(Role::button, "Tout voir (21\u00a0lignes)");
  CHECK(ui.has(Role::list_item, first));
  ui.activate(Role::button, "Voir moins");
  CHECK_FALSE(ui.has(Role::list_item, first));
}

TEST_CASE(
    "the history opens at finalising, and at comparing once there is something to compare; each tab is a screen") {
  UiDriver ui;
  show_history(ui);
  CHECK(ui.app.state().screen == Screen::finalising);
  CHECK(ui.find(Role::link, "Finaliser").current);
  CHECK(ui.focus == kScreenTitle);
  ui.activate(Role::link, "Journal");
  CHECK(ui.app.state().screen == Screen::journal);
  CHECK(ui.focus == kScreenTitle);
  CHECK(ui.find(Role::link, "Historique").current);
  ui.activate(Role::link, "Comparer les campagnes");
  CHECK(ui.app.state().screen == Screen::history);
  ui.activate(Role::button, "Écrire le nom de la Régie");
  CHECK(ui.app.state().screen == Screen::profile);
  ui.type(Role::text_field, "Nom de la Régie", "Les Tilleuls");
  ui.app.dispatch(StartCampaign{CampaignStart::blank});
  ui.settle();
  ui.activate(Role::link, "Historique");
  CHECK(ui.app.state().screen == Screen::history);
  CHECK(ui.find(Role::link, "Comparer les campagnes").current);
}

TEST_CASE("a journal of nothing says so") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::journal});
  ui.settle();
  CHECK(ui.has(Role::text, "Rien n’a encore été modifié."));
}

TEST_CASE("finalising asks who decides; then nothing can be answered until it is reopened as a new version") {
  UiDriver ui;
  show_history(ui);
  CHECK(ui.find(Role::button, "Finaliser ce diagnostic").disabled);
  ui.type(Role::text_field, "Qui décide", "le conseil");
  ui.activate(Role::button, "Finaliser ce diagnostic");
  REQUIRE(open(ui).locked_at);
  CHECK(ui.has(Role::group, "Finalisé le 24\u00a0novembre\u00a02026 par le conseil"));
  const std::string locked = open(ui).id;
  ui.activate(Role::link, "Questionnaire");
  CHECK(ui.find(Role::radio, "2 En place").disabled);
  CHECK(ui.find(Role::button, "Ne sait pas").disabled);
  CHECK(ui.find(Role::text_area, "Remarque").disabled);
  ui.press(Key::digit_2);
  CHECK(open(ui).answers.empty());
  ui.activate(Role::link, "Profil");
  CHECK(ui.find(Role::checkbox, "Nous portons un chantier").disabled);
  ui.activate(Role::button, "Rouvrir");
  CHECK(open(ui).id != locked);
  ui.activate(Role::link, "Questionnaire");
  CHECK_FALSE(ui.find(Role::radio, "2 En place").disabled);
}

TEST_CASE("on an example too, the name of what is locked says so in the list") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(Finalise{"le bureau"});
  ui.app.dispatch(GoTo{Screen::home});
  ui.settle();
  CHECK(ui.has(Role::text, "Finalisé le 24\u00a0novembre\u00a02026 par le bureau"));
}
