#include "app/question_filter.h"

#include <algorithm>

namespace boussole {

namespace {

bool passes(const Answer& answer, QuestionFilter filter) {
  switch (filter) {
    case QuestionFilter::all:
      return true;
    case QuestionFilter::unanswered:
      return answer.state == AnswerState::unanswered;
    case QuestionFilter::to_confirm:
      return answer.to_confirm;
    case QuestionFilter::unknown:
      return answer.state == AnswerState::unknown;
    case QuestionFilter::priorities:
      return answer.state == AnswerState::rated && answer.importance * (3 - answer.level) >= kHighPriority;
    case QuestionFilter::noted:
      return !answer.note.empty();
  }
  return true;
}

}  // namespace

std::vector<Index> filtered_criteria(const Referential& referential, const Diagnostic& diagnostic,
                                     QuestionFilter filter) {
  std::vector<Index> criteria = applicable_criteria(referential, diagnostic.profile);
  std::erase_if(criteria,
                [&](Index index) { return !passes(answer_to(diagnostic, referential.criteria[index].id), filter); });
  return criteria;
}

std::optional<Index> next_filtered(const Referential& referential, const Diagnostic& diagnostic, QuestionFilter filter,
                                   Index from) {
  const std::vector<Index> criteria = filtered_criteria(referential, diagnostic, filter);
  const auto after = std::upper_bound(criteria.begin(), criteria.end(), from);
  return after == criteria.end() ? std::nullopt : std::optional(*after);
}

std::optional<Index> previous_filtered(const Referential& referential, const Diagnostic& diagnostic,
                                       QuestionFilter filter, Index from) {
  const std::vector<Index> criteria = filtered_criteria(referential, diagnostic, filter);
  const auto at = std::lower_bound(criteria.begin(), criteria.end(), from);
  return at == criteria.begin() ? std::nullopt : std::optional(*(at - 1));
}

}  // namespace boussole
