#include "app/progress.h"

#include <algorithm>
#include <vector>

#include "core/decisions/completeness.h"

namespace boussole {

namespace {

// The first one behind `from`, or else the first of all.
std::optional<Index> next_of(const std::vector<Index>& criteria, Index from) {
  if (criteria.empty()) return std::nullopt;
  const auto next = std::upper_bound(criteria.begin(), criteria.end(), from);
  return next == criteria.end() ? criteria.front() : *next;
}

bool is_answered(const Referential& referential, const Diagnostic& diagnostic, Index criterion) {
  return answer_to(diagnostic, referential.criteria[criterion].id).state != AnswerState::unanswered;
}

}  // namespace

Progress progress_of(const Referential& referential, const Diagnostic& diagnostic, std::optional<Index> domain) {
  Progress progress;
  for (const Index criterion : applicable_criteria(referential, diagnostic.profile)) {
    if (domain && referential.criteria[criterion].domain != *domain) continue;
    ++progress.applicable;
    if (is_answered(referential, diagnostic, criterion)) ++progress.answered;
  }
  return progress;
}

Standing standing_of(const Referential& referential, const Diagnostic& diagnostic) {
  if (diagnostic.locked_at) return Standing::finalised;
  if (!progress_of(referential, diagnostic).complete()) return Standing::begun;
  return criteria_to_confirm(referential, diagnostic).empty() ? Standing::complete : Standing::to_confirm;
}

std::optional<Index> next_unanswered(const Referential& referential, const Diagnostic& diagnostic, Index from) {
  std::vector<Index> open = applicable_criteria(referential, diagnostic.profile);
  std::erase_if(open, [&](Index criterion) { return is_answered(referential, diagnostic, criterion); });
  return next_of(open, from);
}

std::optional<Index> next_to_answer(const Referential& referential, const Diagnostic& diagnostic, Index from) {
  const std::optional<Index> unanswered = next_unanswered(referential, diagnostic, from);
  return unanswered ? unanswered : next_of(criteria_to_confirm(referential, diagnostic), from);
}

}  // namespace boussole
