// What the pictures of a room amount to, card after card: a side counts once it was seen in three pictures of the last
// five, and until another is. Values only; the caller gives the readings of each picture (card_reader.h).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "vision/card_reader.h"

namespace boussole {

inline constexpr std::size_t kVoteWindow = 5;  // pictures
inline constexpr int kVoteSeen = 3;            // of them

enum class CardState : std::uint8_t {
  missing,        // not seen, or not long enough
  counted,        // its level counts
  to_straighten,  // held between two sides
  twice,          // two cards of that number were seen in one picture: neither counts
  beyond,         // there are fewer people than its number
};

struct CardVote {
  CardState state = CardState::missing;
  int level = 0;  // 0 to 3 when counted

  bool operator==(const CardVote&) const = default;
};

class CardVotes {
 public:
  // `people`: how many there are, 1 to kMostCardNumber; card n is person n.
  explicit CardVotes(int people);

  // The readings of one more picture.
  void add(std::span<const SeenCard> readings);

  // Of card `number`, 1 to kMostCardNumber.
  [[nodiscard]] const CardVote& vote(int number) const;
  [[nodiscard]] int counted() const;  // how many are
  // Numbers in that state, in order.
  [[nodiscard]] std::vector<int> numbers(CardState state) const;

 private:
  // What a picture shows of a card.
  enum class Seen : std::uint8_t { nothing, side_0, side_1, side_2, side_3, between, twice };
  struct Card {
    std::array<Seen, kVoteWindow> last{};  // of the pictures, in a ring
    CardVote vote;
  };

  void settle(Card& card, bool beyond) const;

  int people_ = 1;
  std::size_t next_ = 0;  // place in the rings
  std::array<Card, kMostCardNumber> cards_{};
};

}  // namespace boussole
