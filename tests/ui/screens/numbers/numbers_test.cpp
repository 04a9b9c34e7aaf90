// Indicateurs, Notre public and Calculs, acted by what nodes mean: numbers as they are typed, statuses at the exact
// thresholds, suggestions, errors in words.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/scores/calculations_csv.h"
#include "core/scores/calculators.h"
#include "support/ui_driver.h"
#include "ui/charts/measure_scale.h"
#include "ui/screens/parts/screen_title.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

void open(UiDriver& ui, Screen screen) {
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetProfile{{.aci = true, .ei = true}}});
  ui.app.dispatch(GoTo{screen});
  ui.settle();
}

const Node& node(const UiDriver& ui, const std::string& id) {
  const Node* found = ui.tree().find(id);
  REQUIRE_MESSAGE(found != nullptr, "no node ", id);
  return *found;
}

bool has(const UiDriver& ui, const std::string& id) { return ui.tree().find(id) != nullptr; }

void enter(UiDriver& ui, const std::string& id, std::string_view text) {
  ui.interface().set_value(id, text);
  ui.settle();
}

const Diagnostic& diagnostic(const UiDriver& ui) { return *ui.app.state().diagnostic(); }

const Indicator& indicator(std::string_view id) {
  const auto& all = built_in_referential().indicators;
  return *std::find_if(all.begin(), all.end(), [&](const Indicator& one) { return one.id == id; });
}

const std::string kPeople = "indicator.ratio-cip.input.people";
const std::string kFte = "indicator.ratio-cip.input.fte";
const std::string kStatus = "indicator.ratio-cip.status";

void ratio(UiDriver& ui, std::string_view people, std::string_view fte) {
  enter(ui, kPeople, people);
  enter(ui, kFte, fte);
}

}  // namespace

TEST_CASE("a number field takes « 2,5 » and « 1 200 », and writes them back as French does") {
  UiDriver ui;
  open(ui, Screen::indicators);
  ratio(ui, "1 200", "2,5");
  CHECK(diagnostic(ui).indicators.at("ratio-cip").at("fte") == 2.5);
  CHECK(diagnostic(ui).indicators.at("ratio-cip").at("people") == 1200);
  CHECK(node(ui, kPeople).value == "1\u00a0200");
  CHECK(node(ui, kFte).value == "2,5");
  CHECK(node(ui, kFte).input_mode == "decimal");
  CHECK(node(ui, kPeople).error.starts_with("Ce nombre paraît trop grand"));
  CHECK(node(ui, kStatus).name == "Nombres à vérifier");
}

TEST_CASE("while one types, the field keeps the text as it is typed; the number follows") {
  UiDriver ui;
  open(ui, Screen::indicators);
  ui.interface().focus(kFte, true);
  enter(ui, kFte, "2");
  enter(ui, kFte, "2,");
  CHECK(node(ui, kFte).value == "2,");
  CHECK(node(ui, kFte).error.empty());
  CHECK(diagnostic(ui).indicators.at("ratio-cip").at("fte") == 2);
  enter(ui, kFte, "2,50");
  CHECK(node(ui, kFte).value == "2,50");
  CHECK(diagnostic(ui).indicators.at("ratio-cip").at("fte") == 2.5);
  ui.interface().focus("", false);
  ui.settle();
  CHECK(node(ui, kFte).value == "2,5");
  ui.press(Key::undo);
  CHECK_MESSAGE(diagnostic(ui).indicators.empty(), "one run of typing is one step");
  CHECK(node(ui, kFte).value.empty());
}

TEST_CASE("what is no number is said in words, stays in the field, and changes nothing") {
  UiDriver ui;
  open(ui, Screen::indicators);
  enter(ui, kFte, "2,5");
  enter(ui, kFte, "deux");
  CHECK(node(ui, kFte).value == "deux");
  CHECK(node(ui, kFte).error.starts_with("Écrivez un nombre en chiffres"));
  CHECK(node(ui, kFte).error.ends_with("Le dernier nombre compris, 2,5, est gardé."));
  CHECK(diagnostic(ui).indicators.at("ratio-cip").at("fte") == 2.5);
  enter(ui, kFte, "1.200");
  CHECK(node(ui, kFte).error.starts_with("Ce nombre peut se lire de deux façons"));
  enter(ui, kFte, "2,");
  CHECK(node(ui, kFte).error.starts_with("Il manque la fin"));
  enter(ui, kFte, "");
  CHECK(node(ui, kFte).error.empty());
  CHECK(diagnostic(ui).indicators.empty());
}

