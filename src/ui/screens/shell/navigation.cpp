#include "ui/screens/shell/navigation.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/campaign_list.h"
#include "app/route.h"
#include "generated/icons.h"
#include "ui/screens/shell/question_tree.h"
#include "ui/screens/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/press.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// An item covers the screens from its own to the one before the next item's: the others are tabs of it.
struct Item {
  Screen screen;
  Text name;
  const char* id;
  const char* icon;
};

constexpr std::array<Item, 14> kItems = {{
    {Screen::home, Text::screen_home, "navigation.home", icon::kHouse},
    {Screen::profile, Text::screen_profile, "navigation.profile", icon::kBuilding2},
    {Screen::questionnaire, Text::screen_questionnaire, "navigation.questionnaire", icon::kClipboardList},
    {Screen::indicators, Text::screen_indicators, "navigation.indicators", icon::kGauge},
    {Screen::results, Text::screen_results, "navigation.results", icon::kChartColumn},
    {Screen::plan, Text::screen_plan, "navigation.plan", icon::kListTodo},
    {Screen::report, Text::screen_report, "navigation.report", icon::kPrinter},
    {Screen::history, Text::screen_history, "navigation.history", icon::kHistory},
    {Screen::workshop, Text::screen_workshop, "navigation.workshop", icon::kUsers},
    {Screen::comparison, Text::screen_comparison, "navigation.comparison", icon::kScale},
    {Screen::backups, Text::screen_backups, "navigation.backups", icon::kHardDrive},
    {Screen::examples, Text::screen_guide, "navigation.guide", icon::kBookMarked},
    {Screen::settings, Text::screen_settings, "navigation.settings", icon::kSettings},
    {Screen::help, Text::screen_help, "navigation.help", icon::kCircleHelp},
}};

// The screens of the item that `screen` belongs to.
struct ItemScreens {
  const Item* item;
  int first;
  int end;
};

ItemScreens item_of(Screen screen) {
  std::size_t at = 0;
  while (at + 1 < kItems.size() && kItems[at + 1].screen <= screen) ++at;
  const int end = at + 1 < kItems.size() ? static_cast<int>(kItems[at + 1].screen) : static_cast<int>(Screen::help) + 1;
  return {&kItems[at], static_cast<int>(kItems[at].screen), end};
}

// What the header has no room for on a small page.
void draw_menu_actions(Frame& frame) {
  frame.skip(space::kM);
  if (button(frame,
             {.id = "menu.search", .label = std::string(frame.words(Text::action_search)), .icon = icon::kSearch},
             true)) {
    frame.emit(ToggleDrawer{});
    frame.emit(OpenDialog{{Dialog::Kind::search, 0, {}, "header.menu"}});
  }
  if (!frame.state().open_entry()) return;
  frame.skip(space::kS);
  const auto act = [&](const char* id, Text label, const char* icon, bool disabled, Command command) {
    if (button(frame, {.id = id, .label = std::string(frame.words(label)), .icon = icon, .disabled = disabled}, true)) {
      frame.emit(ToggleDrawer{});  // what comes of it is told behind
      frame.emit(std::move(command));
    }
    frame.skip(space::kS);
  };
  act("menu.undo", Text::action_undo_short, icon::kUndo2, !frame.state().can_undo, Undo{});
  act("menu.redo", Text::action_redo_short, icon::kRedo2, !frame.state().can_redo, Redo{});
  act("menu.export", Text::action_export, icon::kDownload, false, ExportDiagnostic{});
}

bool is_shown(const Frame& frame, const Item& item) {
  return !shows_diagnostic(item.screen) || frame.state().open_entry();
}

bool is_current(const Frame& frame, const Item& item) {
  return frame.state().screen != Screen::migration && item_of(frame.state().screen).item == &item;
}

// The screen that an item leads to.
Screen opening(const Frame& frame, const Item& item) {
  return item.screen == Screen::history ? history_opens_at(frame.state()) : item.screen;
}

