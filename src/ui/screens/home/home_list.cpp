// « Vos diagnostics »: what is begun or opened, then a row for each diagnostic that is kept here.
#include "ui/screens/home/home_list.h"

#include <algorithm>
#include <array>

#include "app/progress.h"
#include "core/decisions/completeness.h"
#include "core/decisions/migration.h"
#include "core/language/sentences.h"
#include "generated/icons.h"
#include "ui/screens/parts/read_only.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kRoomForOneLine = 620;  // of a row, from which everything stands on one line
constexpr float kPadding = 13;          // of a row, which makes it 72 points high
constexpr float kChipHeight = 30;

// What a row is drawn from.
struct Row {
  const Entry& entry;
  std::string id;
  std::string title;
  std::string name;    // a diagnostic and its copy on other questions have the same title
  bool known = false;  // it answers the questions in use
  Standing standing = Standing::begun;
};

Row row_of(const Frame& frame, const Entry& entry) {
  const Diagnostic& diagnostic = entry.diagnostic;
  Row row{entry, "home.diagnostic." + diagnostic.id, diagnostic_title(diagnostic), {}};
  row.known = answers(diagnostic, frame.referential());
  if (row.known) row.standing = standing_of(frame.referential(), diagnostic);
  row.name = row.known ? row.title
                       : frame.words(Text::home_other_name,
                                     {{"title", row.title}, {"version", diagnostic.referential.version}});
  return row;
}

// --- Where it stands, in a chip

struct Chip {
  std::string words;
  std::string spoken;
  const char* icon = nullptr;
  Color ink = Color::text;
  Color background = Color::surface_raised;
  Progress progress = {};  // of one that is begun
};

Chip chip_of(const Frame& frame, const Row& row) {
  const Diagnostic& diagnostic = row.entry.diagnostic;
  const Progress progress = progress_of(frame.referential(), diagnostic);
  const std::string total = std::to_string(progress.applicable);
  const std::string answered = frame.counted(Text::progress_questions, progress.answered, {{"total", total}});
  switch (row.standing) {
    case Standing::finalised: {
      return {.words = frame.words(Text::home_state_locked, {{"year", diagnostic.locked_at->substr(0, 4)}}),
              .spoken = locked_words(frame, diagnostic),
              .icon = icon::kLock,
              .ink = Color::primary,
              .background = Color::primary_soft};
    }
    case Standing::complete:
      return {.words = std::string(frame.words(Text::home_state_complete)),
              .spoken = answered,
              .icon = icon::kCircleCheck,
              .ink = Color::success,
              .background = Color::success_soft};
    case Standing::to_confirm: {
      const std::size_t left = criteria_to_confirm(frame.referential(), diagnostic).size();
      std::string words = frame.words(Text::home_state_to_confirm, {{"n", std::to_string(left)}});
      return {.words = words, .spoken = words};
    }
    case Standing::begun:
      break;
  }
  return {.words = std::to_string(progress.answered) + "/" + total, .spoken = answered, .progress = progress};
}

TextStyle chip_style(const Frame& frame, const Chip& chip) { return frame.style(type::kSmall, Font::bold, chip.ink); }

ImVec2 chip_size(const Frame& frame, const Chip& chip) {
  const TextStyle style = chip_style(frame, chip);
  const float icon = chip.icon ? frame.px(18 + space::kXs) : 0;
  return {text_width(style.font, style.size, chip.words) + icon + 2 * frame.px(space::kM), frame.px(kChipHeight)};
}

void draw_chip(Frame& frame, const std::string& id, const Chip& chip, const Rect& rect) {
  const TextStyle style = chip_style(frame, chip);
  frame.fill(rect, chip.background, radius::kPill);
  const bool begun = chip.progress.applicable > 0;
  if (begun) {
    const float part = static_cast<float>(chip.progress.answered) / static_cast<float>(chip.progress.applicable);
    Rect done = rect;
    done.width = std::max(rect.height, rect.width * part);
    if (chip.progress.answered > 0) frame.fill(done, Color::primary_soft, radius::kPill);
  }
  float x = rect.x + frame.px(space::kM);
  if (chip.icon) {
    const float icon = frame.px(18);
    frame.draw_icon(chip.icon, icon, x, rect.y + (rect.height - icon) / 2, chip.ink);
    x += icon + frame.px(space::kXs);
  }
  frame.draw_line(style, chip.words, x, rect.y + (rect.height - style.size) / 2);
  Node& node =
      frame.record(begun ? Role::progress : Role::text, id + (begun ? ".progress" : ".state"), chip.spoken, rect);
  node.number = static_cast<double>(chip.progress.answered);
  node.maximum = static_cast<double>(chip.progress.applicable);
}

// --- Its name, the Régie's where it says more, and when

