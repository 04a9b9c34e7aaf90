// « Plan d’action »: what the board decides to do. Proposals come from the priorities (core/decisions/action_plan.h).
#include <algorithm>

#include "core/decisions/action_plan.h"
#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/plan/plan.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// In UiMemory::unfolded from when an action is asked for until it is there.
constexpr const char* kAwaited = "plan.awaited";
// The same from when three are added until the page shows them: only then is the list in its place, to have the focus.
constexpr const char* kAdded = "plan.added";
constexpr const char* kMeeting = "plan.meeting";  // the day of the next one, in UiMemory::searches

// « 5 actions · 2 faites · 1 en retard », told again when it changes.
void draw_counts(Frame& frame) {
  std::size_t all = 0;
  std::size_t done = 0;
  std::size_t overdue = 0;
  for (const PlannedAction& action : frame.diagnostic().actions) {
    if (action.status == ActionStatus::dropped) continue;  // discarded proposals too
    ++all;
    if (action.status == ActionStatus::done) ++done;
    if (due_state(action, frame.app().today()) == DueState::overdue) ++overdue;
  }
  const std::string words = tr_count(Text::plan_count, all) + " · " + tr_count(Text::plan_count_done, done) + " · " +
                            tr(Text::plan_count_overdue, {{"n", std::to_string(overdue)}});
  status_paragraph(frame, "plan.counts", words, type::kBody, Color::text, Font::bold);
}

// An action just added is unfolded, ready for its title.
void welcome_new_action(Frame& frame) {
  auto& unfolded = frame.memory().unfolded;
  if (unfolded.erase(kAwaited) == 0 || frame.diagnostic().actions.empty()) return;
  const PlannedAction& action = frame.diagnostic().actions.back();
  unfolded.insert(action_node(action, "row"));
  frame.memory().focus_next = action_node(action, "title");
}

void add_action(Frame& frame) {
  frame.emit(EditCommand{AddActions{{PlannedAction{}}}});
  frame.memory().unfolded.insert(kAwaited);
  show_all_actions(frame);
}

void draw_buttons(Frame& frame, bool has_proposals) {
  const bool empty = adopted_actions(frame.diagnostic()).empty();
  ButtonRow row(frame);
  const bool drafting = frame.memory().unfolded.contains(kPlanDrafts);
  if (has_proposals && !drafting &&
      row.add({.id = "plan.propose",
               .label = std::string(tr(Text::plan_propose)),
               .icon = icon::kLightbulb,
               .kind = empty ? ButtonKind::primary : ButtonKind::secondary})) {
    frame.memory().unfolded.insert(kPlanDrafts);
    frame.memory().focus_next = kPlanDraftsTitle;
    frame.again();
  }
  if (row.add({.id = "plan.add", .label = std::string(tr(Text::plan_add)), .icon = icon::kPlus})) add_action(frame);
}

bool is_open(const PlannedAction& action) {
  return action.status == ActionStatus::todo || action.status == ActionStatus::doing;
}

// Three actions are offered to a plan that has fewer to do: once they are there, this has been done.
bool wants_three(const Diagnostic& diagnostic) {
  constexpr std::ptrdiff_t kThree = 3;
  return std::count_if(diagnostic.actions.begin(), diagnostic.actions.end(), is_open) < kThree;
}

void draw_names(Frame& frame, const std::vector<PlannedAction>& actions) {
  std::vector<std::string> names;
  names.reserve(actions.size());
  for (const PlannedAction& action : actions) names.push_back(action.title);
  bullet_list(frame, "plan.three.actions", names);
}

// « Trois actions avant la prochaine réunion »: named, one gesture, and a day when the board knows it already.
void draw_three(Frame& frame) {
  constexpr std::size_t kThree = 3;
  const Card card(frame, Role::region, "plan.three.card", std::string(tr(Text::plan_three)));
  heading(frame, "plan.three.title", 2, tr(Text::plan_three), type::kTitle3);
  paragraph(frame, "plan.three.hint", frame.words(Text::plan_three_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  std::vector<PlannedAction> actions = three_actions(frame.referential(), frame.diagnostic(), std::nullopt);
  draw_names(frame, actions);
  frame.skip(space::kL);
  std::string& meeting = frame.memory().searches[kMeeting + ("." + frame.diagnostic().id)];
  if (auto day = date_field(frame, {.id = kMeeting,
                                    .label = std::string(tr(Text::plan_meeting)),
                                    .hint = std::string(frame.words(Text::plan_meeting_hint)),
                                    .value = meeting})) {
    meeting = std::move(*day);
    frame.again();
  }
  frame.skip(space::kM);
  const std::string label = actions.size() == kThree ? std::string(tr(Text::plan_three_add))
                                                     : tr_count(Text::plan_three_add_fewer, actions.size());
  if (button(frame, {.id = "plan.three", .label = label, .icon = icon::kListChecks})) {
    frame.emit(
        EditCommand{AddActions{three_actions(frame.referential(), frame.diagnostic(), parse_iso_date(meeting))}});
    show_all_actions(frame);
    frame.memory().unfolded.insert(kAdded);
  }
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
                     .label = std::string(tr(Text::plan_answer)),
                     .icon_after = icon::kArrowRight,
                     .kind = ButtonKind::primary}))
    frame.emit(NextUnanswered{});
  frame.skip(space::kM);
}

}  // namespace

void draw_plan(Frame& frame) {
  welcome_new_action(frame);
  if (frame.memory().unfolded.erase(kAdded) > 0) frame.memory().focus_next = kPlanActionsTitle;
  heading(frame, kScreenTitle, 1, tr(Text::screen_plan), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "plan.introduction", frame.words(Text::plan_introduction), type::kLead, Color::text_muted);
  frame.skip(space::kL);
  const bool has_proposals = !propose_actions(frame.referential(), frame.diagnostic(), 1).empty();
  const bool empty = adopted_actions(frame.diagnostic()).empty();
  const bool drafting = frame.memory().unfolded.contains(kPlanDrafts);
  const bool locked = frame.state().is_read_only();
  if (!empty) {
    draw_counts(frame);
    frame.skip(space::kL);
  } else if (has_proposals) {
    paragraph(frame, "plan.empty", frame.words(Text::plan_empty));
    frame.skip(space::kL);
  } else {
    draw_no_proposals(frame);
  }
  if (!locked) draw_buttons(frame, has_proposals || !discarded_proposals(frame.diagnostic()).empty());
  if (!locked && drafting) {
    frame.skip(space::kXl);
    draw_drafts(frame);
  }
  if (!locked && has_proposals && !drafting && wants_three(frame.diagnostic())) {
    frame.skip(space::kXl);
    draw_three(frame);
  }
  if (empty) return;
  frame.skip(space::kXl);
  draw_actions(frame);
}

}  // namespace boussole
