#include <algorithm>
#include <array>

#include "generated/icons.h"
#include "ui/screens/home/home.h"
#include "ui/screens/home/home_list.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
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

void draw_start_buttons(Frame& frame) {
  ButtonRow row(frame);
  if (row.add({.id = "home.start",
               .label = std::string(frame.words(Text::home_start)),
               .icon = icon::kPlus,
               .kind = ButtonKind::primary})) {
    frame.emit(NewDiagnostic{});
  }
  if (row.add(
          {.id = "home.open", .label = std::string(frame.words(Text::action_open_file)), .icon = icon::kFolderOpen})) {
    frame.emit(PickFile{});
  }
  if (row.add({.id = "home.workshop", .label = std::string(frame.words(Text::home_workshop)), .icon = icon::kUsers})) {
    frame.emit(GoTo{Screen::workshop});
  }
  if (row.add(
          {.id = "home.comparison", .label = std::string(frame.words(Text::home_comparison)), .icon = icon::kScale})) {
    frame.emit(GoTo{Screen::comparison});
  }
}

}  // namespace

void draw_example_button(Frame& frame) {
  if (button(frame, {.id = "home.example",
                     .label = std::string(frame.words(Text::home_example)),
                     .icon = icon::kPlay,
                     .kind = ButtonKind::quiet,
                     .description = std::string(frame.words(Text::home_example_hint))})) {
    frame.emit(OpenExample{});
  }
}

// Nothing is dropped on a telephone.
void draw_drop_hint(Frame& frame) {
  if (frame.narrow()) return;
  frame.skip(space::kS);
  paragraph(frame, "home.drop", frame.words(Text::home_drop), type::kSmall, Color::text_muted);
}

namespace {

void draw_welcome(Frame& frame) {
  frame.skip(space::kXl);
  {
    const Column outer = frame.column;
    frame.column.width = std::min(outer.width, frame.px(size::kReading));
    heading(frame, kScreenTitle, 1, frame.words(Text::home_title), frame.narrow() ? type::kTitle1 : 40.0F);
    frame.skip(space::kL);
    paragraph(frame, "home.introduction", frame.words(Text::home_introduction), type::kLead);
    frame.skip(space::kXl);
    draw_start_buttons(frame);
    frame.skip(space::kS);
    draw_example_button(frame);
    draw_drop_hint(frame);
    frame.column = {outer.x, frame.column.y, outer.width};
  }
  frame.skip(space::kHuge);
  draw_promises(frame);
}

// Written by a newer version of the program: whole, and not this one's to delete.
bool is_newer(const SetAside& record) {
  return !record.faults.empty() && record.faults.front().pointer == "/formatVersion";
}

void draw_set_aside(Frame& frame) {
  for (const SetAside& record : frame.state().set_aside) {
    const std::string id = "home.set-aside." + record.id;
    const bool newer = is_newer(record);
    if (&record != &frame.state().set_aside.front()) frame.skip(space::kM);
    const Card card(frame, Role::region, id, std::string(frame.words(Text::home_set_aside_title)),
                    {.background = Color::danger_soft, .border = Color::danger});
    const std::string reason = record.faults.empty() ? std::string() : record.faults.front().words(frame.wording());
    icon_paragraph(frame, id + ".text", icon::kTriangleAlert,
                   newer ? reason : std::string(frame.words(Text::home_set_aside)), Color::danger);
    if (!newer && !reason.empty()) {
      frame.skip(space::kXs);
      paragraph(frame, id + ".reason", reason, type::kSmall);
    }
    frame.skip(space::kM);
    ButtonRow row(frame);
    if (row.add({.id = id + ".download",
                 .label = std::string(frame.words(Text::home_set_aside_download)),
                 .icon = icon::kDownload})) {
      frame.emit(ExportSetAside{record.id});
    }
    if (!newer && row.add({.id = id + ".delete",
                           .label = std::string(frame.words(Text::action_delete)),
                           .icon = icon::kTrash2,
                           .kind = ButtonKind::quiet})) {
      frame.emit(OpenDialog{{Dialog::Kind::confirm_delete, 0, record.id, id + ".delete"}});
    }
  }
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
  draw_home_list(frame);
}

}  // namespace boussole
