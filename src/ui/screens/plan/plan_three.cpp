// « Trois actions avant la prochaine réunion », and the way to the other proposals.
#include <algorithm>
#include <utility>

#include "core/decisions/action_plan.h"
#include "core/language/dates.h"
#include "generated/icons.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kThree = 3;
constexpr const char* kMeeting = "plan.meeting";  // the day of the next one, in UiMemory::searches
constexpr float kSideBySide = 560;                // from this width of the card, who takes an action is beside it
constexpr float kShareOfTitle = 0.64F;

bool is_open(const PlannedAction& action) {
  return action.status == ActionStatus::todo || action.status == ActionStatus::doing;
}

// In UiMemory::unfolded for one that the board does not want.
std::string left_out(const PlannedAction& action) { return "plan.three.without." + action.id; }

// What is typed for a diagnostic is not for another one.
std::string& typed(Frame& frame, const std::string& id) {
  return frame.memory().searches[id + "." + frame.diagnostic().id];
}

std::string owner_node(const PlannedAction& action) { return "plan.three.owner." + action.id; }

void draw_box(Frame& frame, const PlannedAction& action, bool kept) {
  if (!checkbox(frame, {.id = "plan.three.keep." + action.id, .label = action.title, .checked = kept})) return;
  auto& unfolded = frame.memory().unfolded;
  if (kept)
    unfolded.insert(left_out(action));
  else
    unfolded.erase(left_out(action));
  frame.again();
}

void draw_owner(Frame& frame, const PlannedAction& action) {
  std::string& owner = typed(frame, owner_node(action));
  const std::string label(frame.words(Text::plan_action_owner));
  const std::optional<std::string> now =
      text_field(frame, {.id = owner_node(action),
                         .label = label,
                         .spoken_label = label + std::string(tr(Text::spoken_colon)) + action.title,
                         .value = owner});
  if (!now) return;
  owner = *now;
  frame.again();
}

// One action: a box that is ticked unless the board says otherwise, and who takes it.
void draw_one(Frame& frame, const PlannedAction& action) {
  const bool kept = !frame.memory().unfolded.contains(left_out(action));
  const auto box = [&] { draw_box(frame, action, kept); };
  const auto owner = [&] {
    if (kept) draw_owner(frame, action);
  };
  if (frame.column.width >= frame.px(kSideBySide)) {
    two_columns(frame, kSideBySide, kShareOfTitle, box, owner);
    return;
  }
  box();
  if (kept) frame.skip(space::kS);
  owner();
}

void draw_meeting(Frame& frame) {
  std::string& meeting = typed(frame, kMeeting);
  if (auto day = date_field(frame, {.id = kMeeting,
                                    .label = std::string(frame.words(Text::plan_meeting)),
                                    .hint = std::string(frame.words(Text::plan_meeting_hint)),
                                    .value = meeting})) {
    meeting = std::move(*day);
    frame.again();
  }
}

std::vector<PlannedAction> kept_actions(Frame& frame, std::vector<PlannedAction> actions) {
  std::erase_if(actions,
                [&](const PlannedAction& action) { return frame.memory().unfolded.contains(left_out(action)); });
  for (PlannedAction& action : actions) action.owner = typed(frame, owner_node(action));
  return actions;
}

void draw_add_button(Frame& frame, ButtonRow& row, const std::vector<PlannedAction>& kept) {
  const std::string label = kept.size() == kThree ? std::string(frame.words(Text::plan_three_add))
                                                  : frame.counted(Text::plan_three_add_fewer, kept.size());
  if (!row.add({.id = "plan.three",
                .label = label,
                .icon = icon::kListChecks,
                .kind = adopted_actions(frame.diagnostic()).empty() ? ButtonKind::primary : ButtonKind::secondary,
                .disabled = kept.empty()}))
    return;
  std::vector<PlannedAction> actions = kept;
  const std::optional<Date> meeting = parse_iso_date(typed(frame, kMeeting));
  for (PlannedAction& action : actions) action.due = meeting ? iso_date(*meeting) : std::string();
  frame.emit(EditCommand{AddActions{std::move(actions)}});
  show_all_actions(frame);
  frame.memory().unfolded.insert(kPlanAdded);
}

}  // namespace

bool wants_three(const Diagnostic& diagnostic) {
  return std::count_if(diagnostic.actions.begin(), diagnostic.actions.end(), is_open) <
         static_cast<std::ptrdiff_t>(kThree);
}

void draw_three(Frame& frame) {
  const Card card(frame, Role::region, "plan.three.card", std::string(frame.words(Text::plan_three)));
  heading(frame, "plan.three.title", 2, frame.words(Text::plan_three), type::kTitle3);
  paragraph(frame, "plan.three.hint", frame.words(Text::plan_three_hint), type::kSmall, Color::text_muted);
  const std::vector<PlannedAction> actions =
      three_actions(frame.referential(), frame.diagnostic(), std::nullopt, frame.wording());
  for (const PlannedAction& action : actions) {
    frame.skip(space::kM);
    draw_one(frame, action);
  }
  frame.skip(space::kL);
  draw_meeting(frame);
  frame.skip(space::kL);
  ButtonRow row(frame);
  draw_add_button(frame, row, kept_actions(frame, actions));
  if (row.add(more_proposals(frame))) open_drafts(frame);
}

ButtonSpec more_proposals(const Frame& frame) {
  return {.id = "plan.propose",
          .label = std::string(frame.words(Text::plan_propose)),
          .icon = icon::kLightbulb,
          .kind = ButtonKind::quiet};
}

void open_drafts(Frame& frame) {
  frame.memory().unfolded.insert(kPlanDrafts);
  frame.memory().focus_next = kPlanDraftsTitle;
  frame.again();
}

}  // namespace boussole
