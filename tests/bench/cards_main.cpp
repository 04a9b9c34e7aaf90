// How well voting cards are read, on thousands of painted ones (support/card_pictures.h), and pictures for a browser's
// fake camera. A program apart, for it takes minutes.
//
//   boussole_cards rates [PICTURES]      a JSON line a size: held, read, wrong, straighten, milliseconds, least margin
//   boussole_cards empty [PICTURES]      pictures of rooms without cards: readings, all of them wrong
//   boussole_cards room FILE.y4m SIDES [SIZE]   a few pictures of a room: card n holds up the n-th digit of SIDES (0 to
//   3;
//                                        - nobody, x held between two sides, = twice in the room)
//   boussole_cards read FILE.pgm         a JSON line a card seen in a picture (binary PGM): number, side, size
// Seed: BOUSSOLE_SEED, or 1.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>

#include "report/voting_cards.h"
#include "support/card_pictures.h"

namespace {

using namespace boussole;
using namespace boussole::test;

struct Rate {
  int held = 0;
  int read = 0;
  int wrong = 0;
  int straighten = 0;
  double milliseconds = 0;     // of a picture
  double least_margin = 1000;  // of what was read right
  double greatest_wrong = 0;   // margin of what was read wrong
};

const std::vector<PrintedTag>& tags() {
  static const std::vector<PrintedTag> kTags = printed_tags(voting_cards_html({kMostCards, CardsPerPage::two}));
  return kTags;
}

Rate rate_of(double size, int pictures, Random& random) {
  CardReader reader;
  Rate rate;
  const Room room;
  double spent = 0;
  for (int i = 0; i < pictures; ++i) {
    std::vector<int> sides;
    sides.reserve(30);
    for (int card = 0; card < 30; ++card) sides.push_back(static_cast<int>(below(random, 4)));
    Picture picture = painted(room, tags(), seated(room, sides, size, 20, random), random);
    const std::clock_t start = std::clock();  // the processor's time: other work of the machine does not count
    const std::vector<SeenCard> readings = reader.read(picture.view());
    spent += 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    rate.held += 30;
    for (const SeenCard& reading : readings) {
      const bool right = reading.number <= 30 && reading.side == sides[static_cast<std::size_t>(reading.number) - 1];
      if (!right) {
        rate.wrong += is_to_straighten(reading) ? 0 : 1;
        rate.greatest_wrong = std::max(rate.greatest_wrong, reading.margin);
      } else if (is_to_straighten(reading)) {
        rate.straighten += 1;
      } else {
        rate.read += 1;
        rate.least_margin = std::min(rate.least_margin, reading.margin);
      }
    }
  }
  rate.milliseconds = spent / pictures;
  return rate;
}

int rates(int pictures, Random& random) {
  for (const double size : {16.0, 20.0, 24.0, 32.0, 48.0}) {
    const Rate rate = rate_of(size, pictures, random);
    std::printf(
        "{\"size\":%.0f,\"held\":%d,\"read\":%d,\"wrong\":%d,\"straighten\":%d,\"milliseconds\":%.1f,"
        "\"leastMargin\":%.1f,\"greatestWrong\":%.1f}\n",
        size, rate.held, rate.read, rate.wrong, rate.straighten, rate.milliseconds, rate.least_margin,
        rate.greatest_wrong);
    std::fflush(stdout);
  }
  return 0;
}

int empty_rooms(int pictures, Random& random) {
  CardReader reader;
  std::size_t found = 0;
  for (int i = 0; i < pictures; ++i) {
    Picture picture = painted(Room{}, tags(), {}, random);
    found += reader.read(picture.view()).size();
  }
  std::printf("{\"pictures\":%d,\"readings\":%zu}\n", pictures, found);
  return 0;
}

// What a camera gives: the same room, its people moving a little, other noise.
std::vector<HeldCard> held(const std::string& sides, double size, Random& random) {
  std::vector<int> every(sides.size() + static_cast<std::size_t>(std::count(sides.begin(), sides.end(), '=')), 0);
  for (std::size_t i = 0; i < sides.size(); ++i) every[i] = sides[i] >= '0' && sides[i] <= '3' ? sides[i] - '0' : 0;
  const std::vector<HeldCard> seats = seated(Room{}, every, size, 15, random);
  std::vector<HeldCard> cards;
  std::size_t next = sides.size();  // seats of those who hold somebody else's number
  for (std::size_t i = 0; i < sides.size(); ++i) {
    HeldCard card = seats[i];
    if (sides[i] == '-') continue;
    if (sides[i] == 'x') card.turn = 45 + between(random, -4, 4);
    cards.push_back(card);
    if (sides[i] != '=' || next >= seats.size()) continue;
    HeldCard other = seats[next++];
    other.number = card.number;
    cards.push_back(other);
  }
  return cards;
}

int write_room(const std::string& path, const std::string& sides, double size, Random& random) {
  constexpr int kPictures = 6;
  std::ofstream file(path, std::ios::binary);
  file << "YUV4MPEG2 W1280 H720 F10:1 Ip A1:1 C420mpeg2\n";
  std::vector<HeldCard> cards = held(sides, size, random);
  const std::string colourless(1280 * 720 / 2, '\x80');
  for (int i = 0; i < kPictures; ++i) {
    for (HeldCard& card : cards) {
      card.x += between(random, -0.6, 0.6);
      card.y += between(random, -0.6, 0.6);
      card.turn += between(random, -0.5, 0.5);
    }
    Room room;
    Picture picture = painted(room, tags(), cards, random);
    // What a camera sends has 16 for black and 235 for white.
    for (std::uint8_t& shade : picture.pixels) shade = static_cast<std::uint8_t>(16 + shade * 219 / 255);
    file << "FRAME\n";
    for (const std::uint8_t shade : picture.pixels) file.put(static_cast<char>(shade));
    file << colourless;
  }
  return file.good() ? 0 : 1;
}

int read_picture(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string kind;
  Picture picture;
  int most = 0;
  file >> kind >> picture.width >> picture.height >> most;
  if (!file || kind != "P5" || most != 255 || picture.width < 1 || picture.height < 1) return 1;
  file.get();
  picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
  for (std::uint8_t& shade : picture.pixels) shade = static_cast<std::uint8_t>(file.get());
  CardReader reader;
  for (const SeenCard& one : reader.read(picture.view()))
    std::printf("{\"number\":%d,\"side\":%d,\"size\":%.1f}\n", one.number, one.side, one.size);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  const char* given = std::getenv("BOUSSOLE_SEED");
  Random random(given ? std::strtoull(given, nullptr, 10) : 1);
  const auto number = [&](std::size_t at, double otherwise) {
    return arguments.size() > at ? std::strtod(arguments[at].c_str(), nullptr) : otherwise;
  };
  if (!arguments.empty() && arguments[0] == "rates") return rates(static_cast<int>(number(1, 70)), random);
  if (!arguments.empty() && arguments[0] == "empty") return empty_rooms(static_cast<int>(number(1, 100)), random);
  if (arguments.size() >= 3 && arguments[0] == "room")
    return write_room(arguments[1], arguments[2], number(3, 40), random);
  if (arguments.size() >= 2 && arguments[0] == "read") return read_picture(arguments[1]);
  std::cerr << "usage: boussole_cards rates|empty [PICTURES] | room FILE.y4m SIDES [SIZE] | read FILE.pgm\n";
  return 2;
}
