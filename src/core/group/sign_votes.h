// Signs looked at one by one, once the votes of a question are revealed: for each, how many of the room see it, by
// hands. A sign is there when more than half of those who voted see it; the level is then the ladder's
// (content/ladder.h). Nothing of it is secret. Positions are those of Criterion::signs.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "core/content/referential.h"
#include "core/group/workshop.h"

namespace boussole {

// How many see a sign, 0 to kMaxParticipants. Returns whether anything changed: nothing does on a question that is not
// revealed.
bool set_sign_vote(Workshop& workshop, const std::string& criterion, const std::string& sign, int seen);

// None while the sign was not looked at.
[[nodiscard]] std::optional<int> sign_vote(const Workshop& workshop, const std::string& criterion,
                                           const std::string& sign);
// Of how many: those who voted in the last revealed round, whatever they said.
[[nodiscard]] int sign_voters(const Workshop& workshop, const std::string& criterion);

// What the signs that were looked at lead to.
struct SeenSigns {
  int level = 0;                    // 0 to 3, as far as the room has looked
  bool settled = false;             // looking at more changes nothing: one is missing, or the last step is reached
  std::optional<std::size_t> next;  // the next one to look at; none when settled
};
[[nodiscard]] SeenSigns seen_signs(const Workshop& workshop, const Criterion& criterion);

// Whether each sign that was looked at is there, by id, as an answer has it (Answer::signs).
[[nodiscard]] std::map<std::string, bool> sign_ticks(const Workshop& workshop, const Criterion& criterion);

}  // namespace boussole
