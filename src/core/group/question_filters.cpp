#include "core/group/question_filters.h"

#include <algorithm>

namespace boussole {

namespace {

constexpr int kThere = 2;  // from « En place » on

bool is_there(const std::optional<ComparedAnswer>& answer) { return is_rated(answer) && answer->level >= kThere; }

bool is_alone(const ShownComparison& shown, Index criterion, std::size_t own) {
  const std::optional<ComparedAnswer>& ours = shown.members[own].answers[criterion];
  if (!is_rated(ours)) return false;
  std::size_t others = 0;
  std::size_t there = 0;
  for (std::size_t i = 0; i < shown.members.size(); ++i) {
    const std::optional<ComparedAnswer>& answer = shown.members[i].answers[criterion];
    if (i == own || !is_rated(answer)) continue;
    ++others;
    if (is_there(answer)) ++there;
  }
  return others > 0 && (is_there(ours) ? there == 0 : there == others);
}

bool belongs(const ShownComparison& shown, Index criterion, ComparedQuestions which, std::optional<std::size_t> own) {
  const CriterionFigures& figures = shown.group.criteria[criterion];
  switch (which) {
    case ComparedQuestions::all:
      break;
    case ComparedQuestions::nobody:
      return !figures.withheld && figures.n >= 2 && figures.counts[2] == 0 && figures.counts[3] == 0;
    case ComparedQuestions::spread:
      return !figures.withheld && figures.counts[0] > 0 && figures.counts[3] > 0;
    case ComparedQuestions::alone:
      return own && *own < shown.members.size() && is_alone(shown, criterion, *own);
  }
  return true;
}

}  // namespace

std::vector<Index> filter_questions(const ShownComparison& shown, ComparedQuestions which,
                                    std::optional<std::size_t> own) {
  std::vector<Index> questions;
  for (Index i = 0; i < shown.group.criteria.size(); ++i) {
    if (belongs(shown, i, which, own)) questions.push_back(i);
  }
  return questions;
}

}  // namespace boussole
