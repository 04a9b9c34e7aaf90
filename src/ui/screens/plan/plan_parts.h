// The parts of the action plan: plan.cpp puts them together.
#pragma once

#include <cstddef>
#include <string>

#include "ui/frame.h"
#include "ui/widgets/button.h"

namespace boussole {

// In UiMemory::unfolded while the proposals are shown; the id of their title.
inline constexpr const char* kPlanDrafts = "plan.drafts";
inline constexpr const char* kPlanDraftsTitle = "plan.drafts.title";
inline constexpr const char* kPlanActionsTitle = "plan.actions";  // the title of the list

// In UiMemory::unfolded from when three are added until the page shows them: only then is the list in its place, to
// have the focus.
inline constexpr const char* kPlanAdded = "plan.added";

// What the row of an action says of it.
enum class ActionRow {
  whole,
  without_owner,  // where its title is under the owner's name
};

// One action: a calm row; unfolded, its fields, edited in place.
void draw_action(Frame& frame, const PlannedAction& action, ActionRow row);
// The fields of an unfolded action.
void draw_action_fields(Frame& frame, const PlannedAction& action);
[[nodiscard]] std::string action_node(const PlannedAction& action, std::string_view part);
[[nodiscard]] std::string action_title(const PlannedAction& action);

// « Trois actions avant la prochaine réunion »: those that the board keeps ticked, each with who takes it, in one
// gesture; and the way to the other proposals.
void draw_three(Frame& frame);
// Whether a plan has fewer actions to do than that: once they are there, this has been done.
[[nodiscard]] bool wants_three(const Diagnostic& diagnostic);
// The other proposals, and what was set aside: a button that shows them.
[[nodiscard]] ButtonSpec more_proposals(const Frame& frame);
void open_drafts(Frame& frame);

// What the board may keep or drop, taken from its priorities: one for each priority that has no action yet. Below, what
// it dropped and may take back.
void draw_drafts(Frame& frame);
// From another screen to them.
void show_plan_drafts(Frame& frame);

// Importance × effort, as cells to press and as a table. Which cell is chosen is in UiMemory::choices: 0 for none, or 1
// to 9.
void draw_action_map(Frame& frame);

// The ways of looking at the actions; what is chosen is in UiMemory::choices.
enum class PlanView { list, owner, date, map };
[[nodiscard]] PlanView plan_view(Frame& frame);
// Whether there are enough actions to be sorted and filtered.
[[nodiscard]] bool is_long_plan(const Frame& frame);
// « Toutes », then each status: what was dropped is seen only when one asks for it.
[[nodiscard]] bool passes_filter(const PlannedAction& action, std::size_t filter);
inline constexpr const char* kPlanView = "plan.view";
inline constexpr const char* kPlanSort = "plan.sort";
inline constexpr const char* kPlanShow = "plan.show";
// On one line where there is room: the view, the order and the filter of a long list, « Ajouter ».
void draw_plan_toolbar(Frame& frame);

// A button for an action of one's own.
void add_action(Frame& frame);

// The actions, under the toolbar. A short list is neither sorted nor filtered.
void draw_actions(Frame& frame);
// So that every action is shown: the list, unfiltered.
void show_all_actions(Frame& frame);

}  // namespace boussole
