#include <algorithm>
#include <array>

#include "app/progress.h"
#include "generated/icons.h"
#include "ui/screens/backups/backups.h"
#include "ui/screens/comparison/comparison.h"
#include "ui/screens/guide/guide.h"
#include "ui/screens/history/history.h"
#include "ui/screens/home/home.h"
#include "ui/screens/numbers/numbers.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/read_only.h"
#include "ui/screens/plan/plan.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/screens/report/report.h"
#include "ui/screens/results/results.h"
#include "ui/screens/shell/navigation.h"
#include "ui/screens/shell/news.h"
#include "ui/screens/shell/shell.h"
#include "ui/screens/shell/shortcut.h"
#include "ui/screens/workshop/workshop.h"
#include "ui/widgets/band.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::array<Text, 23> kScreenNames = {
    Text::screen_home,       Text::screen_profile,    Text::screen_questionnaire, Text::screen_entry,
    Text::screen_indicators, Text::screen_audience,   Text::screen_calculators,   Text::screen_results,
    Text::screen_plan,       Text::screen_report,     Text::screen_campaigns,     Text::history_journal,
    Text::history_finalise,  Text::screen_workshop,   Text::screen_comparison,    Text::screen_backups,
    Text::screen_examples,   Text::screen_checklists, Text::screen_principles,    Text::screen_glossary,
    Text::screen_settings,   Text::screen_help,       Text::screen_migration};

// Felt widths of the page from which the header has room for these actions.
constexpr float kRoomForSearch = 310;
constexpr float kRoomForExport = 230;

struct HeaderAction {
  ButtonSpec spec;
  Command command;
};

// Icons go with words where there is room.
std::vector<HeaderAction> header_actions(const Frame& frame) {
  std::vector<HeaderAction> actions;
  const auto quiet = [&](const char* id, Text label, Text spoken, const char* icon, bool disabled) {
    return ButtonSpec{.id = id,
                      .label = std::string(frame.words(label)),
                      .icon = icon,
                      .kind = ButtonKind::quiet,
                      .spoken_label = std::string(frame.words(spoken)),
                      .icon_only = !frame.wide(),
                      .disabled = disabled};
  };
  // A very small page has these two in its menu only.
  if (frame.felt_width() >= kRoomForSearch) {
    ButtonSpec search = quiet("header.search", Text::action_search, Text::action_search, icon::kSearch, false);
    search.description = frame.words(Text::search_shortcut);
    actions.push_back({std::move(search), OpenDialog{{Dialog::Kind::search, 0, {}, "header.search"}}});
  }
  if (!frame.state().open_entry()) return actions;
  if (!frame.narrow()) {
    actions.push_back(
        {quiet("header.undo", Text::action_undo_short, Text::action_undo, icon::kUndo2, !frame.state().can_undo),
         Undo{}});
    actions.push_back(
        {quiet("header.redo", Text::action_redo_short, Text::action_redo, icon::kRedo2, !frame.state().can_redo),
         Redo{}});
  }
  if (frame.felt_width() < kRoomForExport) return actions;
  actions.push_back({{.id = "header.export",
                      .label = std::string(frame.words(Text::action_export)),
                      .icon = icon::kDownload,
                      .kind = frame.narrow() ? ButtonKind::quiet : ButtonKind::secondary,
                      .icon_only = frame.narrow()},
                     ExportDiagnostic{}});
  return actions;
}

// Draws the actions from the right end; returns where they begin. `least` is where what stands before them would end.
float draw_header_actions(Frame& frame, const Rect& header, float least) {
  std::vector<HeaderAction> actions = header_actions(frame);
  float width = 0;
  for (const HeaderAction& action : actions) width += button_size(frame, action.spec).x + frame.px(space::kXs);
  const float end = header.x + header.width - frame.px(space::kM);
  const float shortcut = shortcut_width(frame) + frame.px(space::kS);
  const bool told = frame.wide() && end - width - shortcut >= least;
  if (told) width += shortcut;
  const float left = end - width;
  float x = left;
  for (HeaderAction& action : actions) {
    const ImVec2 size = button_size(frame, action.spec);
    const Rect rect{x, header.y + (header.height - size.y) / 2, size.x, size.y};
    if (button_in(frame, action.spec, rect)) frame.emit(std::move(action.command));
    x += size.x + frame.px(space::kXs);
    if (told && action.spec.id == "header.search") {
      draw_shortcut(frame, x, header);
      x += shortcut;
    }
  }
  return left;
}

