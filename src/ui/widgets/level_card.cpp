#include "ui/widgets/level_card.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/press.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kWords = type::kBody - 1;  // a little less than the page's: four cards are seen at once
constexpr float kMark = 24;
constexpr float kBox = 22;
constexpr float kEdge = 6;  // above and below the words
constexpr float kCheck = size::kIcon + 4;

// A part of what a card says, as it is laid out; places are from the card's top left corner.
struct Part {
  TextLayout layout;
  std::size_t begin = 0;  // in the text
  std::size_t size = 0;
  float x = 0;
  float y = 0;
  Rect box = {};  // what takes the press, where it is a box to tick
};

// A card before it is drawn. The mark stands beside the words, or above them where the column is too narrow for both.
struct Plan {
  TextStyle name;
  TextStyle lead;
  TextStyle words;
  float padding = 0;
  float mark = 0;
  float x = 0;  // of the words
  float y = 0;  // of the name
  float lead_x = 0;
  float lead_y = 0;
  std::string label;
  TextLayout title;  // of the label
  TextLayout lead_layout;
  std::vector<Part> parts;
  float height = 0;
};

// The words of the column start beside the mark; returns how much room they have.
float place_words(const Frame& frame, Plan& plan) {
  plan.padding = frame.inset(space::kM);
  plan.mark = frame.px(kMark);
  plan.x = plan.padding + plan.mark + frame.inset(space::kM - 2);
  plan.y = frame.px(kEdge);
  const float beside = frame.column.width - plan.x - plan.padding;
  if (beside >= frame.px(180)) return beside;
  plan.x = plan.padding;
  plan.y += plan.mark + frame.px(space::kXs);
  return frame.column.width - 2 * plan.padding;
}

// « En plus : » stands behind the level's name, or under it where there is no room.
void place_lead(const Frame& frame, const LevelCardSpec& spec, float room, Plan& plan) {
  if (spec.lead.empty()) return;
  plan.lead_layout = layout_text(plan.lead, spec.lead, room);
  const float gap = frame.px(space::kS);
  if (plan.title.width + gap + plan.lead_layout.width + frame.px(kCheck) <= room) {
    plan.lead_x = plan.x + plan.title.width + gap;
    plan.lead_y = plan.y + (plan.title.height - plan.lead_layout.height) / 2 + frame.px(1);
    return;
  }
  plan.lead_x = plan.x;
  plan.lead_y = plan.height;
  plan.height += plan.lead_layout.height;
}

// The lines behind their points, or as boxes that are large enough to be pressed.
void place_lines(const Frame& frame, const LevelCardSpec& spec, float room, Plan& plan) {
  const bool boxes = !spec.boxes.empty();
  const float indent = boxes ? frame.px(kBox + space::kS) : frame.px(space::kM);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < spec.lines.size(); ++i) {
    const std::string_view line = spec.lines[i];
    Part part{layout_text(plan.words, line, room - indent), begin, line.size(), plan.x + indent, plan.height};
    float height = part.layout.height;
    if (boxes) {
      height = std::max(height, frame.px(size::kTarget));
      part.y += (height - part.layout.height) / 2;
      part.box = {plan.x, plan.height, room, height};
    } else if (i > 0) {
      part.y += frame.px(2);
      height += frame.px(2);
    }
    plan.height += height;
    begin += line.size() + 1;
    plan.parts.push_back(std::move(part));
  }
}

// Filled in its place: it holds the label that its layout looks at.
void plan_card(const Frame& frame, const LevelCardSpec& spec, Plan& plan) {
  plan.name = frame.style(kWords, Font::bold);
  plan.lead = frame.style(type::kSmall, Font::regular, Color::text_muted);
  plan.words = frame.style(kWords);
  const float room = place_words(frame, plan);
  plan.label = level_label(spec.level);
  plan.title = layout_text(plan.name, plan.label, room - (spec.checked ? frame.px(kCheck) : 0));
  plan.height = plan.y + plan.title.height;
  place_lead(frame, spec, room, plan);
  if (spec.lines.empty()) {
    plan.parts.push_back({layout_text(plan.words, spec.text, room), 0, spec.text.size(), plan.x, plan.height});
    plan.height += plan.parts.back().layout.height;
  } else {
    place_lines(frame, spec, room, plan);
  }
  plan.height += frame.px(kEdge);
}

