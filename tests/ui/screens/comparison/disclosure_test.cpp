// What a curious member of a commission sees, hears and takes away in « Groupe seul »: nothing that the disclosed
// figures (tests/core/group/disclosure_attack_test.cpp) do not say already. Two groups of which the figures are the
// same, though Régies answered otherwise, are the same on every view, with every filter, and in all that leaves. Replay
// a failure with BOUSSOLE_SEED.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/group/comparison_codec.h"
#include "core/group/disclosure.h"
#include "core/group/shown_comparison.h"
#include "report/comparison_report.h"
#include "support/members.h"
#include "support/ui_driver.h"

using namespace boussole;
using namespace boussole::test;

namespace {

Comparison group_of(std::vector<Member> members) {
  Comparison comparison;
  comparison.id = "123e4567-e89b-42d3-a456-426614174999";
  comparison.created_at = comparison.modified_at = "2026-11-24T18:00:00Z";
  comparison.referential = {built_in_referential().id, built_in_referential().version, {}};
  comparison.display = GroupDisplay::group;
  tell_waiting(members, comparison.minimum);
  comparison.members = std::move(members);
  return comparison;
}

ShownComparison shown(const Comparison& comparison) {
  return shown_comparison(built_in_referential(), comparison.members, comparison.display, comparison.minimum);
}

void hear(const UiDriver& ui, std::string& all) {
  for (const Node& node : ui.tree().nodes()) {
    if (node.id.starts_with("comparison.member.")) continue;  // where names are given: no answer is there
    all += node.id + "|" + node.name + "|" + node.description + "|" + node.value + "|" + node.told + "\n";
    for (const auto& row : node.rows)
      for (const std::string& cell : row) all += cell + "|";
  }
  for (const std::string& told : ui.announcements) all += told + "\n";
}

// Every view, every filter, every kind of part; and every report.
std::string everything(const Comparison& comparison) {
  UiDriver ui;
  ui.app.on_loaded({{comparison.id, encode_comparison(comparison), "2026-11-24T18:00:00Z", "", "", 1}}, "");
  ui.app.dispatch(GoTo{Screen::comparison});
  ui.app.dispatch(OpenComparison{comparison.id});
  ui.settle();
  std::string all;
  for (const char* view : {"Vue d’ensemble", "Écarts", "Questions", "Entraide", "Dans le temps"}) {
    ui.activate(Role::link, view);
    hear(ui, all);
    std::vector<std::string> choices;
    for (const Node& node : ui.tree().nodes()) {
      if (node.role == Role::radio && !node.checked.value_or(false) && !node.id.starts_with("comparison.display"))
        choices.push_back(node.name);
    }
    for (const std::string& choice : choices) {
      if (!ui.has(Role::radio, choice)) continue;
      ui.activate(Role::radio, choice);
      hear(ui, all);
    }
  }
  const ShownComparison told = shown(comparison);
  const ComparisonReport report{built_in_referential(), told, "2026-11-24T18:00:00Z"};
  return all + comparison_html(report) + comparison_markdown(report) + comparison_csv(report).text +
         comparison_as_json(built_in_referential(), told) +
         encode_shared_comparison(built_in_referential(), comparison);
}

}  // namespace

TEST_CASE("in « Groupe seul », groups whose figures are the same are the same on every view and in all that leaves") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  int compared = 0;
  for (int attempt = 0; attempt < 400 && compared < 4; ++attempt) {
    std::vector<Member> members = random_members(built_in_referential(), random, 5 + below(random, 3));
    for (Member& member : members) member.profile = members.front().profile;
    std::vector<Member> others = members;
    // Two Régies exchange what they answered to one domain.
    const std::string domain = built_in_referential().domains[below(random, built_in_referential().domains.size())].id;
    for (const Criterion& criterion : built_in_referential().criteria) {
      if (built_in_referential().domains[criterion.domain].id != domain) continue;
      auto& one = others[0].answers;
      auto& other = others[1].answers;
      auto taken = one.extract(criterion.id);
      auto given = other.extract(criterion.id);
      if (taken) other.insert(std::move(taken));
      if (given) one.insert(std::move(given));
    }
    const Comparison first = group_of(members);
    const Comparison second = group_of(others);
    if (first.members == second.members || !(shown(first) == shown(second))) continue;
    ++compared;
    const bool same = everything(first) == everything(second);
    CHECK(same);
  }
  CHECK(compared >= 2);
}
