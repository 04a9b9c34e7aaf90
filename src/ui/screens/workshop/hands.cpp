// A vote by hands: for each choice one fewer, how many, one more.
#include <algorithm>
#include <string>

#include "generated/icons.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr int kChoices = static_cast<int>(kLevelCount) + 2;  // the levels, « Ne sait pas », « Sans objet »

// By position among the choices.
AnswerState state_of(int choice) {
  constexpr int kUnknown = static_cast<int>(kLevelCount);
  if (choice < kUnknown) return AnswerState::rated;
  return choice == kUnknown ? AnswerState::unknown : AnswerState::not_applicable;
}

std::string name_of(int choice) { return choice_name(state_of(choice), choice); }

int& count_of(VoteCounts& counts, int choice) {
  switch (state_of(choice)) {
    case AnswerState::unknown:
      return counts.unknown;
    case AnswerState::not_applicable:
      return counts.not_applicable;
    default:
      return counts.levels[static_cast<std::size_t>(choice)];
  }
}

float line_of(const TextStyle& style) { return style.size * style.line_height; }

}  // namespace

int draw_counter(Frame& frame, const CounterSpec& spec, const Rect& rect) {
  const float side = rect.height;
  const auto press = [&](const char* part, const std::string& label, const char* icon, float x, bool disabled) {
    return button_in(frame,
                     {.id = spec.id + part, .label = label, .icon = icon, .icon_only = true, .disabled = disabled},
                     {x, rect.y, side, side});
  };
  int by = press(".less", spec.less, icon::kMinus, rect.x, spec.least) ? -1 : 0;
  const Rect middle{rect.x + side, rect.y, rect.width - 2 * side, side};
  draw_centred(frame, {Font::bold, side * 0.5F, 1.2F, Color::text}, spec.shown, middle);
  frame.record(Role::status, spec.id + ".count", spec.told, middle);
  if (press(".more", spec.more, icon::kPlus, rect.x + rect.width - side, false)) by = 1;
  return by;
}

void draw_hand(Frame& frame, int choice, const VoteCounts& counts, const Rect& rect) {
  const std::string name = name_of(choice);
  const AnswerState state = state_of(choice);
  const std::string id = "workshop.hands." + (state == AnswerState::rated     ? std::to_string(choice)
                                              : state == AnswerState::unknown ? "unknown"
                                                                              : "na");
  VoteCounts changed = counts;
  int& count = count_of(changed, choice);
  frame.open_node(Role::group, id, name, rect);
  const int by =
      draw_counter(frame,
                   {.id = id,
                    .less = frame.words(WorkshopText::hands_less, {{"choice", name}}),
                    .more = frame.words(WorkshopText::hands_more, {{"choice", name}}),
                    .shown = std::to_string(count),
                    .told = frame.words(WorkshopText::hands_count, {{"choice", name}, {"n", std::to_string(count)}}),
                    .least = count == 0},
                   rect);
  frame.close_node();
  if (by == 0) return;
  count = std::clamp(count + by, 0, kMaxParticipants);
  frame.emit(SetHands{changed});
}

void draw_hands(Frame& frame, const VoteCounts& counts) {
  const Column outer = frame.column;
  const float gap = frame.px(space::kM);
  const int columns = frame.felt_width() >= 480 ? 3 : 2;
  const float width =
      std::min(frame.px(220), (outer.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  const TextStyle small = frame.style(type::kSmall, Font::bold);
  const float above = line_of(small) + frame.px(2);
  const float height = above + frame.px(size::kTarget);
  for (int choice = 0; choice < kChoices; ++choice) {
    const int line = choice / columns;
    const float y = outer.y + static_cast<float>(line) * (height + frame.px(space::kS));
    const float left = outer.x + static_cast<float>(choice % columns) * (width + gap);
    float x = left;
    if (state_of(choice) == AnswerState::rated) {
      draw_level_mark(frame, choice, x, y + frame.px(2), frame.px(16));
      x += frame.px(22);
    }
    frame.draw_line(small, fit_line(small, name_of(choice), left + width - x), x, y);
    draw_hand(frame, choice, counts, {left, y + above, width, frame.px(size::kTarget)});
  }
  const int rows = (kChoices + columns - 1) / columns;
  frame.column.y = outer.y + static_cast<float>(rows) * (height + frame.px(space::kS));
}

void draw_other_hands(Frame& frame, ButtonRow& row, const VoteCounts& counts) {
  const TextStyle style = frame.style(type::kBody, Font::bold);
  const float side = frame.px(size::kTarget);
  for (int choice = static_cast<int>(kLevelCount); choice < kChoices; ++choice) {
    const std::string name = name_of(choice);
    const float words = text_width(style.font, style.size, name) + frame.px(space::kS);
    const Rect place = row.place({words + 3 * side, side});
    draw_wrapped(frame, style, name, place.x, place.y + (side - line_of(style)) / 2, 0);
    draw_hand(frame, choice, counts, {place.x + words, place.y, 3 * side, side});
  }
}

}  // namespace boussole
