#include "vision/card_votes.h"

#include <doctest/doctest.h>

using namespace boussole;

namespace {

SeenCard card(int number, int side, double angle = 0) {
  SeenCard reading;
  reading.number = number;
  reading.side = side;
  reading.angle = angle;
  return reading;
}

void add(CardVotes& votes, const std::vector<SeenCard>& readings, int times = 1) {
  for (int i = 0; i < times; ++i) votes.add(readings);
}

const CardVote kCounted2 = {CardState::counted, 2};
const CardVote kMissing = {};

}  // namespace

TEST_CASE("a side counts when it was seen in three pictures of the last five") {
  CardVotes votes(30);
  CHECK(votes.vote(4) == kMissing);
  add(votes, {card(4, 2)}, 2);
  CHECK(votes.vote(4) == kMissing);
  add(votes, {}, 2);
  CHECK(votes.vote(4) == kMissing);
  add(votes, {card(4, 2)});
  CHECK(votes.vote(4) == kCounted2);
  CHECK(votes.counted() == 1);
  CHECK(votes.numbers(CardState::counted) == std::vector<int>{4});
  CHECK(votes.vote(5) == kMissing);
}

TEST_CASE("seen now and then is not enough") {
  CardVotes votes(30);
  for (int i = 0; i < 20; ++i) add(votes, {card(4, 2)}), add(votes, {}, 2);
  CHECK(votes.vote(4) == kMissing);
}

TEST_CASE("a card that was lowered keeps its level, and one that is turned takes another") {
  CardVotes votes(30);
  add(votes, {card(4, 2)}, 3);
  add(votes, {}, 50);
  CHECK(votes.vote(4) == kCounted2);
  add(votes, {card(4, 0)}, 2);
  CHECK(votes.vote(4) == kCounted2);
  add(votes, {card(4, 0)});
  CHECK(votes.vote(4) == CardVote{CardState::counted, 0});
}

TEST_CASE("between two sides nothing counts, whatever counted before") {
  CardVotes votes(30);
  add(votes, {card(4, 2, 31)}, 10);
  CHECK(votes.vote(4) == CardVote{CardState::to_straighten});
  add(votes, {card(4, 2, -29)}, 3);
  CHECK(votes.vote(4) == kCounted2);
  add(votes, {card(4, 2, -40)}, 2);
  CHECK(votes.vote(4) == kCounted2);
  add(votes, {card(4, 3, 40)});
  CHECK(votes.vote(4) == CardVote{CardState::to_straighten});
  CHECK(votes.counted() == 0);
}

TEST_CASE("two cards of a number in one picture: neither counts, until one alone is seen again") {
  CardVotes votes(30);
  add(votes, {card(7, 2)}, 5);
  add(votes, {card(7, 1), card(7, 2), card(8, 0)});
  CHECK(votes.vote(7) == CardVote{CardState::twice});
  CHECK(votes.numbers(CardState::twice) == std::vector<int>{7});
  add(votes, {card(7, 2), card(8, 0)}, 4);
  CHECK(votes.vote(7) == CardVote{CardState::twice});
  CHECK(votes.vote(8) == CardVote{CardState::counted, 0});
  add(votes, {card(7, 2)});
  CHECK(votes.vote(7) == kCounted2);
  // The same side twice is no better.
  add(votes, {card(7, 2), card(7, 2), card(7, 2)});
  CHECK(votes.vote(7) == CardVote{CardState::twice});
  add(votes, {}, 5);
  CHECK_MESSAGE(votes.vote(7) == kMissing, "what counted before the doubt does not come back");
}

TEST_CASE("a number that nobody has never counts, and is told") {
  CardVotes votes(12);
  add(votes, {card(13, 2), card(12, 2)}, 2);
  CHECK(votes.vote(13) == kMissing);
  add(votes, {card(13, 2), card(12, 2)}, 3);
  CHECK(votes.vote(13) == CardVote{CardState::beyond});
  CHECK(votes.vote(12) == kCounted2);
  CHECK(votes.counted() == 1);
  CHECK(votes.numbers(CardState::beyond) == std::vector<int>{13});
  add(votes, {}, 5);
  CHECK_MESSAGE(votes.vote(13) == CardVote{CardState::beyond}, "told for the whole of the vote");
}

TEST_CASE("readings and numbers out of range do no harm") {
  CardVotes votes(99);
  add(votes, {card(0, 1), card(41, 1), card(-3, 2), card(5, 4), card(5, -1)}, 5);
  CHECK(votes.counted() == 0);
  CHECK(votes.vote(0) == kMissing);
  CHECK(votes.vote(400) == kMissing);
  CardVotes nobody(0);
  add(nobody, {card(1, 1), card(2, 1)}, 3);
  CHECK(nobody.numbers(CardState::counted) == std::vector<int>{1});
}
