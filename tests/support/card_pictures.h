// Pictures of a room whose people hold up our voting cards, painted from what the report prints (its SVG): perspective,
// turns, blur, noise, uneven light, hands in front. For the tests of src/vision, the bench and the browser's fake
// camera.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/seed.h"
#include "vision/card_reader.h"

namespace boussole::test {

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

// The tag of a card as it is printed, in millimetres of its sheet.
struct PrintedTag {
  Box black;
  std::vector<Box> white;  // over it
};

// Those of a page of report/voting_cards.h, in its order: the first is card 1's.
[[nodiscard]] std::vector<PrintedTag> printed_tags(const std::string& html);

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;

  [[nodiscard]] GreyPicture view() { return {width, height, width, pixels}; }
};

// A card before the camera.
struct HeldCard {
  int number = 1;
  double x = 0;  // pixels: its centre
  double y = 0;
  double size = 32;       // pixels: side of the black square, seen from the front
  double turn = 0;        // degrees, clockwise as the camera sees it
  double narrow = 1;      // what its tilt leaves of a side: 1 facing the camera
  double tilt_axis = 0;   // degrees
  double covered = 0;     // share of its width that a hand hides, from a side
  double cover_from = 0;  // degrees: which side
};

// The turn that puts a side up.
[[nodiscard]] inline double turn_for(int side) { return -90.0 * side; }

struct Room {
  int width = 1280;
  int height = 720;
  double blur = 0.7;      // standard deviation, pixels
  double noise = 6;       // standard deviation, shades
  double uneven = 0.5;    // share of the light that the darkest corner lacks
  bool furnished = true;  // people, frames, stripes behind the cards
};

[[nodiscard]] Picture painted(const Room& room, const std::vector<PrintedTag>& tags, const std::vector<HeldCard>& cards,
                              Random& random);

// Cards 1 to `count` on the seats of the room, each with its side in `sides`, of about `size` pixels, as people hold
// them: turned by `most_turn` degrees at most, tilted so that 0.75 to 1 of a side is left.
[[nodiscard]] std::vector<HeldCard> seated(const Room& room, const std::vector<int>& sides, double size,
                                           double most_turn, Random& random);

// From `low` to `high`.
[[nodiscard]] double between(Random& random, double low, double high);

}  // namespace boussole::test
