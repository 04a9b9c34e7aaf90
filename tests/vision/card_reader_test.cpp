// On pictures painted from our printed cards (support/card_pictures.h). How well it reads, in thousands of cards, is
// measured by scripts/bench.
#include "vision/card_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "report/voting_cards.h"
#include "support/card_pictures.h"

using namespace boussole;
using namespace boussole::test;

namespace {

const std::vector<PrintedTag>& tags() {
  static const std::vector<PrintedTag> kTags = printed_tags(voting_cards_html({kMostCards, CardsPerPage::two}));
  return kTags;
}

std::vector<SeenCard> read(Picture& picture) {
  static CardReader reader;
  return reader.read(picture.view());
}

std::vector<SeenCard> read(const Room& room, const std::vector<HeldCard>& cards, Random& random) {
  Picture picture = painted(room, tags(), cards, random);
  return read(picture);
}

// A card alone, small and plain enough to be painted in no time.
constexpr Room kAlone = {160, 160, 0.7, 4, 0.3, false};

HeldCard alone(int number, double turn, double size = 40) {
  HeldCard card;
  card.number = number;
  card.x = 80;
  card.y = 80;
  card.size = size;
  card.turn = turn;
  return card;
}

}  // namespace

TEST_CASE("every printed card is read back: its number, and each of its sides") {
  CHECK(kMostCards == kMostCardNumber);
  REQUIRE(tags().size() == kMostCards);
  Random random(1);
  for (int number = 1; number <= kMostCards; ++number) {
    for (int side = 0; side < 4; ++side) {
      CAPTURE(number);
      CAPTURE(side);
      const auto readings = read(kAlone, {alone(number, turn_for(side))}, random);
      REQUIRE(readings.size() == 1);
      CHECK(readings[0].number == number);
      CHECK(readings[0].side == side);
      CHECK(std::abs(readings[0].angle) < 3);
      CHECK(readings[0].size == doctest::Approx(40).epsilon(0.05));
      CHECK(readings[0].x == doctest::Approx(80).epsilon(0.02));
    }
  }
}

TEST_CASE("large cards are the same tags") {
  const auto large = printed_tags(voting_cards_html({kMostCards, CardsPerPage::one}));
  REQUIRE(large.size() == kMostCards);
  Random random(2);
  for (const int number : {1, 17, 40}) {
    Picture picture = painted(kAlone, large, {alone(number, turn_for(3))}, random);
    const auto readings = read(picture);
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].number == number);
    CHECK(readings[0].side == 3);
  }
}

TEST_CASE("a card turned clockwise says by how much, and between two sides it is to straighten") {
  Random random(3);
  for (int turn = -180; turn < 180; turn += 5) {
    CAPTURE(turn);
    const auto readings = read(kAlone, {alone(12, turn)}, random);
    REQUIRE(readings.size() == 1);
    const int from_side = ((turn % 90) + 90 + 45) % 90 - 45;  // -45 to 44
    const bool edge = from_side == -45;                       // as far from both
    if (!edge) {
      CHECK(readings[0].angle == doctest::Approx(from_side).scale(10).epsilon(0.2));
      CHECK(readings[0].side == (((from_side - turn) / 90) % 4 + 4) % 4);
    }
    if (std::abs(from_side) <= 27) CHECK_FALSE(is_to_straighten(readings[0]));
    if (std::abs(from_side) >= 33) CHECK(is_to_straighten(readings[0]));
  }
}

TEST_CASE("a room of thirty: of 24 pixels and more nearly all are read, and none is read wrong") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  int held = 0;
  int seen = 0;
  for (const double size : {24.0, 40.0}) {
    std::vector<int> sides;
    sides.reserve(30);
    for (int i = 0; i < 30; ++i) sides.push_back(static_cast<int>(below(random, 4)));
    Room room;
    const auto readings = read(room, seated(room, sides, size, 20, random), random);
    for (const SeenCard& reading : readings) {
      CAPTURE(reading.number);
      CAPTURE(size);
      REQUIRE(reading.number <= 30);
      CHECK(reading.side == sides[static_cast<std::size_t>(reading.number) - 1]);
      CHECK(reading.size > size * 0.7);
    }
    held += 30;
    seen += static_cast<int>(readings.size());
  }
  CHECK(seen >= held - 2);
}