// Where one is, in few words: the screen, or the domain with its progress where there is room for it.
std::string narrow_title(const Frame& frame, const TextStyle& style, float room) {
  if (frame.state().screen != Screen::questionnaire) return std::string(screen_name(frame.state().screen));
  const Index domain = frame.referential().criteria[frame.state().criterion].domain;
  const Progress progress = progress_of(frame.referential(), frame.diagnostic(), domain);
  const std::string& brief = frame.referential().domains[domain].short_title;
  const std::string& name = frame.wording() == Wording::plain ? domain_words(frame, domain) : brief;
  const std::string done = " " + std::to_string(progress.answered) + "/" + std::to_string(progress.applicable);
  for (const std::string& words : {name + done, name, brief + done}) {
    if (text_width(style.font, style.size, words) <= room) return words;
  }
  return brief;
}

// The fullest status line that has room.
std::string fitting_status(const Frame& frame, const TextStyle& style, float room) {
  const Detail fullest = frame.narrow() ? Detail::brief : Detail::full;
  for (const Detail detail : {fullest, Detail::brief}) {
    std::string status = frame.app().status_line(detail);
    if (text_width(style.font, style.size, status) <= room) return status;
  }
  return frame.app().status_line(Detail::shortest);
}

// Which diagnostic is open and where its data is: two lines, or one on a narrow page.
void draw_header_status(Frame& frame, float x, float right, const Rect& header) {
  const Diagnostic* diagnostic = frame.state().diagnostic();
  const TextStyle name = frame.style(type::kBody, Font::bold);
  const TextStyle small = frame.style(
      type::kSmall, Font::regular, frame.state().storage == StorageHealth::refused ? Color::danger : Color::text_muted);
  const float room = right - x - frame.inset(space::kM);
  const std::string status = fitting_status(frame, small, room);
  const std::string title =
      diagnostic && !frame.narrow() ? diagnostic_title(*diagnostic) : narrow_title(frame, name, room);
  const float name_height = name.size * name.line_height;
  const float small_height = small.size * small.line_height;
  const float height = name_height + (status.empty() ? 0 : small_height);
  float y = header.y + (header.height - height) / 2;
  draw_wrapped(frame, name, fit_line(name, title, room), x, y, 0);
  frame.record(Role::text, "header.title", title, {x, y, room, name_height});
  y += name_height;
  if (!status.empty()) draw_wrapped(frame, small, fit_line(small, status, room), x, y, 0);
  frame.record(Role::text, "header.status", status, {x, y, room, small_height});
}

void draw_header(Frame& frame, const Rect& rect) {
  frame.open_node(Role::banner, "header", {}, rect);
  frame.fill(rect, Color::surface);
  frame.draw().AddLine({rect.x, rect.y + rect.height}, {rect.x + rect.width, rect.y + rect.height},
                       frame.color(Color::border), 1);
  float x = rect.x + frame.px(space::kL);
  if (frame.narrow()) {
    const float side = frame.px(size::kTarget);
    const ButtonSpec menu{.id = "header.menu",
                          .label = std::string(frame.words(Text::navigation_open)),
                          .icon = icon::kMenu,
                          .kind = ButtonKind::quiet,
                          .icon_only = true,
                          .expanded = frame.state().drawer_open};
    if (button_in(frame, menu, {rect.x + frame.px(space::kS), rect.y + (rect.height - side) / 2, side, side})) {
      frame.emit(ToggleDrawer{});
    }
    x = rect.x + frame.px(space::kL) + side;
  } else {
    const TextStyle brand = frame.style(type::kTitle2, Font::bold, Color::primary);
    const float icon = frame.px(28);
    frame.draw_icon(icon::kCompass, icon, x, rect.y + (rect.height - icon) / 2, Color::primary);
    x += icon + frame.px(space::kS);
    const std::string_view name = frame.words(Text::app_name);
    draw_wrapped(frame, brand, name, x, rect.y + (rect.height - brand.size * brand.line_height) / 2, 0);
    const float brand_width = text_width(brand.font, brand.size, name);
    frame.record(Role::text, "header.brand", std::string(name), {x, rect.y, brand_width, rect.height});
    x = std::max(x + brand_width + frame.px(space::kXl), rect.x + navigation_width(frame) + frame.px(space::kXxl));
  }
  const float right = draw_header_actions(frame, rect, x + header_words_width(frame));
  draw_header_status(frame, x, right, rect);
  frame.close_node();
}

