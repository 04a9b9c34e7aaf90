// The actions, seen as a list, by person, by date, or through the map.
#include <algorithm>
#include <array>
#include <set>

#include "core/decisions/action_plan.h"
#include "generated/icons.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

enum class View { list, owner, date, map };

constexpr std::array<Text, 4> kViews = {Text::plan_view_list, Text::plan_view_owner, Text::plan_view_date,
                                        Text::plan_view_map};
constexpr std::array<Text, 5> kOrders = {Text::plan_sort_due, Text::plan_sort_owner, Text::plan_sort_importance,
                                         Text::plan_sort_effort, Text::plan_sort_status};
// « Toutes », then each status. What was dropped is seen only when one asks for it.
constexpr std::array<Text, 5> kFilters = {Text::plan_show_all, Text::plan_show_todo, Text::plan_show_doing,
                                          Text::plan_show_done, Text::plan_show_dropped};

std::size_t chosen(Frame& frame, const std::string& id) { return frame.memory().choices[id]; }

constexpr std::size_t kMany = 6;  // from so many actions, the list is sorted and filtered as one asks

bool is_long(const Frame& frame) { return adopted_actions(frame.diagnostic()).size() >= kMany; }

bool passes(const PlannedAction& action, std::size_t filter) {
  if (is_discarded_proposal(action)) return false;
  if (filter == 0) return action.status != ActionStatus::dropped;
  return static_cast<std::size_t>(action.status) + 1 == filter;
}

void choose(Frame& frame, const std::string& id, const std::string& name, const std::vector<std::string>& names) {
  std::vector<SegmentOption> options;
  for (std::size_t i = 0; i < names.size(); ++i) options.push_back({id + "." + std::to_string(i), names[i], {}});
  const int now = segmented(frame, id, name, options, static_cast<int>(chosen(frame, id)));
  if (now < 0) return;
  frame.memory().choices[id] = static_cast<std::size_t>(now);
  frame.again();
}

template <std::size_t N>
std::vector<std::string> names_of(const std::array<Text, N>& texts) {
  std::vector<std::string> names;
  names.reserve(N);
  for (const Text text : texts) names.emplace_back(tr(text));
  return names;
}

void choose_named(Frame& frame, const std::string& id, Text name, const std::vector<std::string>& names) {
  label(frame, id + ".name", frame.words(name), type::kSmall, Color::text_muted, Font::regular);
  frame.skip(space::kXs);
  choose(frame, id, std::string(frame.words(name)), names);
  frame.skip(space::kM);
}

std::vector<std::string> filter_names(const Frame& frame) {
  std::vector<std::string> names;
  for (std::size_t filter = 0; filter < kFilters.size(); ++filter) {
    const auto& actions = frame.diagnostic().actions;
    const auto count = std::count_if(actions.begin(), actions.end(),
                                     [&](const PlannedAction& action) { return passes(action, filter); });
    names.push_back(
        frame.words(Text::filter_count, {{"name", frame.words(kFilters[filter])}, {"n", std::to_string(count)}}));
  }
  return names;
}

std::string month_words(const std::string& key) {
  const std::optional<Date> first = parse_iso_date(key + "-01");
  return first ? french_month(*first) : std::string(tr(Text::plan_no_date));
}

// The actions of the cell that is chosen on the map.
std::vector<std::size_t> cell_actions(Frame& frame) {
  const std::size_t choice = chosen(frame, "plan.map");
  if (choice == 0) return {};
  const std::size_t cell = choice - 1;
  return action_map(frame.diagnostic()).cells[cell / kMostEffort][cell % kMostEffort];
}

// What a view shows: groups of actions by their ids, each under a heading, "" for none.
std::vector<ShownActions> shown_now(Frame& frame, View view) {
  const Diagnostic& diagnostic = frame.diagnostic();
  std::vector<ShownActions> groups;
  std::set<std::string> seen;  // a file may hold an id twice: the first is shown
  const auto add = [&](std::string heading, const std::vector<std::size_t>& positions, std::size_t filter) {
    ShownActions group{std::move(heading), {}};
    for (const std::size_t position : positions) {
      const PlannedAction& action = diagnostic.actions[position];
      if (passes(action, filter) && seen.insert(action.id).second) group.ids.push_back(action.id);
    }
    // Someone may be called as those without anyone are: one heading for both.
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const ShownActions& other) { return other.heading == group.heading; });
    if (same != groups.end())
      same->ids.insert(same->ids.end(), group.ids.begin(), group.ids.end());
    else if (!group.ids.empty())
      groups.push_back(std::move(group));
  };
  if (view == View::list && !is_long(frame)) {
    const std::vector<std::size_t> all = sorted_actions(diagnostic, ActionOrder::due);
    add({}, all, 0);
    add({}, all, static_cast<std::size_t>(ActionStatus::dropped) + 1);  // nowhere else to be seen
  } else if (view == View::list) {
    const auto order = static_cast<ActionOrder>(chosen(frame, "plan.sort"));
    add({}, sorted_actions(diagnostic, order), chosen(frame, "plan.show"));
  } else if (view == View::map) {
    add({}, cell_actions(frame), 0);
  } else if (view == View::owner) {
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
const std::vector<ShownActions>& shown_actions(Frame& frame, View view) {
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

void draw_groups(Frame& frame, View view) {
  const std::vector<ShownActions>& groups = shown_actions(frame, view);
  if (groups.empty() && view != View::map)
    paragraph(frame, "plan.none-here", frame.words(Text::plan_none_here), type::kBody, Color::text_muted);
  for (const ShownActions& group : groups) {
    if (!group.heading.empty()) {
      frame.skip(space::kS);
      heading(frame, "plan.group." + group.heading, 3, group.heading, type::kTitle3);
      frame.skip(space::kS);
    }
    for (const std::string& id : group.ids) {
      if (const PlannedAction* action = find_action(frame.diagnostic(), id)) draw_action(frame, *action);
      frame.skip(space::kS);
    }
  }
}

}  // namespace

void show_all_actions(Frame& frame) {
  frame.memory().choices.erase("plan.view");
  frame.memory().choices.erase("plan.show");
}

void draw_actions(Frame& frame) {
  heading(frame, kPlanActionsTitle, 2, frame.words(Text::plan_actions), type::kTitle2);
  frame.skip(space::kM);
  choose(frame, "plan.view", std::string(frame.words(Text::plan_view)), names_of(kViews));
  frame.skip(space::kL);
  const auto view = static_cast<View>(chosen(frame, "plan.view"));
  if (view == View::list && is_long(frame)) {
    choose_named(frame, "plan.sort", Text::plan_sort, names_of(kOrders));
    choose_named(frame, "plan.show", Text::plan_show, filter_names(frame));
  }
  if (view == View::map) {
    draw_action_map(frame);
    frame.skip(space::kM);
  }
  draw_groups(frame, view);
}

}  // namespace boussole