TEST_CASE("statuses at the exact thresholds, with the level suggested") {
  UiDriver ui;
  open(ui, Screen::indicators);
  CHECK(node(ui, kStatus).name == "À remplir");
  CHECK_FALSE(has(ui, "indicator.ratio-cip.suggestion"));
  ratio(ui, "50", "2");
  CHECK(node(ui, kStatus).name == "Repère tenu");
  CHECK(node(ui, "indicator.ratio-cip.suggestion").name == "Niveau suggéré\u00a0: 2 En place");
  CHECK(node(ui, "indicator.ratio-cip.measure.ratio.value").name == "25\u00a0personnes pour 1\u00a0ETP");
  ratio(ui, "251", "10");
  CHECK(node(ui, kStatus).name == "Vigilance");
  ratio(ui, "60", "2");
  CHECK(node(ui, kStatus).name == "Vigilance");
  CHECK(node(ui, "indicator.ratio-cip.suggestion").name == "Niveau suggéré\u00a0: 1 Amorcé");
  ratio(ui, "301", "10");
  CHECK(node(ui, kStatus).name == "À l’écart du repère");
  CHECK(node(ui, "indicator.ratio-cip.suggestion").name == "Niveau suggéré\u00a0: 0 À engager");
}

TEST_CASE("division by zero, negative numbers and parts above their whole are said under their field") {
  UiDriver ui;
  open(ui, Screen::indicators);
  ratio(ui, "50", "0");
  CHECK(node(ui, kFte).error.starts_with("On ne peut pas diviser par zéro"));
  ratio(ui, "-3", "2");
  CHECK(node(ui, kPeople).error == "Un nombre de 0 ou plus est attendu.");
  const std::string part = "indicator.couverture-pmsmp.input.with-pmsmp";
  enter(ui, "indicator.couverture-pmsmp.input.leavers", "10");
  enter(ui, part, "11");
  CHECK(node(ui, part).error.find("il ne peut pas le dépasser") != std::string::npos);
  CHECK(node(ui, "indicator.couverture-pmsmp.status").name == "Nombres à vérifier");
}

TEST_CASE("a suggestion is followed in one gesture; an answer given otherwise is kept and said") {
  UiDriver ui;
  open(ui, Screen::indicators);
  ratio(ui, "50", "2");
  ui.app.dispatch(EditCommand{Rate{"equipes.ratio-cip", 1}});
  ui.settle();
  CHECK(node(ui, "indicator.ratio-cip.otherwise").name.find("«\u00a01 Amorcé\u00a0»") != std::string::npos);
  ui.click(node(ui, "indicator.ratio-cip.follow"));
  CHECK(answer_to(diagnostic(ui), "equipes.ratio-cip").level == 2);
  CHECK(node(ui, "indicator.ratio-cip.follow").name == "Déjà répondu ainsi");
  CHECK(node(ui, "indicator.ratio-cip.follow").disabled);
  CHECK_FALSE(has(ui, "indicator.ratio-cip.otherwise"));
}

TEST_CASE("the question shows its indicator, its suggestion, and the way to fill it") {
  UiDriver ui;
  open(ui, Screen::questionnaire);
  const auto at = *built_in_referential().find_criterion("equipes.ratio-cip");
  ui.app.dispatch(GoToCriterion{at});
  ui.settle();
  CHECK(node(ui, "question.indicator.ratio-cip.status").name == "À remplir");
  ui.activate(Role::button, "Remplir l’indicateur");
  CHECK(ui.app.state().screen == Screen::indicators);
  CHECK(ui.focus == "indicator.ratio-cip.title");
  ratio(ui, "54", "2");
  ui.app.dispatch(GoToCriterion{at});
  ui.settle();
  CHECK(ui.focus == kScreenTitle);
  CHECK(node(ui, "question.indicator.ratio-cip.status").name == "Vigilance\u00a0: 27\u00a0personnes pour 1\u00a0ETP");
  ui.activate(Role::button, "Suivre cette suggestion");
  CHECK(ui.find(Role::radio, "1 Amorcé").checked == true);
}