// Whether a screen shows answers of the open diagnostic, which a locked one keeps from changing.
bool holds_answers(Screen screen) {
  constexpr std::array<Screen, 9> kHolding = {Screen::profile,  Screen::questionnaire, Screen::indicators,
                                              Screen::audience, Screen::calculators,   Screen::principles,
                                              Screen::results,  Screen::checklists,    Screen::entry};
  return std::find(kHolding.begin(), kHolding.end(), screen) != kHolding.end();
}

void draw_screen(Frame& frame);

bool tells_of_the_regie(Screen screen) {
  constexpr std::array<Screen, 7> kTelling = {Screen::profile, Screen::results, Screen::plan,      Screen::report,
                                              Screen::history, Screen::journal, Screen::finalising};
  return std::find(kTelling.begin(), kTelling.end(), screen) != kTelling.end();
}

// Nobody should take the example's score for their own Régie's.
void draw_example_band(Frame& frame) {
  const BandSpec spec{.id = "example",
                      .name = std::string(frame.words(Text::example_title)),
                      .icon = icon::kInfo,
                      .words = frame.words(Text::example_words),
                      .background = Color::warning_soft,
                      .border = Color::warning_soft,
                      .action = ButtonSpec{.id = "example.start",
                                           .label = std::string(frame.words(Text::example_start)),
                                           .icon = icon::kPlus,
                                           .kind = ButtonKind::quiet}};
  if (band(frame, spec)) frame.emit(NewDiagnostic{});
}

// What went wrong, that the diagnostic is locked, then the screen.
void draw_screen_and_news(Frame& frame) {
  const std::optional<Notice>& notice = frame.state().notice;
  if (notice && notice->kind == Notice::Kind::problem) {
    problem_panel(frame, "notice", *notice);
    frame.skip(space::kL);
  }
  const Diagnostic* diagnostic = frame.state().diagnostic();
  const bool read_only = frame.state().is_read_only();
  frame.frozen = read_only && holds_answers(frame.state().screen);
  // The plan is looked at in several ways, read only or not: it freezes its own fields.
  if (frame.frozen || (read_only && frame.state().screen == Screen::plan)) {
    draw_read_only(frame);
    frame.skip(space::kL);
  }
  if (diagnostic && is_example(*diagnostic) && tells_of_the_regie(frame.state().screen)) {
    draw_example_band(frame);
    frame.skip(space::kL);
  }
  draw_screen_tabs(frame);
  draw_screen(frame);
  frame.frozen = false;
}

void draw_screen(Frame& frame) {
  switch (frame.state().screen) {
    case Screen::home:
      draw_home(frame);
      break;
    case Screen::profile:
      draw_profile(frame);
      break;
    case Screen::questionnaire:
      draw_questionnaire(frame);
      break;
    case Screen::entry:
      draw_entry(frame);
      break;
    case Screen::indicators:
      draw_indicators(frame);
      break;
    case Screen::audience:
      draw_audience(frame);
      break;
    case Screen::calculators:
      draw_calculators(frame);
      break;
    case Screen::results:
      draw_results(frame);
      break;
    case Screen::plan:
      draw_plan(frame);
      break;
    case Screen::report:
      draw_report(frame);
      break;
    case Screen::history:
      draw_campaigns(frame);
      break;
    case Screen::journal:
      draw_journal(frame);
      break;
    case Screen::finalising:
      draw_finalising(frame);
      break;
    case Screen::workshop:
      draw_workshop(frame);
      break;
    case Screen::comparison:
      draw_comparison(frame);
      break;
    case Screen::backups:
      draw_backups(frame);
      break;
    case Screen::examples:
      draw_examples(frame);
      break;
    case Screen::checklists:
      draw_checklists(frame);
      break;
    case Screen::principles:
      draw_principles(frame);
      break;
    case Screen::glossary:
      draw_glossary(frame);
      break;
    case Screen::settings:
      draw_settings(frame);
      break;
    case Screen::help:
      draw_help(frame);
      break;
    case Screen::migration:
      draw_migration(frame);
      break;
  }
}