void draw_items(Frame& frame) {
  const List list(frame, "navigation.list");
  for (const Item& item : kItems) {
    if (!is_shown(frame, item)) continue;
    const LinkSpec spec{.id = item.id,
                        .label = std::string(frame.words(item.name)),
                        .icon = item.icon,
                        .current = is_current(frame, item)};
    const ListItem part(frame, item.id);
    if (navigation_link(frame, spec)) frame.emit(GoTo{opening(frame, item)});
    frame.skip(2);
    if (spec.current && item.screen == Screen::questionnaire) {
      draw_question_tree(frame);
      frame.skip(space::kM);
      rule(frame);
      frame.skip(space::kM);
    }
  }
}

// --- The screens on two columns, over the questions

constexpr float kLeastForQuestions = 320;  // the height that the questions must have to themselves

TextStyle cell_style(const Frame& frame, bool current) {
  return frame.style(type::kSmall, current ? Font::bold : Font::regular, current ? Color::primary : Color::text);
}

// While questions are answered the screens never go out of sight: they stand still, and the questions scroll. Where
// there is room for neither, large text for example, all scrolls together.
bool screens_stand_still(const Frame& frame, const Rect& rect) {
  if (frame.narrow() || !frame.state().open_entry() || !is_current(frame, kItems[2])) return false;
  const float lines = std::ceil(static_cast<float>(kItems.size()) / 2);
  if (rect.height < lines * frame.px(size::kTarget) + frame.px(kLeastForQuestions)) return false;
  const TextStyle style = cell_style(frame, true);
  const float room = rect.width / 2 - frame.inset(space::kS) - 2 * frame.inset(space::kM);
  return std::all_of(kItems.begin(), kItems.end(), [&](const Item& item) {
    return text_width(style.font, style.size, frame.words(item.name)) <= room;
  });
}

void draw_cell(Frame& frame, const Item& item, const Rect& rect) {
  const bool current = is_current(frame, item);
  const Press press = press_area(frame, item.id, rect);
  frame.fill_moving(item.id, rect, current ? Color::primary_soft : press.lit(), radius::kSmall);
  const TextStyle style = cell_style(frame, current);
  draw_wrapped(frame, style, frame.words(item.name), rect.x + frame.inset(space::kM),
               rect.y + (rect.height - style.size * style.line_height) / 2, 0);
  frame.record(Role::link, item.id, std::string(frame.words(item.name)), rect).current = current;
  frame.focus_ring(item.id, rect);
  if (press.pressed) frame.emit(GoTo{opening(frame, item)});
}

void draw_cells(Frame& frame) {
  const List list(frame, "navigation.list");
  const Column outer = frame.column;
  const float width = outer.width / 2;
  const float height = frame.px(size::kTarget);
  std::size_t place = 0;
  for (const Item& item : kItems) {
    if (!is_shown(frame, item)) continue;
    const std::size_t row = place / 2;
    const Rect rect{outer.x + (place % 2 == 0 ? 0 : width), outer.y + static_cast<float>(row) * height, width, height};
    frame.column = {rect.x, rect.y, rect.width};
    const ListItem part(frame, item.id);
    frame.column.y += height;
    draw_cell(frame, item, rect);
    ++place;
  }
  const std::size_t rows = (place + 1) / 2;
  frame.column = {outer.x, outer.y + static_cast<float>(rows) * height, outer.width};
}

void draw_in_two_parts(Frame& frame, const Rect& rect) {
  const float padding = frame.inset(space::kS);
  frame.column = {rect.x + padding, rect.y + padding, rect.width - 2 * padding};
  draw_cells(frame);
  frame.skip(space::kS);
  frame.column = {rect.x, frame.column.y, rect.width};
  rule(frame);
  const float top = frame.column.y + 1;
  frame.begin_scroll("navigation.tree", {rect.x, top, rect.width - 1, rect.y + rect.height - top},
                     {.padding = space::kM});
  draw_question_tree(frame);
  frame.end_scroll();
  show_question_in_tree(frame);
}

