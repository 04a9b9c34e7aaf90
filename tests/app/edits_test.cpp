#include "app/edits.h"
#include "core/base/limits.h"
#include "core/language/utf8.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <limits>
#include <map>
#include <string>

using namespace boussole;

namespace {

Diagnostic apply_edit(const Diagnostic& before, const EditCommand& command) {
  return boussole::apply_edit(built_in_referential(), before, command);
}

// Signs: a (1), b and c (2), d (3).
const Referential& with_ladder() {
  static const Referential kReferential = [] {
    Referential referential = built_in_referential();
    referential.criteria[0].id = "x.y";
    referential.criteria[0].signs = {{"a", 1, "A.", ""}, {"b", 2, "B.", ""}, {"c", 2, "C.", ""}, {"d", 3, "D.", ""}};
    return referential;
  }();
  return kReferential;
}

// What the edits leave of the answer, one after the other.
Answer after(std::initializer_list<EditCommand> edits) {
  Diagnostic diagnostic;
  for (const EditCommand& edit : edits) diagnostic = boussole::apply_edit(with_ladder(), diagnostic, edit);
  return answer_to(diagnostic, "x.y");
}

EditCommand tick(const std::string& sign, bool seen = true) { return SetSign{"x.y", sign, seen}; }

using Ticks = std::map<std::string, bool>;

}  // namespace

TEST_CASE("a level answers a criterion, another answer takes its place") {
  Diagnostic diagnostic;
  diagnostic = apply_edit(diagnostic, Rate{"a.b", 2});
  CHECK(answer_to(diagnostic, "a.b").state == AnswerState::rated);
  CHECK(answer_to(diagnostic, "a.b").level == 2);
  diagnostic = apply_edit(diagnostic, MarkUnknown{"a.b"});
  CHECK(answer_to(diagnostic, "a.b").state == AnswerState::unknown);
  CHECK(answer_to(diagnostic, "a.b").level == 0);
  diagnostic = apply_edit(diagnostic, ClearAnswer{"a.b"});
  CHECK(diagnostic.answers.empty());
}

TEST_CASE("clearing an answer keeps its note") {
  Diagnostic diagnostic = apply_edit({}, Rate{"a.b", 1});
  diagnostic = apply_edit(diagnostic, SetNote{"a.b", "à revoir"});
  diagnostic = apply_edit(diagnostic, ClearAnswer{"a.b"});
  CHECK(answer_to(diagnostic, "a.b").note == "à revoir");
}

TEST_CASE("the reason of « Sans objet » is kept when the answer changes") {
  Diagnostic diagnostic = apply_edit({}, MarkNotApplicable{"a.b"});
  diagnostic = apply_edit(diagnostic, SetReason{"a.b", "pas de chantier"});
  diagnostic = apply_edit(diagnostic, Rate{"a.b", 3});
  CHECK(answer_to(diagnostic, "a.b").reason == "pas de chantier");
}

TEST_CASE("an answer carried over is confirmed by any answer, not by a note") {
  Diagnostic carried = apply_edit({}, Rate{"a.b", 2});
  carried.answers["a.b"].to_confirm = true;
  CHECK(answer_to(apply_edit(carried, SetNote{"a.b", "vu"}), "a.b").to_confirm);
  CHECK_FALSE(answer_to(apply_edit(carried, Rate{"a.b", 2}), "a.b").to_confirm);
  CHECK_FALSE(answer_to(apply_edit(carried, MarkUnknown{"a.b"}), "a.b").to_confirm);
  CHECK_FALSE(answer_to(apply_edit(carried, MarkNotApplicable{"a.b"}), "a.b").to_confirm);
  CHECK(apply_edit(carried, ClearAnswer{"a.b"}).answers.empty());
}

TEST_CASE("confirming an answer carried over changes nothing else") {
  Diagnostic carried = apply_edit({}, Rate{"a.b", 2});
  const Diagnostic given = carried;
  carried.answers["a.b"].to_confirm = true;
  CHECK(apply_edit(carried, ConfirmAnswer{"a.b"}) == given);
  CHECK(apply_edit(given, ConfirmAnswer{"none"}) == given);
}

TEST_CASE("changing the profile loses no answer") {
  Diagnostic diagnostic = apply_edit({}, SetProfile{{.aci = true}});
  diagnostic = apply_edit(diagnostic, Rate{"conventionnements.aci-aide-aux-postes", 3});
  diagnostic = apply_edit(diagnostic, SetProfile{{}});
  CHECK(answer_to(diagnostic, "conventionnements.aci-aide-aux-postes").level == 3);
}

