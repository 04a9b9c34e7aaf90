// How well they are read is in tests/vision; here, that what the holder reads is what the camera is shown.
#include "report/voting_cards.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <numbers>
#include <set>
#include <string>
#include <vector>

#include "core/content/names.h"
#include "support/card_pictures.h"
#include "support/golden.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

struct Arrow {
  double x = 0;
  double y = 0;
};

// A direction of the sheet as it is once the drawing is turned by that many degrees (SVG: clockwise, y down).
Arrow turned(const Arrow& arrow, double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return {arrow.x * std::cos(angle) - arrow.y * std::sin(angle), arrow.x * std::sin(angle) + arrow.y * std::cos(angle)};
}

double number_after(const std::string& text, const std::string& words, std::size_t from) {
  return std::strtod(text.c_str() + text.find(words, from) + words.size(), nullptr);
}

struct FlapWords {
  double turn = 0;                                     // of the flap's drawing, degrees
  std::vector<std::pair<std::string, double>> levels;  // its words, and by how many degrees they are turned in it
};

FlapWords first_flap(const std::string& html) {
  FlapWords flap;
  const std::size_t start = html.find("<g class=\"flap\"");
  flap.turn = number_after(html, "rotate(", start);
  for (std::size_t at = html.find("<g class=\"level\"", start); flap.levels.size() < 4;
       at = html.find("<g class=\"level\"", at + 1)) {
    const std::size_t words = html.find('>', html.find("<text", at)) + 1;
    flap.levels.emplace_back(html.substr(words, html.find('<', words) - words), number_after(html, "rotate(", at));
  }
  return flap;
}

}  // namespace

TEST_CASE("voting cards: the side that is up for the camera is the one that the holder reads upright") {
  for (const CardsPerPage per_page : {CardsPerPage::two, CardsPerPage::one}) {
    const bool beside = per_page == CardsPerPage::two;  // the flap: beside the front, or below it
    CAPTURE(beside);
    const FlapWords flap = first_flap(voting_cards_html({2, per_page}));
    for (int level = 0; level < 4; ++level) {
      CAPTURE(level);
      const auto& [words, turn] = flap.levels[static_cast<std::size_t>(level)];
      CHECK(words == std::to_string(level) + "\u00a0" + names::level_name(level));
      // What is up for the words, on the sheet; folded behind, then seen from there.
      Arrow up = turned({0, -1}, turn + flap.turn);
      if (beside)
        up.x = -up.x;
      else
        up.y = -up.y;
      // From the front, that arrow is as it is; and the card is held with side `level` up: 0 the top, 1 the right…
      const std::vector<Arrow> sides = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
      const Arrow& side = sides[static_cast<std::size_t>(level)];
      CHECK(up.x * side.x + up.y * side.y == doctest::Approx(1));
    }
  }
}

TEST_CASE("voting cards: as many as asked, each with its own tag and white around it") {
  for (const int asked : {1, 2, 7, 40}) {
    const std::string two = voting_cards_html({asked, CardsPerPage::two});
    CHECK(count(two, "class=\"tag\"") == static_cast<std::size_t>(asked));
    CHECK(count(two, "class=\"sheet\"") == static_cast<std::size_t>((asked + 1) / 2));
    const std::string one = voting_cards_html({asked, CardsPerPage::one});
    CHECK(count(one, "class=\"sheet\"") == static_cast<std::size_t>(asked));
  }
  CHECK(count(voting_cards_html({0, CardsPerPage::two}), "class=\"tag\"") == 1);
  CHECK(count(voting_cards_html({500, CardsPerPage::two}), "class=\"tag\"") == 40);

  std::set<std::string> drawings;
  for (const CardsPerPage per_page : {CardsPerPage::two, CardsPerPage::one}) {
    const double square = card_square(per_page) / 8;
    for (const PrintedTag& tag : printed_tags(voting_cards_html({40, per_page}))) {
      CHECK(tag.black.width == doctest::Approx(8 * square));
      CHECK(tag.black.height == tag.black.width);
      CHECK_MESSAGE(tag.black.x >= square, "white as wide as a square, to the edge of the paper at least");
      CHECK_MESSAGE(tag.black.x >= 10, "and within what printers print");
      std::string drawing;
      for (const Box& white : tag.white) {
        drawing += std::to_string(white.x - tag.black.x) + " " + std::to_string(white.y - tag.black.y) + ";";
        CHECK(white.x >= tag.black.x + square - 1e-6);
        CHECK(white.x + white.width <= tag.black.x + 7 * square + 1e-6);
      }
      drawings.insert(std::to_string(square) + drawing);
    }
  }
  CHECK(drawings.size() == 80);
}

TEST_CASE("voting cards are what they were") {
  const std::string written = voting_cards_html({3, CardsPerPage::two});
  const bool same = golden_file("reports/cards.html", written) == written;
  CHECK(same);
}

TEST_CASE("voting cards: nothing in front tells one side from another, and nothing is asked of the network") {
  const std::string html = voting_cards_html({4, CardsPerPage::two});
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("url(") == std::string::npos);
  // Words are in the flaps and in the instructions alone.
  for (std::size_t at = html.find("<g class=\"tag\""); at != std::string::npos;
       at = html.find("<g class=\"tag\"", at + 1))
    CHECK(html.substr(at, html.find("</g>", at) - at).find("<text") == std::string::npos);
}
