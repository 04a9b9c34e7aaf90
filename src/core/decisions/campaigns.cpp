#include "core/decisions/campaigns.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace boussole {

namespace {

constexpr int kNoLevel = -1;

int level_at(const Criterion& criterion, const Diagnostic& diagnostic) {
  const Answer& answer = answer_to(diagnostic, criterion.id);
  const bool counts = answer.state == AnswerState::rated && applies(criterion.applies_if, diagnostic.profile);
  return counts ? answer.level : kNoLevel;
}

std::optional<Change> change_between(int before, int after, const Answer& answer_after) {
  if (before == kNoLevel && after == kNoLevel) return std::nullopt;
  if (after != kNoLevel && answer_after.to_confirm) return Change::to_confirm;
  if (before == kNoLevel) return Change::appeared;
  if (after == kNoLevel) return Change::dropped;
  if (after == before) return Change::held;
  return after > before ? Change::progressed : Change::regressed;
}

CampaignPoint point_of(const Referential& referential, const Diagnostic& diagnostic) {
  Scores scores = compute_scores(referential, diagnostic);
  return {diagnostic.id, campaign_date(diagnostic), scores.overall, std::move(scores.domains)};
}

bool was_done(const Diagnostic& diagnostic, const std::string& id) {
  return std::any_of(diagnostic.actions.begin(), diagnostic.actions.end(), [&](const PlannedAction& action) {
    return action.id == id && action.status == ActionStatus::done;
  });
}

void keep_to_confirm(std::map<std::string, Answer>& answers) {
  for (auto& [id, answer] : answers) answer.to_confirm = answer.state != AnswerState::unanswered;
}

}  // namespace

Diagnostic new_campaign(const Diagnostic& earlier, const std::string& id, const std::string& moment,
                        CampaignStart start) {
  Diagnostic campaign;
  campaign.application = earlier.application;
  campaign.referential = earlier.referential;
  campaign.id = id;
  campaign.kind = earlier.kind;
  campaign.created_at = moment;
  campaign.modified_at = moment;
  campaign.organisation = earlier.organisation;
  campaign.profile = earlier.profile;
  campaign.profile_unknown_keys = earlier.profile_unknown_keys;
  for (const PlannedAction& action : earlier.actions) {
    const bool open = action.status == ActionStatus::todo || action.status == ActionStatus::doing;
    if (open) campaign.actions.push_back(action);
  }
  if (start == CampaignStart::answers_to_confirm) {
    campaign.answers = earlier.answers;
    keep_to_confirm(campaign.answers);
  }
  return campaign;
}

std::string campaign_date(const Diagnostic& diagnostic) {
  constexpr std::size_t kDayLength = 10;
  return diagnostic.locked_at.value_or(diagnostic.modified_at).substr(0, kDayLength);
}

bool is_earlier(const Diagnostic& first, const Diagnostic& second) {
  const std::string first_date = campaign_date(first);
  const std::string second_date = campaign_date(second);
  return std::tie(first_date, first.created_at, first.id) < std::tie(second_date, second.created_at, second.id);
}

std::size_t CampaignComparison::count(Change change) const {
  return static_cast<std::size_t>(std::count_if(
      criteria.begin(), criteria.end(), [&](const CriterionChange& criterion) { return criterion.change == change; }));
}

CampaignComparison compare_campaigns(const Referential& referential, const Diagnostic& before,
                                     const Diagnostic& after) {
  CampaignComparison comparison{point_of(referential, before), point_of(referential, after), {}, {}};
  for (Index index = 0; index < referential.criteria.size(); ++index) {
    const int first = level_at(referential.criteria[index], before);
    const int second = level_at(referential.criteria[index], after);
    const Answer& answer_after = answer_to(after, referential.criteria[index].id);
    if (const std::optional<Change> change = change_between(first, second, answer_after)) {
      comparison.criteria.push_back({index, *change, first, second});
    }
  }
  for (std::size_t i = 0; i < after.actions.size(); ++i) {
    const PlannedAction& action = after.actions[i];
    if (action.status == ActionStatus::done && !was_done(before, action.id)) comparison.actions_done.push_back(i);
  }
  return comparison;
}

std::vector<CampaignPoint> campaign_points(const Referential& referential, std::span<const Diagnostic> campaigns) {
  std::vector<const Diagnostic*> ordered;
  ordered.reserve(campaigns.size());
  for (const Diagnostic& campaign : campaigns) ordered.push_back(&campaign);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Diagnostic* left, const Diagnostic* right) { return is_earlier(*left, *right); });
  std::vector<CampaignPoint> points;
  points.reserve(ordered.size());
  for (const Diagnostic* campaign : ordered) points.push_back(point_of(referential, *campaign));
  return points;
}

}  // namespace boussole
