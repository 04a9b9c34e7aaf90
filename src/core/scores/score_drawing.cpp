#include "core/scores/score_drawing.h"

#include <algorithm>
#include <array>

#include "core/content/names.h"
#include "core/language/texts.h"
#include "core/scores/score_words.h"

namespace boussole {

namespace {

constexpr double kFullScore = 100;
constexpr int kStages = static_cast<int>(kLevelCount);

// A drawing being made. Lengths inside are in units, of which the letters have 14.
class Pen {
 public:
  explicit Pen(const ScoreCanvas& canvas) : canvas_(canvas), unit_(canvas.letters / 14) {}

  [[nodiscard]] double unit() const { return unit_; }
  [[nodiscard]] double width() const { return canvas_.width; }
  [[nodiscard]] double x(double score) const { return canvas_.width * score / kFullScore; }
  [[nodiscard]] double width_of(std::string_view words, bool bold) const {
    return canvas_.width_of(words, canvas_.letters, bold);
  }

  // The four segments, filled up to `sure`.
  void segments(const Score& score, double y, double height, double sure, int lit) {
    const double gap = unit_;
    for (int stage = 0; stage < kStages; ++stage) {
      const double from = x(kFullScore / kStages * stage) + (stage > 0 ? gap : 0);
      const double to = x(kFullScore / kStages * (stage + 1)) - (stage + 1 < kStages ? gap : 0);
      const Ink bare = score.score ? Ink::track : Ink::empty;
      const Ink ink = stage == lit ? static_cast<Ink>(static_cast<int>(Ink::level_0) + stage) : bare;
      drawing.boxes.push_back({from, y, to - from, height, ink});
      const double end = std::min(to, x(sure));
      if (end > from) drawing.boxes.push_back({from, y, end - from, height, Ink::fill});
    }
  }

  // What the score can still become; nothing once settled.
  void bracket(const Score& score, double y) {
    if (!score.low || !score.high || is_settled(score)) return;
    const double low = x(*score.low);
    const double high = x(*score.high);
    const double end = 3.5 * unit_;
    line(low, y, high, y, 1.5, Ink::text);
    for (const double at : {low, high}) line(at, y - end, at, y + end, 1.5, Ink::text);
  }

  void line(double x1, double y1, double x2, double y2, double thickness, Ink ink) {
    drawing.lines.push_back({x1, y1, x2, y2, thickness * unit_, ink});
  }

  void words(double x, double y, std::string text, bool bold, Ink ink) {
    drawing.words.push_back({x, y, std::move(text), bold, ink});
  }

  ScoreDrawing drawing;

