#include "core/decisions/what_if.h"

#include "core/diagnostic/assessment.h"

namespace boussole {

namespace {

constexpr double kFullScore = 100.0;
constexpr double kTopLevel = 3.0;

std::vector<std::optional<double>> deltas(const std::vector<Score>& before, const std::vector<Score>& after) {
  std::vector<std::optional<double>> found;
  for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
    found.push_back(score_delta(before[i], after[i]));
  }
  return found;
}

Exclusion exclusion_of(AnswerState state) {
  if (state == AnswerState::not_applicable) return Exclusion::not_applicable;
  return state == AnswerState::unknown ? Exclusion::unknown : Exclusion::unanswered;
}

}  // namespace

Scores scores_with(const Referential& referential, const Diagnostic& diagnostic, const std::string& criterion,
                   const Answer& answer) {
  Diagnostic changed = diagnostic;
  changed.answers[criterion] = answer;
  return compute_scores(referential, changed);
}

std::optional<double> score_delta(const Score& before, const Score& after) {
  if (!before.score || !after.score) return std::nullopt;
  return *after.score - *before.score;
}

WhatIf what_if(const Referential& referential, const Diagnostic& diagnostic, const std::string& criterion,
               const Answer& answer) {
  WhatIf result;
  result.before = compute_scores(referential, diagnostic);
  result.after = scores_with(referential, diagnostic, criterion, answer);
  result.overall = score_delta(result.before.overall, result.after.overall);
  result.domains = deltas(result.before.domains, result.after.domains);
  result.principles = deltas(result.before.principles, result.after.principles);
  return result;
}

Explanation explanation(const Referential& referential, const Diagnostic& diagnostic, std::span<const Index> criteria) {
  Explanation told;
  told.score = score_criteria(referential, diagnostic, criteria);
  for (const Index index : criteria) {
    const Criterion& criterion = referential.criteria[index];
    const Answer& answer = answer_to(diagnostic, criterion.id);
    if (!applies(criterion.applies_if, diagnostic.profile)) {
      told.excluded.push_back({index, Exclusion::not_concerned, {}});
    } else if (answer.state == AnswerState::rated) {
      const double points = kFullScore * answer.level / (kTopLevel * told.score.rated);
      told.contributions.push_back({index, answer.level, points});
    } else {
      const bool has_reason = answer.state == AnswerState::not_applicable;
      told.excluded.push_back({index, exclusion_of(answer.state), has_reason ? answer.reason : std::string()});
    }
  }
  told.levers = levers(referential, diagnostic, criteria);
  return told;
}

}  // namespace boussole
