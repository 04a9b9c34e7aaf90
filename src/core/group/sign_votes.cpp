#include "core/group/sign_votes.h"

#include <algorithm>

#include "core/content/ladder.h"

namespace boussole {

namespace {

bool is_there(int seen, int voters) { return 2 * seen > voters; }

}  // namespace

bool set_sign_vote(Workshop& workshop, const std::string& criterion, const std::string& sign, int seen) {
  const Round* last = last_round(workshop, criterion);
  if (!last || !last->revealed_at) return false;
  const int count = std::clamp(seen, 0, kMaxParticipants);
  for (SignVote& vote : workshop.sign_votes) {
    if (vote.criterion != criterion || vote.sign != sign) continue;
    if (vote.seen == count) return false;
    vote.seen = count;
    return true;
  }
  workshop.sign_votes.push_back({criterion, sign, count, {}});
  return true;
}

std::optional<int> sign_vote(const Workshop& workshop, const std::string& criterion, const std::string& sign) {
  const auto found = std::find_if(workshop.sign_votes.begin(), workshop.sign_votes.end(), [&](const SignVote& vote) {
    return vote.criterion == criterion && vote.sign == sign;
  });
  return found == workshop.sign_votes.end() ? std::nullopt : std::optional(found->seen);
}

int sign_voters(const Workshop& workshop, const std::string& criterion) {
  const Round* round = last_revealed(workshop, criterion);
  return round ? all_votes(counts_of(*round)) : 0;
}

SeenSigns seen_signs(const Workshop& workshop, const Criterion& criterion) {
  const std::map<std::string, bool> ticks = sign_ticks(workshop, criterion);
  SeenSigns found;
  found.level = ladder_level(criterion, [&](const Sign& sign) {
    const auto tick = ticks.find(sign.id);
    return tick != ticks.end() && tick->second;
  });
  for (std::size_t at = 0; at < criterion.signs.size(); ++at) {
    const Sign& sign = criterion.signs[at];
    if (sign.level > found.level + 1) break;
    const auto tick = ticks.find(sign.id);
    if (tick == ticks.end()) {
      if (!found.next) found.next = at;
    } else if (!tick->second) {
      return {found.level, true, std::nullopt};
    }
  }
  found.settled = !criterion.signs.empty() && !found.next;
  return found;
}

std::map<std::string, bool> sign_ticks(const Workshop& workshop, const Criterion& criterion) {
  std::map<std::string, bool> ticks;
  const int voters = sign_voters(workshop, criterion.id);
  for (const Sign& sign : criterion.signs) {
    if (const auto seen = sign_vote(workshop, criterion.id, sign.id)) ticks[sign.id] = is_there(*seen, voters);
  }
  return ticks;
}

}  // namespace boussole
