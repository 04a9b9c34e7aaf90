#include "ui/screens/shell/search_places.h"

#include <array>

#include "app/route.h"
#include "generated/icons.h"
#include "generated/protection_texts.h"
#include "ui/screens/report/report.h"
#include "ui/screens/shell/shell.h"

namespace boussole {

namespace {

// What is on a screen without being its name.
std::string said_on(const Frame& frame, Screen screen) {
  std::string words;
  const auto add = [&](Text key) { words.append(" ").append(frame.words(key)); };
  if (screen == Screen::settings) {
    for (const Text key : {Text::settings_text_size, Text::settings_theme, Text::settings_display, Text::settings_voice,
                           Text::settings_keys, Text::settings_referential, Text::settings_data}) {
      add(key);
    }
  }
  if (screen == Screen::history || screen == Screen::journal || screen == Screen::finalising) add(Text::screen_history);
  return words;
}

void add_screens(const Frame& frame, std::vector<SearchPlace>& places) {
  const bool open = frame.state().open_entry() != nullptr;
  for (int i = 0; i <= static_cast<int>(Screen::help); ++i) {
    const auto screen = static_cast<Screen>(i);
    if (shows_diagnostic(screen) && !open) continue;
    places.push_back({.label = std::string(screen_name(screen)),
                      .also = said_on(frame, screen),
                      .icon = icon::kArrowRight,
                      .screen = true,
                      .command = GoTo{screen}});
  }
}

void add_documents(const Frame& frame, std::vector<SearchPlace>& places) {
  for (const ReportDocument& document : report_documents()) {
    std::string label(frame.words(Text::reports_show));
    label.append(frame.words(Text::spoken_colon)).append(frame.words(document.name));
    places.push_back({.label = std::move(label),
                      .icon = icon::kPrinter,
                      .command = GoTo{Screen::report},
                      .report = static_cast<int>(document.kind)});
  }
}

void add_commands(const Frame& frame, std::vector<SearchPlace>& places) {
  const auto add = [&](std::string_view label, const char* icon, Command command) {
    places.push_back({.label = std::string(label), .icon = icon, .command = std::move(command)});
  };
  add(frame.words(Text::home_start), icon::kPlus, NewDiagnostic{});
  add(frame.words(Text::action_open_file), icon::kFolderOpen, PickFile{});
  add(frame.words(Text::home_example), icon::kPlay, OpenExample{});
  add(frame.words(Text::home_workshop), icon::kUsers, GoTo{Screen::workshop});
  add(frame.words(Text::home_comparison), icon::kScale, GoTo{Screen::comparison});
  if (!frame.state().open_entry()) return;
  add(frame.words(Text::action_export), icon::kDownload, ExportDiagnostic{});
  add(frame.words(ProtectionText::protect), icon::kLock, AskProtection{"header.search"});
  if (frame.state().can_undo) add(frame.words(Text::action_undo), icon::kUndo2, Undo{});
  if (frame.state().can_redo) add(frame.words(Text::action_redo), icon::kRedo2, Redo{});
}

}  // namespace

std::vector<SearchPlace> search_places(const Frame& frame) {
  std::vector<SearchPlace> places;
  add_screens(frame, places);
  add_commands(frame, places);
  if (frame.state().open_entry()) add_documents(frame, places);
  return places;
}

}  // namespace boussole