std::string when_words(const Frame& frame, const Row& row) {
  const Diagnostic& diagnostic = row.entry.diagnostic;
  std::string words;
  if (!diagnostic.organisation.name.empty() && diagnostic.organisation.name != row.title) {
    words = diagnostic.organisation.name + " · ";
  }
  const bool today = frame.app().french_day(diagnostic.modified_at) == french_date(frame.app().today());
  words += today ? frame.words(Text::home_modified, {{"moment", frame.app().french_moment(diagnostic.modified_at)}})
                 : frame.words(Text::home_modified_day, {{"day", frame.app().french_day(diagnostic.modified_at)}});
  if (has_unexported_changes(row.entry)) {
    const bool never = row.entry.exported_at.empty();
    words.append(" · ").append(frame.words(never ? Text::home_not_exported : Text::home_changed_since));
  }
  return with_capital(words);
}

void draw_words(Frame& frame, const Row& row) {
  heading(frame, row.id + ".title", 2, row.title, type::kTitle3);
  paragraph(frame, row.id + ".when", when_words(frame, row), type::kSmall, Color::text_muted);
  if (row.known) return;
  const ReferentialReference& of = row.entry.diagnostic.referential;
  icon_paragraph(frame, row.id + ".other", icon::kInfo,
                 frame.words(of.id == frame.referential().id ? Text::home_other_version : Text::home_other_referential,
                             {{"id", frame.state().referential_name(of.id)}, {"version", of.version}}),
                 Color::primary, type::kSmall);
}

// --- What can be done with it

std::string spoken(const Frame& frame, const Row& row, Text key) {
  return std::string(frame.words(key)) + std::string(frame.words(Text::spoken_colon)) + row.name;
}

Text action_of(Standing standing) {
  if (standing == Standing::finalised) return Text::home_consult;
  return standing == Standing::complete ? Text::action_results : Text::home_continue;
}

ButtonSpec open_button(const Frame& frame, const Row& row, bool first) {
  const Text key = action_of(row.standing);
  return {.id = row.id + ".open",
          .label = std::string(frame.words(key)),
          .kind = first ? ButtonKind::primary : ButtonKind::secondary,
          .spoken_label = spoken(frame, row, key)};
}

MenuSpec more_menu(const Frame& frame, const Row& row) {
  const auto item = [&](const char* part, Text key, const char* icon) {
    return MenuItem{.id = row.id + part, .label = std::string(frame.words(key)), .icon = icon};
  };
  MenuSpec menu{.button = {.id = row.id + ".more",
                           .label = std::string(frame.words(Text::home_more)),
                           .icon = icon::kEllipsis,
                           .kind = ButtonKind::quiet,
                           .spoken_label = spoken(frame, row, Text::home_more),
                           .icon_only = true},
                .items = {item(".export", Text::action_export, icon::kDownload),
                          item(".duplicate", Text::home_duplicate, icon::kCopy),
                          item(".delete", Text::action_delete, icon::kTrash2)}};
  menu.items.back().danger = true;
  return menu;
}

void draw_more(Frame& frame, const Row& row, const Rect& rect) {
  const std::string& id = row.entry.diagnostic.id;
  switch (menu_in(frame, more_menu(frame, row), rect)) {
    case 0:
      frame.emit(ExportDiagnostic{id});
      break;
    case 1:
      frame.emit(DuplicateDiagnostic{id});
      break;
    case 2:
      frame.emit(OpenDialog{{Dialog::Kind::confirm_delete, 0, id, row.id + ".more"}});
      break;
    default:
      break;
  }
}

// As wide as the widest of the actions, so that those of all rows stand under each other.
float action_width(const Frame& frame) {
  float width = 0;
  for (const Text key : {Text::home_continue, Text::action_results, Text::home_consult}) {
    width = std::max(width, button_size(frame, {.label = std::string(frame.words(key))}).x);
  }
  return width;
}

// On one line: the words, then the chip, the action and the rest at fixed places from the right.
void draw_wide(Frame& frame, const Row& row, bool first) {
  const Column outer = frame.column;
  const float gap = frame.px(space::kM);
  const float side = frame.px(size::kTarget);
  const float action = action_width(frame);
  const float chips = frame.px(150);
  const float right = outer.x + outer.width;
  const float open = right - side - frame.px(space::kXs) - action;
  frame.column.width = open - gap - chips - gap - outer.x;
  draw_words(frame, row);
  const float bottom = std::max(frame.column.y, outer.y + side);
  const float middle = (outer.y + bottom) / 2;
  if (row.known) {
    const Chip chip = chip_of(frame, row);
    const ImVec2 wanted = chip_size(frame, chip);
    draw_chip(frame, row.id, chip, {open - gap - chips, middle - wanted.y / 2, wanted.x, wanted.y});
  }
  if (button_in(frame, open_button(frame, row, first), {open, middle - side / 2, action, side}))
    frame.emit(OpenDiagnostic{row.entry.diagnostic.id});
  draw_more(frame, row, {right - side, middle - side / 2, side, side});
  frame.column = {outer.x, bottom, outer.width};
}

