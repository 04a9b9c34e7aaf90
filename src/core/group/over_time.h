// « Dans le temps »: the same Régies at two dates (comparison.md, view 5). Not for « Groupe seul »: what changed in a
// few Régies would tell them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/group/comparison.h"

namespace boussole {

// Between two levels given to a question.
struct Movement {
  int progressed = 0;
  int held = 0;
  int regressed = 0;
  int added = 0;  // a level now, and none before
  int lost = 0;   // the other way round

  bool operator==(const Movement&) const = default;
};

struct RegieOverTime {
  std::size_t before = 0;  // positions: among the members of before, and of now
  std::size_t now = 0;
  Movement movement;
  std::optional<double> score_before;  // of the questions that both dates have in scope, as they were compared
  std::optional<double> score_now;

  bool operator==(const RegieOverTime&) const = default;
};

struct OverTime {
  std::vector<RegieOverTime> regies;  // in the order of the members of now
  std::vector<Movement> criteria;     // of all of them, in the referential's order
};

// Whether two members are of one Régie: the same diagnostic, or the same name whatever its case and accents. One that
// has no name is only itself.
[[nodiscard]] bool same_regie(const Member& one, const Member& other);

// Two comparisons: each member of now, and the latest member of before that is of the same Régie.
[[nodiscard]] OverTime over_time(const Referential& referential, std::span<const Member> before,
                                 std::span<const Member> now);

// Several campaigns in one: the earliest and the latest of each Régie that is there at two dates at least.
[[nodiscard]] OverTime over_time(const Referential& referential, std::span<const Member> members);

}  // namespace boussole
