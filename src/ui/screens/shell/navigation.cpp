#include "ui/screens/shell/navigation.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "app/campaign_list.h"
#include "app/progress.h"
#include "app/question_filter.h"
#include "app/route.h"
#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/screens/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list.h"
#include "ui/widgets/press.h"
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

// The button of the filter; in UiMemory::unfolded while its list is open. Its options are named after it.
constexpr const char* kFilter = "navigation.filter";

// One question of the current domain: its mark and its short title.
void draw_question_link(Frame& frame, Index index) {
  const Criterion& criterion = frame.referential().criteria[index];
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  const bool current = frame.state().screen == Screen::questionnaire && frame.state().criterion == index;
  const TextStyle style =
      frame.style(type::kSmall, current ? Font::bold : Font::regular, current ? Color::primary : Color::text);
  const float mark = frame.px(16);
  const float before = frame.inset(space::kXl);
  const float indent = before + mark + frame.inset(space::kS);
  const TextLayout layout = layout_text(style, criterion.title, frame.column.width - indent - frame.px(space::kS));
  const std::string id = "navigation.criterion." + criterion.id;
  const ListItem item(frame, id);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), layout.height + frame.px(space::kS)));
  const Press press = press_area(frame, id, rect);
  frame.fill_moving(id, rect, current ? Color::primary_soft : press.lit(), radius::kSmall);
  draw_answer_mark(frame, answer, rect.x + before - frame.px(space::kXs), rect.y + (rect.height - mark) / 2, mark);
  frame.draw_text(style, layout, rect.x + indent, rect.y + (rect.height - layout.height) / 2);
  const std::string name =
      frame.words(Text::navigation_question, {{"title", criterion.title}, {"answer", answer_words(answer)}});
  Node& node = frame.record(Role::link, id, name, rect);
  node.current = current;
  node.lead = criterion.title;
  frame.focus_ring(id, rect);
  if (press.pressed) frame.emit(GoToCriterion{index});
}

// A domain, and its questions when one is in it or looks for some of them only.
void draw_domain(Frame& frame, Index domain, const std::vector<Index>& criteria) {
  const Domain& shown = frame.referential().domains[domain];
  const Progress progress = progress_of(frame.referential(), frame.diagnostic(), domain);
  const bool current = frame.referential().criteria[frame.state().criterion].domain == domain;
  const bool filtered = frame.state().filter != QuestionFilter::all;
  const std::string count = std::to_string(progress.answered) + "/" + std::to_string(progress.applicable);
  const LinkSpec spec{.id = "navigation.domain." + shown.id,
                      .label = domain_words(frame, domain),
                      .detail = filtered ? std::string() : count,
                      .spoken_label = frame.counted(
                          Text::navigation_domain, progress.answered,
                          {{"domain", domain_words(frame, domain)}, {"total", std::to_string(progress.applicable)}}),
                      .icon = progress.complete() ? icon::kCircleCheck
                              : current           ? icon::kCircleDot
                                                  : icon::kCircle};
  const ListItem item(frame, spec.id);
  if (navigation_link(frame, spec)) {
    const auto first_open = std::find_if(criteria.begin(), criteria.end(), [&](Index index) {
      return answer_to(frame.diagnostic(), frame.referential().criteria[index].id).state == AnswerState::unanswered;
    });
    frame.emit(GoToCriterion{first_open == criteria.end() ? criteria.front() : *first_open});
  }
  if (!current && !filtered) return;
  const List questions(frame, "navigation.questions." + shown.id);
  for (const Index index : criteria) draw_question_link(frame, index);
}

std::string filter_option(std::size_t filter) { return std::string(kFilter) + "." + std::to_string(filter); }

// What the filter's button says and does.
void draw_filter_button(Frame& frame, bool open) {
  auto& unfolded = frame.memory().unfolded;
  const std::string name(filter_name(frame.state().filter));
  if (!button(frame, {.id = kFilter,
                      .label = name,
                      .icon = icon::kListFilter,
                      .icon_after = open ? icon::kChevronUp : icon::kChevronDown,
                      .kind = ButtonKind::quiet,
                      .spoken_label = std::string(frame.words(Text::navigation_filter)) +
                                      std::string(frame.words(Text::spoken_colon)) + name,
                      .expanded = open})) {
    return;
  }
  if (open)
    unfolded.erase(kFilter);
  else
    unfolded.insert(kFilter);
  frame.again();
}

// Another filter may show another question: the focus does not go to it, one may still be choosing.
void choose_filter(Frame& frame, QuestionFilter filter, std::string focus) {
  const std::vector<Index> criteria = filtered_criteria(frame.referential(), frame.diagnostic(), filter);
  const bool shown = std::binary_search(criteria.begin(), criteria.end(), frame.state().criterion);
  if (!criteria.empty() && !shown)
    frame.memory().landing = std::move(focus);
  else
    frame.memory().focus_next = std::move(focus);
  frame.tell(frame.counted(Text::navigation_filter_told, criteria.size(), {{"name", filter_name(filter)}}));
  frame.emit(SetFilter{filter});
}

