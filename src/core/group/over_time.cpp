#include "core/group/over_time.h"

#include <algorithm>
#include <utility>

#include "core/language/folding.h"

namespace boussole {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;  // before, now

void count(Movement& movement, const std::optional<ComparedAnswer>& before, const std::optional<ComparedAnswer>& now) {
  if (is_rated(before) && is_rated(now)) {
    if (now->level > before->level)
      ++movement.progressed;
    else if (now->level < before->level)
      ++movement.regressed;
    else
      ++movement.held;
  } else if (is_rated(now)) {
    ++movement.added;
  } else if (is_rated(before)) {
    ++movement.lost;
  }
}

OverTime follow(const Referential& referential, const Compared& before, const Compared& now, const Pairs& pairs) {
  OverTime over;
  over.criteria.resize(referential.criteria.size());
  for (const auto& [then, today] : pairs) {
    RegieOverTime regie{then, today, {}, before.members[then].overall.score, now.members[today].overall.score};
    for (Index i = 0; i < referential.criteria.size(); ++i) {
      count(regie.movement, before.answers[i][then], now.answers[i][today]);
      count(over.criteria[i], before.answers[i][then], now.answers[i][today]);
    }
    over.regies.push_back(regie);
  }
  return over;
}

}  // namespace

bool same_regie(const Member& one, const Member& other) {
  if (!one.id.empty() && one.id == other.id) return true;
  return !one.name.empty() && folded(one.name) == folded(other.name);
}

OverTime over_time(const Referential& referential, std::span<const Member> before, std::span<const Member> now) {
  Pairs pairs;
  for (std::size_t i = 0; i < now.size(); ++i) {
    std::optional<std::size_t> latest;
    for (std::size_t j = 0; j < before.size(); ++j) {
      if (same_regie(before[j], now[i]) && (!latest || before[j].date > before[*latest].date)) latest = j;
    }
    if (latest) pairs.emplace_back(*latest, i);
  }
  return follow(referential, compare(referential, before), compare(referential, now), pairs);
}

OverTime over_time(const Referential& referential, std::span<const Member> members) {
  Pairs pairs;
  for (std::size_t i = 0; i < members.size(); ++i) {
    std::size_t earliest = i;
    bool is_latest = true;
    for (std::size_t j = 0; j < members.size(); ++j) {
      if (j == i || !same_regie(members[j], members[i])) continue;
      if (members[j].date > members[i].date) is_latest = false;
      if (members[j].date < members[earliest].date) earliest = j;
    }
    if (is_latest && members[earliest].date < members[i].date) pairs.emplace_back(earliest, i);
  }
  const Compared compared = compare(referential, members);
  return follow(referential, compared, compared, pairs);
}

}  // namespace boussole
