#include "core/decisions/action_plan.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "core/content/ladder.h"
#include "core/language/folding.h"
#include "core/scores/scoring.h"

namespace boussole {

namespace {

constexpr int kLeastTarget = 2;  // « En place »

// « criterion.2 », or « criterion.2-3 » where that was taken.
bool is_proposal_id(const PlannedAction& action) {
  if (action.criteria.size() != 1) return false;
  const std::string start = action.criteria.front() + ".";
  return action.id.size() > start.size() && action.id.starts_with(start) &&
         action.id.find_first_not_of("0123456789-", start.size()) == std::string::npos;
}

bool is_open(const PlannedAction& action) {
  return action.status == ActionStatus::todo || action.status == ActionStatus::doing;
}

bool plan_has(const Diagnostic& diagnostic, const std::string& title) {
  const std::string wanted = folded(title);
  return std::any_of(diagnostic.actions.begin(), diagnostic.actions.end(),
                     [&](const PlannedAction& action) { return folded(action.title) == wanted; });
}

std::string free_id(const Diagnostic& diagnostic, const std::string& wanted) {
  std::string id = wanted;
  const auto taken = [&](const PlannedAction& action) { return action.id == id; };
  for (int copy = 2; std::any_of(diagnostic.actions.begin(), diagnostic.actions.end(), taken); ++copy) {
    id = wanted + "-" + std::to_string(copy);
  }
  return id;
}

// The criterion's actions, the most useful first: those of the first signs that are missing, then those of no sign,
// then those of signs that are there already.
std::vector<std::size_t> most_useful_first(const Criterion& criterion, const Answer& answer) {
  const std::vector<bool> seen = signs_seen(criterion, answer);
  const auto rank = [&](std::size_t action) {
    const std::optional<std::size_t>& sign = criterion.actions[action].sign;
    if (!sign) return std::pair(1, std::size_t{0});
    return std::pair(seen[*sign] ? 2 : 0, *sign);
  };
  std::vector<std::size_t> order(criterion.actions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return order;
}

std::optional<PlannedAction> proposal_for(const Criterion& criterion, const Diagnostic& diagnostic, Wording wording) {
  const Answer& answer = answer_to(diagnostic, criterion.id);
  for (const std::size_t rank : most_useful_first(criterion, answer)) {
    const SuggestedAction& suggested = criterion.actions[rank];
    if (plan_has(diagnostic, suggested.text) || (!suggested.plain.empty() && plan_has(diagnostic, suggested.plain)))
      continue;
    const auto target = static_cast<std::size_t>(std::max(answer.level + 1, kLeastTarget));
    PlannedAction action;
    action.id = free_id(diagnostic, criterion.id + "." + std::to_string(rank + 1));
    action.criteria = {criterion.id};
    action.title = in_wording(suggested.text, suggested.plain, wording);
    action.success = suggested.sign ? sign_in(criterion.signs[*suggested.sign], wording)
                                    : levels_in(criterion, wording)[std::min(target, kLevelCount - 1)];
    return action;
  }
  return std::nullopt;
}

// A group found by its folded key, made at the end when it is new.
ActionGroup& group_for(std::vector<ActionGroup>& groups, const std::string& key) {
  const std::string wanted = folded(key);
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&](const ActionGroup& group) { return folded(group.key) == wanted; });
  if (found != groups.end()) return *found;
  groups.push_back({key, {}});
  return groups.back();
}

// « » after everything else.
bool before_with_empty_last(const std::string& left, const std::string& right) {
  return left.empty() != right.empty() ? right.empty() : left < right;
}

void sort_groups(std::vector<ActionGroup>& groups) {
  std::stable_sort(groups.begin(), groups.end(), [](const ActionGroup& left, const ActionGroup& right) {
    return before_with_empty_last(folded(left.key), folded(right.key));
  });
}

bool comes_before(const Diagnostic& diagnostic, ActionOrder order, const PlannedAction& left,
                  const PlannedAction& right) {
  switch (order) {
    case ActionOrder::due:
      return before_with_empty_last(left.due, right.due);
    case ActionOrder::owner:
      return before_with_empty_last(folded(left.owner), folded(right.owner));
    case ActionOrder::importance:
      return importance_of(diagnostic, left) > importance_of(diagnostic, right);
    case ActionOrder::effort:
      return left.effort < right.effort;
    case ActionOrder::status:
      break;
  }
  return left.status < right.status;
}

}  // namespace

bool is_discarded_proposal(const PlannedAction& action) {
  return action.status == ActionStatus::dropped && is_proposal_id(action) && action.owner.empty() &&
         action.due.empty() && action.note.empty();
}

