#include "core/completeness.h"

#include <algorithm>

#include "core/folding.h"
#include "core/scoring.h"

namespace boussole {

namespace {

bool has_action(const Diagnostic& diagnostic, const std::string& criterion) {
  return std::any_of(diagnostic.actions.begin(), diagnostic.actions.end(), [&](const PlannedAction& action) {
    const auto& about = action.criteria;
    return action.status != ActionStatus::dropped && std::find(about.begin(), about.end(), criterion) != about.end();
  });
}

std::vector<Index> priorities_without_action(const Referential& referential, const Diagnostic& diagnostic) {
  std::vector<Index> found;
  std::vector<Priority> priorities = compute_scores(referential, diagnostic).priorities;
  std::erase_if(priorities, [](const Priority& priority) { return priority.priority == 0; });
  if (priorities.size() > kPrioritiesToAct) priorities.resize(kPrioritiesToAct);
  for (const Priority& priority : priorities) {
    if (!has_action(diagnostic, referential.criteria[priority.criterion].id)) found.push_back(priority.criterion);
  }
  return found;
}

template <typename Lacks>
std::vector<Index> criteria_where(const Referential& referential, const Diagnostic& diagnostic, Lacks lacks) {
  std::vector<Index> found = applicable_criteria(referential, diagnostic.profile);
  std::erase_if(found, [&](Index index) { return !lacks(answer_to(diagnostic, referential.criteria[index].id)); });
  return found;
}

}  // namespace

std::vector<Missing> missing_parts(const Referential& referential, const Diagnostic& diagnostic) {
  std::vector<Missing> missing;
  const auto add = [&](MissingKind kind, std::vector<Index> criteria) {
    if (!criteria.empty()) missing.push_back({kind, std::move(criteria)});
  };
  const auto where = [&](auto lacks) { return criteria_where(referential, diagnostic, lacks); };
  if (folded(diagnostic.organisation.name).empty()) missing.push_back({MissingKind::organisation_name, {}});
  add(MissingKind::unanswered, where([](const Answer& answer) { return answer.state == AnswerState::unanswered; }));
  add(MissingKind::to_confirm, where([](const Answer& answer) { return answer.to_confirm; }));
  add(MissingKind::unknown, where([](const Answer& answer) { return answer.state == AnswerState::unknown; }));
  add(MissingKind::reason, where([](const Answer& answer) {
        return answer.state == AnswerState::not_applicable && folded(answer.reason).empty();
      }));
  add(MissingKind::action, priorities_without_action(referential, diagnostic));
  return missing;
}

}  // namespace boussole
