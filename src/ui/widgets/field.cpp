#include "ui/widgets/field.h"
#include "core/base/limits.h"
#include "core/language/utf8.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// From this many characters on, the counter shows how many are left.
constexpr std::size_t kCounterFrom = kMaxTextCharacters - 1'000;

void draw_label(Frame& frame, const FieldSpec& spec) {
  if (spec.label_hidden) return;
  const TextStyle label = frame.style(type::kBody, Font::bold);
  frame.column.y += draw_wrapped(frame, label, spec.label, frame.column.x, frame.column.y, frame.column.width);
  if (!spec.hint.empty()) {
    const TextStyle hint = frame.style(type::kSmall, Font::regular, Color::text_muted);
    frame.column.y += draw_wrapped(frame, hint, spec.hint, frame.column.x, frame.column.y, frame.column.width);
  }
  frame.skip(space::kXs);
}

// `wrap` is the width at which the words turn to the next line, 0 for a field of one line.
void draw_box(Frame& frame, const FieldSpec& spec, const Rect& rect, const TextStyle& style, float inset_y,
              float wrap) {
  const bool focused = frame.is_focused(spec.id);
  frame.fill(rect, frame.frozen ? Color::surface_raised : Color::surface, 10);
  const Color edge = focused ? Color::focus : spec.error.empty() ? Color::control : Color::danger;
  frame.outline(rect, edge, focused ? size::kFocusRing : size::kStroke, 10);
  if (focused) return;  // the native field shows the words
  const float inset = frame.px(space::kM);
  TextStyle shown = style;
  if (spec.value.empty()) shown.color = Color::text_muted;
  const std::string nothing;
  const std::string& placeholder = frame.frozen ? nothing : spec.placeholder;
  std::string dots;
  for (std::size_t n = spec.secret ? count_characters(spec.value) : 0; n > 0; --n) dots += "\u2022";
  const std::string& words = spec.value.empty() ? placeholder : spec.secret ? dots : spec.value;
  const std::string line = wrap > 0 ? words : fit_line(shown, words, rect.width - 2 * inset);
  draw_wrapped(frame, shown, line, rect.x + inset, rect.y + inset_y, wrap);
}

std::optional<std::string> finish(Frame& frame, Role role, const FieldSpec& spec, const Rect& rect,
                                  const TextStyle& style) {
  Node& node = frame.record(role, spec.id, spec.spoken_label.empty() ? spec.label : spec.spoken_label, rect);
  if (!spec.spoken_label.empty()) node.lead = spec.label;
  node.description = spec.hint;
  node.error = spec.error;
  node.value = spec.value;
  node.input_mode = spec.input_mode;
  node.secret = spec.secret;
  node.font_size = style.size;
  node.controls = spec.controls;
  node.active = spec.active;
  if (!spec.controls.empty()) node.expanded = !spec.active.empty();
  node.disabled = frame.frozen;
  if (frame.frozen) return std::nullopt;
  std::optional<std::string> typed = frame.take_value(spec.id);
  if (typed && *typed == spec.value) typed.reset();
  return typed;
}

void draw_counter(Frame& frame, const FieldSpec& spec) {
  const std::size_t characters = count_characters(spec.value);
  if (characters < kCounterFrom) return;
  paragraph(frame, spec.id + ".counter",
            frame.counted(Text::field_left, kMaxTextCharacters - std::min(characters, kMaxTextCharacters)),
            type::kSmall, Color::text_muted);
}

}  // namespace

void draw_field_error(Frame& frame, const std::string& error) {
  if (error.empty()) return;
  frame.skip(space::kXs);
  const TextStyle style = frame.style(type::kSmall, Font::bold, Color::danger);
  const float icon = frame.px(size::kIcon - 2);
  const float indent = icon + frame.px(space::kS);
  frame.draw_icon(icon::kTriangleAlert, icon, frame.column.x,
                  frame.column.y + (style.size * style.line_height - icon) / 2, Color::danger);
  frame.column.y +=
      draw_wrapped(frame, style, error, frame.column.x + indent, frame.column.y, frame.column.width - indent);
}

std::optional<std::string> text_field(Frame& frame, const FieldSpec& spec) {
  draw_label(frame, spec);
  const TextStyle style = frame.style(type::kBody);
  Rect rect = frame.take(frame.px(size::kTarget + 4));
  if (spec.widest > 0) rect.width = std::min(rect.width, frame.px(spec.widest));
  draw_box(frame, spec, rect, style, (rect.height - style.size * style.line_height) / 2, 0);
  std::optional<std::string> typed = finish(frame, Role::text_field, spec, rect, style);
  if (spec.beside) spec.beside(rect);
  draw_field_error(frame, spec.error);
  draw_counter(frame, spec);
  return typed;
}

std::optional<std::string> text_area(Frame& frame, const FieldSpec& spec, int least_lines) {
  draw_label(frame, spec);
  const TextStyle style = frame.style(type::kBody);
  const float inset = frame.px(space::kM);
  const float text = wrapped_height(style, spec.value, frame.column.width - 2 * inset);
  const float least = static_cast<float>(least_lines) * style.size * style.line_height;
  const Rect rect = frame.take(std::max(text, least) + 2 * inset);
  draw_box(frame, spec, rect, style, inset, rect.width - 2 * inset);
  std::optional<std::string> typed = finish(frame, Role::text_area, spec, rect, style);
  draw_counter(frame, spec);
  return typed;
}

}  // namespace boussole