TEST_CASE("a card held at forty degrees is read and to straighten") {
  Random random(5);
  Room room;
  const std::vector<int> sides(20, 2);
  std::vector<HeldCard> cards = seated(room, sides, 32, 0, random);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    cards[i].turn += i % 2 == 0 ? 40 : -40;
    cards[i].narrow = 1;
  }
  const auto readings = read(room, cards, random);
  CHECK(readings.size() >= 19);
  CHECK(std::all_of(readings.begin(), readings.end(), is_to_straighten));
}

TEST_CASE("a card partly hidden is missed, never another one") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  for (int i = 0; i < 60; ++i) {
    HeldCard card = alone(1 + static_cast<int>(below(random, kMostCards)), turn_for(1) + between(random, -15, 15));
    card.covered = between(random, 0.1, 0.6);
    card.cover_from = between(random, 0, 360);
    for (const SeenCard& reading : read(kAlone, {card}, random)) {
      CHECK(reading.number == card.number);
      CHECK(reading.side == 1);
    }
  }
  HeldCard half = alone(7, 0);
  half.covered = 0.5;
  CHECK(read(kAlone, {half}, random).empty());
}

TEST_CASE("a room without cards has none") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  CHECK(read(Room{}, {}, random).empty());
}

TEST_CASE("two people with the same number are two readings, the upper one first") {
  Random random(8);
  Room room{400, 160, 0.7, 4, 0.3, false};
  HeldCard left = alone(7, turn_for(0));
  HeldCard right = alone(7, turn_for(2));
  left.y = 100;
  right.x = 300;
  right.y = 60;
  const auto readings = read(room, {left, right, alone(9, 0)}, random);
  const auto sevens = std::count_if(readings.begin(), readings.end(), [](const auto& one) { return one.number == 7; });
  REQUIRE(sevens >= 1);
  const auto both = read(room, {left, right}, random);
  REQUIRE(both.size() == 2);
  CHECK(both[0].side == 2);
  CHECK(both[1].side == 0);
}

TEST_CASE("what is no picture has no card") {
  CardReader reader;
  std::vector<std::uint8_t> bytes(100);
  CHECK(reader.read({}).empty());
  CHECK(reader.read({10, 10, 10, bytes}).empty());     // smaller than what the library looks at
  CHECK(reader.read({100, 100, 100, bytes}).empty());  // fewer bytes than it says
  CHECK(reader.read({100, 1, 50, bytes}).empty());     // rows that overlap
  CHECK(reader.read({-20, -20, 20, bytes}).empty());
  std::vector<std::uint8_t> grey(64 * 64, 128);
  CHECK(reader.read({64, 64, 64, grey}).empty());
  std::vector<std::uint8_t> narrow(16 * 16, 128);
  CHECK(reader.read({16, 16, 16, narrow}).empty());
  std::vector<std::uint8_t> odd(37 * 23, 128);
  CHECK(reader.read({37, 23, 37, odd}).empty());
}

TEST_CASE("rows may be longer than the picture is wide") {
  Random random(10);
  Picture picture = painted(kAlone, tags(), {alone(5, turn_for(3))}, random);
  std::vector<std::uint8_t> longer(200 * 160, 0);
  for (std::size_t y = 0; y < 160; ++y) {
    for (std::size_t x = 0; x < 160; ++x) longer[y * 200 + x] = picture.pixels[y * 160 + x];
  }
  CardReader reader;
  const auto readings = reader.read({160, 160, 200, longer});
  REQUIRE(readings.size() == 1);
  CHECK(readings[0].number == 5);
  CHECK(readings[0].side == 3);
}
