#include "core/decisions/completeness.h"

#include <algorithm>

#include "core/decisions/action_plan.h"
#include "core/language/folding.h"
#include "core/scores/scoring.h"

namespace boussole {

namespace {

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

std::vector<Index> criteria_to_confirm(const Referential& referential, const Diagnostic& diagnostic) {
  return criteria_where(referential, diagnostic, [](const Answer& answer) { return answer.to_confirm; });
}

std::vector<Missing> missing_parts(const Referential& referential, const Diagnostic& diagnostic) {
  std::vector<Missing> missing;
  const auto add = [&](MissingKind kind, std::vector<Index> criteria) {
    if (!criteria.empty()) missing.push_back({kind, std::move(criteria)});
  };
  const auto where = [&](auto lacks) { return criteria_where(referential, diagnostic, lacks); };
  if (folded(diagnostic.organisation.name).empty()) missing.push_back({MissingKind::organisation_name, {}});
  add(MissingKind::unanswered, where([](const Answer& answer) { return answer.state == AnswerState::unanswered; }));
  add(MissingKind::to_confirm, criteria_to_confirm(referential, diagnostic));
  add(MissingKind::unknown, where([](const Answer& answer) { return answer.state == AnswerState::unknown; }));
  add(MissingKind::reason, where([](const Answer& answer) {
        return answer.state == AnswerState::not_applicable && folded(answer.reason).empty();
      }));
  add(MissingKind::action, priorities_without_action(referential, diagnostic));
  return missing;
}

}  // namespace boussole
