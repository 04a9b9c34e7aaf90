#include "core/decisions/campaigns.h"

#include <doctest/doctest.h>

#include "core/diagnostic/codec.h"
#include "support/builders.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr const char* kId = "123e4567-e89b-42d3-a456-426614174000";
constexpr const char* kMoment = "2027-01-31T18:00:00Z";

Diagnostic earlier() {
  Diagnostic diagnostic;
  diagnostic.referential = {"small", "1", {}};
  diagnostic.title = "Conseil de janvier";
  diagnostic.modified_at = "2026-02-01T09:30:00Z";
  diagnostic.locked_at = "2026-02-03T00:00:00Z";
  diagnostic.organisation.name = "Régie des Tilleuls";
  diagnostic.respondent.alias = "Camille";
  diagnostic.profile.aci = true;
  diagnostic.answers = {{"c0", rated(2, 3)}, {"c1", stated(AnswerState::unknown)}, {"c2", Answer{}}};
  diagnostic.answers["c0"].note = "vu ensemble";
  diagnostic.answers["c2"].note = "à voir";
  diagnostic.indicators["ratio-cip"]["people"] = 54;
  diagnostic.journal = {{"2026-01-31T18:00:00Z", "Camille", "Création", {}}};
  PlannedAction open;
  open.id = "a1";
  open.status = ActionStatus::doing;
  PlannedAction done;
  done.id = "a2";
  done.status = ActionStatus::done;
  diagnostic.actions = {open, done};
  return diagnostic;
}

}  // namespace

TEST_CASE("a new campaign starts from the answers, each to be confirmed") {
  const Diagnostic campaign = new_campaign(earlier(), kId, kMoment, CampaignStart::answers_to_confirm);
  CHECK(campaign.id == kId);
  CHECK(campaign.created_at == kMoment);
  CHECK(campaign.modified_at == kMoment);
  CHECK_FALSE(campaign.locked_at);
  CHECK(campaign.organisation.name == "Régie des Tilleuls");
  CHECK(campaign.profile.aci);
  CHECK(answer_to(campaign, "c0").level == 2);
  CHECK(answer_to(campaign, "c0").importance == 3);
  CHECK(answer_to(campaign, "c0").note == "vu ensemble");
  CHECK(answer_to(campaign, "c0").to_confirm);
  CHECK(answer_to(campaign, "c1").to_confirm);
  CHECK_FALSE(answer_to(campaign, "c2").to_confirm);
  CHECK(campaign.title.empty());
  CHECK(campaign.respondent.alias.empty());
  CHECK(campaign.indicators.empty());
  CHECK(campaign.journal.empty());
  REQUIRE(campaign.actions.size() == 1);
  CHECK(campaign.actions[0].id == "a1");
  CHECK(decode_diagnostic(encode_diagnostic(campaign)).value() == campaign);
}

TEST_CASE("a blank campaign has the profile and no answer") {
  const Diagnostic campaign = new_campaign(earlier(), kId, kMoment, CampaignStart::blank);
  CHECK(campaign.answers.empty());
  CHECK(campaign.profile.aci);
  CHECK(campaign.actions.size() == 1);
}

TEST_CASE("a campaign is dated by its lock, or else its last change") {
  Diagnostic diagnostic = earlier();
  CHECK(campaign_date(diagnostic) == "2026-02-03");
  diagnostic.locked_at.reset();
  CHECK(campaign_date(diagnostic) == "2026-02-01");
}

