#include <algorithm>
#include <array>

#include "app/progress.h"
#include "core/decisions/migration.h"
#include "generated/icons.h"
#include "ui/screens/home/home.h"
#include "ui/screens/parts/read_only.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

struct Promise {
  const char* id;
  const char* icon;
  Text title;
  Text text;
};

constexpr std::array<Promise, 3> kPromises = {{
    {"home.promise.questions", icon::kClipboardList, Text::home_promise_questions_title, Text::home_promise_questions},
    {"home.promise.private", icon::kHardDrive, Text::home_promise_private_title, Text::home_promise_private},
    {"home.promise.decide", icon::kUsers, Text::home_promise_decide_title, Text::home_promise_decide},
}};

void draw_promises(Frame& frame) {
  const std::size_t columns = frame.column.width / frame.scale() >= 760 ? kPromises.size() : 1;
  const float gap = frame.px(space::kL);
  const Column outer = frame.column;
  const float width = (outer.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float bottom = outer.y;
  for (std::size_t i = 0; i < kPromises.size(); ++i) {
    const Promise& promise = kPromises[i];
    if (columns > 1) frame.column = {outer.x + (width + gap) * static_cast<float>(i), outer.y, width};
    {
      const float top = frame.column.y;
      const float icon = frame.px(28);
      frame.draw_icon(promise.icon, icon, frame.column.x, top, Color::primary);
      frame.column.y += icon + frame.px(space::kS);
      heading(frame, std::string(promise.id) + ".title", 2, frame.words(promise.title), type::kTitle3);
      frame.skip(space::kXs);
      paragraph(frame, promise.id, frame.words(promise.text), type::kBody, Color::text_muted);
    }
    frame.skip(space::kXl);
    bottom = std::max(bottom, frame.column.y);
  }
  frame.column = {outer.x, bottom, outer.width};
}

void draw_start_buttons(Frame& frame, bool main_action) {
  ButtonRow row(frame);
  if (row.add({.id = "home.start",
               .label = std::string(tr(Text::home_start)),
               .icon = icon::kPlus,
               .kind = main_action ? ButtonKind::primary : ButtonKind::secondary})) {
    frame.emit(NewDiagnostic{});
  }
  if (row.add({.id = "home.open", .label = std::string(tr(Text::action_open_file)), .icon = icon::kFolderOpen})) {
    frame.emit(PickFile{});
  }
  if (row.add({.id = "home.workshop", .label = std::string(tr(Text::home_workshop)), .icon = icon::kUsers})) {
    frame.emit(GoTo{Screen::workshop});
  }
  if (row.add({.id = "home.comparison", .label = std::string(tr(Text::home_comparison)), .icon = icon::kScale})) {
    frame.emit(GoTo{Screen::comparison});
  }
}

void draw_example_button(Frame& frame) {
  if (button(frame, {.id = "home.example",
                     .label = std::string(tr(Text::home_example)),
                     .icon = icon::kPlay,
                     .kind = ButtonKind::quiet,
                     .description = std::string(frame.words(Text::home_example_hint))})) {
    frame.emit(OpenExample{});
  }
}

void draw_welcome(Frame& frame) {
  frame.skip(space::kXl);
  {
    const Column outer = frame.column;
    frame.column.width = std::min(outer.width, frame.px(size::kReading));
    heading(frame, kScreenTitle, 1, frame.words(Text::home_title), frame.narrow() ? type::kTitle1 : 40.0F);
    frame.skip(space::kL);
    paragraph(frame, "home.introduction", frame.words(Text::home_introduction), type::kLead);
    frame.skip(space::kXl);
    draw_start_buttons(frame, true);
    frame.skip(space::kS);
    draw_example_button(frame);
    frame.skip(space::kS);
    paragraph(frame, "home.drop", frame.words(Text::home_drop), type::kSmall, Color::text_muted);
    frame.column = {outer.x, frame.column.y, outer.width};
  }
  frame.skip(space::kHuge);
  draw_promises(frame);
}

// How far one is; or that it answers other questions than those in use.
void draw_progress(Frame& frame, const std::string& id, const Diagnostic& diagnostic) {
  if (!answers(diagnostic, frame.referential())) {
    icon_paragraph(frame, id + ".other", icon::kInfo,
                   tr(diagnostic.referential.id == frame.referential().id ? Text::home_other_version
                                                                          : Text::home_other_referential,
                      {{"id", diagnostic.referential.id}, {"version", diagnostic.referential.version}}),
                   Color::primary, type::kSmall);
    return;
  }
  const Progress progress = progress_of(frame.referential(), diagnostic);
  progress_bar(frame, id + ".progress",
               tr_count(Text::progress_questions, progress.answered, {{"total", std::to_string(progress.applicable)}}),
               progress.answered, progress.applicable);
}

void draw_entry(Frame& frame, const Entry& entry, bool first) {
  const Diagnostic& diagnostic = entry.diagnostic;
  const std::string id = "home.diagnostic." + diagnostic.id;
  const std::string title = diagnostic_title(diagnostic);
  // A diagnostic and its copy on other questions have the same title.
  const std::string name =
      answers(diagnostic, frame.referential())
          ? title
          : tr(Text::home_other_name, {{"title", title}, {"version", diagnostic.referential.version}});
  const Card card(frame, Role::region, id, name);
  heading(frame, id + ".title", 2, title, type::kTitle3);
  frame.skip(space::kXs);
  std::string when = tr(Text::home_modified, {{"moment", frame.app().french_moment(diagnostic.modified_at)}});
  if (has_unexported_changes(entry)) when += " · " + std::string(frame.words(Text::home_not_exported));
  paragraph(frame, id + ".when", when, type::kSmall, Color::text_muted);
  if (diagnostic.locked_at) {
    frame.skip(space::kXs);
    icon_paragraph(frame, id + ".locked", icon::kLock, locked_words(frame, diagnostic), Color::primary, type::kSmall);
  }
  frame.skip(space::kM);
  draw_progress(frame, id, diagnostic);
  frame.skip(space::kL);
  ButtonRow row(frame);
  const auto spoken = [&](Text key) { return std::string(tr(key)) + std::string(tr(Text::spoken_colon)) + name; };
  if (row.add({.id = id + ".open",
               .label = std::string(tr(Text::home_continue)),
               .icon = icon::kArrowRight,
               .kind = first ? ButtonKind::primary : ButtonKind::secondary,
               .spoken_label = spoken(Text::home_continue)})) {
    frame.emit(OpenDiagnostic{diagnostic.id});
  }
  if (row.add({.id = id + ".delete",
               .label = std::string(tr(Text::action_delete)),
               .icon = icon::kTrash2,
               .kind = ButtonKind::quiet,
               .spoken_label = spoken(Text::action_delete)})) {
    frame.emit(OpenDialog{{Dialog::Kind::confirm_delete, 0, diagnostic.id, id + ".delete"}});
  }
}

void draw_set_aside(Frame& frame) {
  for (const SetAside& record : frame.state().set_aside) {
    const std::string id = "home.set-aside." + record.id;
    const Card card(frame, Role::region, id, std::string(frame.words(Text::home_set_aside_title)),
                    {.background = Color::danger_soft, .border = Color::danger});
    icon_paragraph(frame, id + ".text", icon::kTriangleAlert, frame.words(Text::home_set_aside), Color::danger);
    if (!record.faults.empty()) {
      frame.skip(space::kXs);
      paragraph(frame, id + ".reason", record.faults.front().reason, type::kSmall);
    }
    frame.skip(space::kM);
    ButtonRow row(frame);
    if (row.add({.id = id + ".download",
                 .label = std::string(frame.words(Text::home_set_aside_download)),
                 .icon = icon::kDownload})) {
      frame.emit(ExportSetAside{record.id});
    }
    if (row.add({.id = id + ".delete",
                 .label = std::string(tr(Text::action_delete)),
                 .icon = icon::kTrash2,
                 .kind = ButtonKind::quiet})) {
      frame.emit(OpenDialog{{Dialog::Kind::confirm_delete, 0, record.id, id + ".delete"}});
    }
  }
}

// Everything that draw_entry() says of a diagnostic, without computing it (Frame::part). Its moments are said with
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

}  // namespace

void draw_home(Frame& frame) {
  if (!frame.state().set_aside.empty()) {
    draw_set_aside(frame);
    frame.skip(space::kXl);
  }
  if (frame.state().library.empty()) {
    draw_welcome(frame);
    return;
  }
  heading(frame, kScreenTitle, 1, frame.words(Text::home_list_title), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "home.list.introduction", frame.words(Text::home_list_introduction), type::kBody, Color::text_muted);
  frame.skip(space::kXl);
  bool first = true;
  const Date today = frame.app().today();
  for (const Entry& entry : frame.state().library) {
    frame.part("home.diagnostic." + entry.diagnostic.id, version_of(frame, entry, today, first),
               [&] { draw_entry(frame, entry, first); });
    frame.skip(space::kL);
    first = false;
  }
  frame.skip(space::kM);
  draw_start_buttons(frame, false);
  const auto& library = frame.state().library;
  if (std::none_of(library.begin(), library.end(), [](const Entry& entry) { return is_example(entry.diagnostic); })) {
    frame.skip(space::kS);
    draw_example_button(frame);
  }
  frame.skip(space::kM);
  paragraph(frame, "home.drop", frame.words(Text::home_drop), type::kSmall, Color::text_muted);
}

}  // namespace boussole