TEST_CASE("evidence: an emptied field keeps those after it in place, empty ones at the end go") {
  Diagnostic diagnostic = apply_edit({}, SetEvidence{"a.b", 0, "compte rendu"});
  diagnostic = apply_edit(diagnostic, SetEvidence{"a.b", 1, "liste"});
  diagnostic = apply_edit(diagnostic, SetEvidence{"a.b", 0, ""});
  CHECK(answer_to(diagnostic, "a.b").evidence == std::vector<std::string>{"", "liste"});
  diagnostic = apply_edit(diagnostic, SetEvidence{"a.b", 1, ""});
  CHECK(answer_to(diagnostic, "a.b").evidence.empty());
  CHECK(apply_edit(diagnostic, SetEvidence{"a.b", 5, "trop loin"}) == diagnostic);
}

TEST_CASE("texts are cut at the limit of a note, on a whole character") {
  std::string text;
  for (std::size_t i = 0; i < kMaxTextCharacters + 5; ++i) text += "é";
  const std::string kept = limited_text(text);
  CHECK(kept.size() == 2 * kMaxTextCharacters);
  CHECK(count_characters(kept) == kMaxTextCharacters);
}

TEST_CASE("an item of a checklist is answered, changed and taken back; an empty checklist leaves nothing behind") {
  Diagnostic diagnostic = apply_edit({}, SetCheck{"a.list", 3, CheckState::yes});
  diagnostic = apply_edit(diagnostic, SetCheck{"a.list", 0, CheckState::unknown});
  diagnostic = apply_edit(diagnostic, SetCheck{"a.list", 3, CheckState::no});
  CHECK(diagnostic.checklists ==
        decltype(diagnostic.checklists){{"a.list", {{0, CheckState::unknown}, {3, CheckState::no}}}});
  diagnostic = apply_edit(diagnostic, SetCheck{"a.list", 3, std::nullopt});
  diagnostic = apply_edit(diagnostic, SetCheck{"a.list", 0, std::nullopt});
  CHECK(diagnostic.checklists.empty());
  CHECK(apply_edit(diagnostic, SetCheck{"a.list", 5, std::nullopt}) == diagnostic);
}

TEST_CASE("each answer to a checklist is a step of its own, taking a whole list back is one") {
  CHECK(merge_key(SetCheck{"a.list", 1, CheckState::yes}).empty());
  CHECK(merge_key(SetCheck{"a.list", 1, std::nullopt}) == merge_key(SetCheck{"a.list", 2, std::nullopt}));
  CHECK(merge_key(SetCheck{"a.list", 1, std::nullopt}) != merge_key(SetCheck{"b.list", 1, std::nullopt}));
}

TEST_CASE("the note of a principle: typed as one step, gone when emptied, unknown keys kept") {
  Diagnostic diagnostic = apply_edit({}, SetPrincipleNote{"P4", "à rediscuter"});
  CHECK(diagnostic.principles.at("P4").note == "à rediscuter");
  CHECK(apply_edit(diagnostic, SetPrincipleNote{"P4", ""}).principles.empty());
  diagnostic.principles["P4"].unknown_keys = {{"votes", "[3]"}};
  CHECK(apply_edit(diagnostic, SetPrincipleNote{"P4", ""}).principles.size() == 1);
  CHECK(merge_key(SetPrincipleNote{"P4", "a"}) == merge_key(SetPrincipleNote{"P4", "ab"}));
  CHECK(merge_key(SetPrincipleNote{"P4", "a"}) != merge_key(SetPrincipleNote{"P5", "a"}));
}

TEST_CASE("numbers of an indicator: entered, changed, emptied; nothing empty is kept") {
  Diagnostic diagnostic = apply_edit({}, SetIndicatorInput{"ratio-cip", "people", 54});
  diagnostic = apply_edit(diagnostic, SetIndicatorInput{"ratio-cip", "fte", 2.5});
  CHECK(diagnostic.indicators.at("ratio-cip") == std::map<std::string, double>{{"people", 54}, {"fte", 2.5}});
  diagnostic = apply_edit(diagnostic, SetIndicatorInput{"ratio-cip", "people", std::nullopt});
  CHECK(diagnostic.indicators.at("ratio-cip").count("people") == 0);
  diagnostic = apply_edit(diagnostic, SetIndicatorInput{"ratio-cip", "fte", std::nullopt});
  CHECK(diagnostic.indicators.empty());
}

