// « Plan d’action »: what the board decides to do. Proposals come from the priorities (core/decisions/action_plan.h).
#include "ui/screens/plan/plan.h"
#include <algorithm>
#include <cmath>

#include "core/decisions/action_plan.h"
#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// In UiMemory::unfolded from when an action is asked for until it is there.
constexpr const char* kAwaited = "plan.awaited";
// An action just added is unfolded, ready for its title.
void welcome_new_action(Frame& frame) {
  auto& unfolded = frame.memory().unfolded;
  if (unfolded.erase(kAwaited) == 0 || frame.diagnostic().actions.empty()) return;
  const PlannedAction& action = frame.diagnostic().actions.back();
  unfolded.insert(action_node(action, "row"));
  frame.memory().focus_next = action_node(action, "title");
}

void draw_no_proposals(Frame& frame) {
  if (frame.referential().criteria.front().why.empty() &&
      !companion_ready(frame)) {  // what could be proposed comes after the first screen
    frame.skip(space::kL);
    return;
  }
  paragraph(frame, "plan.no-priorities", frame.words(Text::plan_no_priorities));
  frame.skip(space::kL);
  if (button(frame, {.id = "plan.answer",
                     .label = std::string(frame.words(Text::plan_answer)),
                     .icon_after = icon::kArrowRight,
                     .kind = ButtonKind::primary}))
    frame.emit(NextUnanswered{});
  frame.skip(space::kM);
}

// « 5 actions · 2 faites · 1 en retard », told again when it changes.
std::string count_words(const Frame& frame) {
  std::size_t all = 0;
  std::size_t done = 0;
  std::size_t overdue = 0;
  for (const PlannedAction& action : frame.diagnostic().actions) {
    if (action.status == ActionStatus::dropped) continue;  // discarded proposals too
    ++all;
    if (action.status == ActionStatus::done) ++done;
    if (due_state(action, frame.app().today()) == DueState::overdue) ++overdue;
  }
  return frame.counted(Text::plan_count, all) + " · " + frame.counted(Text::plan_count_done, done) + " · " +
         frame.words(Text::plan_count_overdue, {{"n", std::to_string(overdue)}});
}

// Proposals are offered here once the plan has what the card of three gives, and while there are some.
bool offers_proposals(const Frame& frame) {
  const Diagnostic& diagnostic = frame.diagnostic();
  if (frame.state().is_read_only() || frame.memory().unfolded.contains(kPlanDrafts)) return false;
  const bool some = !propose_actions(frame.referential(), diagnostic, 1).empty();
  if (some) return !wants_three(diagnostic);
  return !discarded_proposals(diagnostic).empty();
}

// The title, the counts behind it and the way to the proposals at the right end, on one line where there is room.
void draw_title(Frame& frame) {
  const Column outer = frame.column;
  const std::string counts = count_words(frame);
  const std::string_view title = frame.words(Text::screen_plan);
  const TextStyle large = frame.style(type::kTitle1, Font::bold);
  const TextStyle small = frame.style(type::kBody);
  const float gap = frame.inset(space::kL);
  const float title_width = std::ceil(text_width(large.font, large.size, title)) + 1;
  const float counts_width = std::ceil(text_width(small.font, small.size, counts)) + 1;
  const bool offers = offers_proposals(frame);
  const ButtonSpec more = more_proposals(frame);
  const ImVec2 wanted = offers ? button_size(frame, more) : ImVec2{0, 0};
  if (title_width + counts_width + wanted.x + 2 * gap > outer.width) {
    heading(frame, kScreenTitle, 1, title, type::kTitle1);
    status_paragraph(frame, "plan.counts", counts, type::kBody, Color::text_muted);
    if (offers && button(frame, more)) open_drafts(frame);
    return;
  }
  const float height = std::max(wanted.y, large.size * large.line_height);
  frame.column = {outer.x, outer.y + (height - large.size * large.line_height) / 2, title_width};
  heading(frame, kScreenTitle, 1, title, type::kTitle1);
  // On the line on which the title stands.
  const float down = (height - small.size * small.line_height) / 2 + (large.size - small.size) * 0.3F;
  frame.column = {outer.x + title_width + gap, outer.y + down, counts_width};
  status_paragraph(frame, "plan.counts", counts, type::kBody, Color::text_muted);
  const float beyond = frame.inset(space::kM);
  const Rect right{outer.x + outer.width + beyond - wanted.x, outer.y, wanted.x, wanted.y};
  if (offers && button_in(frame, more, right)) open_drafts(frame);
  frame.column = {outer.x, outer.y + height, outer.width};
}

// Before the first action: what the plan is, and how to begin.
void draw_beginning(Frame& frame, bool has_proposals) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_plan), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "plan.introduction", frame.words(Text::plan_introduction), type::kLead, Color::text_muted);
  frame.skip(space::kL);
  if (!has_proposals) {
    draw_no_proposals(frame);
    return;
  }
  paragraph(frame, "plan.empty", frame.words(Text::plan_empty));
  frame.skip(space::kL);
}

// Under the card of three, when there is no list yet with its own.
void draw_first_buttons(Frame& frame, bool offers) {
  ButtonRow row(frame);
  if (row.add({.id = "plan.add", .label = std::string(frame.words(Text::plan_add)), .icon = icon::kPlus}))
    add_action(frame);
  if (offers && row.add(more_proposals(frame))) open_drafts(frame);
}

// What is proposed: the card of three, or all the proposals once they are asked for. Whether something is shown.
bool draw_proposals(Frame& frame, bool has_proposals) {
  if (frame.state().is_read_only()) return false;
  const bool drafting = frame.memory().unfolded.contains(kPlanDrafts);
  if (drafting)
    draw_drafts(frame);
  else if (has_proposals && wants_three(frame.diagnostic()))
    draw_three(frame);
  else
    return false;
  frame.skip(space::kXl);
  return true;
}

}  // namespace

void add_action(Frame& frame) {
  frame.emit(EditCommand{AddActions{{PlannedAction{}}}});
  frame.memory().unfolded.insert(kAwaited);
  show_all_actions(frame);
}

void draw_plan(Frame& frame) {
  welcome_new_action(frame);
  if (frame.memory().unfolded.erase(kPlanAdded) > 0) frame.memory().focus_next = kPlanActionsTitle;
  const bool has_proposals = !propose_actions(frame.referential(), frame.diagnostic(), 1).empty();
  const bool empty = adopted_actions(frame.diagnostic()).empty();
  if (empty) {
    draw_beginning(frame, has_proposals);
  } else {
    draw_title(frame);
    frame.skip(space::kS);
  }
  const bool proposed = draw_proposals(frame, has_proposals);
  if (!empty)
    draw_actions(frame);
  else if (!frame.state().is_read_only())
    draw_first_buttons(frame, !proposed && !discarded_proposals(frame.diagnostic()).empty());
}

}  // namespace boussole
