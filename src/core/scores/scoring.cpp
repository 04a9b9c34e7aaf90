#include "core/scores/scoring.h"

#include <algorithm>

namespace boussole {

namespace {

constexpr int kTopLevel = 3;
constexpr double kFullScore = 100.0;

const Answer& answer_of(const Referential& referential, const Diagnostic& diagnostic, Index criterion) {
  return answer_to(diagnostic, referential.criteria[criterion].id);
}

void count_answer(Score& score, const Answer& answer) {
  switch (answer.state) {
    case AnswerState::rated:
      ++score.rated;
      score.level_sum += answer.level;
      break;
    case AnswerState::not_applicable:
      ++score.na;
      break;
    case AnswerState::unknown:
      ++score.unknown;
      break;
    case AnswerState::unanswered:
      ++score.unanswered;
      break;
  }
}

// Everything that follows from the counts.
void derive(Score& score) {
  const int open = score.unknown + score.unanswered;
  const int counted = score.rated + open;
  if (score.rated > 0) score.score = kFullScore * score.level_sum / (kTopLevel * static_cast<double>(score.rated));
  if (counted == 0) return;
  score.coverage = static_cast<double>(score.rated) / counted;
  score.low = kFullScore * score.level_sum / (kTopLevel * static_cast<double>(counted));
  score.high = kFullScore * (score.level_sum + kTopLevel * open) / (kTopLevel * static_cast<double>(counted));
  if (score.score && *score.coverage >= kLeastCoverage) score.stage = stage_of(*score.score);
}

template <typename Belongs>
std::vector<Index> applicable_where(const Referential& referential, const Profile& profile, Belongs belongs) {
  std::vector<Index> chosen = applicable_criteria(referential, profile);
  std::erase_if(chosen, [&](Index index) { return !belongs(referential.criteria[index]); });
  return chosen;
}

std::vector<Priority> order_priorities(const Referential& referential, const Diagnostic& diagnostic,
                                       const std::vector<Index>& applicable) {
  std::vector<Priority> priorities;
  for (const Index index : applicable) {
    const Answer& answer = answer_of(referential, diagnostic, index);
    if (answer.state == AnswerState::rated)
      priorities.push_back({index, answer.importance * (kTopLevel - answer.level)});
  }
  std::stable_sort(priorities.begin(), priorities.end(), [&](const Priority& left, const Priority& right) {
    if (left.priority != right.priority) return left.priority > right.priority;
    return answer_of(referential, diagnostic, left.criterion).importance >
           answer_of(referential, diagnostic, right.criterion).importance;
  });
  return priorities;
}

}  // namespace

Stage stage_of(double score) {
  if (score < 25) return Stage::to_start;
  if (score < 50) return Stage::begun;
  if (score < 75) return Stage::in_place;
  return Stage::anchored;
}

Score score_criteria(const Referential& referential, const Diagnostic& diagnostic, std::span<const Index> criteria) {
  Score score;
  for (const Index index : criteria) {
    if (!applies(referential.criteria[index].applies_if, diagnostic.profile)) continue;
    count_answer(score, answer_of(referential, diagnostic, index));
  }
  derive(score);
  return score;
}

std::vector<Index> criteria_of_domain(const Referential& referential, const Profile& profile, Index domain) {
  return applicable_where(referential, profile, [&](const Criterion& criterion) { return criterion.domain == domain; });
}

std::vector<Index> criteria_of_principle(const Referential& referential, const Profile& profile, Index principle) {
  return applicable_where(referential, profile, [&](const Criterion& criterion) {
    return std::find(criterion.principles.begin(), criterion.principles.end(), principle) != criterion.principles.end();
  });
}

Scores compute_scores(const Referential& referential, const Diagnostic& diagnostic) {
  const Profile& profile = diagnostic.profile;
  const std::vector<Index> applicable = applicable_criteria(referential, profile);
  Scores scores;
  scores.overall = score_criteria(referential, diagnostic, applicable);
  for (Index domain = 0; domain < referential.domains.size(); ++domain) {
    scores.domains.push_back(score_criteria(referential, diagnostic, criteria_of_domain(referential, profile, domain)));
  }
  for (Index theme = 0; theme < referential.themes.size(); ++theme) {
    const auto criteria =
        applicable_where(referential, profile, [&](const Criterion& criterion) { return criterion.theme == theme; });
    scores.themes.push_back(score_criteria(referential, diagnostic, criteria));
  }
  for (Index principle = 0; principle < referential.principles.size(); ++principle) {
    scores.principles.push_back(
        score_criteria(referential, diagnostic, criteria_of_principle(referential, profile, principle)));
  }
  for (Index index = 0; index < referential.criteria.size(); ++index) {
    if (!applies(referential.criteria[index].applies_if, profile))
      scores.not_concerned.push_back(index);
    else if (answer_of(referential, diagnostic, index).state == AnswerState::unknown)
      scores.to_document.push_back(index);
  }
  scores.priorities = order_priorities(referential, diagnostic, applicable);
  return scores;
}

std::vector<Index> strengths(const Referential& referential, const Diagnostic& diagnostic, std::size_t count) {
  constexpr int kLeastLevel = 2;
  std::vector<Index> chosen = applicable_criteria(referential, diagnostic.profile);
  std::erase_if(chosen, [&](Index index) {
    const Answer& answer = answer_of(referential, diagnostic, index);
    return answer.state != AnswerState::rated || answer.level < kLeastLevel;
  });
  std::stable_sort(chosen.begin(), chosen.end(), [&](Index left, Index right) {
    const Answer& a = answer_of(referential, diagnostic, left);
    const Answer& b = answer_of(referential, diagnostic, right);
    return a.level != b.level ? a.level > b.level : a.importance > b.importance;
  });
  if (chosen.size() > count) chosen.resize(count);
  return chosen;
}

std::vector<Lever> levers(const Referential& referential, const Diagnostic& diagnostic,
                          std::span<const Index> criteria) {
  const Score score = score_criteria(referential, diagnostic, criteria);
  std::vector<Lever> found;
  for (const Index index : criteria) {
    const Answer& answer = answer_of(referential, diagnostic, index);
    const bool in_scope = applies(referential.criteria[index].applies_if, diagnostic.profile);
    if (!in_scope || answer.state != AnswerState::rated || answer.level >= kTopLevel) continue;
    found.push_back({index, kFullScore * (kTopLevel - answer.level) / (kTopLevel * static_cast<double>(score.rated))});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Lever& left, const Lever& right) { return left.gain > right.gain; });
  return found;
}

}  // namespace boussole
