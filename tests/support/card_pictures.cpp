#include "support/card_pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace boussole::test {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kPaper = 225;  // shades, before the light
constexpr double kInk = 30;
constexpr double kHand = 150;

double attribute(const std::string& tag, const std::string& name) {
  const std::size_t at = tag.find(" " + name + "=\"");
  return at == std::string::npos ? 0 : std::strtod(tag.c_str() + at + name.size() + 3, nullptr);
}

double normal(Random& random) {
  return std::sqrt(-2 * std::log(between(random, 1e-12, 1))) * std::cos(2 * kPi * between(random, 0, 1));
}

struct Canvas {
  int width = 0;
  int height = 0;
  std::vector<double> shades;

  double& at(int x, int y) {
    return shades[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

void fill(Canvas& canvas, const Box& box, double shade) {
  const int right = std::min(canvas.width, static_cast<int>(box.x + box.width));
  const int bottom = std::min(canvas.height, static_cast<int>(box.y + box.height));
  for (int y = std::max(0, static_cast<int>(box.y)); y < bottom; ++y) {
    for (int x = std::max(0, static_cast<int>(box.x)); x < right; ++x) canvas.at(x, y) = shade;
  }
}

// What a room has that is not a card: people, windows, frames with a border, blinds, a chequered shirt.
void furnish(Canvas& canvas, Random& random) {
  const auto somewhere = [&](double most) {
    return Box{between(random, 0, canvas.width), between(random, 0, canvas.height), between(random, 8, most),
               between(random, 8, most)};
  };
  for (int i = 0; i < 40; ++i) fill(canvas, somewhere(160), between(random, 20, 220));
  for (int i = 0; i < 12; ++i) {
    const Box frame = somewhere(70);
    fill(canvas, frame, 30);
    fill(canvas, {frame.x + 4, frame.y + 4, frame.width - 8, frame.height - 8}, 200);
  }
  for (int i = 0; i < 4; ++i) {
    const Box shirt = somewhere(60);
    const double check = between(random, 3, 8);
    for (double y = 0; y < 60; y += check) {
      for (double x = 0; x < 60; x += check)
        fill(canvas, {shirt.x + x, shirt.y + y, check, check}, one_in(random, 2) ? 40 : 210);
    }
  }
}

// From the plane of a card (millimetres from its centre) to the picture, and back.
struct View {
  double across[3] = {};  // rows of the matrix
  double down[3] = {};
  double depth[3] = {};

  // Where the picture's point is on the card.
  [[nodiscard]] std::pair<double, double> on_card(double x, double y) const {
    const double a = across[0] - x * depth[0];
    const double b = across[1] - x * depth[1];
    const double c = x * depth[2] - across[2];
    const double d = down[0] - y * depth[0];
    const double e = down[1] - y * depth[1];
    const double f = y * depth[2] - down[2];
    const double whole = a * e - b * d;
    return {(c * e - b * f) / whole, (a * f - c * d) / whole};
  }
};

View view_of(const HeldCard& card, double side) {
  constexpr double kFocal = 1108;  // pixels: a lens of 60 degrees before a picture 1280 wide
  const double distance = kFocal * side / card.size;
  const double turn = card.turn * kPi / 180;
  const double axis = card.tilt_axis * kPi / 180;
  const double narrow = std::clamp(card.narrow, 0.05, 1.0);
  const double away = std::sqrt(1 - narrow * narrow);
  View view;
  for (int i = 0; i < 2; ++i) {  // the card's own axes, turned, then tilted round the axis
    const double x = i == 0 ? std::cos(turn) : -std::sin(turn);
    const double y = i == 0 ? std::sin(turn) : std::cos(turn);
    const double along = x * std::cos(axis) + y * std::sin(axis);
    const double aside = y * std::cos(axis) - x * std::sin(axis);
    const double tilted_x = along * std::cos(axis) - aside * narrow * std::sin(axis);
    const double tilted_y = along * std::sin(axis) + aside * narrow * std::cos(axis);
    view.depth[i] = aside * away;
    view.across[i] = kFocal * tilted_x + card.x * view.depth[i];
    view.down[i] = kFocal * tilted_y + card.y * view.depth[i];
  }
  view.depth[2] = distance;
  view.across[2] = card.x * distance;
  view.down[2] = card.y * distance;
  return view;
}

bool within(const Box& box, double x, double y) {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

// The shade of a point of the paper, or -1 beyond its edge.
double shade_at(const PrintedTag& tag, const HeldCard& card, double x, double y) {
  const double side = tag.black.width;
  const double edge = side * 0.65;  // of the front: white for more than a square round the tag
  if (std::abs(x) > edge || std::abs(y) > edge) return -1;
  const double from = card.cover_from * kPi / 180;
  if (card.covered > 0 && x * std::cos(from) + y * std::sin(from) > side * (0.5 - card.covered)) return kHand;
  const double sheet_x = tag.black.x + side / 2 + x;
  const double sheet_y = tag.black.y + side / 2 + y;
  if (!within(tag.black, sheet_x, sheet_y)) return kPaper;
  return std::any_of(tag.white.begin(), tag.white.end(), [&](const Box& box) { return within(box, sheet_x, sheet_y); })
             ? kPaper
             : kInk;
}

void paint(Canvas& canvas, const PrintedTag& tag, const HeldCard& card) {
  constexpr int kFine = 4;  // points of a pixel, each way
  const View view = view_of(card, tag.black.width);
  const double reach = card.size * 1.2 + 4;
  for (int y = std::max(0, static_cast<int>(card.y - reach));
       y < std::min(canvas.height, static_cast<int>(card.y + reach)); ++y) {
    for (int x = std::max(0, static_cast<int>(card.x - reach));
         x < std::min(canvas.width, static_cast<int>(card.x + reach)); ++x) {
      double sum = 0;
      for (int point = 0; point < kFine * kFine; ++point) {
        const int row = point / kFine;
        const auto [card_x, card_y] = view.on_card(x + (static_cast<double>(point % kFine) + 0.5) / kFine,
                                                   y + (static_cast<double>(row) + 0.5) / kFine);
        const double shade = shade_at(tag, card, card_x, card_y);
        sum += shade < 0 ? canvas.at(x, y) : shade;
      }
      canvas.at(x, y) = sum / (kFine * kFine);
    }
  }
}

// One way, then the other.
void blur(Canvas& canvas, double deviation) {
  if (deviation <= 0) return;
  const int reach = static_cast<int>(std::ceil(3 * deviation));
  std::vector<double> weights;
  double total = 0;
  for (int i = -reach; i <= reach; ++i) {
    weights.push_back(std::exp(-i * i / (2 * deviation * deviation)));
    total += weights.back();
  }
  for (const bool across : {true, false}) {
    Canvas blurred = canvas;
    for (int y = 0; y < canvas.height; ++y) {
      for (int x = 0; x < canvas.width; ++x) {
        double sum = 0;
        for (int i = -reach; i <= reach; ++i) {
          const int from_x = across ? std::clamp(x + i, 0, canvas.width - 1) : x;
          const int from_y = across ? y : std::clamp(y + i, 0, canvas.height - 1);
          const int weight = i + reach;
          sum += canvas.at(from_x, from_y) * weights[static_cast<std::size_t>(weight)];
        }
        blurred.at(x, y) = sum / total;
      }
    }
    canvas = std::move(blurred);
  }
}

}  // namespace

double between(Random& random, double low, double high) {
  return low + (high - low) * static_cast<double>(random() >> 11U) / 9007199254740992.0;
}

std::vector<PrintedTag> printed_tags(const std::string& html) {
  std::vector<PrintedTag> tags;
  for (std::size_t at = html.find("<g class=\"tag\""); at != std::string::npos;
       at = html.find("<g class=\"tag\"", at + 1)) {
    const std::size_t end = html.find("</g>", at);
    PrintedTag tag;
    for (std::size_t rect = html.find("<rect", at); rect < end; rect = html.find("<rect", rect + 1)) {
      const std::string one = html.substr(rect, html.find('>', rect) - rect);
      const Box box{attribute(one, "x"), attribute(one, "y"), attribute(one, "width"), attribute(one, "height")};
      if (one.find("#000") != std::string::npos)
        tag.black = box;
      else
        tag.white.push_back(box);
    }
    tags.push_back(tag);
  }
  return tags;
}

Picture painted(const Room& room, const std::vector<PrintedTag>& tags, const std::vector<HeldCard>& cards,
                Random& random) {
  Canvas canvas{room.width, room.height, {}};
  const auto count = static_cast<std::size_t>(room.width) * static_cast<std::size_t>(room.height);
  canvas.shades.assign(count, 120);
  if (room.furnished) furnish(canvas, random);
  for (const HeldCard& card : cards) paint(canvas, tags[static_cast<std::size_t>(card.number) - 1], card);
  const double dark = between(random, 0, 2 * kPi);  // where the light lacks
  for (int y = 0; y < room.height; ++y) {
    for (int x = 0; x < room.width; ++x) {
      const double along =
          (x - room.width / 2.0) / room.width * std::cos(dark) + (y - room.height / 2.0) / room.height * std::sin(dark);
      canvas.at(x, y) *= 1 - room.uneven * std::clamp(0.5 + along, 0.0, 1.0);
    }
  }
  blur(canvas, room.blur);
  Picture picture{room.width, room.height, std::vector<std::uint8_t>(count)};
  for (std::size_t i = 0; i < count; ++i) {
    const double shade = canvas.shades[i] + room.noise * normal(random);
    picture.pixels[i] = static_cast<std::uint8_t>(std::clamp(shade, 0.0, 255.0));
  }
  return picture;
}

std::vector<HeldCard> seated(const Room& room, const std::vector<int>& sides, double size, double most_turn,
                             Random& random) {
  const double seat = std::max(size * 2.2, 40.0);
  const int across = std::max(1, static_cast<int>(room.width / seat));
  const int down = std::max(1, static_cast<int>(room.height / seat));
  std::vector<int> seats(static_cast<std::size_t>(across * down));
  for (std::size_t i = 0; i < seats.size(); ++i) seats[i] = static_cast<int>(i);
  for (std::size_t i = seats.size() - 1; i > 0; --i) std::swap(seats[i], seats[below(random, i + 1)]);
  std::vector<HeldCard> cards;
  for (std::size_t i = 0; i < sides.size() && i < seats.size(); ++i) {
    HeldCard card;
    card.number = static_cast<int>(i) + 1;
    card.x = (seats[i] % across + 0.5) * room.width / across + between(random, -0.12, 0.12) * size;
    const int row = seats[i] / across;
    card.y = (row + 0.5) * room.height / down + between(random, -0.12, 0.12) * size;
    card.size = size;
    card.turn = turn_for(sides[i]) + between(random, -most_turn, most_turn);
    card.narrow = between(random, 0.75, 1);
    card.tilt_axis = between(random, 0, 360);
    cards.push_back(card);
  }
  return cards;
}

}  // namespace boussole::test
