// What stands above the actions: how they are seen, sorted and filtered, and one more.
#include <algorithm>
#include <array>

#include "core/decisions/action_plan.h"
#include "core/language/sentences.h"
#include "generated/icons.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/segments.h"

namespace boussole {

namespace {

constexpr std::array<Text, 4> kViews = {Text::plan_view_list, Text::plan_view_owner, Text::plan_view_date,
                                        Text::plan_view_map};
constexpr std::array<Text, 5> kOrders = {Text::plan_sort_due, Text::plan_sort_owner, Text::plan_sort_importance,
                                         Text::plan_sort_effort, Text::plan_sort_status};
constexpr std::array<Text, 5> kFilters = {Text::plan_show_all, Text::plan_show_todo, Text::plan_show_doing,
                                          Text::plan_show_done, Text::plan_show_dropped};

constexpr std::size_t kMany = 6;  // from so many actions, the list is sorted and filtered as one asks

// How much the buttons of the menus say; a screen reader has all of it.
enum class Words { full, brief, briefest };

std::size_t chosen(Frame& frame, const std::string& id) { return frame.memory().choices[id]; }

void choose(Frame& frame, const std::string& id, int now) {
  if (now < 0) return;
  frame.memory().choices[id] = static_cast<std::size_t>(now);
  frame.again();
}

std::vector<SegmentOption> views(const Frame& frame) {
  std::vector<SegmentOption> options;
  options.reserve(kViews.size());
  for (std::size_t i = 0; i < kViews.size(); ++i)
    options.push_back({kPlanView + ("." + std::to_string(i)), std::string(frame.words(kViews[i])), {}});
  return options;
}

MenuSpec sort_menu(Frame& frame, Words words) {
  MenuSpec spec;
  spec.chosen = std::min(chosen(frame, kPlanSort), kOrders.size() - 1);
  spec.items.reserve(kOrders.size());
  for (std::size_t i = 0; i < kOrders.size(); ++i)
    spec.items.push_back({.id = kPlanSort + ("." + std::to_string(i)), .label = std::string(frame.words(kOrders[i]))});
  const std::string& order = spec.items[*spec.chosen].label;
  const std::string full = frame.words(Text::plan_sort, {{"order", without_capital(order)}});
  spec.button = {.id = kPlanSort, .label = words == Words::full ? full : order, .kind = ButtonKind::quiet};
  if (words != Words::full) spec.button.spoken_label = full;
  return spec;
}

std::size_t count_passing(const Frame& frame, std::size_t filter) {
  const auto& actions = frame.diagnostic().actions;
  return static_cast<std::size_t>(std::count_if(
      actions.begin(), actions.end(), [&](const PlannedAction& action) { return passes_filter(action, filter); }));
}

MenuSpec show_menu(Frame& frame, Words words) {
  MenuSpec spec;
  spec.chosen = std::min(chosen(frame, kPlanShow), kFilters.size() - 1);
  spec.items.reserve(kFilters.size());
  for (std::size_t i = 0; i < kFilters.size(); ++i)
    spec.items.push_back({.id = kPlanShow + ("." + std::to_string(i)),
                          .label = std::string(frame.words(kFilters[i])),
                          .detail = std::to_string(count_passing(frame, i))});
  const MenuItem& item = spec.items[*spec.chosen];
  const std::string counted = frame.words(Text::filter_count, {{"name", item.label}, {"n", item.detail}});
  const std::string full = frame.words(Text::plan_show, {{"filter", without_capital(counted)}});
  spec.button = {.id = kPlanShow, .label = full, .kind = ButtonKind::quiet};
  if (words == Words::full) return spec;
  spec.button.label = words == Words::brief ? counted : item.label;
  spec.button.spoken_label = full;
  return spec;
}

ButtonSpec add_button(const Frame& frame) {
  return {.id = "plan.add",
          .label = std::string(frame.words(Text::plan_add_short)),
          .icon = icon::kPlus,
          .spoken_label = std::string(frame.words(Text::plan_add)),
          .icon_only = frame.narrow()};
}

// The tools of this frame and what they take; a size of 0 for what is not there.
struct Tools {
  std::vector<SegmentOption> views;
  ImVec2 view_size;
  MenuSpec sort;
  MenuSpec show;
  ImVec2 sort_size;
  ImVec2 show_size;
  ButtonSpec add;
  ImVec2 add_size;
  bool menus = false;
  bool add_below = false;  // large text on a small page: there is no room beside the views
  float gap = 0;