// What is read aloud of a part, in it.
std::optional<TextRange> spoken_of(const Part& part, const std::optional<TextRange>& spoken) {
  if (!spoken || spoken->begin < part.begin || spoken->end > part.begin + part.size) return std::nullopt;
  return TextRange{spoken->begin - part.begin, spoken->end - part.begin};
}

void draw_part(Frame& frame, const LevelCardSpec& spec, const Plan& plan, const Part& part, const Rect& card) {
  const float x = card.x + part.x;
  const float y = card.y + part.y;
  const float middle = y + plan.words.size * plan.words.line_height / 2;
  if (!spec.lines.empty() && spec.boxes.empty())
    frame.draw().AddCircleFilled({card.x + plan.x + frame.px(4), middle}, frame.px(2), frame.color(Color::text_muted));
  frame.spoken = spoken_of(part, spec.spoken);
  frame.draw_text(plan.words, part.layout, x, y);
  frame.spoken.reset();
  underline_terms(frame, plan.words, part.layout, x, y);
}

// The boxes of a card, after the card's own node: theirs are in front of it.
void draw_boxes(Frame& frame, const LevelCardSpec& spec, const Plan& plan, const Rect& card, bool disabled) {
  const float side = frame.px(kBox);
  for (std::size_t i = 0; i < spec.boxes.size(); ++i) {
    const Part& part = plan.parts[i];
    const Rect rect{card.x + part.box.x, card.y + part.box.y, part.box.width, part.box.height};
    const float line = plan.words.size * plan.words.line_height;
    draw_choice_mark(frame, Role::checkbox, {rect.x, card.y + part.y + (line - side) / 2, side, side},
                     spec.boxes[i].seen);
    Node& node = frame.record(Role::checkbox, spec.boxes[i].id, std::string(spec.lines[i]), rect);
    node.description = spec.box_description;
    node.checked = spec.boxes[i].seen;
    node.disabled = disabled;
    frame.focus_ring(spec.boxes[i].id, rect);
  }
}

}  // namespace

LevelCardPress level_card(Frame& frame, const LevelCardSpec& spec) {
  Plan plan;
  plan_card(frame, spec, plan);
  const Rect rect = frame.take(plan.height);
  const bool disabled = spec.disabled || frame.frozen;
  LevelCardPress pressed;
  // Boxes first: where the pointer is over one, it is not over the card.
  for (std::size_t i = 0; i < spec.boxes.size(); ++i) {
    const Rect& box = plan.parts[i].box;
    const Press press =
        press_area(frame, spec.boxes[i].id, {rect.x + box.x, rect.y + box.y, box.width, box.height}, disabled);
    if (press.pressed) pressed.toggled = i;
  }
  const Press press = press_area(frame, spec.id, rect, disabled);
  pressed.chosen = press.pressed && !spec.checked;
  frame.fill_moving(spec.id, rect, spec.checked ? Color::primary_soft : press.lit().value_or(Color::surface),
                    radius::kCard);
  frame.outline(rect, spec.checked ? Color::primary : press.edge(), spec.checked ? 2.5F : size::kStroke, radius::kCard);
  draw_level_mark(frame, spec.level, rect.x + plan.padding, rect.y + frame.px(kEdge), plan.mark);
  frame.draw_text(plan.name, plan.title, rect.x + plan.x, rect.y + plan.y);
  frame.draw_text(plan.lead, plan.lead_layout, rect.x + plan.lead_x, rect.y + plan.lead_y);
  for (const Part& part : plan.parts) draw_part(frame, spec, plan, part, rect);
  if (spec.checked) {
    const float icon = frame.px(kCheck);
    frame.draw_icon(icon::kCheck, icon, rect.x + rect.width - plan.padding - icon, rect.y + frame.px(space::kS),
                    Color::primary);
  }
  Node& node = frame.record(Role::radio, spec.id, plan.label + " " + spec.text, rect);
  node.lead = plan.label;
  node.look = spec.boxes.empty() ? "" : "brief";  // its signs are read on their own
  if (spec.spoken) node.spoken = spec.text.substr(spec.spoken->begin, spec.spoken->end - spec.spoken->begin);
  node.checked = spec.checked;
  node.disabled = disabled;
  frame.focus_ring(spec.id, rect, radius::kCard);
  draw_boxes(frame, spec, plan, rect, disabled);
  return pressed;
}

}  // namespace boussole