// The filter: what is seen now; unfolded, what can be seen, each with its number of questions. The arrows of the
// keyboard go from one to the next and leave it open; Enter, Space on the one that is chosen, or a click close it.
void draw_filter(Frame& frame) {
  const bool open = frame.memory().unfolded.contains(kFilter);
  draw_filter_button(frame, open);
  if (!open) return;
  std::vector<SegmentOption> options;
  options.reserve(kQuestionFilters);
  for (std::size_t i = 0; i < kQuestionFilters; ++i) {
    const auto filter = static_cast<QuestionFilter>(i);
    const std::size_t count = filtered_criteria(frame.referential(), frame.diagnostic(), filter).size();
    options.push_back({filter_option(i),
                       frame.words(Text::filter_count, {{"name", filter_name(filter)}, {"n", std::to_string(count)}}),
                       {}});
  }
  frame.skip(space::kXs);
  const bool taken = frame.take_activation(filter_option(static_cast<std::size_t>(frame.state().filter)));
  const int chosen =
      segmented(frame, std::string(kFilter) + ".options", std::string(frame.words(Text::navigation_filter)), options,
                static_cast<int>(frame.state().filter));
  frame.skip(space::kS);
  const bool by_keyboard = frame.memory().focus_visible;
  if (taken || (chosen >= 0 && !by_keyboard)) {
    frame.memory().unfolded.erase(kFilter);
    frame.memory().focus_next = kFilter;
    frame.again();
  }
  if (chosen < 0) return;
  choose_filter(frame, static_cast<QuestionFilter>(chosen),
                by_keyboard ? filter_option(static_cast<std::size_t>(chosen)) : std::string(kFilter));
}

// The domains of these questions.
void draw_domains(Frame& frame, const std::vector<Index>& shown) {
  const List domains(frame, "navigation.domains");
  for (Index domain = 0; domain < frame.referential().domains.size(); ++domain) {
    std::vector<Index> criteria;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(criteria),
                 [&](Index index) { return frame.referential().criteria[index].domain == domain; });
    if (!criteria.empty()) draw_domain(frame, domain, criteria);
  }
}

// How far one is, and every question, under « Questionnaire ».
void draw_questions(Frame& frame) {
  const Progress all = progress_of(frame.referential(), frame.diagnostic());
  const Column outer = frame.column;
  frame.column = {outer.x + frame.px(space::kM), outer.y, outer.width - 2 * frame.px(space::kM)};
  frame.skip(space::kM);
  progress_bar(frame, "navigation.progress",
               frame.counted(Text::progress_questions, all.answered, {{"total", std::to_string(all.applicable)}}),
               all.answered, all.applicable);
  frame.skip(space::kS);
  draw_filter(frame);
  if (frame.state().screen != Screen::entry && !frame.state().is_read_only() &&
      button(frame, {.id = "navigation.entry",
                     .label = std::string(frame.words(Text::navigation_entry)),
                     .icon = icon::kNotebookPen,
                     .kind = ButtonKind::quiet})) {
    frame.emit(GoTo{Screen::entry});
  }
  const std::vector<Index> shown = filtered_criteria(frame.referential(), frame.diagnostic(), frame.state().filter);
  if (shown.empty()) {
    frame.skip(space::kS);
    paragraph(frame, "navigation.filter.none", frame.words(Text::navigation_filter_none), type::kSmall,
              Color::text_muted);
  }
  frame.column = {outer.x, frame.column.y, outer.width};
  if (!shown.empty()) draw_domains(frame, shown);
  frame.skip(space::kM);
  frame.draw().AddLine({frame.column.x, frame.column.y}, {frame.column.x + frame.column.width, frame.column.y},
                       frame.color(Color::border), 1);
  frame.skip(space::kM);
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

void draw_items(Frame& frame) {
  const List list(frame, "navigation.list");
  for (const Item& item : kItems) {
    if (shows_diagnostic(item.screen) && !frame.state().open_entry()) continue;
    const bool current = frame.state().screen != Screen::migration && item_of(frame.state().screen).item == &item;
    const LinkSpec spec{
        .id = item.id, .label = std::string(frame.words(item.name)), .icon = item.icon, .current = current};
    const ListItem part(frame, item.id);
    if (navigation_link(frame, spec)) {
      frame.emit(GoTo{item.screen == Screen::history ? history_opens_at(frame.state()) : item.screen});
    }
    frame.skip(2);
    if (current && item.screen == Screen::questionnaire) draw_questions(frame);
  }
}

void draw_content(Frame& frame, const Rect& rect) {
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

bool close_filter(UiMemory& memory) {
  const bool in_it = memory.focused == kFilter || memory.focused.starts_with(std::string(kFilter) + ".");
  if (!in_it || memory.unfolded.erase(kFilter) == 0) return false;
  memory.focus_next = kFilter;
  return true;
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
