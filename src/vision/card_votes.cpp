#include "vision/card_votes.h"

#include <algorithm>

namespace boussole {

CardVotes::CardVotes(int people) : people_(std::clamp(people, 1, kMostCardNumber)) {}

void CardVotes::add(std::span<const SeenCard> readings) {
  for (Card& card : cards_) card.last[next_] = Seen::nothing;
  for (const SeenCard& reading : readings) {
    if (reading.number < 1 || reading.number > kMostCardNumber || reading.side < 0 || reading.side > 3) continue;
    Seen& seen = cards_[static_cast<std::size_t>(reading.number) - 1].last[next_];
    if (seen != Seen::nothing)
      seen = Seen::twice;
    else if (is_to_straighten(reading))
      seen = Seen::between;
    else
      seen = static_cast<Seen>(static_cast<int>(Seen::side_0) + reading.side);
  }
  next_ = (next_ + 1) % kVoteWindow;
  for (std::size_t i = 0; i < cards_.size(); ++i) settle(cards_[i], static_cast<int>(i) >= people_);
}

void CardVotes::settle(Card& card, bool beyond) const {
  const auto seen = [&](Seen what) { return std::count(card.last.begin(), card.last.end(), what); };
  // Once is enough: of two cards that both say 7, none is surely the one that was seen before.
  if (seen(Seen::twice) > 0) {
    card.vote = {CardState::twice};
    return;
  }
  // What was told of a doubt goes with it.
  if (card.vote.state == CardState::twice) card.vote = {};
  if (beyond) {
    const bool there = seen(Seen::nothing) <= static_cast<std::ptrdiff_t>(kVoteWindow) - kVoteSeen;
    card.vote = {there ? CardState::beyond : card.vote.state};
    return;
  }
  if (seen(Seen::between) >= kVoteSeen) card.vote = {CardState::to_straighten};
  for (int side = 0; side < 4; ++side) {
    const auto what = static_cast<Seen>(static_cast<int>(Seen::side_0) + side);
    if (seen(what) >= kVoteSeen) card.vote = {CardState::counted, side};
  }
}

const CardVote& CardVotes::vote(int number) const {
  return cards_[static_cast<std::size_t>(std::clamp(number, 1, kMostCardNumber)) - 1].vote;
}

int CardVotes::counted() const { return static_cast<int>(numbers(CardState::counted).size()); }

std::vector<int> CardVotes::numbers(CardState state) const {
  std::vector<int> found;
  for (int number = 1; number <= kMostCardNumber; ++number) {
    if (vote(number).state == state) found.push_back(number);
  }
  return found;
}

}  // namespace boussole