TEST_CASE("numbers of the public and of the calculators are kept apart; what is no number is refused") {
  Diagnostic diagnostic = apply_edit({}, SetAudience{"qpv", 71});
  diagnostic = apply_edit(diagnostic, SetCalculatorInput{"cip", "people", 48});
  diagnostic = apply_edit(diagnostic, SetCalculatorInput{"hours", "weekly-hours", 26});
  CHECK(diagnostic.audience.at("qpv") == 71);
  CHECK(diagnostic.calculators.at("cip").at("people") == 48);
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK(apply_edit(diagnostic, SetAudience{"qpv", infinite}) == diagnostic);
  CHECK(apply_edit(diagnostic, SetCalculatorInput{"pmsmp", "days", infinite}) == diagnostic);
  diagnostic = apply_edit(diagnostic, SetAudience{"qpv", std::nullopt});
  diagnostic = apply_edit(diagnostic, SetCalculatorInput{"cip", "people", std::nullopt});
  CHECK(diagnostic.audience.empty());
  CHECK(diagnostic.calculators.size() == 1);
}

TEST_CASE("typing in one number field is one step, in another one the next") {
  CHECK(merge_key(SetIndicatorInput{"a", "b", 1}) == merge_key(SetIndicatorInput{"a", "b", 12}));
  CHECK(merge_key(SetIndicatorInput{"a", "b", 1}) != merge_key(SetIndicatorInput{"a", "c", 1}));
  CHECK(merge_key(SetIndicatorInput{"a", "b", 1}) != merge_key(SetCalculatorInput{"a", "b", 1}));
  CHECK(merge_key(SetAudience{"qpv", 1}) == merge_key(SetAudience{"qpv", std::nullopt}));
}

namespace {

Diagnostic with_action(const std::string& id) {
  PlannedAction action;
  action.id = id;
  action.title = "Recruter une CIP";
  return apply_edit({}, AddActions{{action}});
}

}  // namespace

TEST_CASE("actions are added once each, and only with an id") {
  const Diagnostic diagnostic = with_action("a");
  REQUIRE(diagnostic.actions.size() == 1);
  CHECK(apply_edit(diagnostic, AddActions{{diagnostic.actions[0]}}) == diagnostic);
  CHECK(apply_edit(diagnostic, AddActions{{PlannedAction{}}}) == diagnostic);
}

TEST_CASE("an action is changed field by field; what is out of range is brought back or refused") {
  Diagnostic diagnostic = with_action("a");
  diagnostic = apply_edit(diagnostic, SetActionText{"a", ActionText::title, "Former les ETI"});
  diagnostic = apply_edit(diagnostic, SetActionText{"a", ActionText::owner, "la direction"});
  diagnostic = apply_edit(diagnostic, SetActionText{"a", ActionText::note, "voir l’OPCO"});
  diagnostic = apply_edit(diagnostic, SetActionText{"a", ActionText::success, "tous formés"});
  diagnostic = apply_edit(diagnostic, SetActionDue{"a", "2027-03-01"});
  diagnostic = apply_edit(diagnostic, SetActionDue{"a", "2027-02-30"});
  diagnostic = apply_edit(diagnostic, SetActionEffort{"a", 7});
  diagnostic = apply_edit(diagnostic, SetActionStatus{"a", ActionStatus::doing});
  const PlannedAction& action = diagnostic.actions[0];
  CHECK(action.title == "Former les ETI");
  CHECK(action.owner == "la direction");
  CHECK(action.note == "voir l’OPCO");
  CHECK(action.success == "tous formés");
  CHECK(action.due == "2027-03-01");
  CHECK(action.effort == 3);
  CHECK(action.status == ActionStatus::doing);
  CHECK(apply_edit(diagnostic, SetActionDue{"a", ""}).actions[0].due.empty());
  CHECK(apply_edit(diagnostic, SetActionEffort{"b", 1}) == diagnostic);
}

