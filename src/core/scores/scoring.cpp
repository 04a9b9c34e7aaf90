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

// The highest first; of two, the one that matters more; then in the referential's order.
std::vector<Priority> order_priorities(const Referential& referential, const Diagnostic& diagnostic,
                                       std::span<const Index> rated) {
  struct Weighed {
    Priority priority;
    int importance = 0;
  };
  std::vector<Weighed> weighed;
  weighed.reserve(rated.size());
  for (const Index index : rated) {
    const Answer& answer = answer_of(referential, diagnostic, index);
    weighed.push_back({{index, answer.importance * (kTopLevel - answer.level)}, answer.importance});
  }
  std::stable_sort(weighed.begin(), weighed.end(), [](const Weighed& left, const Weighed& right) {
    const int one = left.priority.priority;
    const int other = right.priority.priority;
    return one != other ? one > other : left.importance > right.importance;
  });
  std::vector<Priority> priorities;
  priorities.reserve(weighed.size());
  for (const Weighed& one : weighed) priorities.push_back(one.priority);
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
  Scores scores;
  scores.domains.resize(referential.domains.size());
  scores.themes.resize(referential.themes.size());
  scores.principles.resize(referential.principles.size());
  std::vector<Index> rated;
  for (Index index = 0; index < referential.criteria.size(); ++index) {
    const Criterion& criterion = referential.criteria[index];
    if (!applies(criterion.applies_if, diagnostic.profile)) {
      scores.not_concerned.push_back(index);
      continue;
    }
    const Answer& answer = answer_to(diagnostic, criterion.id);
    count_answer(scores.overall, answer);
    count_answer(scores.domains[criterion.domain], answer);
    count_answer(scores.themes[criterion.theme], answer);
    for (const Index principle : criterion.principles) count_answer(scores.principles[principle], answer);
    if (answer.state == AnswerState::rated) rated.push_back(index);
    if (answer.state == AnswerState::unknown) scores.to_document.push_back(index);
  }
  derive(scores.overall);
  for (std::vector<Score>* scored : {&scores.domains, &scores.themes, &scores.principles}) {
    for (Score& score : *scored) derive(score);
  }
  scores.priorities = order_priorities(referential, diagnostic, rated);
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
