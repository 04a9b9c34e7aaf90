// « Rapport », acted by what nodes mean: choosing a document and what goes in, seeing it, keeping it; and what writes
// it missing.
#include <doctest/doctest.h>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void open_report(UiDriver& ui) {
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{Screen::report});
  ui.app.dispatch(DismissNotice{});
  ui.settle();
}

void show(UiDriver& ui) {
  ui.activate(Role::button, "Voir et imprimer");
  REQUIRE(ui.platform.shown);
}

bool says(const UiDriver& ui, std::string_view words) {
  for (const Node& node : ui.tree().nodes()) {
    if (node.name.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a report is shown in one press: the full one, with everything, and the diagnostic as a file has it") {
  UiDriver ui;
  open_report(ui);
  show(ui);
  const ReportOrder& order = *ui.platform.shown;
  CHECK(order.request == ReportRequest{});
  CHECK(order.name == "boussole-regie-des-tilleuls-2026-11-24-rapport.html");
  CHECK(order.document.find("\"formatVersion\"") != std::string::npos);
  CHECK(order.moment == ui.platform.now);
  CHECK(ui.has(Role::status, "Le document se prépare"));
  ui.app.on_reports(ReportNews::ready);
  ui.settle();
  CHECK_FALSE(ui.has(Role::status, "Le document se prépare"));
}

TEST_CASE("each document, and each choice of what goes in, is what is asked for") {
  UiDriver ui;
  open_report(ui);
  const char* names[] = {"Rapport complet", "Synthèse d’une page", "Relevé de décisions", "Grille de réponses vierge",
                         "Bulletins pour une séance sans écran"};
  for (int kind = 4; kind >= 0; --kind) {
    ui.activate(Role::radio, names[kind]);
    show(ui);
    CHECK(static_cast<int>(ui.platform.shown->request.kind) == kind);
  }
  ui.activate(Role::checkbox, "Remarques et preuves");
  ui.activate(Role::checkbox, "Noms des personnes");
  ui.activate(Role::checkbox, "Facile à lire");
  show(ui);
  CHECK(ui.platform.shown->request.choices == ReportChoices{Notes::left_out, Names::left_out, Wording::plain});
  ui.activate(Role::checkbox, "Remarques et preuves");
  show(ui);
  CHECK(ui.platform.shown->request.choices.notes == Notes::shown);
}

TEST_CASE("who reads in plain words has the report in plain words, unless they say otherwise") {
  UiDriver ui;
  ui.app.dispatch(SetWording{Wording::plain});
  open_report(ui);
  show(ui);
  CHECK(ui.platform.shown->request.choices.wording == Wording::plain);
  ui.activate(Role::checkbox, "Facile à lire");
  show(ui);
  CHECK(ui.platform.shown->request.choices.wording == Wording::standard);
}

TEST_CASE("each file is asked for under its own name, and what was written is told") {
  UiDriver ui;
  open_report(ui);
  ui.activate(Role::radio, "Synthèse d’une page");
  const std::pair<const char*, const char*> files[] = {{"Enregistrer : Page (.html)", "-synthese.html"},
                                                       {"Enregistrer : Tableau (.csv)", "-synthese.csv"},
                                                       {"Enregistrer : Texte (.md)", "-synthese.md"},
                                                       {"Enregistrer : Classeur (.xlsx)", "-classeur.xlsx"},
                                                       {"Enregistrer : Échéances (.ics)", "-echeances.ics"}};
  for (const auto& [button, ending] : files) {
    const std::string_view name(button);
    const std::size_t colon = name.find(" :");
    std::string spoken(name);
    spoken.replace(colon, 1, "\u00a0");
    ui.activate(Role::button, spoken);
    REQUIRE(ui.platform.saved);
    CHECK(ui.platform.saved->name.ends_with(ending));
    ui.app.on_file_written(ui.platform.saved->name, "contenu");
    ui.app.on_reports(ReportNews::ready);
    ui.settle();
    CHECK(says(ui, ui.platform.saved->name));
    ui.app.dispatch(DismissNotice{});
    ui.settle();
  }
  ui.activate(Role::button, "Enregistrer\u00a0: Fichier Boussole (.json)");
  CHECK(ui.platform.written_name.ends_with(".boussole.json"));
}

TEST_CASE("a paper to fill in has no table, and says that it holds no answer") {
  UiDriver ui;
  open_report(ui);
  for (const char* paper : {"Grille de réponses vierge", "Bulletins pour une séance sans écran"}) {
    ui.activate(Role::radio, paper);
    CHECK(says(ui, "vos réponses n’y sont pas"));
    CHECK_FALSE(says(ui, "Tableau (.csv)"));
    CHECK(says(ui, "Classeur (.xlsx)"));
  }
}

TEST_CASE("without an answer the screen says what a report would hold; with one, how many there are") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(GoTo{Screen::report});
  ui.settle();
  CHECK(says(ui, "Aucune question n’a encore de réponse"));
  CHECK(says(ui, "aucun score"));
  CHECK(says(ui, "ce calendrier serait vide"));
  ui.app.dispatch(EditCommand{Rate{built_in_referential().criteria[0].id, 2}});
  ui.settle();
  CHECK(says(ui, "1\u00a0question sur"));
}

TEST_CASE("without a diagnostic the screen says where one comes from; it is no item of the navigation then") {
  UiDriver ui;
  ui.app.on_route("#/rapport", "");
  ui.settle();
  CHECK(ui.app.state().screen == Screen::report);
  CHECK(ui.tree().find("navigation.report") == nullptr);
  CHECK(ui.has(Role::button, "Ouvrir un fichier"));
  ui.activate(Role::button, "Commencer un diagnostic");
  CHECK(ui.app.state().screen == Screen::profile);
  CHECK(ui.tree().find("navigation.report") != nullptr);
}

TEST_CASE("what writes the reports missing: said, nothing lost, and asked for again") {
  UiDriver ui;
  open_report(ui);
  ui.app.on_reports(ReportNews::missing);  // at the start, before anything was asked for
  ui.settle();
  CHECK_FALSE(ui.app.state().notice);
  CHECK(says(ui, "Rien n’est perdu"));
  CHECK_FALSE(ui.has(Role::button, "Voir et imprimer"));
  ui.activate(Role::button, "Réessayer");
  CHECK(ui.platform.fetched == 1);
  ui.app.on_reports(ReportNews::missing);
  ui.settle();
  REQUIRE(ui.app.state().notice);
  CHECK(ui.app.state().notice->kind == Notice::Kind::problem);
  ui.activate(Role::button, "Réessayer");
  ui.app.on_reports(ReportNews::ready);
  ui.settle();
  CHECK(ui.has(Role::button, "Voir et imprimer"));
  CHECK(ui.focus == "report.show");
}

TEST_CASE("only the workbook could not be made: said apart, everything else still works") {
  UiDriver ui;
  open_report(ui);
  ui.activate(Role::button, "Enregistrer\u00a0: Classeur (.xlsx)");
  ui.app.on_reports(ReportNews::no_workbook);
  ui.settle();
  CHECK(says(ui, "Le classeur n’a pas pu être écrit"));
  CHECK(ui.has(Role::button, "Voir et imprimer"));
}

TEST_CASE("a success is told where one is, and goes with the screen; a problem is at the top and stays") {
  UiDriver ui(390, 844);
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{Screen::report});
  ui.settle();
  ui.interface().scrolled("main.scroll", 300);
  ui.app.dispatch(ExportDiagnostic{});
  ui.app.on_file_written(ui.platform.written_name, ui.platform.written_bytes);
  ui.settle();
  const Node* news = ui.tree().find("notice");
  REQUIRE(news);
  const Rect rect = ui.interface().page_rect(*news);
  CHECK(rect.y > 844 / 2);
  CHECK(rect.y + rect.height <= 844);
  CHECK_MESSAGE(ui.interface().page_rect(*ui.tree().find("screen.title")).y < 0, "the place is kept");
  ui.app.dispatch(GoTo{Screen::results});
  ui.settle();
  CHECK_FALSE(ui.tree().find("notice"));
  ui.app.on_file_refused("x.json", std::string("…"));
  ui.app.dispatch(GoTo{Screen::report});
  ui.settle();
  REQUIRE(ui.tree().find("notice"));
  CHECK(ui.interface().page_rect(*ui.tree().find("notice")).y < 200);
  CHECK(ui.tree().find("notice")->parent == "main.scroll");
}