TEST_CASE("an action is linked to a question once, unlinked, removed") {
  Diagnostic diagnostic = apply_edit(with_action("a"), LinkAction{"a", "equipes.ratio-cip"});
  CHECK(apply_edit(diagnostic, LinkAction{"a", "equipes.ratio-cip"}) == diagnostic);
  CHECK(diagnostic.actions[0].criteria == std::vector<std::string>{"equipes.ratio-cip"});
  CHECK(apply_edit(diagnostic, UnlinkAction{"a", "equipes.ratio-cip"}).actions[0].criteria.empty());
  CHECK(apply_edit(diagnostic, RemoveAction{"b"}) == diagnostic);
  CHECK(apply_edit(diagnostic, RemoveAction{"a"}).actions.empty());
}

TEST_CASE("typing in one field of an action is one step, in another field or action the next") {
  const auto key = [](const char* id, ActionText field) { return merge_key(SetActionText{id, field, "x"}); };
  CHECK(key("a", ActionText::title) == merge_key(SetActionText{"a", ActionText::title, "xy"}));
  CHECK(key("a", ActionText::title) != key("a", ActionText::owner));
  CHECK(key("a", ActionText::title) != key("b", ActionText::title));
  CHECK(merge_key(SetActionDue{"a", "2027-03-01"}) == merge_key(SetActionDue{"a", ""}));
  CHECK(merge_key(SetActionDue{"a", ""}) != key("a", ActionText::owner));
  CHECK(merge_key(SetActionStatus{"a", ActionStatus::done}).empty());
}

TEST_CASE("ticks give the level of their ladder at once, and are kept with the answer") {
  CHECK(after({tick("a")}).state == AnswerState::rated);
  CHECK(after({tick("a")}).level == 1);
  CHECK_MESSAGE(after({tick("d")}).level == 0, "what is high does not make up for what is missing below");
  CHECK(after({tick("a"), tick("b")}).level == 1);
  CHECK(after({tick("a"), tick("b"), tick("c")}).level == 2);
  const Answer all = after({tick("d"), tick("c"), tick("b"), tick("a")});
  CHECK(all.level == 3);
  CHECK(all.signs == Ticks{{"a", true}, {"b", true}, {"c", true}, {"d", true}});
  CHECK(after({tick("a"), tick("a", false)}).level == 0);
  CHECK(after({tick("a"), tick("a", false)}).signs == Ticks{{"a", false}});
}

TEST_CASE("a first tick on an answer that a card gave starts from what the card means") {
  const Answer raised = after({Rate{"x.y", 1}, tick("b"), tick("c")});
  CHECK(raised.level == 2);
  CHECK(raised.signs == Ticks{{"a", true}, {"b", true}, {"c", true}});
  CHECK_MESSAGE(after({Rate{"x.y", 2}, tick("d")}).level == 3, "no level is lost by a tick");
  const Answer lowered = after({Rate{"x.y", 3}, tick("c", false)});
  CHECK(lowered.level == 1);
  CHECK(lowered.signs == Ticks{{"a", true}, {"b", true}, {"c", false}, {"d", true}});
  CHECK(after({MarkUnknown{"x.y"}, tick("a")}).level == 1);
  CHECK(after({MarkUnknown{"x.y"}, tick("a")}).state == AnswerState::rated);
}

TEST_CASE("a card that says another level than the ticks takes their place; the same level keeps them") {
  CHECK(after({tick("a"), Rate{"x.y", 1}}).signs == Ticks{{"a", true}});
  CHECK(after({tick("a"), Rate{"x.y", 2}}).signs.empty());
  CHECK(after({tick("a"), Rate{"x.y", 2}}).level == 2);
  CHECK(after({tick("d"), Rate{"x.y", 0}}).signs == Ticks{{"d", true}});
  CHECK(after({tick("a"), MarkUnknown{"x.y"}}).signs.empty());
  CHECK(after({tick("a"), MarkNotApplicable{"x.y"}}).signs.empty());
  CHECK(after({tick("a"), ClearAnswer{"x.y"}}) == Answer{});
}

TEST_CASE("a tick confirms what was carried over; a sign that the question does not have changes nothing") {
  Diagnostic carried = boussole::apply_edit(with_ladder(), {}, Rate{"x.y", 1});
  carried.answers["x.y"].to_confirm = true;
  CHECK_FALSE(answer_to(boussole::apply_edit(with_ladder(), carried, tick("b")), "x.y").to_confirm);
  CHECK(boussole::apply_edit(with_ladder(), carried, tick("none")) == carried);
  CHECK(boussole::apply_edit(with_ladder(), carried, SetSign{"none.none", "a", true}) == carried);
}