// Whether a screen is read from top to bottom, in a column of text; the others show things side by side.
bool is_read(const AppState& state) {
  constexpr std::array<Screen, 12> kReading = {Screen::backups,       Screen::entry,     Screen::profile,
                                               Screen::questionnaire, Screen::examples,  Screen::checklists,
                                               Screen::principles,    Screen::glossary,  Screen::settings,
                                               Screen::help,          Screen::migration, Screen::workshop};
  if (state.screen == Screen::comparison) return state.comparison() == nullptr;
  return std::find(kReading.begin(), kReading.end(), state.screen) != kReading.end();
}

void draw_main(Frame& frame, const Rect& rect) {
  frame.open_node(Role::main, "main", {}, rect);
  const bool questions = frame.state().screen == Screen::questionnaire;
  const bool profile = frame.state().screen == Screen::profile;
  const float padding = questions ? question_padding(frame) : frame.narrow() ? space::kL : space::kXxl;
  const float widest = is_read(frame.state()) ? size::kReading : size::kWide;
  const Column column = frame.content_column(rect, {padding, widest});
  const float bar = questions ? questionnaire_bar_height(frame, rect) : profile ? profile_bar_height(frame, column) : 0;
  const float news = news_height(frame, rect.height - bar);
  const Rect room{rect.x, rect.y, rect.width, rect.height - bar - news};
  frame.begin_scroll("main.scroll", room, {.padding = padding, .widest = widest, .background = Color::page});
  frame.opacity = frame.moving("screen." + std::to_string(frame.state().navigation), 1, 0);
  draw_screen_and_news(frame);
  frame.opacity = 1;
  frame.end_scroll();
  draw_news(frame, {column.x, room.y + room.height, std::min(column.width, frame.px(size::kReading)), news});
  const Rect foot{rect.x, rect.y + rect.height - bar, rect.width, bar};
  if (bar > 0 && questions) draw_questionnaire_bar(frame, foot);
  if (bar > 0 && profile) draw_profile_bar(frame, foot, column);
  frame.close_node();
}

void draw_help_column(Frame& frame, const Rect& rect) {
  frame.open_node(Role::complementary, "help", std::string(frame.words(Text::help_column)), rect);
  frame.fill(rect, Color::surface);
  frame.draw().AddLine({rect.x, rect.y}, {rect.x, rect.y + rect.height}, frame.color(Color::border), 1);
  frame.begin_scroll("help.scroll", rect, {.padding = space::kXl});
  draw_criterion_help(frame);
  frame.end_scroll();
  frame.close_node();
}

}  // namespace

std::string_view screen_name(Screen screen) { return tr(kScreenNames[static_cast<std::size_t>(screen)]); }

std::string page_title(const AppState& state) {
  const std::string_view screen = screen_name(state.screen);
  if (state.screen == Screen::principles && state.principle) {
    const std::string& principle = state.referential->principles[*state.principle].title;
    return tr(Text::page_title_question, {{"question", principle}, {"screen", screen}});
  }
  if (state.screen != Screen::questionnaire) return tr(Text::page_title, {{"screen", screen}});
  const std::string& question = state.referential->criteria[state.criterion].title;
  return tr(Text::page_title_question, {{"question", question}, {"screen", screen}});
}

void draw_page(Frame& frame) {
  frame.fill({0, 0, frame.width(), frame.height()}, Color::page);
  frame.inert = frame.state().dialog.has_value() || (frame.narrow() && frame.state().drawer_open);
  if (projects(frame.state())) {
    draw_projection(frame);
    const float news = news_height(frame, frame.height());
    draw_news(frame, {frame.inset(space::kL), frame.px(size::kTarget + space::kXl), frame.width() / 2, news});
    if (frame.state().dialog) draw_dialog(frame);
    return;
  }
  const float header = std::min(frame.px(size::kHeader), frame.height() / 4);
  draw_header(frame, {0, 0, frame.width(), header});
  const float top = header + 1;
  const float height = frame.height() - top;
  float left = 0;
  float right = frame.width();
  if (!frame.narrow()) {
    left = navigation_width(frame);
    draw_navigation(frame, {0, top, left, height});
  }
  const bool helped = frame.wide() && frame.state().screen == Screen::questionnaire;
  if (helped) right -= frame.px(size::kHelp);
  draw_main(frame, {left, top, right - left, height});
  if (helped) draw_help_column(frame, {right, top, frame.width() - right, height});
  if (frame.narrow() && frame.state().drawer_open && !frame.state().dialog) draw_drawer(frame);
  if (frame.state().dialog) draw_dialog(frame);
}

}  // namespace boussole
