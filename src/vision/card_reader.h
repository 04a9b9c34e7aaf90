// Voting cards in a picture: which numbers are held up, and which side of each is up. One picture in, readings out:
// nothing is kept between two, and nothing of the picture is (card_votes.h says what several pictures amount to).
//
// A wrong level is far worse than a card that is missed: what is not surely read is not read.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace boussole {

inline constexpr int kMostCardNumber = 40;  // cards are numbered from 1

// Shades of grey, 0 black to 255 white, a byte each, rows from the top. Row y begins at pixels[y × stride].
struct GreyPicture {
  int width = 0;
  int height = 0;
  int stride = 0;                  // bytes from a row to the next, at least `width`
  std::span<std::uint8_t> pixels;  // at least stride × height; read only, but the library takes them as its own
};

// A card read in a picture. Places and sizes in pixels, from the top left corner.
struct SeenCard {
  int number = 0;          // 1 to kMostCardNumber
  int side = 0;            // 0 to 3: the one that is up, or the nearest to it
  double angle = 0;        // degrees, clockwise, from that side straight up: -45 to 45
  double size = 0;         // side of the black square, were it seen from the front
  double margin = 0;       // how far its squares are from being taken one for another, in shades
  int corrected_bits = 0;  // squares that were mended, of 36
  double x = 0;            // its centre
  double y = 0;
};

// Between two sides: which one is meant can't be told. « À redresser ».
[[nodiscard]] bool is_to_straighten(const SeenCard& reading);

// The rules that readings stand, as measured by scripts/bench (docs/decisions/0017).
inline constexpr int kMostCorrectedBits = 1;
inline constexpr double kLeastMargin = 20;  // shades
inline constexpr double kMostAngle = 30;    // degrees from a side straight up
inline constexpr double kLeastSize = 12;    // pixels: a smaller one is not looked at

class CardReader {
 public:
  CardReader();
  ~CardReader();
  CardReader(const CardReader&) = delete;
  CardReader& operator=(const CardReader&) = delete;

  // By number, then from the top. Two cards of one number are two readings. Nothing when the picture is not one
  // (no pixels, fewer than it says).
  [[nodiscard]] std::vector<SeenCard> read(const GreyPicture& picture);

 private:
  struct Detector;
  std::unique_ptr<Detector> detector_;
};

}  // namespace boussole
