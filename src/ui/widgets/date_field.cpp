#include "ui/widgets/date_field.h"

#include <algorithm>

#include "core/language/dates.h"
#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

namespace boussole {

namespace {

constexpr float kWidest = 200;  // points: « 30 septembre 2027 » and some room

bool is_blank(const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; }

// The ISO date that a text means, "" when it is blank; none when it means no day.
std::optional<std::string> meaning(const std::string& text) {
  if (is_blank(text)) return std::string();
  if (const std::optional<Date> date = parse_french_date(text)) return iso_date(*date);
  return std::nullopt;
}

std::string written(const std::string& iso) {
  const std::optional<Date> date = parse_iso_date(iso);
  return date ? french_date(*date) : iso;
}

// What was typed, as long as it says more than the day that is kept; else that day.
std::string shown_text(Frame& frame, const DateSpec& spec) {
  auto& typed = frame.memory().typed_dates;
  const auto found = typed.find(spec.id);
  if (found == typed.end()) return written(spec.value);
  const bool stale = found->second.meant != spec.value;  // undone, or refused
  if (stale || (meaning(found->second.text) && !frame.is_focused(spec.id))) {
    typed.erase(found);
    return written(spec.value);
  }
  return found->second.text;
}

std::string error_words(const Frame& frame, const DateSpec& spec) {
  std::string words(frame.words(Text::date_not_understood));
  if (!spec.value.empty()) words += " " + frame.words(Text::date_kept, {{"day", written(spec.value)}});
  return words;
}

// Its button, right of the box. Where nothing may be changed there is none.
void draw_calendar_button(Frame& frame, const DateSpec& spec, const Rect& box) {
  const float side = frame.px(size::kTarget);
  const Rect rect{box.x + box.width + frame.px(space::kXs), box.y + (box.height - side) / 2, side, side};
  const ButtonSpec button{
      .id = spec.id + ".calendar",
      .label = std::string(frame.words(Text::date_calendar)),
      .icon = icon::kCalendar,
      .kind = ButtonKind::quiet,
      .spoken_label = frame.words(Text::date_calendar_spoken,
                                  {{"calendar", std::string(frame.words(Text::date_calendar))}, {"field", spec.label}}),
      .icon_only = true};
  if (!button_in(frame, button, rect)) return;
  frame.memory().asked_day = AskedDay{spec.id, spec.value};
  frame.again();
}

}  // namespace

std::optional<std::string> date_field(Frame& frame, const DateSpec& spec) {
  const Column outer = frame.column;
  frame.open_node(Role::group, "day." + spec.id, {}, {outer.x, outer.y, outer.width, 0});
  const std::string shown = shown_text(frame, spec);
  const bool wrong = !frame.is_focused(spec.id) && !meaning(shown);
  const float room = frame.column.width - (frame.frozen ? 0 : frame.px(size::kTarget + space::kXs));
  std::function<void(const Rect&)> beside;
  if (!frame.frozen) beside = [&](const Rect& box) { draw_calendar_button(frame, spec, box); };
  const std::optional<std::string> typed = text_field(frame, {.id = spec.id,
                                                              .label = spec.label,
                                                              .hint = spec.hint,
                                                              .value = shown,
                                                              .widest = std::min(kWidest, room / frame.scale()),
                                                              .error = wrong ? error_words(frame, spec) : std::string(),
                                                              .beside = beside});
  frame.set_open_height(frame.column.y - outer.y);
  frame.close_node();
  if (!typed) return std::nullopt;
  const std::string meant = meaning(*typed).value_or(spec.value);
  frame.memory().typed_dates[spec.id] = {*typed, meant};
  frame.again();
  return meant == spec.value ? std::nullopt : std::optional(meant);
}

}  // namespace boussole
