#include "ui/screens/backups/backups.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "generated/backups_texts.h"
#include "generated/icons.h"
#include "generated/protection_texts.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

void section(Frame& frame, const std::string& id, BackupsText title) {
  frame.skip(space::kXxl);
  heading(frame, id + ".title", 2, frame.words(title), type::kTitle2);
  frame.skip(space::kS);
}

// « 1,2 Mo », « 340 ko », « 96 Go ».
std::string bytes_words(double bytes) {
  struct Unit {
    double size;
    const char* name;
  };
  constexpr std::array<Unit, 3> kUnits = {{{1e9, "\u00a0Go"}, {1e6, "\u00a0Mo"}, {1e3, "\u00a0ko"}}};
  for (const Unit& unit : kUnits) {
    const double amount = bytes / unit.size;
    if (amount < 1) continue;
    const long tenths = std::lround(amount * 10);
    if (tenths >= 100 || tenths % 10 == 0) return std::to_string(std::lround(amount)) + unit.name;
    return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + unit.name;
  }
  return "1\u00a0ko";
}

std::string held_words(const AppState& state) {
  const std::size_t groups = state.workshops.size() + state.comparisons.size();
  std::string words = tr_count(BackupsText::where_count, state.library.size());
  if (groups > 0) words += " " + tr_count(BackupsText::where_groups, groups);
  return words + ".";
}

// What the browser promises of it.
void draw_promise(Frame& frame) {
  if (frame.state().storage == StorageHealth::refused) {
    icon_paragraph(frame, "backups.promise", icon::kTriangleAlert, frame.words(BackupsText::where_refused),
                   Color::danger);
    return;
  }
  switch (frame.state().room.promise) {
    case StorageRoom::Promise::kept:
      icon_paragraph(frame, "backups.promise", icon::kCircleCheck, frame.words(BackupsText::where_kept),
                     Color::success);
      break;
    case StorageRoom::Promise::none:
      icon_paragraph(frame, "backups.promise", icon::kTriangleAlert, frame.words(BackupsText::where_not_kept));
      frame.skip(space::kM);
      if (button(frame,
                 {.id = "backups.ask", .label = std::string(frame.words(BackupsText::where_ask)), .icon = icon::kLock}))
        frame.emit(AskPersistence{});
      break;
    case StorageRoom::Promise::unknown:
      icon_paragraph(frame, "backups.promise", icon::kInfo, frame.words(BackupsText::where_unknown));
      break;
  }
}

void draw_where(Frame& frame) {
  section(frame, "backups.where", BackupsText::where_title);
  const AppState& state = frame.state();
  const bool empty = state.library.empty() && state.workshops.empty() && state.comparisons.empty();
  if (empty) {
    paragraph(frame, "backups.where.none", frame.words(BackupsText::where_none));
  } else {
    icon_paragraph(frame, "backups.where.count", icon::kHardDrive, held_words(state));
  }
  if (state.in_file) {
    frame.skip(space::kS);
    icon_paragraph(frame, "backups.where.file", icon::kInfo, frame.words(BackupsText::where_file));
  }
  if (state.room.used >= 0) {
    frame.skip(space::kXs);
    const std::string used = bytes_words(state.room.used);
    paragraph(frame, "backups.where.used",
              state.room.quota > 0
                  ? frame.words(BackupsText::where_used, {{"used", used}, {"quota", bytes_words(state.room.quota)}})
                  : frame.words(BackupsText::where_used_alone, {{"used", used}}),
              type::kSmall, Color::text_muted);
  }
  frame.skip(space::kM);
  draw_promise(frame);
}

std::string copy_words(const Frame& frame, const Entry& entry) {
  if (entry.exported_at.empty()) return std::string(frame.words(BackupsText::copies_never));
  return frame.words(has_unexported_changes(entry) ? BackupsText::copies_changed : BackupsText::copies_up_to_date,
                     {{"moment", frame.app().french_moment(entry.exported_at)}});
}

