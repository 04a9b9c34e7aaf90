#include "ui/screens/guide/checklist_items.h"

#include <algorithm>
#include <optional>

#include "core/scores/checklists.h"
#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::string node_id(const Checklist& checklist) { return "checklist." + checklist.id; }

std::optional<CheckState> state_of(const Frame& frame, const Checklist& checklist, std::size_t item) {
  const Diagnostic* diagnostic = frame.state().diagnostic();
  return diagnostic ? check_of(checklist, item, *diagnostic) : std::nullopt;
}

// The disc of a step: its number, or how it was answered; filled for « oui ».
void draw_step(Frame& frame, std::size_t item, std::optional<CheckState> state, float x, float y) {
  const float diameter = frame.px(30);
  const Rect disc{x, y, diameter, diameter};
  const bool yes = state == CheckState::yes;
  frame.fill(disc, yes ? Color::primary : Color::surface, radius::kPill);
  frame.outline(disc, state ? Color::primary : Color::control, 2, radius::kPill);
  draw_centred(frame, frame.style(type::kSmall, Font::bold, yes ? Color::on_primary : Color::text),
               std::to_string(item + 1), disc);
}

// The line that joins the steps, behind the discs.
void draw_way(Frame& frame, float x, float from, float to) {
  const float middle = x + frame.px(15);
  frame.draw().AddLine({middle, from}, {middle, to}, frame.color(Color::control), frame.px(2));
}

std::string step_words(const Checklist& checklist, std::size_t item, Wording wording) {
  const std::string& words = item_in(checklist, item, wording);
  if (checklist.shape != ChecklistShape::path) return words;
  return tr(Text::checklist_step, {{"n", std::to_string(item + 1)}, {"step", words}});
}

void draw_item(Frame& frame, const Checklist& checklist, std::size_t item, float indent) {
  const std::string id = node_id(checklist) + "." + std::to_string(item);
  const std::optional<CheckState> state = state_of(frame, checklist, item);
  const std::vector<SegmentOption> options = {{id + ".yes", std::string(frame.words(Text::checklist_yes)), {}},
                                              {id + ".no", std::string(frame.words(Text::checklist_no)), {}},
                                              {id + ".unknown", std::string(frame.words(Text::answer_unknown)), {}}};
  const bool locked = frame.state().is_read_only();
  const int chosen = choice_row(frame,
                                {.id = id,
                                 .name = step_words(checklist, item, frame.wording()),
                                 .text = item_in(checklist, item, frame.wording()),
                                 .indent = indent,
                                 .disabled = locked},
                                options, state ? static_cast<int>(*state) : -1);
  if (chosen >= 0) frame.emit(EditCommand{SetCheck{checklist.id, item, static_cast<CheckState>(chosen)}});
}

// Without a diagnostic the items are read only.
void draw_reading(Frame& frame, const Checklist& checklist, float indent) {
  if (indent == 0) {
    std::vector<std::string> items;
    for (std::size_t item = 0; item < checklist.items.size(); ++item)
      items.push_back(item_in(checklist, item, frame.wording()));
    bullet_list(frame, node_id(checklist) + ".items", items);
    return;
  }
  const Column outer = frame.column;
  const std::string list = node_id(checklist) + ".items";
  frame.open_node(Role::list, list, {}, {outer.x, outer.y, outer.width, 0});
  const TextStyle style = frame.style(type::kBody);
  for (std::size_t item = 0; item < checklist.items.size(); ++item) {
    const float top = frame.column.y;
    const TextLayout words = layout_text(style, item_in(checklist, item, frame.wording()), outer.width - indent);
    const Rect rect = frame.take(std::max(words.height, frame.px(38)));
    if (item + 1 < checklist.items.size())
      draw_way(frame, outer.x, top + frame.px(15), top + rect.height + frame.px(15));
    draw_step(frame, item, std::nullopt, outer.x, top);
    frame.draw_text(style, words, outer.x + indent, top + frame.px(2));
    frame.record(Role::list_item, list + "." + std::to_string(item), step_words(checklist, item, frame.wording()),
                 rect);
  }
  frame.set_open_height(frame.column.y - outer.y);
  frame.close_node();
}

void draw_answers(Frame& frame, const Checklist& checklist, float indent) {
  const bool path = indent > 0;
  const float disc_top = frame.px((size::kTarget - 30) / 2);
  const float x = frame.column.x;
  float before = 0;
  for (std::size_t item = 0; item < checklist.items.size(); ++item) {
    if (item > 0) frame.skip(space::kM);
    const float top = frame.column.y + disc_top;
    if (path && item > 0) draw_way(frame, x, before + frame.px(30), top);
    if (path) draw_step(frame, item, state_of(frame, checklist, item), x, top);
    draw_item(frame, checklist, item, indent);
    before = top;
  }
}

void draw_clear(Frame& frame, const Checklist& checklist) {
  const auto answers = frame.diagnostic().checklists.find(checklist.id);
  if (answers == frame.diagnostic().checklists.end() || frame.state().is_read_only()) return;
  frame.skip(space::kS);
  if (!button(frame, {.id = node_id(checklist) + ".clear",
                      .label = std::string(frame.words(Text::checklist_clear)),
                      .icon = icon::kX,
                      .kind = ButtonKind::quiet,
                      .description = checklist.title})) {
    return;
  }
  for (const auto& [item, state] : answers->second) frame.emit(EditCommand{SetCheck{checklist.id, item, std::nullopt}});
}

}  // namespace

std::string checklist_words(const Frame& frame, const Checklist& checklist) {
  const Diagnostic* diagnostic = frame.state().diagnostic();
  if (!diagnostic) return frame.counted(Text::checklist_items, checklist.items.size());
  const ChecklistCount count = count_checklist(checklist, *diagnostic);
  return frame.counted(Text::checklist_count, count.yes, {{"total", std::to_string(count.total)}});
}

void draw_checklist(Frame& frame, const Checklist& checklist) {
  const std::string id = node_id(checklist);
  if (!disclosure(frame,
                  {.id = id + ".title", .title = checklist.title, .detail = checklist_words(frame, checklist)})) {
    return;
  }
  frame.skip(space::kS);
  const std::string page = frame.words(Text::example_page, {{"page", std::to_string(checklist.page)}});
  const std::string& words = in_wording(checklist.introduction, checklist.plain_introduction, frame.wording());
  const std::string about = words.empty() ? page : words + " (" + page + ")";
  paragraph(frame, id + ".introduction", about, type::kSmall, Color::text_muted);
  frame.skip(space::kM);
  // Large text on a small page leaves no room for the discs.
  const bool path = checklist.shape == ChecklistShape::path && frame.column.width >= frame.px(220);
  const float indent = path ? frame.px(30 + space::kM) : 0;
  if (!frame.state().open_entry()) {
    draw_reading(frame, checklist, indent);
    return;
  }
  draw_answers(frame, checklist, indent);
  draw_clear(frame, checklist);
}

}  // namespace boussole
