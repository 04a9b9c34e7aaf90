// The parts of the action plan: plan.cpp puts them together.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

// In UiMemory::unfolded while the proposals are shown; the id of their title.
inline constexpr const char* kPlanDrafts = "plan.drafts";
inline constexpr const char* kPlanDraftsTitle = "plan.drafts.title";
inline constexpr const char* kPlanActionsTitle = "plan.actions";  // the title of the list

// One action: a calm row; unfolded, its fields, edited in place.
void draw_action(Frame& frame, const PlannedAction& action);
// The fields of an unfolded action.
void draw_action_fields(Frame& frame, const PlannedAction& action);
[[nodiscard]] std::string action_node(const PlannedAction& action, std::string_view part);

// What the board may keep or drop, taken from its priorities: one for each priority that has no action yet. Below, what
// it dropped and may take back.
void draw_drafts(Frame& frame);
// From another screen to them.
void show_plan_drafts(Frame& frame);

// Importance × effort, as cells to press and as a table. Which cell is chosen is in UiMemory::choices: 0 for none, or 1
// to 9.
void draw_action_map(Frame& frame);

// The ways of looking at the actions, then the actions. A short list is neither sorted nor filtered.
void draw_actions(Frame& frame);
// So that every action is shown: the list, unfiltered.
void show_all_actions(Frame& frame);

}  // namespace boussole
