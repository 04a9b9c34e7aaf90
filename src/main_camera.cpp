// What reads voting cards in the page: camera.wasm, a program apart, run in a worker (web/camera_worker.js) and asked
// for only when a camera is opened. Pictures in, numbers out; nothing of a picture outlives the next.
#include <emscripten.h>

#include <cstdint>
#include <vector>

#include "vision/card_votes.h"

namespace {

using namespace boussole;

struct Memory {
  CardReader reader;
  CardVotes votes{1};
  std::vector<std::uint8_t> grey;   // the picture
  std::vector<double> readings;     // of it, kFields each
  std::vector<std::int8_t> states;  // of each card
};

constexpr std::size_t kFields = 7;  // web/camera_worker.js

Memory& memory() {
  static Memory memory;
  return memory;
}

}  // namespace

extern "C" {

// Another vote of so many people: nothing was seen yet.
EMSCRIPTEN_KEEPALIVE void camera_begin(int people) { memory().votes = CardVotes(people); }

// Where to write a picture of that size, a byte of grey for each pixel.
EMSCRIPTEN_KEEPALIVE std::uint8_t* camera_picture(int width, int height) {
  constexpr int kMost = 4096;  // pixels of a side
  if (width < 1 || height < 1 || width > kMost || height > kMost) return nullptr;
  memory().grey.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  return memory().grey.data();
}

// Reads it; how many cards were seen.
EMSCRIPTEN_KEEPALIVE int camera_read(int width, int height) {
  Memory& all = memory();
  const std::vector<SeenCard> readings = all.reader.read({width, height, width, all.grey});
  all.votes.add(readings);
  all.readings.clear();
  all.readings.reserve(readings.size() * kFields);
  for (const SeenCard& one : readings) {
    for (const double value : {static_cast<double>(one.number), static_cast<double>(one.side), one.angle,
                               is_to_straighten(one) ? 1.0 : 0.0, one.size, one.x, one.y})
      all.readings.push_back(value);
  }
  return static_cast<int>(readings.size());
}

// Of each card seen: number, side, angle, 1 when it is to straighten, size, x, y.
EMSCRIPTEN_KEEPALIVE const double* camera_readings() { return memory().readings.data(); }

// Of each card, from 1 to kMostCardNumber: the level that counts, or -1 missing, -2 to straighten, -3 twice, -4 beyond.
EMSCRIPTEN_KEEPALIVE const std::int8_t* camera_states() {
  std::vector<std::int8_t>& states = memory().states;
  states.clear();
  for (int number = 1; number <= kMostCardNumber; ++number) {
    const CardVote& vote = memory().votes.vote(number);
    const auto rank = static_cast<int>(vote.state);
    const int below = vote.state == CardState::missing ? -1 : -rank;
    states.push_back(static_cast<std::int8_t>(vote.state == CardState::counted ? vote.level : below));
  }
  return states.data();
}

// How many there are.
EMSCRIPTEN_KEEPALIVE int camera_cards() { return kMostCardNumber; }

}  // extern "C"
