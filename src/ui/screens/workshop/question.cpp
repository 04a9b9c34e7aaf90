// The question and its four levels for a room: as large as the page allows, whatever the text size chosen.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kFromAfar = 32;   // of a page 1280 points wide: what is read from 8 m; closer lines rather than smaller
constexpr float kLargest = 1.5F;  // times that
constexpr float kSmallest = 15;   // smaller than this nobody reads: what is left is scrolled to
constexpr float kStep = 1;
constexpr float kStripe = 6;            // of the level's colour, at its left
constexpr float kHand = size::kTarget;  // side of a button of the count: like the text, whatever the size chosen

// How much air there is, in shares of the size of the text.
struct Air {
  float line = 0;      // height of a line
  float gap = 0;       // between the levels, and around their words
  float question = 0;  // its size
  float name = 0;      // of a level: its size
};
constexpr Air kRoomy{1.18F, 0.3F, 1.1F, 0.72F};
constexpr Air kClose{1.08F, 0.1F, 1, 0.6F};

// What a level shows, a paragraph each: its signs, or its text without signs.
std::vector<std::string> level_texts(const Frame& frame, const Criterion& criterion, int level) {
  const std::vector<std::string_view> signs = signs_in(criterion, level, frame.wording());
  if (!signs.empty()) return {signs.begin(), signs.end()};
  return {levels_in(criterion, frame.wording())[static_cast<std::size_t>(level)]};
}

using LevelTexts = std::array<std::vector<std::string>, kLevelCount>;

// Everything of one size.
struct Layout {
  float size = 0;
  Air air;
  TextStyle question;
  TextStyle name;
  TextStyle text;
  float gap = 0;         // between the levels
  float before = 0;      // room before the mark, after the stripe
  float mark = 0;        // diameter
  float head = 0;        // height of the mark and the name, where something stands under them
  float name_width = 0;  // of the column of marks and names
  float height = 0;      // of all
  std::array<float, kLevelCount> levels{};
};

// `hands`: each level's count stands under its name.
Layout lay_out(const Frame& frame, const std::string& question, const LevelTexts& levels, float width, float size,
               const Air& air, bool hands) {
  Layout layout;
  layout.size = size;
  layout.air = air;
  layout.question = {Font::bold, size * air.question, air.line, Color::text};
  layout.name = {Font::bold, size * air.name, air.line, Color::text};
  layout.text = {Font::regular, size, air.line, Color::text};
  layout.gap = std::max(3.0F, size * air.gap);
  layout.before = std::max(2 * layout.gap, kStripe + size * 0.25F);
  layout.mark = size * 0.8F;
  float widest = 0;
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level)
    widest = std::max(widest, text_width(layout.name.font, layout.name.size, level_label(level)));
  const bool narrow = frame.narrow();
  const float named = layout.mark + size * 0.3F + widest;
  layout.name_width = narrow ? 0 : layout.before + std::max(named, hands ? 3 * kHand : 0) + size * 0.5F;
  layout.head = std::max(layout.mark, layout.name.size * air.line);
  layout.height = wrapped_height(layout.question, question, width) + 2 * layout.gap;
  const float words = width - (narrow ? layout.before : layout.name_width) - layout.gap;
  const float above = narrow ? layout.name.size * air.line + layout.gap : 0;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    float text = 0;
    for (const std::string& paragraph : levels[i]) text += wrapped_height(layout.text, paragraph, words);
    const float beside = hands ? layout.head + kHand : layout.mark;
    layout.levels[i] = above + std::max(beside, text) + 2 * layout.gap;
    layout.height += layout.levels[i] + layout.gap;
  }
  return layout;
}

void draw_level(Frame& frame, const Layout& layout, int level, const std::vector<std::string>& texts, const Rect& rect,
                const VoteCounts* hands) {
  const std::string id = "workshop.level." + std::to_string(level);
  frame.open_node(Role::group, id, level_label(level), rect);
  frame.fill(rect, Color::surface, radius::kCard);
  frame.outline(rect, Color::border, 1, radius::kCard);
  frame.fill({rect.x, rect.y, kStripe, rect.height}, level_color(level), radius::kSmall);
  const float x = rect.x + layout.before;
  const float line = hands ? layout.head : layout.text.size * layout.air.line;
  float y = rect.y + layout.gap;
  draw_level_mark(frame, level, x, y + (line - layout.mark) / 2, layout.mark);
  frame.draw_line(layout.name, level_label(level), x + layout.mark + layout.size * 0.3F,
                  y + (line - layout.name.size) / 2);
  const float hand = y + layout.head;
  float left = x;
  if (layout.name_width > 0)
    left = rect.x + layout.name_width;
  else
    y += layout.name.size * layout.air.line + layout.gap;
  const float width = rect.x + rect.width - layout.gap - left;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const float height = wrapped_height(layout.text, texts[i], width);
    draw_wrapped(frame, layout.text, texts[i], left, y, width);
    frame.record(Role::text, id + "." + std::to_string(i), texts[i], {left, y, width, height});
    y += height;
  }
  if (hands) draw_hand(frame, level, *hands, {x, hand, 3 * kHand, kHand});
  frame.close_node();
}

}  // namespace

float draw_projected_question(Frame& frame, const Criterion& criterion, const Rect& room, const VoteCounts* hands) {
  const std::string question = std::string(question_in(criterion, frame.wording()));
  LevelTexts levels;
  for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = level_texts(frame, criterion, static_cast<int>(i));
  const float afar = std::round(kFromAfar * std::max(1.0F, frame.width() / 1280));
  Layout layout = lay_out(frame, question, levels, room.width, kLargest * afar, kRoomy, hands != nullptr);
  const auto shrink = [&](float most, float least, const Air& air) {
    for (float size = most; layout.height > room.height && size >= least; size -= kStep)
      layout = lay_out(frame, question, levels, room.width, size, air, hands != nullptr);
  };
  shrink(kLargest * afar - kStep, afar, kRoomy);
  shrink(afar + 4 * kStep, kSmallest, kClose);
  // What room is left goes between the levels.
  const float spare = std::max(0.0F, room.height - layout.height) / (kLevelCount + 1);
  const float extra = std::min(spare, layout.size);
  float y = room.y;
  const float height = wrapped_height(layout.question, question, room.width);
  draw_wrapped(frame, layout.question, question, room.x, y, room.width);
  Node& node = frame.record(Role::heading, kScreenTitle, question, {room.x, y, room.width, height});
  node.level = 1;
  y += height + layout.gap + extra;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    draw_level(frame, layout, static_cast<int>(i), levels[i], {room.x, y, room.width, layout.levels[i]}, hands);
    y += layout.levels[i] + layout.gap + extra;
  }
  frame.column.y = std::max(frame.column.y, y);
  return layout.size;
}

}  // namespace boussole