std::vector<PlannedAction> discarded_proposals(const Diagnostic& diagnostic) {
  std::vector<PlannedAction> discarded;
  std::copy_if(diagnostic.actions.begin(), diagnostic.actions.end(), std::back_inserter(discarded),
               is_discarded_proposal);
  return discarded;
}

std::vector<std::size_t> adopted_actions(const Diagnostic& diagnostic) {
  std::vector<std::size_t> adopted;
  adopted.reserve(diagnostic.actions.size());
  for (std::size_t i = 0; i < diagnostic.actions.size(); ++i) {
    if (!is_discarded_proposal(diagnostic.actions[i])) adopted.push_back(i);
  }
  return adopted;
}

bool has_action(const Diagnostic& diagnostic, const std::string& criterion) {
  return std::any_of(diagnostic.actions.begin(), diagnostic.actions.end(), [&](const PlannedAction& action) {
    const auto& about = action.criteria;
    return action.status != ActionStatus::dropped && std::find(about.begin(), about.end(), criterion) != about.end();
  });
}

std::vector<PlannedAction> propose_actions(const Referential& referential, const Diagnostic& diagnostic,
                                           std::size_t most, Wording wording) {
  std::vector<PlannedAction> proposals;
  for (const Priority& priority : compute_scores(referential, diagnostic).priorities) {
    if (priority.priority == 0 || proposals.size() >= most) break;
    const Criterion& criterion = referential.criteria[priority.criterion];
    if (has_action(diagnostic, criterion.id)) continue;
    if (auto proposal = proposal_for(criterion, diagnostic, wording)) {
      proposals.push_back(std::move(*proposal));
    }
  }
  return proposals;
}

std::vector<PlannedAction> three_actions(const Referential& referential, const Diagnostic& diagnostic,
                                         std::optional<Date> meeting, Wording wording) {
  constexpr std::size_t kThree = 3;
  std::vector<PlannedAction> actions = propose_actions(referential, diagnostic, kThree, wording);
  if (meeting) {
    for (PlannedAction& action : actions) action.due = iso_date(*meeting);
  }
  return actions;
}

DueState due_state(const PlannedAction& action, const Date& today) {
  const std::optional<Date> due = parse_iso_date(action.due);
  if (!due || !is_open(action)) return DueState::none;
  const int days = days_between(today, *due);
  if (days < 0) return DueState::overdue;
  return days <= kDueSoonDays ? DueState::due_soon : DueState::later;
}

int importance_of(const Diagnostic& diagnostic, const PlannedAction& action) {
  int highest = 0;
  for (const std::string& criterion : action.criteria) {
    highest = std::max(highest, answer_to(diagnostic, criterion).importance);
  }
  return highest == 0 ? kDefaultImportance : highest;
}

std::vector<std::size_t> sorted_actions(const Diagnostic& diagnostic, ActionOrder order) {
  std::vector<std::size_t> positions = adopted_actions(diagnostic);
  std::stable_sort(positions.begin(), positions.end(), [&](std::size_t left, std::size_t right) {
    return comes_before(diagnostic, order, diagnostic.actions[left], diagnostic.actions[right]);
  });
  return positions;
}

std::vector<ActionGroup> actions_by_owner(const Diagnostic& diagnostic) {
  std::vector<ActionGroup> groups;
  for (const std::size_t i : adopted_actions(diagnostic)) {
    group_for(groups, diagnostic.actions[i].owner).actions.push_back(i);
  }
  sort_groups(groups);
  return groups;
}

std::vector<ActionGroup> actions_by_month(const Diagnostic& diagnostic) {
  constexpr std::size_t kMonthLength = 7;  // "2027-03"
  std::vector<ActionGroup> groups;
  for (const std::size_t i : sorted_actions(diagnostic, ActionOrder::due)) {
    group_for(groups, diagnostic.actions[i].due.substr(0, kMonthLength)).actions.push_back(i);
  }
  return groups;
}

ActionMap action_map(const Diagnostic& diagnostic) {
  ActionMap map;
  for (std::size_t i = 0; i < diagnostic.actions.size(); ++i) {
    const PlannedAction& action = diagnostic.actions[i];
    if (!is_open(action)) continue;
    const int importance = std::clamp(importance_of(diagnostic, action), 1, kMostImportance);
    const int effort = std::clamp(action.effort, 1, kMostEffort);
    map.cells[static_cast<std::size_t>(importance - 1)][static_cast<std::size_t>(effort - 1)].push_back(i);
  }
  return map;
}

}  // namespace boussole