TEST_CASE("each criterion progressed, held, regressed, appeared or was dropped") {
  Referential referential = small_referential(10, 2);
  referential.criteria[7].applies_if = Condition::ei;
  referential.criteria[8].applies_if = Condition::ei;
  Diagnostic before;
  before.answers = {{"c0", rated(1)}, {"c1", rated(2)},
                    {"c2", rated(3)}, {"c3", stated(AnswerState::unknown)},
                    {"c4", rated(0)}, {"c5", stated(AnswerState::not_applicable)},
                    {"c7", rated(1)}, {"c8", rated(2)}};
  Diagnostic after = before;
  after.answers["c0"] = rated(2);
  after.answers["c2"] = rated(0);
  after.answers["c3"] = rated(0);
  after.answers["c4"] = stated(AnswerState::not_applicable);
  after.answers["c9"] = rated(3);
  after.profile.ei = true;
  after.answers["c8"] = rated(3);
  const CampaignComparison comparison = compare_campaigns(referential, before, after);
  CHECK(comparison.criteria == std::vector<CriterionChange>{{0, Change::progressed, 1, 2},
                                                            {1, Change::held, 2, 2},
                                                            {2, Change::regressed, 3, 0},
                                                            {3, Change::appeared, -1, 0},
                                                            {4, Change::dropped, 0, -1},
                                                            {7, Change::appeared, -1, 1},
                                                            {8, Change::appeared, -1, 3},
                                                            {9, Change::appeared, -1, 3}});
  CHECK(comparison.count(Change::appeared) == 4);
  CHECK(comparison.count(Change::held) == 1);
  CHECK(comparison.before.overall == compute_scores(referential, before).overall);
  CHECK(comparison.after.domains == compute_scores(referential, after).domains);
}

TEST_CASE("an answer that was carried over and never confirmed says nothing of what became of it") {
  Diagnostic before;
  before.answers = {{"c0", rated(1)}, {"c1", rated(2)}, {"c2", stated(AnswerState::unknown)}};
  Diagnostic after = before;
  for (auto& [id, answer] : after.answers) answer.to_confirm = true;
  after.answers["c1"].to_confirm = false;
  const CampaignComparison comparison = compare_campaigns(small_referential(3), before, after);
  CHECK(comparison.criteria == std::vector<CriterionChange>{{0, Change::to_confirm, 1, 1}, {1, Change::held, 2, 2}});
}

TEST_CASE("campaigns of one day follow the order in which they were begun, then their ids") {
  Diagnostic first = earlier();
  first.id = "b";
  first.created_at = "2026-02-03T09:00:00Z";
  Diagnostic second = first;
  second.id = "a";
  second.created_at = "2026-02-03T17:00:00Z";
  CHECK(is_earlier(first, second));
  CHECK_FALSE(is_earlier(second, first));
  const std::vector<Diagnostic> campaigns = {second, first};
  const std::vector<CampaignPoint> points = campaign_points(small_referential(3), campaigns);
  CHECK(points[0].id == "b");
  CHECK(points[1].id == "a");
  second.created_at = first.created_at;
  CHECK(is_earlier(second, first));
}

TEST_CASE("actions done since: by id, done now and not before") {
  Diagnostic before = earlier();
  Diagnostic after = earlier();
  after.actions[0].status = ActionStatus::done;
  PlannedAction fresh;
  fresh.id = "a3";
  fresh.status = ActionStatus::done;
  after.actions.push_back(fresh);
  CHECK(compare_campaigns(small_referential(3), before, after).actions_done == std::vector<std::size_t>{0, 2});
}

TEST_CASE("points come by date, each with its coverage") {
  const Referential referential = small_referential(2, 2);
  Diagnostic late = earlier();
  Diagnostic early = earlier();
  early.locked_at = "2025-02-03T00:00:00Z";
  early.answers.clear();
  const std::vector<Diagnostic> campaigns = {late, early};
  const std::vector<CampaignPoint> points = campaign_points(referential, campaigns);
  REQUIRE(points.size() == 2);
  CHECK(points[0].date == "2025-02-03");
  CHECK(*points[0].overall.coverage == 0.0);
  CHECK(points[1].date == "2026-02-03");
  CHECK(*points[1].overall.coverage == 0.5);
  CHECK(*points[1].domains[0].coverage == 1.0);
}
