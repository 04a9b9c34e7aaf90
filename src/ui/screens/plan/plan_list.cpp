// The actions, seen as a list, by person, by date, or through the map.
#include <algorithm>
#include <set>

#include "core/decisions/action_plan.h"
#include "core/language/sentences.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::size_t chosen(Frame& frame, const std::string& id) { return frame.memory().choices[id]; }

std::string month_words(const std::string& key) {
  const std::optional<Date> first = parse_iso_date(key + "-01");
  return first ? with_capital(french_month(*first)) : std::string(tr(Text::plan_no_date));
}

// The actions of the cell that is chosen on the map.
std::vector<std::size_t> cell_actions(Frame& frame) {
  const std::size_t choice = chosen(frame, "plan.map");
  if (choice == 0) return {};
  const std::size_t cell = choice - 1;
  return action_map(frame.diagnostic()).cells[cell / kMostEffort][cell % kMostEffort];
}

// What a view shows: groups of actions by their ids, each under a heading, "" for none.
std::vector<ShownActions> shown_now(Frame& frame, PlanView view) {
  const Diagnostic& diagnostic = frame.diagnostic();
  std::vector<ShownActions> groups;
  std::set<std::string> seen;  // a file may hold an id twice: the first is shown
  const auto add = [&](std::string heading, const std::vector<std::size_t>& positions, std::size_t filter) {
    ShownActions group{std::move(heading), {}};
    for (const std::size_t position : positions) {
      const PlannedAction& action = diagnostic.actions[position];
      if (passes_filter(action, filter) && seen.insert(action.id).second) group.ids.push_back(action.id);
    }
    // Someone may be called as those without anyone are: one heading for both.
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const ShownActions& other) { return other.heading == group.heading; });
    if (same != groups.end())
      same->ids.insert(same->ids.end(), group.ids.begin(), group.ids.end());
    else if (!group.ids.empty())
      groups.push_back(std::move(group));
  };
  if (view == PlanView::list && !is_long_plan(frame)) {
    const std::vector<std::size_t> all = sorted_actions(diagnostic, ActionOrder::due);
    add({}, all, 0);
    add({}, all, static_cast<std::size_t>(ActionStatus::dropped) + 1);  // nowhere else to be seen
  } else if (view == PlanView::list) {
    const auto order = static_cast<ActionOrder>(chosen(frame, kPlanSort));
    add({}, sorted_actions(diagnostic, order), chosen(frame, kPlanShow));
  } else if (view == PlanView::map) {
    add({}, cell_actions(frame), 0);
  } else if (view == PlanView::owner) {
    for (const ActionGroup& group : actions_by_owner(diagnostic))
      add(group.key.empty() ? std::string(frame.words(Text::plan_no_owner)) : group.key, group.actions, 0);
  } else {
    for (const ActionGroup& group : actions_by_month(diagnostic)) add(month_words(group.key), group.actions, 0);
  }
  return groups;
}

const PlannedAction* find_action(const Diagnostic& diagnostic, const std::string& id) {
  const auto found = std::find_if(diagnostic.actions.begin(), diagnostic.actions.end(),
                                  [&](const PlannedAction& action) { return action.id == id; });
  return found == diagnostic.actions.end() ? nullptr : &*found;
}

// While one is in an action, the others and it keep their places, whatever is changed in it: nothing moves under the
// hands. Only what is no longer in the plan goes.
const std::vector<ShownActions>& shown_actions(Frame& frame, PlanView view) {
  std::vector<ShownActions>& kept = frame.memory().shown_actions;
  const std::string& focused = frame.memory().focused;
  const bool inside = std::any_of(kept.begin(), kept.end(), [&](const ShownActions& group) {
    return std::any_of(group.ids.begin(), group.ids.end(), [&](const std::string& id) {
      return focused.starts_with("action." + id + ".") && find_action(frame.diagnostic(), id);
    });
  });
  if (!inside) {
    kept = shown_now(frame, view);
    return kept;
  }
  for (ShownActions& group : kept)
    std::erase_if(group.ids, [&](const std::string& id) { return !find_action(frame.diagnostic(), id); });
  return kept;
}

void draw_groups(Frame& frame, PlanView view) {
  const std::vector<ShownActions>& groups = shown_actions(frame, view);
  if (groups.empty() && view != PlanView::map)
    paragraph(frame, "plan.none-here", frame.words(Text::plan_none_here), type::kBody, Color::text_muted);
  const ActionRow row = view == PlanView::owner ? ActionRow::without_owner : ActionRow::whole;
  for (const ShownActions& group : groups) {
    if (!group.heading.empty()) {
      frame.skip(space::kS);
      heading(frame, "plan.group." + group.heading, 3, group.heading, type::kTitle3);
      frame.skip(space::kS);
    }
    for (const std::string& id : group.ids) {
      if (const PlannedAction* action = find_action(frame.diagnostic(), id)) draw_action(frame, *action, row);
      frame.skip(space::kS);
    }
  }
}

}  // namespace

void show_all_actions(Frame& frame) {
  frame.memory().choices.erase(kPlanView);
  frame.memory().choices.erase(kPlanShow);
}

void draw_actions(Frame& frame) {
  // The toolbar shows what follows; for those who go from title to title, it has one.
  const Rect tools{frame.column.x, frame.column.y, frame.column.width, frame.px(size::kTarget)};
  frame.record(Role::heading, kPlanActionsTitle, std::string(frame.words(Text::plan_actions)), tools).level = 2;
  draw_plan_toolbar(frame);
  frame.skip(space::kL);
  const PlanView view = plan_view(frame);
  if (view == PlanView::map) {
    draw_action_map(frame);
    frame.skip(space::kM);
  }
  draw_groups(frame, view);
}

}  // namespace boussole