 private:
  const ScoreCanvas& canvas_;
  double unit_;
};

// --- The numbers above: the ends of the range outside of it, the score between them

struct Number {
  std::string text;
  double left = 0;
  double width = 0;
  bool bold = false;
};

void keep_apart(std::vector<Number>& numbers, double gap, double room) {
  double free = 0;
  for (Number& number : numbers) {
    number.left = std::max(number.left, free);
    free = number.left + number.width + gap;
  }
  free = room;
  for (std::size_t i = numbers.size(); i-- > 0;) {
    numbers[i].left = std::min(numbers[i].left, free - numbers[i].width);
    free = numbers[i].left - gap;
  }
}

void draw_numbers(Pen& pen, const Score& score, double y) {
  const double gap = 6 * pen.unit();
  std::vector<Number> numbers;
  const auto add = [&](double value, bool bold, double shift) {
    Number number{french_number(value), 0, 0, bold};
    number.width = pen.width_of(number.text, bold);
    number.left = pen.x(value) + number.width * shift;
    numbers.push_back(std::move(number));
  };
  const bool ranged = score.low && score.high && !is_settled(score);
  if (ranged) add(*score.low, false, -1);
  if (score.score) add(*score.score, true, -0.5);
  if (ranged) add(*score.high, false, 0);
  if (numbers.size() == 3) {
    const Number& middle = numbers[1];
    numbers[0].left = std::min(numbers[0].left, middle.left - gap - numbers[0].width);
    numbers[2].left = std::max(numbers[2].left, middle.left + middle.width + gap);
  }
  keep_apart(numbers, gap, pen.width());
  const Ink ink = headline_of(score) == Headline::range ? Ink::muted : Ink::text;
  for (Number& number : numbers) {
    pen.words(number.left + number.width / 2, y, std::move(number.text), number.bold, number.bold ? ink : Ink::text);
  }
}

// --- The words below

std::string threshold_words(int bound) { return french_number(kFullScore / kStages * bound); }

// All of them; one in two, or the ends alone, where there is less room.
void draw_thresholds(Pen& pen, double y) {
  const double needed = pen.width_of(threshold_words(1), false) / 2 + pen.width_of(threshold_words(kStages), false);
  int step = 1;
  while (step < kStages && pen.width() * step / kStages < needed + 6 * pen.unit()) step *= 2;
  for (int bound = 0; bound <= kStages; bound += step) {
    const std::string text = threshold_words(bound);
    const double half = pen.width_of(text, false) / 2;
    const double at = std::clamp(pen.x(kFullScore / kStages * bound), half, pen.width() - half);
    pen.words(at, y, text, false, Ink::muted);
  }
}

double widest_name(const Pen& pen) {
  double widest = 0;
  for (int stage = 0; stage < kStages; ++stage) widest = std::max(widest, pen.width_of(names::level_name(stage), true));
  return widest;
}

void draw_names(Pen& pen, const Score& score, double y) {
  for (int stage = 0; stage < kStages; ++stage) {
    const bool here = score.stage && static_cast<int>(*score.stage) == stage;
    pen.words(pen.x(kFullScore / kStages * (stage + 0.5)), y, names::level_name(stage), here,
              here ? Ink::text : Ink::muted);
  }
}

}  // namespace

ScoreDrawing draw_scale(const Score& score, const ScoreCanvas& canvas) {
  Pen pen(canvas);
  const double unit = pen.unit();
  const bool ranged = score.low && score.high && !is_settled(score);
  const double bar = (ranged ? 33 : 24) * unit;
  const double thick = 12 * unit;
  draw_numbers(pen, score, 8 * unit);
  pen.bracket(score, 22 * unit);
  pen.segments(score, bar, thick, 0, score.stage ? static_cast<int>(*score.stage) : -1);
  if (score.score) {
    const double x = pen.x(*score.score);
    const Ink ink = headline_of(score) == Headline::range ? Ink::muted : Ink::text;
    pen.line(x, 18 * unit, x, bar + thick + 3 * unit, 3, ink);
  }
  // Thresholds and names on one line where there is room; else on two; else the thresholds alone.
  const double quarter = pen.width() / kStages;
  const double name = widest_name(pen) + 8 * unit;
  const double threshold = pen.width_of(threshold_words(kStages), false);
  const double first = bar + thick + 14 * unit;
  const bool one_line = name + 2 * threshold <= quarter;
  const bool two_lines = !one_line && name <= quarter;
  draw_thresholds(pen, first);
  if (one_line || two_lines) draw_names(pen, score, two_lines ? first + 20 * unit : first);
  pen.drawing.height = first + (two_lines ? 30 : 10) * unit;
  return std::move(pen.drawing);
}

ScoreDrawing draw_bar(const Score& score, const ScoreCanvas& canvas) {
  Pen pen(canvas);
  const double unit = pen.unit();
  const double bar = 10 * unit;
  const double thick = 14 * unit;
  const bool sure = headline_of(score) == Headline::score;
  pen.bracket(score, 4 * unit);
  pen.segments(score, bar, thick, sure ? *score.score : 0, -1);
  if (score.score) {
    const double x = pen.x(*score.score);
    pen.line(x, bar - 2 * unit, x, bar + thick + 2 * unit, 3, sure ? Ink::text : Ink::muted);
  }
  pen.drawing.height = bar + thick + 3 * unit;
  return std::move(pen.drawing);
}

ScoreDrawing draw_axis(const ScoreCanvas& canvas) {
  Pen pen(canvas);
  draw_thresholds(pen, canvas.letters * 0.6);
  pen.drawing.height = canvas.letters * 1.2;
  return std::move(pen.drawing);
}

}  // namespace boussole