void draw_narrow(Frame& frame, const Row& row, bool first) {
  draw_words(frame, row);
  frame.skip(space::kS);
  if (row.known) {
    const Chip chip = chip_of(frame, row);
    const ImVec2 wanted = chip_size(frame, chip);
    const Rect line = frame.take(wanted.y);
    draw_chip(frame, row.id, chip, {line.x, line.y, wanted.x, wanted.y});
    frame.skip(space::kS);
  }
  ButtonRow line(frame, space::kS);
  if (line.add(open_button(frame, row, first))) frame.emit(OpenDiagnostic{row.entry.diagnostic.id});
  draw_more(frame, row, line.place(menu_size(frame, more_menu(frame, row))));
}

void draw_row(Frame& frame, const Entry& entry, bool first) {
  const Row row = row_of(frame, entry);
  const Card card(frame, Role::region, row.id, row.name, {.padding = kPadding});
  if (frame.column.width >= frame.px(kRoomForOneLine))
    draw_wide(frame, row, first);
  else
    draw_narrow(frame, row, first);
}

// Everything that a row says of a diagnostic, without computing it (Frame::part). Its moments are said with
// « aujourd’hui », which changes with the day.
std::string version_of(const Frame& frame, const Entry& entry, const Date& today, bool first) {
  const Diagnostic& diagnostic = entry.diagnostic;
  std::string version = first ? "first" : "";
  for (const auto& number : {entry.revision, frame.state().referential_changes})
    version += " " + std::to_string(number);
  for (const int part : {today.year, today.month, today.day}) version += " " + std::to_string(part);
  for (const std::string* text : {&diagnostic.modified_at, &entry.exported_at, &entry.exported_modified_at,
                                  &diagnostic.title, &diagnostic.organisation.name, &diagnostic.locked_by}) {
    version += "\n" + *text;
  }
  return version + diagnostic.locked_at.value_or("");
}

// The title, and beside it, or under it on a small page, the two ways to add one.
void draw_head(Frame& frame) {
  const ButtonSpec start{.id = "home.start", .label = std::string(frame.words(Text::home_start)), .icon = icon::kPlus};
  const ButtonSpec open{
      .id = "home.open", .label = std::string(frame.words(Text::action_open_file)), .icon = icon::kFolderOpen};
  const Column outer = frame.column;
  const float gap = frame.px(space::kM);
  const float buttons = button_size(frame, start).x + gap + button_size(frame, open).x;
  const std::string_view title = frame.words(Text::home_list_title);
  const TextStyle style = frame.style(type::kTitle1, Font::bold);
  const bool beside = text_width(style.font, style.size, title) + gap + buttons <= outer.width;
  if (beside) frame.column = {outer.x, outer.y + frame.px(space::kXs), outer.width - buttons - gap};
  heading(frame, kScreenTitle, 1, title, type::kTitle1);
  if (beside)
    frame.column = {outer.x + outer.width - buttons, outer.y, buttons};
  else
    frame.skip(space::kM);
  {
    ButtonRow row(frame);
    if (row.add(start)) frame.emit(NewDiagnostic{});
    if (row.add(open)) frame.emit(PickFile{});
  }
  frame.column = {outer.x, frame.column.y, outer.width};
}

void draw_other_ways(Frame& frame) {
  {
    ButtonRow row(frame);
    if (row.add({.id = "home.workshop", .label = std::string(frame.words(Text::home_workshop)), .icon = icon::kUsers}))
      frame.emit(GoTo{Screen::workshop});
    if (row.add(
            {.id = "home.comparison", .label = std::string(frame.words(Text::home_comparison)), .icon = icon::kScale}))
      frame.emit(GoTo{Screen::comparison});
  }
  const auto& library = frame.state().library;
  if (std::none_of(library.begin(), library.end(), [](const Entry& entry) { return is_example(entry.diagnostic); })) {
    frame.skip(space::kS);
    draw_example_button(frame);
  }
  draw_drop_hint(frame);
}

}  // namespace

void draw_home_list(Frame& frame) {
  draw_head(frame);
  frame.skip(space::kS);
  paragraph(frame, "home.list.introduction", frame.words(Text::home_list_introduction), type::kSmall,
            Color::text_muted);
  frame.skip(space::kL);
  bool first = true;
  const Date today = frame.app().today();
  for (const Entry& entry : frame.state().library) {
    const std::string id = "home.diagnostic." + entry.diagnostic.id;
    if (frame.memory().open_menu == id + ".more")  // what is open is drawn, in sight or not
      draw_row(frame, entry, first);
    else
      frame.part(id, version_of(frame, entry, today, first), [&] { draw_row(frame, entry, first); });
    frame.skip(space::kS);
    first = false;
  }
  frame.skip(space::kL);
  draw_other_ways(frame);
}

}  // namespace boussole
