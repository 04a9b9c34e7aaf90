#include "core/group/respondents.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace boussole {

std::vector<CriterionVotes> tally(const Referential& referential, std::span<const Diagnostic* const> diagnostics) {
  std::vector<CriterionVotes> tallies(referential.criteria.size());
  for (Index index = 0; index < referential.criteria.size(); ++index) {
    const Criterion& criterion = referential.criteria[index];
    CriterionVotes& votes = tallies[index];
    votes.criterion = index;
    int concerned = 0;
    int importance = 0;
    for (const Diagnostic* diagnostic : diagnostics) {
      if (!applies(criterion.applies_if, diagnostic->profile)) continue;
      const Answer& answer = answer_to(*diagnostic, criterion.id);
      count_vote(votes.votes, answer.state, answer.level);
      importance += answer.importance;
      ++concerned;
    }
    if (concerned > 0) votes.importance = static_cast<double>(importance) / concerned;
  }
  return tallies;
}

std::vector<Index> discuss_first(std::span<const CriterionVotes> tallies) {
  using Key = std::tuple<bool, double, double, Index>;
  std::vector<Key> keys;
  for (const CriterionVotes& one : tallies) {
    if (all_votes(one.votes) == 0) continue;
    const std::optional<double> cns = agreement(one.votes);
    keys.emplace_back(!cns.has_value(), cns.value_or(0), -one.importance, one.criterion);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<Index> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(std::get<Index>(key));
  return order;
}

}  // namespace boussole