  [[nodiscard]] float beside() const { return add_size.x > 0 && !add_below ? gap + add_size.x : 0; }
  [[nodiscard]] float menus_width() const { return sort_size.x + gap + show_size.x; }
  [[nodiscard]] float width() const { return view_size.x + (menus ? gap + menus_width() : 0) + beside(); }
};

void word_menus(Frame& frame, Tools& tools, Words words) {
  tools.sort = sort_menu(frame, words);
  tools.show = show_menu(frame, words);
  tools.sort_size = menu_size(frame, tools.sort, frame.column.width);
  tools.show_size = menu_size(frame, tools.show, frame.column.width);
}

Tools plan_tools(Frame& frame) {
  Tools tools;
  tools.gap = frame.inset(space::kS);
  tools.views = views(frame);
  tools.add = add_button(frame);
  if (!frame.state().is_read_only()) {
    tools.add_size = button_size(frame, tools.add);
    tools.add_size.y = frame.px(size::kTarget);
  }
  tools.add_below =
      tools.add_size.x > 0 && frame.column.width - tools.beside() < segments_least_width(frame, tools.views);
  tools.view_size = segments_size(frame, tools.views, frame.column.width - tools.beside());
  tools.menus = plan_view(frame) == PlanView::list && is_long_plan(frame);
  if (!tools.menus) return tools;
  // As much as there is room for on the line of the other tools; else on a line of their own.
  for (const Words words : {Words::full, Words::brief}) {
    word_menus(frame, tools, words);
    if (tools.width() <= frame.column.width) return tools;
  }
  for (const Words words : {Words::full, Words::brief, Words::briefest}) {
    word_menus(frame, tools, words);
    if (tools.menus_width() <= frame.column.width) break;
  }
  return tools;
}

void draw_add(Frame& frame, const Tools& tools, float y) {
  if (tools.add_size.x <= 0) return;
  const Rect rect{frame.column.x + frame.column.width - tools.add_size.x, y, tools.add_size.x, tools.add_size.y};
  if (button_in(frame, tools.add, rect)) add_action(frame);
}

void draw_menus(Frame& frame, const Tools& tools, ButtonRow& row) {
  choose(frame, kPlanSort, menu_in(frame, tools.sort, row.place(tools.sort_size)));
  choose(frame, kPlanShow, menu_in(frame, tools.show, row.place(tools.show_size)));
}

void draw_views(Frame& frame, const Tools& tools, const Rect& rect) {
  const int now = segments_in(frame, kPlanView, std::string(frame.words(Text::plan_view)), tools.views,
                              static_cast<int>(plan_view(frame)), rect);
  choose(frame, kPlanView, now);
}

}  // namespace

PlanView plan_view(Frame& frame) {
  return static_cast<PlanView>(std::min(chosen(frame, kPlanView), kViews.size() - 1));
}

bool is_long_plan(const Frame& frame) { return adopted_actions(frame.diagnostic()).size() >= kMany; }

bool passes_filter(const PlannedAction& action, std::size_t filter) {
  if (is_discarded_proposal(action)) return false;
  if (filter == 0) return action.status != ActionStatus::dropped;
  return static_cast<std::size_t>(action.status) + 1 == filter;
}

void draw_plan_toolbar(Frame& frame) {
  const Tools tools = plan_tools(frame);
  const bool one_line = tools.width() <= frame.column.width;
  const float top = frame.column.y;
  {
    ButtonRow row(frame, space::kS);
    draw_views(frame, tools, row.place(tools.view_size));
    if (tools.menus && one_line) draw_menus(frame, tools, row);
    if (!tools.add_below) draw_add(frame, tools, top);
  }
  if (tools.add_below) {
    frame.skip(space::kS);
    draw_add(frame, tools, frame.column.y);
    frame.column.y += tools.add_size.y;
  }
  if (!tools.menus || one_line) return;
  frame.skip(space::kS);
  ButtonRow row(frame, space::kS);
  draw_menus(frame, tools, row);
}

}  // namespace boussole
