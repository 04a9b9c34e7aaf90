// One level of a criterion as a large card: mark, digit and word, what one sees. Its signs are lines, or boxes to tick.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace boussole {

// A sign as a box.
struct SignBox {
  std::string id = {};
  bool seen = false;
};

struct LevelCardSpec {
  std::string id = {};
  int level = 0;
  std::string text = {};
  std::vector<std::string_view> lines = {};  // its parts, which are the text when a space is put between them
  std::string_view lead = {};                // drawn behind the level's name, before them
  std::vector<SignBox> boxes = {};           // of the lines, in their order; none: points
  std::string box_description = {};          // what is said of each box beyond its line
  bool checked = false;
  bool disabled = false;
  std::optional<TextRange> spoken = {};  // what is being read aloud of the text
};

struct LevelCardPress {
  bool chosen = false;
  std::optional<std::size_t> toggled = {};  // the box, by its place
};

[[nodiscard]] LevelCardPress level_card(Frame& frame, const LevelCardSpec& spec);

}  // namespace boussole
