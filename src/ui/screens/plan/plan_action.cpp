#include <algorithm>
#include <optional>
#include <vector>

#include "core/decisions/action_plan.h"
#include "generated/icons.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/press.h"

namespace boussole {

namespace {

// A mark with its words, in a row that wraps.
struct Piece {
  const char* icon = nullptr;
  Color mark = Color::text_muted;
  std::string words;
  TextLayout layout = {};  // views into `words`
  ImVec2 at = {};
};

Piece status_piece(ActionStatus status) {
  switch (status) {
    case ActionStatus::todo:
      return {icon::kCircle, Color::text_muted, std::string(tr(Text::status_todo))};
    case ActionStatus::doing:
      return {icon::kCircleDot, Color::primary, std::string(tr(Text::status_doing))};
    case ActionStatus::done:
      return {icon::kCircleCheck, Color::success, std::string(tr(Text::status_done))};
    case ActionStatus::dropped:
      break;
  }
  return {icon::kBan, Color::text_muted, std::string(tr(Text::status_dropped))};
}

Piece due_piece(const Frame& frame, const PlannedAction& action) {
  const std::optional<Date> due = parse_iso_date(action.due);
  if (!due) return {icon::kCalendar, Color::text_muted, std::string(frame.words(Text::plan_no_date))};
  const std::string day = french_date(*due);
  switch (due_state(action, frame.app().today())) {
    case DueState::overdue:
      return {icon::kTriangleAlert, Color::danger, frame.words(Text::due_overdue, {{"day", day}})};
    case DueState::due_soon:
      return {icon::kCalendarClock, Color::primary, frame.words(Text::due_soon, {{"day", day}})};
    default:
      return {icon::kCalendar, Color::text_muted, day};
  }
}

Piece owner_piece(const PlannedAction& action) {
  const bool none = action.owner.empty();
  return {icon::kUser, Color::text_muted, none ? std::string(tr(Text::plan_no_owner)) : action.owner};
}

// Places the pieces one behind the other, turning to a new line at `width`; returns the height.
float place(const Frame& frame, const TextStyle& style, float width, std::vector<Piece>& pieces) {
  const float mark = frame.px(size::kIcon) + frame.px(space::kXs);
  float x = 0;
  float y = 0;
  float line = 0;
  for (Piece& piece : pieces) {
    piece.layout = layout_text(style, piece.words, width - mark);
    const float taken = mark + piece.layout.width;
    if (x > 0 && x + taken > width) {
      x = 0;
      y += line + frame.px(space::kXs);
      line = 0;
    }
    piece.at = {x, y};
    x += taken + frame.px(space::kL);
    line = std::max(line, piece.layout.height);
  }
  return y + line;
}

void draw_pieces(Frame& frame, const TextStyle& style, float x, float y, const std::vector<Piece>& pieces) {
  const float mark = frame.px(size::kIcon - 2);
  for (const Piece& piece : pieces) {
    frame.draw_icon(piece.icon, mark, x + piece.at.x, y + piece.at.y + (style.size * style.line_height - mark) / 2,
                    piece.mark);
    frame.draw_text(style, piece.layout, x + piece.at.x + frame.px(size::kIcon) + frame.px(space::kXs), y + piece.at.y);
  }
}

// Its state, who has it, for when.
std::vector<Piece> pieces_of(const Frame& frame, const PlannedAction& action, ActionRow row) {
  std::vector<Piece> pieces = {status_piece(action.status)};
  if (row == ActionRow::whole) pieces.push_back(owner_piece(action));
  pieces.push_back(due_piece(frame, action));
  return pieces;
}

// The state comes last: what one hears first is who and when.
std::string spoken_row(const std::string& title, const std::vector<Piece>& pieces) {
  std::string details;
  for (std::size_t i = 1; i < pieces.size(); ++i) details += pieces[i].words + ", ";
  details += pieces.front().words;
  return tr(Text::plan_row_spoken, {{"title", title}, {"details", details}});
}

// The row that folds and unfolds the action.
void draw_row(Frame& frame, const PlannedAction& action, ActionRow row, bool open) {
  const std::string id = action_node(action, "row");
  std::vector<Piece> pieces = pieces_of(frame, action, row);
  const bool over = action.status == ActionStatus::done || action.status == ActionStatus::dropped;
  const TextStyle bold = frame.style(type::kBody, Font::bold, over ? Color::text_muted : Color::text);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float padding = frame.inset(space::kL);
  const float chevron = frame.px(size::kIcon);
  const float room = frame.column.width - 2 * padding - chevron - frame.inset(space::kS);
  const std::string title = action_title(action);
  const TextLayout words = layout_text(bold, title, room);
  const float below = place(frame, small, room, pieces);
  const float margin = frame.px(space::kM);
  const Rect rect = frame.take(words.height + frame.px(space::kXs) + below + 2 * margin);
  const Press press = press_area(frame, id, rect);
  frame.fill_moving(id, rect, press.lit(), radius::kCard);
  frame.draw_text(bold, words, rect.x + padding, rect.y + margin);
  draw_pieces(frame, small, rect.x + padding, rect.y + margin + words.height + frame.px(space::kXs), pieces);
  frame.draw_icon(open ? icon::kChevronUp : icon::kChevronDown, chevron, rect.x + rect.width - padding - chevron,
                  rect.y + margin, Color::text_muted);
  const std::string name = spoken_row(title, pieces);
  Node& node = frame.record(Role::button, id, name, rect);
  node.lead = title;
  node.look = "row";
  node.expanded = open;
  frame.focus_ring(id, rect, radius::kCard);
  if (!press.pressed) return;
  fold_or_unfold(frame, id);
}

}  // namespace

std::string action_title(const PlannedAction& action) {
  return action.title.empty() ? std::string(tr(Text::plan_untitled)) : action.title;
}

std::string action_node(const PlannedAction& action, std::string_view part) {
  return "action." + action.id + "." + std::string(part);
}

void draw_action(Frame& frame, const PlannedAction& action, ActionRow row) {
  const bool open = frame.memory().unfolded.contains(action_node(action, "row"));
  const Card card(frame, Role::group, "action." + action.id, action_title(action),
                  {.border = open ? Color::primary : Color::border, .padding = 0});
  draw_row(frame, action, row, open);
  if (!open) return;
  const Column outer = frame.column;
  const float padding = frame.inset(space::kL);
  frame.column = {outer.x + padding, outer.y + frame.px(space::kS), outer.width - 2 * padding};
  draw_action_fields(frame, action);
  frame.column = {outer.x, frame.column.y + frame.px(space::kL), outer.width};
}

}  // namespace boussole
