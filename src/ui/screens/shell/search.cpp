// The search: what one types, and below it what is found. The focus stays in the field; arrows light one of the rows,
// which Enter opens (the « combobox » of ARIA).
#include "ui/screens/shell/search.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/screens/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/list.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr const char* kRows = "search.hits";

std::size_t row_count(const SearchSeen& seen) {
  std::size_t count = 0;
  for (const SearchGroup& group : seen.groups) count += group.rows.size();
  return count;
}

void draw_status(Frame& frame, std::size_t hits) {
  const bool asked = frame.memory().query.find_first_not_of(' ') != std::string::npos;
  const std::string status = !asked      ? std::string(frame.words(Text::search_hint))
                             : hits == 0 ? std::string(frame.words(Text::search_none))
                                         : frame.counted(Text::search_count, hits);
  status_paragraph(frame, "search.status", status, type::kSmall, Color::text_muted);
}

// True when pressed.
bool draw_row(Frame& frame, const SearchRow& row, bool lit) {
  const TextStyle title = frame.style(type::kBody);
  const TextStyle detail = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float icon = frame.px(size::kIcon);
  const float padding = frame.inset(space::kM);
  const float indent = padding + icon + padding;
  const float room = frame.column.width - indent - padding;
  const float first = marked_height(title, row.title.text, room);
  const float second = row.detail.text.empty() ? 0 : marked_height(detail, row.detail.text, room);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), first + second + 2 * frame.px(space::kS)));
  const Press press = press_area(frame, row.id, rect);
  frame.fill_moving(row.id, rect, lit ? std::optional(Color::primary_soft) : press.lit(), radius::kSmall);
  if (lit) frame.fill({rect.x, rect.y, frame.px(space::kXs), rect.height}, Color::primary, radius::kSmall);
  frame.draw_icon(row.icon, icon, rect.x + padding, rect.y + (rect.height - icon) / 2, Color::primary);
  const float y = rect.y + (rect.height - first - second) / 2;
  draw_marked(frame, title, row.title.text, row.title.marked, rect.x + indent, y, room);
  if (second > 0) draw_marked(frame, detail, row.detail.text, row.detail.marked, rect.x + indent, y + first, room);
  const std::string name = row.detail.text.empty() ? row.title.text : row.title.text + ", " + row.detail.text;
  Node& node = frame.record(Role::option, row.id, name, rect);
  node.lead = row.title.text;
  node.current = lit;
  return press.pressed;
}

// Its name is drawn above its rows, and said with them.
void draw_group(Frame& frame, const SearchSeen& seen, const SearchGroup& group, const SearchRow*& opened) {
  const std::string id = "search.group." + std::to_string(group.group);
  const std::string name = frame.words(
      Text::search_group, {{"name", search_group_name(frame, group.group)}, {"n", std::to_string(group.found)}});
  const float top = frame.column.y;
  frame.open_node(Role::group, id, name, {frame.column.x, top, frame.column.width, 0});
  frame.skip(space::kM);
  label(frame, id + ".name", name, type::kSmall, Color::text_muted);
  frame.skip(space::kXs);
  const SearchRow* lit = lit_row(seen);
  for (const SearchRow& row : group.rows) {
    if (draw_row(frame, row, &row == lit)) opened = &row;
  }
  if (group.found > group.rows.size()) {
    label(frame, id + ".more", frame.counted(Text::search_more, group.found - group.rows.size()), type::kSmall,
          Color::text_muted, Font::regular);
  }
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
}

}  // namespace

const SearchRow* lit_row(const SearchSeen& seen) {
  std::size_t before = 0;
  for (const SearchGroup& group : seen.groups) {
    if (seen.lit < before + group.rows.size()) return &group.rows[seen.lit - before];
    before += group.rows.size();
  }
  return nullptr;
}

bool light_row(UiMemory& memory, RowMove move) {
  if (!memory.search) return false;
  SearchSeen& seen = *memory.search;
  const std::size_t count = row_count(seen);
  if (count == 0) return false;
  switch (move) {
    case RowMove::next:
      seen.lit = (seen.lit + 1) % count;
      break;
    case RowMove::previous:
      seen.lit = (seen.lit + count - 1) % count;
      break;
    case RowMove::first:
      seen.lit = 0;
      break;
    case RowMove::last:
      seen.lit = count - 1;
      break;
  }
  // With the first row, the field and the name of its group come back.
  memory.reveal = Reveal{seen.lit == 0 ? std::string(kSearchField) : lit_row(seen)->id};
  return true;
}

void draw_search(Frame& frame) {
  const SearchSeen& before = search_seen(frame);
  const SearchRow* lit = lit_row(before);
  if (auto typed = text_field(frame, {.id = kSearchField,
                                      .label = std::string(frame.words(Text::search_field)),
                                      .value = frame.memory().query,
                                      .controls = kRows,
                                      .active = lit ? lit->id : std::string()})) {
    frame.memory().query = std::move(*typed);
    frame.again();
  }
  frame.skip(space::kM);
  const SearchSeen& seen = search_seen(frame);
  const SearchRow* opened = frame.take_activation(kSearchField) ? lit_row(seen) : nullptr;
  draw_status(frame, seen.found);
  if (!seen.groups.empty()) {
    const Enclosure rows(frame, Role::list_box, kRows, std::string(frame.words(Text::search_results)));
    for (const SearchGroup& group : seen.groups) draw_group(frame, seen, group, opened);
  }
  if (opened) open_search_row(frame, seen, *opened);
}

void draw_search_foot(Frame& frame, const Rect& bar) {
  frame.draw().AddLine({bar.x, bar.y}, {bar.x + bar.width, bar.y}, frame.color(Color::border), 1);
  const ButtonSpec close{.id = "dialog.close", .label = std::string(frame.words(Text::action_close))};
  const ImVec2 wanted = button_size(frame, close);
  const float margin = frame.inset(space::kXl);
  const float y = bar.y + (bar.height - wanted.y) / 2;
  const float end = bar.x + bar.width - margin - wanted.x;
  if (button_in(frame, close, {end, y, wanted.x, wanted.y})) frame.emit(CloseDialog{});
  if (frame.narrow()) return;  // without a keyboard, most of the time
  const TextStyle style = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float icon = frame.px(18);
  const float gap = frame.px(space::kXs);
  float x = bar.x + margin;
  const auto key = [&](const char* sign) {
    frame.draw_icon(sign, icon, x, bar.y + (bar.height - icon) / 2, Color::text_muted);
    x += icon + gap;
  };
  const auto words = [&](Text text) {
    const std::string_view shown = frame.words(text);
    frame.draw_line(style, shown, x, bar.y + (bar.height - style.size) / 2);
    x += text_width(style.font, style.size, shown) + frame.px(space::kL);
  };
  key(icon::kArrowUp);
  key(icon::kArrowDown);
  words(Text::search_keys_choose);
  key(icon::kCornerDownLeft);
  words(Text::search_keys_open);
}

}  // namespace boussole
