// « Campagnes » and « Et si la réponse changeait ? », acted by what nodes mean.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

const Diagnostic& open(const UiDriver& ui) { return *ui.app.state().diagnostic(); }
const Criterion& criterion(Index index) { return built_in_referential().criteria[index]; }

void show_history(UiDriver& ui) {
  ui.app.dispatch(GoTo{Screen::history});
  ui.settle();
}

}  // namespace

TEST_CASE("without another campaign, the screen says what to do to compare") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  show_history(ui);
  CHECK(ui.has(Role::text, "Pour comparer des campagnes, écrivez d’abord le nom"));
  ui.app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Les Tilleuls"}});
  ui.settle();
  CHECK(ui.has(Role::text, "Quand plusieurs diagnostics"));
}

TEST_CASE("from one campaign to the next: answers to confirm, then what became of each question") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Les Tilleuls"}});
  ui.app.dispatch(EditCommand{Rate{criterion(0).id, 1}});
  const Index second = applicable_criteria(built_in_referential(), open(ui).profile)[1];
  ui.app.dispatch(EditCommand{Rate{criterion(second).id, 2}});
  ui.platform.now = "2027-11-24T18:00:00Z";
  show_history(ui);
  ui.activate(Role::button, "Reprendre les réponses, à confirmer");
  ui.app.dispatch(GoToCriterion{0});
  ui.settle();
  CHECK(ui.has(Role::text, "Réponse reprise d’un diagnostic précédent"));
  ui.activate(Role::button, "Confirmer");
  CHECK_FALSE(answer_to(open(ui), criterion(0).id).to_confirm);
  CHECK_FALSE(ui.has(Role::text, "Réponse reprise d’un diagnostic précédent"));
  ui.activate(Role::radio, "3 Ancré");
  ui.app.dispatch(GoTo{Screen::finalising});
  ui.settle();
  CHECK(ui.has(Role::link, "1\u00a0réponse à confirmer"));
  show_history(ui);
  CHECK(ui.has(Role::text, "Du 24\u00a0novembre\u00a02026 au 24\u00a0novembre\u00a02027"));
  CHECK(ui.has(Role::button, "1 à confirmer"));
  CHECK_FALSE(ui.has(Role::button, "1 se maintient"));
  ui.activate(Role::button, "1\u00a0progresse");
  CHECK(ui.find(Role::link, criterion(0).title).name.ends_with("1 Amorcé → 3 Ancré"));
  CHECK(ui.has(Role::table, "Scores par domaine, à chaque campagne"));
  ui.activate(Role::link, criterion(0).title);
  CHECK(ui.app.state().screen == Screen::questionnaire);
}

TEST_CASE("two campaigns of one day are told apart, the one begun first comes first, and ballots are not offered") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Les Tilleuls"}});
  ui.app.dispatch(EditCommand{Rate{criterion(0).id, 1}});
  ui.app.dispatch(StartCampaign{CampaignStart::blank});
  ui.app.dispatch(EditCommand{SetFact{Fact::title, "Le soir"}});
  ui.app.dispatch(EditCommand{Rate{criterion(0).id, 3}});
  const std::string evening = open(ui).id;
  ui.app.dispatch(NewBallot{});
  show_history(ui);
  CHECK(ui.has(Role::text, "Ceci est le bulletin d’une personne"));
  ui.app.dispatch(OpenDiagnostic{evening});
  show_history(ui);
  CHECK(ui.has(Role::button, "1\u00a0progresse"));
  CHECK(ui.has(Role::text, "Du 24\u00a0novembre\u00a02026, "));
  CHECK_FALSE(ui.has(Role::radio, "Bulletin"));
  CHECK(ui.has(Role::radio, "Les Tilleuls, 24\u00a0novembre\u00a02026, "));
  const std::vector<std::string>& heads = ui.find(Role::table, "Scores par domaine, à chaque campagne").rows.front();
  REQUIRE(heads.size() == 3);
  CHECK(heads[1] != heads[2]);
  CHECK(heads[2] == "24\u00a0novembre\u00a02026, Le soir");
}

TEST_CASE("what moved is told between the two campaigns that are compared, the overall score first") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Les Tilleuls"}});
  const std::vector<Index> all = applicable_criteria(built_in_referential(), open(ui).profile);
  const auto answer_all = [&](int level) {
    for (const Index index : all) ui.app.dispatch(EditCommand{Rate{criterion(index).id, level}});
  };
  answer_all(0);
  for (const auto& [year, level] : {std::pair{"2027", 1}, std::pair{"2028", 3}}) {
    ui.platform.now = std::string(year) + "-11-24T18:00:00Z";
    ui.app.dispatch(StartCampaign{CampaignStart::blank});
    answer_all(level);
  }
  show_history(ui);
  const auto moved = [&] { return ui.tree().find("history.trend.overall")->name; };
  const std::string& middle = ui.find(Role::radio, "Les Tilleuls, 24\u00a0novembre\u00a02027").id;
  ui.interface().activate(middle);
  ui.settle();
  CHECK(ui.has(Role::text, "Du 24\u00a0novembre\u00a02027 au 24\u00a0novembre\u00a02028"));
  CHECK(moved() == "Score d’ensemble\u00a0: 33 → 100 (+\u00a067)");
  ui.activate(Role::radio, "Les Tilleuls, 24\u00a0novembre\u00a02026");
  CHECK(ui.has(Role::text, "Du 24\u00a0novembre\u00a02026 au 24\u00a0novembre\u00a02028"));
  CHECK(moved() == "Score d’ensemble\u00a0: 0 → 100 (+\u00a0100)");
  const auto& nodes = ui.tree().nodes();
  const auto first = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
    return node.id.starts_with("history.trend.") && node.role == Role::figure;
  });
  CHECK(first->id == "history.trend.overall");
  DrawTrace trace;
  ui.interface().trace(&trace);
  ui.resize(1280, 6'000);
  const auto writes = [&](std::string_view words) {
    return std::any_of(trace.texts.begin(), trace.texts.end(),
                       [&](const DrawnText& text) { return text.text == words; });
  };
  for (const char* words : {"24/11/2026", "24/11/2028", "+\u00a0100"}) CHECK_MESSAGE(writes(words), words);
}