// A line: what it is called and when it was copied; at the right, its button.
void draw_copy(Frame& frame, const Entry& entry) {
  const std::string id = "backups.copy." + entry.diagnostic.id;
  const std::string title = diagnostic_title(entry.diagnostic);
  const ButtonSpec spec{.id = id + ".export",
                        .label = std::string(frame.words(Text::action_export)),
                        .icon = icon::kDownload,
                        .kind = has_unexported_changes(entry) ? ButtonKind::secondary : ButtonKind::quiet,
                        .spoken_label = std::string(frame.words(Text::action_export)) +
                                        std::string(frame.words(Text::spoken_colon)) + title};
  const ListItem item(frame, id);
  const ImVec2 wanted = button_size(frame, spec);
  const Column outer = frame.column;
  const bool beside = !frame.narrow();
  if (beside) frame.column.width -= wanted.x + frame.px(space::kL);
  label(frame, id + ".title", title);
  paragraph(frame, id + ".when", copy_words(frame, entry), type::kSmall, Color::text_muted);
  const float height = std::max(frame.column.y - outer.y, beside ? wanted.y : 0);
  const bool pressed =
      beside ? button_in(frame, spec,
                         {outer.x + outer.width - wanted.x, outer.y + (height - wanted.y) / 2, wanted.x, wanted.y})
             : button(frame, spec);
  if (pressed) frame.emit(ExportDiagnostic{entry.diagnostic.id});
  if (beside) frame.column = {outer.x, outer.y + height, outer.width};
  frame.skip(space::kM);
}

void draw_copies(Frame& frame) {
  section(frame, "backups.copies", BackupsText::copies_title);
  paragraph(frame, "backups.copies.intro", frame.words(BackupsText::copies_intro), type::kBody, Color::text_muted);
  frame.skip(space::kL);
  const AppState& state = frame.state();
  if (state.library.empty() && state.workshops.empty() && state.comparisons.empty()) {
    paragraph(frame, "backups.copies.none", frame.words(BackupsText::copies_none));
    return;
  }
  {
    const List copies(frame, "backups.copies.list");
    for (const Entry& entry : state.library) draw_copy(frame, entry);
  }
  if (button(frame, {.id = "backups.all",
                     .label = std::string(frame.words(BackupsText::copies_all)),
                     .icon = icon::kDownload,
                     .kind = ButtonKind::primary}))
    frame.emit(ExportEverything{});
  if (!state.diagnostic()) return;
  frame.skip(space::kL);
  paragraph(frame, "backups.protect.hint", frame.words(ProtectionText::protect_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  if (button(
          frame,
          {.id = "backups.protect", .label = std::string(frame.words(ProtectionText::protect)), .icon = icon::kLock}))
    frame.emit(AskProtection{"backups.protect"});
}

void draw_aside(Frame& frame) {
  if (frame.state().set_aside.empty()) return;
  section(frame, "backups.aside", BackupsText::aside_title);
  paragraph(frame, "backups.aside.text", frame.words(BackupsText::aside_text), type::kBody, Color::text_muted);
  for (const SetAside& record : frame.state().set_aside) {
    const std::string id = "backups.aside." + record.id;
    frame.skip(space::kM);
    if (!record.faults.empty())
      paragraph(frame, id + ".reason", record.faults.front().words(frame.wording()), type::kSmall);
    if (button(frame, {.id = id + ".download",
                       .label = std::string(frame.words(Text::home_set_aside_download)),
                       .icon = icon::kDownload}))
      frame.emit(ExportSetAside{record.id});
  }
}

void draw_erasing(Frame& frame) {
  section(frame, "backups.erase", BackupsText::erase_title);
  paragraph(frame, "backups.erase.text", frame.words(BackupsText::erase_text), type::kBody, Color::text_muted);
  frame.skip(space::kM);
  if (button(frame, {.id = "backups.erase",
                     .label = std::string(frame.words(Text::settings_erase)),
                     .icon = icon::kTrash2,
                     .kind = ButtonKind::danger}))
    frame.emit(OpenDialog{{Dialog::Kind::confirm_erase_everything, 0, {}, "backups.erase"}});
}

}  // namespace

void draw_backups(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(BackupsText::title), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "backups.intro", frame.words(BackupsText::intro), type::kLead, Color::text_muted);
  draw_where(frame);
  draw_copies(frame);
  draw_snapshots(frame);
  draw_aside(frame);
  draw_erasing(frame);
}

}  // namespace boussole