void draw_content(Frame& frame, const Rect& rect) {
  if (screens_stand_still(frame, rect)) {
    draw_in_two_parts(frame, rect);
    return;
  }
  frame.begin_scroll("navigation.scroll", rect, {.padding = space::kM});
  draw_items(frame);
  if (frame.narrow()) draw_menu_actions(frame);
  frame.end_scroll();
}

}  // namespace

void draw_screen_tabs(Frame& frame) {
  // A question needs the room: the way to the entry is in the navigation.
  if (frame.state().screen == Screen::questionnaire) return;
  const ItemScreens shown = item_of(frame.state().screen);
  if (shown.end - shown.first < 2) return;
  std::vector<Tab> tabs;
  for (int screen = shown.first; screen < shown.end; ++screen) {
    const auto tab = static_cast<Screen>(screen);
    const std::string name(screen_name(tab));
    // Under « Historique », what is compared goes without saying.
    const std::string label = tab == Screen::history ? std::string(frame.words(Text::screen_comparison)) : name;
    tabs.push_back({"tab." + std::to_string(screen), label, label == name ? std::string() : name});
  }
  const int chosen = tab_row(frame, "tabs", std::string(frame.words(shown.item->name)), tabs,
                             static_cast<int>(frame.state().screen) - shown.first);
  if (chosen >= 0) frame.emit(GoTo{static_cast<Screen>(shown.first + chosen)});
  frame.skip(space::kXl);
}

float navigation_width(const Frame& frame) {
  if (frame.narrow()) return 0;
  return frame.px(frame.wide() ? size::kNavigation : size::kNavigation - space::kHuge);
}

void draw_navigation(Frame& frame, const Rect& rect) {
  frame.open_node(Role::navigation, "navigation", std::string(frame.words(Text::navigation_name)), rect);
  frame.fill(rect, Color::surface);
  frame.draw().AddLine({rect.x + rect.width, rect.y}, {rect.x + rect.width, rect.y + rect.height},
                       frame.color(Color::border), 1);
  draw_content(frame, rect);
  frame.close_node();
}

void draw_drawer(Frame& frame) {
  frame.inert = false;
  const Rect page{0, 0, frame.width(), frame.height()};
  frame.open_layer();
  frame.opacity = frame.moving("drawer", 1, 0);
  frame.fill(page, Color::scrim);
  // Large text on a telephone needs the whole width.
  constexpr float kSmall = 300;
  const float margin = frame.felt_width() < kSmall ? 0 : frame.px(space::kHuge);
  const float width = std::min(frame.width() - margin, frame.px(size::kHelp));
  const Rect panel{0, 0, width, frame.height()};
  frame.open_node(Role::dialog, "drawer", std::string(frame.words(Text::navigation_name)), page);
  frame.fill(panel, Color::surface);
  const float bar = frame.px(size::kHeader);
  const float side = frame.px(size::kTarget);
  const ButtonSpec close{.id = "drawer.close",
                         .label = std::string(frame.words(Text::navigation_close)),
                         .icon = icon::kX,
                         .kind = ButtonKind::quiet,
                         .icon_only = true};
  if (button_in(frame, close, {frame.px(space::kS), (bar - side) / 2, side, side})) frame.emit(ToggleDrawer{});
  if (const Diagnostic* diagnostic = frame.state().diagnostic()) {
    const TextStyle style = frame.style(type::kBody, Font::bold);
    const std::string name = diagnostic_title(*diagnostic);
    const float x = frame.px(space::kM) + side;
    const float height = style.size * style.line_height;
    const Rect line{x, (bar - height) / 2, width - x - frame.inset(space::kM), height};
    draw_wrapped(frame, style, fit_line(style, name, line.width), line.x, line.y, 0);
    frame.record(Role::text, "drawer.diagnostic", name, line);
  }
  const Rect list{panel.x, bar, panel.width, panel.height - bar};
  frame.open_node(Role::navigation, "navigation", std::string(frame.words(Text::navigation_name)), list);
  draw_content(frame, list);
  frame.close_node();
  frame.close_node();
  frame.opacity = 1;
}

}  // namespace boussole
