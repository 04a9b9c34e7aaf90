#include "ui/widgets/terms.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kBaseline = 0.834F;  // of Atkinson, in sizes from the top of a line's words

const GlossaryEntry& entry_of(const Frame& frame, Index entry) { return frame.referential().glossary[entry]; }

std::string node_id(const GlossaryEntry& entry) {
  std::string id = "term." + entry.term;
  std::replace(id.begin(), id.end(), ' ', '-');
  return id;
}

std::string title_of(const GlossaryEntry& entry) {
  return entry.name.empty() ? entry.term : tr(Text::term_spelt_out, {{"term", entry.term}, {"name", entry.name}});
}

const std::string& meaning_of(const Frame& frame, const GlossaryEntry& entry) {
  return frame.wording() == Wording::plain && !entry.plain.empty() ? entry.plain : entry.meaning;
}

void draw_dots(Frame& frame, float x, float y, float width) {
  const float dot = std::max(1.5F, frame.px(1.6F));
  const ImU32 color = frame.color(Color::primary);
  for (float at = 0; at + dot <= width; at += 2.2F * dot) {
    frame.draw().AddRectFilled({x + at, y}, {x + at + dot, y + dot}, color, dot / 2);
  }
}

void tell(Frame& frame, const GlossaryEntry& entry, const Rect& rect) {
  frame.show_tip(title_of(entry), meaning_of(frame, entry), rect);
}

// What a press changes, and whether the meaning is told now for another reason than the mouse.
bool follow_presses(Frame& frame, const std::string& id, bool pressed) {
  UiMemory& memory = frame.memory();
  const auto by_focus = [&] { return memory.focused == id && memory.focus_visible && memory.quiet_term != id; };
  if (pressed) {
    const bool told = memory.open_term == id || by_focus();
    memory.open_term = told ? std::string() : id;
    memory.quiet_term = told ? id : std::string();
    frame.again();
  }
  return memory.open_term == id || by_focus();
}

// The page without drawing shows no tip: the meaning follows its button when it is told.
bool meaning_follows(const Frame& frame) {
  const AppState& state = frame.state();
  return !state.can_draw || state.settings.display == Display::plain;
}

// The meaning as the description of its button, where it is not there to be read: never both.
std::string description_of(const Frame& frame, const GlossaryEntry& entry) {
  return meaning_follows(frame) ? std::string() : title_of(entry) + ". " + meaning_of(frame, entry);
}

void record_meaning(Frame& frame, const GlossaryEntry& entry, const Rect& rect) {
  if (!meaning_follows(frame)) return;
  const std::string title = title_of(entry);
  Node& node = frame.record(Role::text, node_id(entry) + ".meaning", title + ". " + meaning_of(frame, entry), rect);
  node.look = "small";
}

// A button over a term that is drawn already.
void record_term(Frame& frame, const TermMention& mention) {
  const GlossaryEntry& entry = entry_of(frame, mention.entry);
  const std::string id = node_id(entry);
  const float width = std::max(mention.rect.width, frame.px(size::kTarget));
  const float height = std::max(mention.rect.height, frame.px(size::kTarget));
  const Rect target{mention.rect.x + (mention.rect.width - width) / 2,
                    mention.rect.y + (mention.rect.height - height) / 2, width, height};
  const Press press = press_area(frame, id, target);
  const bool told = follow_presses(frame, id, press.pressed);
  if (told) tell(frame, entry, mention.rect);
  Node& node = frame.record(Role::button, id, frame.words(Text::term_button, {{"term", entry.term}}), target);
  node.lead = entry.term;
  node.look = "term";
  node.description = description_of(frame, entry);
  node.expanded = told;
  frame.focus_ring(id, mention.rect);
  if (told) record_meaning(frame, entry, target);
}

}  // namespace

std::vector<TermMention> underline_terms(Frame& frame, const TextStyle& style, const TextLayout& layout, float x,
                                         float y) {
  std::vector<TermMention> mentions;
  if (!frame.explain_terms || layout.lines.empty()) return mentions;
  const float height = style.size * style.line_height;
  const float baseline = (height - style.size) / 2 + style.size * kBaseline;
  for (const auto& [line, hyphen] : layout.lines) {
    for (const TermMatch& match : frame.terms().find(line)) {
      const float left = x + text_width(style.font, style.size, line.substr(0, match.begin));
      const float width = text_width(style.font, style.size, line.substr(match.begin, match.end - match.begin));
      const Rect rect{left, y, width, height};
      if (frame.in_sight(rect)) draw_dots(frame, left, y + baseline + frame.px(2), width);
      if (pointed_at(frame, rect)) tell(frame, entry_of(frame, match.entry), rect);
      mentions.push_back({match.entry, rect});
    }
    y += height;
  }
  return mentions;
}

void record_terms(Frame& frame, const std::vector<TermMention>& mentions) {
  for (const TermMention& mention : mentions) {
    if (frame.first_mention(mention.entry)) record_term(frame, mention);
  }
}

void term_list(Frame& frame, const std::string& id, const std::vector<std::string_view>& texts) {
  std::vector<Index> terms;
  for (const std::string_view text : texts) {
    for (const TermMatch& match : frame.terms().find(text)) {
      if (frame.first_mention(match.entry)) terms.push_back(match.entry);
    }
  }
  if (terms.empty()) return;
  frame.skip(space::kM);
  paragraph(frame, id, frame.words(Text::term_list), type::kSmall, Color::text_muted);
  ButtonRow row(frame, space::kXs);
  for (const Index term : terms) {
    const GlossaryEntry& entry = entry_of(frame, term);
    ButtonSpec spec{.id = node_id(entry),
                    .label = entry.term,
                    .kind = ButtonKind::quiet,
                    .description = description_of(frame, entry),
                    .spoken_label = frame.words(Text::term_button, {{"term", entry.term}}),
                    .expanded = frame.memory().open_term == node_id(entry)};
    const Rect rect = row.place(button_size(frame, spec));
    const bool told = follow_presses(frame, spec.id, button_in(frame, spec, rect));
    const float inset = frame.px(space::kM);
    draw_dots(frame, rect.x + inset, rect.y + rect.height - frame.px(space::kM), rect.width - 2 * inset);
    if (told || pointed_at(frame, rect)) tell(frame, entry, rect);
    if (told) record_meaning(frame, entry, rect);
  }
}

}  // namespace boussole
