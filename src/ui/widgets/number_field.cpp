#include "ui/widgets/number_field.h"

#include <algorithm>

#include "core/language/folding.h"
#include "core/language/french_number.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kBoxWidth = 132;
constexpr float kUnitWidth = 168;
constexpr float kBesideFrom = 560;  // from this width of the column, the label stands beside the box

struct Shown {
  std::string text;
  TypingProblem problem = TypingProblem::none;
};

bool is_understood(TypingProblem problem) { return problem == TypingProblem::none || problem == TypingProblem::empty; }

// What was typed, as long as it says more than the number that is kept; else that number.
Shown shown_text(Frame& frame, const NumberSpec& spec) {
  auto& typed = frame.memory().typed;
  Shown kept{spec.value ? typed_french_number(*spec.value) : std::string(), TypingProblem::none};
  const auto found = typed.find(spec.id);
  if (found == typed.end()) return kept;
  const bool focused = frame.is_focused(spec.id);
  const TypingProblem problem = parse_french_number(found->second.text).problem;
  const bool stale = found->second.meant != spec.value;  // undone, or refused
  if (stale || (is_understood(problem) && !focused)) {
    typed.erase(found);
    return kept;
  }
  const bool tolerated = is_understood(problem) || (focused && problem == TypingProblem::unfinished);
  return {found->second.text, tolerated ? TypingProblem::none : problem};
}

std::string typing_words(const Frame& frame, TypingProblem problem, std::optional<double> kept) {
  const auto words = [&]() -> std::string_view {
    switch (problem) {
      case TypingProblem::unfinished:
        return frame.words(Text::number_unfinished);
      case TypingProblem::ambiguous:
        return frame.words(Text::number_ambiguous);
      case TypingProblem::too_large:
        return frame.words(Text::number_too_long);
      default:
        return frame.words(Text::number_not_number);
    }
  };
  std::string told(words());
  if (kept) told += " " + frame.words(Text::number_kept, {{"n", typed_french_number(*kept)}});
  return told;
}

// The name says the unit too, unless the label does.
std::string spoken_name(const NumberSpec& spec) {
  const bool said = folded(spec.label).find(folded(spec.unit)) != std::string::npos;
  return spec.unit.empty() || said ? spec.label : spec.label + " (" + spec.unit + ")";
}

float draw_label(Frame& frame, const NumberSpec& spec, float width) {
  if (spec.label_hidden) return 0;
  const TextStyle label = frame.style(type::kBody, Font::bold);
  const TextStyle hint = frame.style(type::kSmall, Font::regular, Color::text_muted);
  float height = draw_wrapped(frame, label, spec.label, frame.column.x, frame.column.y, width);
  if (!spec.hint.empty()) {
    height += draw_wrapped(frame, hint, spec.hint, frame.column.x, frame.column.y + height, width);
  }
  return height;
}

void draw_box(Frame& frame, const NumberSpec& spec, const Shown& shown, const Rect& box, bool wrong) {
  constexpr float kCorner = 10;
  const bool focused = frame.is_focused(spec.id);
  frame.fill(box, frame.frozen ? Color::surface_raised : Color::surface, kCorner);
  const Color edge = focused ? Color::focus : wrong ? Color::danger : Color::control;
  frame.outline(box, edge, focused ? size::kFocusRing : size::kStroke, kCorner);
  if (focused) return;  // the native field shows what is typed
  const TextStyle style = frame.style(type::kBody);
  const float inset = frame.px(space::kM);
  const std::string line = fit_line(style, shown.text, box.width - 2 * inset);
  draw_wrapped(frame, style, line, box.x + inset, box.y + (box.height - style.size * style.line_height) / 2, 0);
}

// Places the box and the unit behind it, in the next line when there is no room; returns the box.
Rect draw_box_and_unit(Frame& frame, const NumberSpec& spec, const Shown& shown, bool wrong) {
  const TextStyle unit = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float gap = frame.px(space::kS);
  const Rect box{frame.column.x, frame.column.y, std::min(frame.column.width, frame.px(kBoxWidth)),
                 frame.px(size::kTarget + 4)};
  draw_box(frame, spec, shown, box, wrong);
  frame.column.y += box.height;
  if (spec.unit.empty()) return box;
  const float room = frame.column.width - box.width - gap;
  const TextLayout beside = layout_text(unit, spec.unit, std::max(room, 1.0F));
  if (room >= frame.px(72) && beside.height <= box.height) {
    frame.draw_text(unit, beside, box.x + box.width + gap, box.y + (box.height - beside.height) / 2);
  } else {
    frame.column.y += draw_wrapped(frame, unit, spec.unit, box.x, frame.column.y, frame.column.width);
  }
  return box;
}

std::optional<NumberChange> take_change(Frame& frame, const NumberSpec& spec, const Shown& shown) {
  std::optional<std::string> text = frame.take_value(spec.id);
  if (!text || *text == shown.text) return std::nullopt;
  const TypedNumber number = parse_french_number(*text);
  const std::optional<double> meant = is_understood(number.problem) ? number.value : spec.value;
  frame.memory().typed[spec.id] = {std::move(*text), meant};
  frame.again();
  return meant == spec.value ? std::nullopt : std::optional(NumberChange{meant});
}

}  // namespace

std::optional<NumberChange> number_field(Frame& frame, const NumberSpec& spec) {
  const Shown shown = shown_text(frame, spec);
  const bool mistyped = shown.problem != TypingProblem::none;
  const std::string error = mistyped ? typing_words(frame, shown.problem, spec.value) : spec.error;
  const Column outer = frame.column;
  Rect box;
  if (!spec.label_hidden && outer.width >= frame.px(kBesideFrom)) {
    const float right = frame.px(kBoxWidth + space::kS + kUnitWidth);
    const float label = draw_label(frame, spec, outer.width - right - frame.px(space::kXl));
    frame.column = {outer.x + outer.width - right, outer.y, right};
    box = draw_box_and_unit(frame, spec, shown, !error.empty());
    frame.column = {outer.x, std::max(outer.y + label, frame.column.y), outer.width};
  } else {
    frame.column.y += draw_label(frame, spec, outer.width);
    frame.skip(space::kXs);
    box = draw_box_and_unit(frame, spec, shown, !error.empty());
  }
  draw_field_error(frame, error);
  Node& node = frame.record(Role::text_field, spec.id, spoken_name(spec), box);
  node.lead = spec.label;
  node.description = spec.hint;
  node.error = error;
  node.value = shown.text;
  node.input_mode = "decimal";
  node.font_size = frame.style(type::kBody).size;
  node.disabled = frame.frozen;
  if (frame.frozen) return std::nullopt;
  return take_change(frame, spec, shown);
}

std::string number_problem_words(const Frame& frame, NumberProblem problem, double most) {
  if (problem == NumberProblem::negative) return std::string(frame.words(Text::number_negative));
  if (problem == NumberProblem::absurd) return frame.words(Text::number_absurd, {{"most", typed_french_number(most)}});
  return {};
}

}  // namespace boussole
