// The drawing of a score: everything at its place, no word over another, at any width and for any score.
#include "core/scores/score_drawing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "core/scores/score_words.h"
#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

double width_of(std::string_view words, double letters, bool bold) {
  return static_cast<double>(words.size()) * letters * (bold ? 0.6 : 0.55);
}

Score some_score(int rated, int open, int sum) {
  Score score;
  score.rated = rated;
  score.unanswered = open;
  score.level_sum = sum;
  const double counted = rated + open;
  if (rated > 0) score.score = 100.0 * sum / (3.0 * rated);
  if (counted > 0) {
    score.coverage = rated / counted;
    score.low = 100.0 * sum / (3.0 * counted);
    score.high = 100.0 * (sum + 3.0 * open) / (3.0 * counted);
    if (score.score && *score.coverage >= 0.5) score.stage = stage_of(*score.score);
  }
  return score;
}

const DrawnWords* find_words(const ScoreDrawing& drawing, std::string_view text, double above) {
  const auto found = std::find_if(drawing.words.begin(), drawing.words.end(),
                                  [&](const DrawnWords& words) { return words.text == text && words.y < above; });
  return found == drawing.words.end() ? nullptr : &*found;
}

void check_words(const ScoreDrawing& drawing, const ScoreCanvas& canvas) {
  for (std::size_t i = 0; i < drawing.words.size(); ++i) {
    const DrawnWords& words = drawing.words[i];
    const double half = width_of(words.text, canvas.letters, words.bold) / 2;
    CHECK(words.x - half > -0.01);
    CHECK(words.x + half < canvas.width + 0.01);
    CHECK(words.y + canvas.letters / 2 < drawing.height + 0.01);
    for (std::size_t j = 0; j < i; ++j) {
      const DrawnWords& other = drawing.words[j];
      if (std::abs(other.y - words.y) > canvas.letters * 0.9) continue;
      const double apart = half + width_of(other.text, canvas.letters, other.bold) / 2;
      CHECK_MESSAGE(std::abs(other.x - words.x) > apart, words.text, " over ", other.text);
    }
  }
}

}  // namespace

TEST_CASE("the scale has thresholds, stages, the score at its tick and the range above, with its ends") {
  const Score score = some_score(30, 10, 45);  // 50, from 38 to 63
  const ScoreCanvas canvas{800, 14, width_of};
  const ScoreDrawing drawing = draw_scale(score, canvas);
  const double bar = drawing.boxes.front().y;
  REQUIRE(find_words(drawing, "50", bar));
  CHECK(find_words(drawing, "50", bar)->x == doctest::Approx(400));
  REQUIRE(find_words(drawing, "38", bar));
  CHECK(find_words(drawing, "38", bar)->x < 800 * 0.375);
  REQUIRE(find_words(drawing, "63", bar));
  CHECK(find_words(drawing, "63", bar)->x > 800 * 0.625);
  for (const char* below : {"0", "25", "50", "75", "100", "À engager", "Amorcé", "En place", "Ancré"}) {
    const bool there = std::any_of(drawing.words.begin(), drawing.words.end(),
                                   [&](const DrawnWords& words) { return words.text == below && words.y > bar; });
    CHECK_MESSAGE(there, below);
  }
  CHECK(std::count_if(drawing.boxes.begin(), drawing.boxes.end(),
                      [](const DrawnBox& box) { return box.ink == Ink::level_2; }) == 1);
  for (const DrawnLine& line : drawing.lines) {
    if (line.y1 == line.y2) CHECK_MESSAGE(line.y1 < bar, "the bracket is above the bar, never over it");
  }
}

TEST_CASE("while it is too early nothing is filled, and no stage stands out") {
  const Score early = some_score(4, 6, 6);
  REQUIRE(headline_of(early) == Headline::range);
  const ScoreCanvas canvas{400, 14, width_of};
  for (const ScoreDrawing& drawing : {draw_scale(early, canvas), draw_bar(early, canvas)}) {
    for (const DrawnBox& box : drawing.boxes) CHECK(box.ink == Ink::track);
  }
  const ScoreDrawing sure = draw_bar(some_score(6, 4, 9), canvas);
  CHECK(std::any_of(sure.boxes.begin(), sure.boxes.end(), [](const DrawnBox& box) { return box.ink == Ink::fill; }));
}

TEST_CASE("once settled there is no bracket; without an answer no tick") {
  const ScoreCanvas canvas{400, 14, width_of};
  const auto level_lines = [](const ScoreDrawing& drawing) {
    return std::count_if(drawing.lines.begin(), drawing.lines.end(),
                         [](const DrawnLine& line) { return line.y1 == line.y2; });
  };
  CHECK(level_lines(draw_scale(some_score(10, 0, 12), canvas)) == 0);
  CHECK(level_lines(draw_scale(some_score(9, 1, 12), canvas)) == 1);
  CHECK(draw_scale({}, canvas).lines.empty());
}

TEST_CASE("no score is not a 0: empty segments without a tick") {
  const ScoreCanvas canvas{400, 14, width_of};
  const Score none = some_score(0, 10, 0);
  const Score zero = some_score(10, 0, 0);
  REQUIRE(zero.score == 0);
  for (const auto draw : {draw_scale, draw_bar}) {
    for (const DrawnBox& box : draw(none, canvas).boxes) CHECK(box.ink == Ink::empty);
    for (const DrawnBox& box : draw(zero, canvas).boxes) CHECK(box.ink != Ink::empty);
    const auto ticks = [&](const Score& score) {
      const std::vector<DrawnLine> lines = draw(score, canvas).lines;
      return std::count_if(lines.begin(), lines.end(), [](const DrawnLine& line) { return line.thickness > 2; });
    };
    CHECK(ticks(none) == 0);
    CHECK(ticks(zero) == 1);
  }
}

TEST_CASE("no word over another nor out of the drawing, whatever the score, the width and the size of the letters") {
  Random random(random_seed());
  for (int round = 0; round < 4'000; ++round) {
    const std::size_t answers = below(random, 60);
    const int rated = static_cast<int>(answers);
    const int open = static_cast<int>(below(random, 60));
    const int sum = rated == 0 ? 0 : static_cast<int>(below(random, 3 * answers + 1));
    const double letters = 10 + static_cast<double>(below(random, 30));
    const double width = letters * 6 + static_cast<double>(below(random, 1'000));
    const ScoreCanvas canvas{width, letters, width_of};
    INFO(rated, " rated, ", open, " open, sum ", sum, ", width ", width, ", letters ", letters);
    check_words(draw_scale(some_score(rated, open, sum), canvas), canvas);
    check_words(draw_axis(canvas), canvas);
  }
}