TEST_CASE("indicators that the profile excludes are named, and what was entered comes back") {
  UiDriver ui;
  open(ui, Screen::indicators);
  enter(ui, "indicator.part-ca-ei.input.sales", "70 000");
  ui.app.dispatch(EditCommand{SetProfile{{.aci = true}}});
  ui.settle();
  CHECK_FALSE(has(ui, "indicator.part-ca-ei"));
  CHECK(node(ui, "indicators.aside.list.0").name == "Part des ventes dans l’EI");
  CHECK(diagnostic(ui).indicators.at("part-ca-ei").at("sales") == 70'000);
  ui.app.dispatch(EditCommand{SetProfile{{.aci = true, .ei = true}}});
  ui.settle();
  CHECK(node(ui, "indicator.part-ca-ei.input.sales").value == "70\u00a0000");
}

TEST_CASE("scales: zones from end to end, a zone of its own for a single value") {
  using Status = IndicatorStatus;
  CHECK(scale_zones(indicator("ratio-cip").measures[0]) ==
        std::vector<Zone>{{Status::conforming, 0, 25}, {Status::vigilance, 25, 30}, {Status::gap, 30, 45}});
  CHECK(scale_zones(indicator("couverture-pmsmp").measures[0]) ==
        std::vector<Zone>{{Status::gap, 0, 50}, {Status::vigilance, 50, 100}, {Status::conforming, 100, 100}});
  CHECK(scale_zones(indicator("suivi-apres-sortie").measures[0]) ==
        std::vector<Zone>{{Status::gap, 0, 0}, {Status::vigilance, 0, 3}, {Status::conforming, 3, 12}});
  CHECK(scale_zones(indicator("part-ca-ei").measures[0]).size() == 5);
}

TEST_CASE("thresholds in words, and values that never round over one") {
  const Measure& ratio = indicator("ratio-cip").measures[0];
  CHECK(legend_of(ratio)[0].words == "Repère tenu\u00a0: 25 ou moins");
  CHECK(legend_of(ratio)[1].words == "Vigilance\u00a0: plus de 25, jusqu’à 30");
  CHECK(legend_of(ratio)[2].words == "À l’écart du repère\u00a0: plus de 30");
  CHECK(measure_words(ratio, 27) == "27\u00a0personnes pour 1\u00a0ETP");
  CHECK(measure_words(ratio, 25.01) == "25,01\u00a0personnes pour 1\u00a0ETP");
  CHECK(legend_of(indicator("couverture-pmsmp").measures[0])[2].words ==
        "À l’écart du repère\u00a0: moins de 50\u00a0%");
  CHECK(legend_of(indicator("part-ca-ei").measures[0])[1].words ==
        "Vigilance\u00a0: de 60\u00a0% à 90\u00a0%, le repère mis à part");
  CHECK(legend_of(indicator("part-ca-ei").measures[0])[2].words == "À l’écart du repère\u00a0: tout le reste");
  CHECK(legend_of(indicator("suivi-apres-sortie").measures[0])[2].words == "À l’écart du repère\u00a0: 0");
}

TEST_CASE("our public beside the national one: gaps in points, what is no share is refused, partial entry welcome") {
  UiDriver ui;
  open(ui, Screen::audience);
  enter(ui, "audience.qpv", "71");
  CHECK(diagnostic(ui).audience.at("qpv") == 71);
  CHECK(node(ui, "audience.qpv.gap").name.find("6\u00a0points de plus") != std::string::npos);
  enter(ui, "audience.qpv", "63,5");
  CHECK(node(ui, "audience.qpv.gap").name.find("1,5\u00a0point de moins") != std::string::npos);
  enter(ui, "audience.qpv", "65");
  CHECK(node(ui, "audience.qpv.gap").name.find("Autant") != std::string::npos);
  CHECK(node(ui, "audience.public.count").name.starts_with("1\u00a0chiffre rempli sur"));
  enter(ui, "audience.rsa", "120");
  CHECK(node(ui, "audience.rsa").error == "Une part est attendue\u00a0: un nombre de 0 à 100.");
  CHECK(node(ui, "audience.public.count").name.starts_with("1\u00a0chiffre rempli sur"));
  CHECK(node(ui, "audience.table").rows.size() == 12);
  CHECK(node(ui, "audience.double-conventionnement.value").name == "33\u00a0%");
}

TEST_CASE("in plain wording indicators and figures ask, explain and conclude in plain words") {
  UiDriver ui;
  open(ui, Screen::indicators);
  ui.app.dispatch(SetWording{Wording::plain});
  ratio(ui, "62", "2");
  const Indicator& asked = indicator("ratio-cip");
  CHECK(node(ui, "indicator.ratio-cip.question").name == asked.plain_question);
  CHECK(node(ui, "indicator.ratio-cip.words").name == asked.plain_words[2]);
  CHECK(node(ui, "indicator.ratio-cip.source").name == asked.plain_source);
  CHECK(node(ui, kPeople).description.find(asked.inputs[0].plain_hint) != std::string::npos);
  ui.app.dispatch(GoTo{Screen::audience});
  ui.settle();
  const auto& figures = built_in_referential().key_figures;
  const auto qpv = std::find_if(figures.begin(), figures.end(), [](const KeyFigure& one) { return one.id == "qpv"; });
  CHECK(node(ui, "audience.qpv.question").name == qpv->plain_question);
  CHECK(node(ui, "audience.qpv.note").name.find(qpv->plain_note) != std::string::npos);
}

TEST_CASE("hours: what is left for production, and who is needed with absences") {
  UiDriver ui;
  open(ui, Screen::calculators);
  CHECK(has(ui, "calculator.hours.empty"));
  enter(ui, "calculator.hours.weekly-hours", "30");
  enter(ui, "calculator.hours.rendez-vous", "1");
  enter(ui, "calculator.hours.formations", "9");
  CHECK(node(ui, "calculator.hours.production").name == "120\u00a0h par mois pour produire");
  enter(ui, "calculator.hours.production-target", "1 080");
  enter(ui, "calculator.hours.absenteeism", "10");
  CHECK(node(ui, "calculator.hours.need").name == "10\u00a0salarié·es, soit 8,57\u00a0ETP");
  enter(ui, "calculator.hours.formations", "200");
  CHECK(has(ui, "calculator.hours.fault"));
  enter(ui, "calculator.hours.absenteeism", "100");
  CHECK_FALSE(node(ui, "calculator.hours.absenteeism").error.empty());
}

TEST_CASE("how many CIP, and the rules of the PMSMP one by one") {
  UiDriver ui;
  open(ui, Screen::calculators);
  enter(ui, "calculator.cip.people", "48");
  CHECK(node(ui, "calculator.cip.result").name == "De 2 à 2,5\u00a0ETP de CIP");
  enter(ui, "calculator.cip.people", "2,5");
  CHECK(node(ui, "calculator.cip.people").error == "Un nombre entier est attendu.");
  CHECK(node(ui, "calculator.pmsmp.rule.month").name.starts_with("Nombre manquant"));
  enter(ui, "calculator.pmsmp.days", "31");
  CHECK(node(ui, "calculator.pmsmp.rule.month").name.starts_with("Respectée"));
  enter(ui, "calculator.pmsmp.contract-days", "120");
  CHECK(node(ui, "calculator.pmsmp.rule.quarter").name.starts_with("Dépassée"));
  CHECK(node(ui, "calculator.pmsmp.longest").name.find("30\u00a0jours") != std::string::npos);
  enter(ui, "calculator.pmsmp.days", "30");
  CHECK(node(ui, "calculator.pmsmp.rule.quarter").name.starts_with("Respectée"));
  enter(ui, "calculator.pmsmp.other-days", "10");
  CHECK(node(ui, "calculator.pmsmp.rule.quarter").name.starts_with("Dépassée"));
  CHECK(node(ui, "calculator.pmsmp.longest").name.find("20\u00a0jours") != std::string::npos);
  enter(ui, "calculator.pmsmp.other-days", "");
  CHECK(node(ui, "calculator.pmsmp.rule.quarter").name.starts_with("Respectée"));
}

TEST_CASE("calculations are exported as a table for a spreadsheet") {
  UiDriver ui;
  open(ui, Screen::calculators);
  CHECK(node(ui, "calculators.export").disabled);
  enter(ui, "calculator.cip.people", "1 200");
  enter(ui, "calculator.pmsmp.days", "2,5");
  ui.activate(Role::button, "Exporter ces calculs");
  CHECK(ui.platform.written_name.ends_with("-calculs.csv"));
  const std::string& csv = ui.platform.written_bytes;
  CHECK(csv.starts_with("\uFEFFCalcul;Donnée;Valeur;Unité\r\n"));
  CHECK(csv.find("Combien de CIP\u00a0?;Salarié·es en parcours;1200;personnes\r\n") != std::string::npos);
  CHECK(csv.find(";2,5;jours\r\n") != std::string::npos);
  CHECK(csv.find("Heures d’accompagnement") == std::string::npos);
  ui.app.on_file_written(ui.platform.written_name, csv);
  REQUIRE(ui.app.state().notice);
  CHECK(ui.app.state().notice->kind == Notice::Kind::success);
}

TEST_CASE("ids are unique on the screens of numbers, and what one presses is large enough, at every width") {
  for (const float width : {320.0F, 900.0F, 1280.0F}) {
    UiDriver ui(width, 800);
    open(ui, Screen::indicators);
    ui.app.dispatch(EditCommand{SetIndicatorInput{"ratio-cip", "people", 54}});
    ui.app.dispatch(EditCommand{SetIndicatorInput{"ratio-cip", "fte", 2}});
    ui.app.dispatch(EditCommand{SetCalculatorInput{"hours", "weekly-hours", 26}});
    for (const Screen screen : {Screen::indicators, Screen::audience, Screen::calculators}) {
      ui.app.dispatch(GoTo{screen});
      ui.settle();
      for (const Node& one : ui.tree().nodes()) {
        CHECK_MESSAGE(ui.tree().find(one.id) == &one, "twice: ", one.id);
        if (one.role != Role::button && one.role != Role::link && one.role != Role::text_field) continue;
        CHECK_MESSAGE(one.rect.height >= size::kTarget, one.id);
        CHECK_MESSAGE(one.rect.width >= size::kTarget, one.id);
        CHECK_MESSAGE(!one.name.empty(), one.id);
      }
    }
  }
}