TEST_CASE("results tell what is still to be confirmed, and lead to it") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(StartCampaign{CampaignStart::answers_to_confirm});
  ui.app.dispatch(GoTo{Screen::results});
  ui.settle();
  REQUIRE(ui.tree().find("results.to-confirm") != nullptr);
  CHECK(ui.tree()
            .find("results.to-confirm")
            ->name.ends_with("réponses viennent du diagnostic précédent et restent à confirmer."));
  ui.activate(Role::button, "Les revoir une à une");
  CHECK(ui.app.state().screen == Screen::questionnaire);
  CHECK(ui.app.state().filter == QuestionFilter::to_confirm);
}

TEST_CASE("what if: a level is tried without changing anything, then discarded or kept") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  const Diagnostic before = open(ui);
  ui.app.dispatch(OpenDialog{{Dialog::Kind::explain_overall, 0, {}, "results.explain"}});
  ui.settle();
  const Scores scores = compute_scores(built_in_referential(), before);
  const std::vector<Index> all = applicable_criteria(built_in_referential(), before.profile);
  const Index lever = levers(built_in_referential(), before, all).front().criterion;
  const auto try_level = [&](int level) {
    ui.interface().activate("what-if.lever." + criterion(lever).id);
    ui.settle();
    ui.interface().activate("what-if.level." + std::to_string(level));
    ui.settle();
  };
  try_level(3);
  CHECK(ui.has(Role::list_item, "Score d’ensemble\u00a0: "));
  CHECK(open(ui) == before);
  ui.activate(Role::button, "Ne rien changer");
  CHECK(open(ui) == before);
  CHECK_FALSE(ui.has(Role::button, "Garder ce niveau pour"));
  try_level(3);
  REQUIRE(ui.revealed);
  CHECK_MESSAGE(ui.revealed->id == "what-if.keep", "what moves and the decision come into sight");
  ui.activate(Role::button, "Garder ce niveau pour «\u00a0" + criterion(lever).title + "\u00a0»");
  CHECK(answer_to(open(ui), criterion(lever).id).level == 3);
  CHECK(compute_scores(built_in_referential(), open(ui)).overall != scores.overall);
  CHECK(ui.has(Role::dialog, ""));
}

TEST_CASE("what is tried goes with the explanation, and with the diagnostic") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  const auto explain = [&](Dialog::Kind kind) {
    ui.app.dispatch(OpenDialog{{kind, 0, {}, "results.explain"}});
    ui.settle();
  };
  const auto try_level = [&] {
    ui.activate(Role::button, "Toutes les questions");
    const auto& nodes = ui.tree().nodes();
    const auto lever = std::find_if(nodes.begin(), nodes.end(),
                                    [](const Node& node) { return node.id.starts_with("what-if.lever."); });
    REQUIRE(lever != nodes.end());
    ui.interface().activate(lever->id);
    ui.settle();
    ui.interface().activate("what-if.level.3");
    ui.settle();
    REQUIRE(ui.has(Role::button, "Garder ce niveau pour"));
  };
  explain(Dialog::Kind::explain_overall);
  try_level();
  ui.press(Key::escape);
  explain(Dialog::Kind::explain_overall);
  CHECK_FALSE(ui.has(Role::button, "Garder ce niveau pour"));
  CHECK_FALSE(ui.tree().find("what-if.levels"));
  try_level();
  explain(Dialog::Kind::explain_domain);
  CHECK_FALSE_MESSAGE(ui.has(Role::button, "Garder ce niveau pour"), "another score");
  CHECK(ui.tree().find("what-if.all")->expanded == false);
  ui.press(Key::escape);
  ui.app.dispatch(GoTo{Screen::plan});
  ui.settle();
  ui.activate(Role::button, "Voir d’autres propositions");
  REQUIRE(ui.tree().find("plan.drafts.close"));
  const Profile profile = open(ui).profile;
  ui.app.dispatch(NewBallot{});
  ui.app.dispatch(EditCommand{SetProfile{profile}});
  ui.app.dispatch(GoTo{Screen::plan});
  ui.settle();
  CHECK_FALSE_MESSAGE(ui.tree().find("plan.drafts.close"), "another diagnostic");
}
