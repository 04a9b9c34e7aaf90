#include "core/decisions/own_words.h"

#include <string>

#include "core/decisions/action_plan.h"

namespace boussole {

void add_own_words(SearchIndex& index, const Referential& referential, const Diagnostic& diagnostic) {
  for (const Index criterion : applicable_criteria(referential, diagnostic.profile)) {
    const Answer& answer = answer_to(diagnostic, referential.criteria[criterion].id);
    if (!answer.note.empty()) index.add({HitKind::note, criterion, kWholeHit, 0}, "", {answer.note});
    for (std::size_t sub = 0; sub < answer.evidence.size(); ++sub) {
      index.add({HitKind::evidence, criterion, sub, 0}, "", {answer.evidence[sub]});
    }
    if (answer.state == AnswerState::not_applicable && !answer.reason.empty()) {
      index.add({HitKind::reason, criterion, kWholeHit, 0}, "", {answer.reason});
    }
  }
  for (Index principle = 0; principle < referential.principles.size(); ++principle) {
    const auto found = diagnostic.principles.find(referential.principles[principle].id);
    if (found == diagnostic.principles.end() || found->second.note.empty()) continue;
    index.add({HitKind::principle_note, principle, kWholeHit, 0}, "", {found->second.note});
  }
  for (const std::size_t position : adopted_actions(diagnostic)) {
    const PlannedAction& action = diagnostic.actions[position];
    index.add({HitKind::planned, static_cast<Index>(position), kWholeHit, 0}, action.title,
              {action.owner, action.note, action.success});
  }
}

}  // namespace boussole
