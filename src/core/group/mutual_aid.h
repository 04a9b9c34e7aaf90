// « Entraide »: what one Régie can lend another before a commission (comparison.md, view 4). For each question that can
// be, one Régie « Ancré » and one « À engager », or to which it matters most and that is not there yet. Shared out so
// that as many as can give, and as many as can receive, and nobody much more than the others. A matter of the members
// alone, in whatever order they come. Not for « Groupe seul », which names nobody.
#pragma once

#include <span>
#include <vector>

#include "core/group/comparison.h"

namespace boussole {

enum class HelpNeed {
  to_start,   // « À engager »
  important,  // of the greatest importance, and not « Ancré »
};

// One proposal, and why: the giver is « Ancré » there, the receiver at `level`.
struct Exchange {
  Index criterion = 0;
  std::size_t giver = 0;  // positions among the members
  std::size_t receiver = 0;
  int level = 0;  // of the receiver, 0 to 2
  HelpNeed need = HelpNeed::to_start;

  bool operator==(const Exchange&) const = default;
};

// In the referential's order, one a question at most. `compared` is of the same members.
[[nodiscard]] std::vector<Exchange> exchanges(std::span<const Member> members, const Compared& compared);

}  // namespace boussole
