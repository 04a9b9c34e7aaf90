#include "app/app.h"

#include <algorithm>
#include <utility>

#include "app/file_name.h"
#include "app/question_filter.h"
#include "app/route.h"
#include "app/settings.h"
#include "core/decisions/migration.h"
#include "core/diagnostic/codec.h"
#include "core/scores/calculations_csv.h"

namespace boussole {

// --- Commands

struct App::Handler {
  App& app;
  AppState& state;

  void operator()(const EditCommand& command) const { app.edit(command); }
  void operator()(const GoTo& command) const {
    if (command.screen == Screen::principles) state.principle.reset();
    app.show(command.screen);
  }
  void operator()(const GoToCriterion& command) const { app.show_criterion(command.criterion); }
  void operator()(const NextCriterion&) const { step(next_filtered); }
  void operator()(const PreviousCriterion&) const { step(previous_filtered); }
  void operator()(const NextUnanswered&) const {
    const Diagnostic* diagnostic = state.diagnostic();
    if (!diagnostic) return;
    if (const auto next = next_to_answer(*state.referential, *diagnostic, state.criterion))
      app.show_criterion(*next);
    else
      app.show(Screen::results);
  }
  void operator()(const ShowPrinciple& command) const {
    if (command.principle >= state.referential->principles.size()) return;
    state.principle = command.principle;
    app.show(Screen::principles);
  }
  void operator()(const SetFilter& command) const { app.filter(command.filter); }
  void operator()(const ToggleDrawer&) const { state.drawer_open = !state.drawer_open; }
  void operator()(const ToggleHelp&) const { state.help_open = !state.help_open; }
  void operator()(const OpenDialog& command) const { state.dialog = command.dialog; }
  void operator()(const CloseDialog&) const {
    const bool garbled = state.dialog && state.dialog->kind == Dialog::Kind::confirm_garbled;
    state.dialog.reset();
    if (garbled) app.leave_garbled();
  }
  void operator()(const DismissNotice&) const { state.notice.reset(); }
  void operator()(const NewDiagnostic&) const { app.create(); }
  void operator()(const OpenExample&) const { app.open_example(); }
  void operator()(const OpenDiagnostic& command) const { app.open(command.id); }
  void operator()(const DeleteDiagnostic& command) const { app.remove(command.id); }
  void operator()(const ExportDiagnostic&) const { app.export_open(); }
  void operator()(const ExportCalculations&) const { app.export_calculations(); }
  void operator()(const ExportSetAside& command) const { app.export_set_aside(command.id); }
  void operator()(const PickFile&) const { pick(FileKind::diagnostic); }
  void operator()(const ShowReport& command) const { app.show_report(command.request); }
  void operator()(const SaveReport& command) const { app.save_report(command.request); }
  void operator()(const FetchReports&) const { app.fetch_reports(); }
  void operator()(const EraseEverything&) const { app.erase_everything(); }
  void operator()(const PickReferential&) const { pick(FileKind::referential); }
  void operator()(const AcceptReferential&) const { app.accept_referential(); }
  void operator()(const OpenGarbled& command) const { app.open_garbled(command.accents); }
  void operator()(const UseReferential& command) const { app.use(command.choice); }
  void operator()(const Migrate&) const { app.migrate(); }
  void operator()(const Finalise& command) const { app.finalise(command.decided_by); }
  void operator()(const Reopen&) const { app.reopen(); }
  void operator()(const StartCampaign& command) const { app.start_campaign(command.start); }
  void operator()(const EnterAnswer& command) const { app.enter(command); }
  void operator()(const EnterAt& command) const { app.enter_at(command.criterion); }
  void operator()(const NewBallot&) const { app.start_ballot(); }
  void operator()(const ReadAloud&) const { app.read_aloud(); }
  void operator()(const PauseReading&) const { app.pause_reading(); }
  void operator()(const StopReading&) const { app.stop_reading(); }
  void operator()(const SetSingleKeys& command) const {
    state.settings.single_keys = command.keys;
    app.keep_settings();
  }
  void operator()(const SetReadingSpeed& command) const { app.set_reading_speed(command.speed); }
  void operator()(const Undo&) const {
    if (const Diagnostic* current = state.diagnostic()) app.restore(app.history_.undo(*current), Text::journal_undone);
  }
  void operator()(const Redo&) const {
    if (const Diagnostic* current = state.diagnostic()) app.restore(app.history_.redo(*current), Text::journal_redone);
  }
  void operator()(const SetTheme& command) const {
    state.settings.theme = command.theme;
    app.keep_settings();
  }
  void operator()(const SetTextPercent& command) const {
    state.settings.text_percent = std::clamp(command.percent, kMinTextPercent, kMaxTextPercent);
    app.keep_settings();
  }
  void operator()(const SetWording& command) const {
    state.settings.wording = command.wording;
    app.stop_reading();
    app.keep_settings();
  }
  void operator()(const SetDisplay& command) const {
    state.settings.display = command.display;
    app.keep_settings();
  }

 private:
  void pick(FileKind kind) const {
    app.picking_ = kind;
    app.platform_.pick_file();
  }
  template <typename Step>
  void step(Step next) const {
    const Diagnostic* diagnostic = state.diagnostic();
    if (!diagnostic) return;
    if (const auto criterion = next(*state.referential, *diagnostic, state.filter, state.criterion)) {
      app.show_criterion(*criterion);
    }
  }
};

App::App(const Referential& guide, Platform& platform) : platform_(platform) {
  state_.guide = &guide;
  state_.referential = &guide;
}

void App::dispatch(const Command& command) {
  state_.told.clear();
  std::visit(Handler{*this, state_}, command);
  state_.can_undo = history_.can_undo();
  state_.can_redo = history_.can_redo();
}

// --- Moving around

void App::show(Screen screen) {
  if (needs_diagnostic(screen) && !open_entry()) screen = Screen::home;
  if (screen == Screen::migration && !state_.migrating()) screen = Screen::home;
  if (screen == Screen::questionnaire || screen == Screen::entry) keep_criterion_applicable();
  state_.screen = screen;
  state_.drawer_open = false;
  state_.dialog.reset();
  state_.arrival = Arrival::forward;
  if (state_.notice && state_.notice->kind != Notice::Kind::problem) state_.notice.reset();
  stop_reading();
  history_.seal();
  ++state_.navigation;
}

// A profile that changed may have put the shown criterion out of scope: the next one that applies, or the last.
void App::keep_criterion_applicable() {
  const Diagnostic& diagnostic = *state_.diagnostic();
  const Referential& referential = *state_.referential;
  if (applies(referential.criteria[state_.criterion].applies_if, diagnostic.profile)) return;
  const auto next = next_filtered(referential, diagnostic, QuestionFilter::all, state_.criterion);
  const auto previous = previous_filtered(referential, diagnostic, QuestionFilter::all, state_.criterion);
  state_.criterion = next.value_or(previous.value_or(0));
}

// The first question that passes is shown, unless the present one does.
void App::filter(QuestionFilter filter) {
  state_.filter = filter;
  if (!open_entry()) return;
  const std::vector<Index> criteria = filtered_criteria(*state_.referential, *state_.diagnostic(), filter);
  const bool shown = std::binary_search(criteria.begin(), criteria.end(), state_.criterion);
  if (criteria.empty() || shown) return;
  const bool drawer = state_.drawer_open;  // where one chooses stays open
  show_criterion(criteria.front());
  state_.drawer_open = drawer;
}

void App::on_route(std::string_view text, std::string_view diagnostic_id) {
  const Route route = parse_route(text).value_or(Route{});
  const bool migration = route.screen == Screen::migration;
  if (shows_diagnostic(route.screen) || migration) {
    const Entry* wanted = find_entry(diagnostic_id);
    if (!wanted && !open_entry() && !state_.library.empty()) wanted = &state_.library.front();
    if (wanted && !answers(wanted->diagnostic, *state_.referential)) {
      propose_migration(*wanted);
      return;
    }
    if (migration) {  // made since, or the referential in use has changed
      show(Screen::home);
      return;
    }
    if (wanted && state_.open_id != wanted->diagnostic.id) take_up(*wanted);
  }
  if (const auto criterion = state_.referential->find_criterion(route.subject)) state_.criterion = *criterion;
  if (route.screen == Screen::principles) state_.principle = state_.referential->find_principle(route.subject);
  show(route.screen);
  state_.arrival = Arrival::back;
}

void App::show_criterion(Index criterion) {
  if (!open_entry() || criterion >= state_.referential->criteria.size()) return;
  state_.criterion = criterion;
  show(Screen::questionnaire);
}

// --- Diagnostics

Entry* App::open_entry() { return state_.open_id ? find_entry(*state_.open_id) : nullptr; }

Entry* App::find_entry(std::string_view id) {
  const auto found = std::find_if(state_.library.begin(), state_.library.end(),
                                  [&](const Entry& entry) { return entry.diagnostic.id == id; });
  return found == state_.library.end() ? nullptr : &*found;
}

// --- The machine

void App::on_companion_refused() { state_.companion_refused = true; }

void App::keep_settings() { platform_.store_settings(encode_settings(state_.settings)); }

void App::on_settings(std::string_view json) { state_.settings = decode_settings(json); }

void App::on_system_preferences(bool dark, bool high_contrast, bool reduced_motion) {
  state_.system_dark = dark;
  state_.system_high_contrast = high_contrast;
  state_.reduced_motion = reduced_motion;
}

void App::on_can_draw(bool can_draw) { state_.can_draw = can_draw; }

// --- Files

void App::export_open() {
  Entry* entry = open_entry();
  if (!entry) return;
  flush();
  exporting_ = entry->diagnostic;
  const LocalTime today = platform_.to_local(platform_.now_utc());
  platform_.write_file(export_file_name(entry->diagnostic, today), encode_diagnostic(entry->diagnostic));
}

void App::export_calculations() {
  const Diagnostic* diagnostic = state_.diagnostic();
  if (!diagnostic) return;
  const LocalTime today = platform_.to_local(platform_.now_utc());
  other_name_ = calculations_file_name(*diagnostic, today);
  platform_.write_file(other_name_, calculations_as_csv(*state_.referential, *diagnostic));
}

void App::export_set_aside(const std::string& id) {
  const auto found = std::find_if(state_.set_aside.begin(), state_.set_aside.end(),
                                  [&](const SetAside& record) { return record.id == id; });
  if (found == state_.set_aside.end()) return;
  other_name_ = "boussole-illisible.json";
  platform_.write_file(other_name_, found->file);
}

// What is known: what the file was made of. Whether it is on the disk, the browser does not tell.
void App::on_file_written(std::string_view name, std::string_view bytes) {
  if (name == other_name_) {  // the preview of a report may save it again
    notify(Notice::Kind::success, tr(Text::notice_exported, {{"name", name}}),
           {std::string(tr(Text::notice_exported_check))});
    return;
  }
  const std::optional<Diagnostic> given = std::exchange(exporting_, std::nullopt);
  if (!given) return;
  const Result<Diagnostic> read = decode_diagnostic(bytes);
  if (!read || read.value() != *given) {
    notify(Notice::Kind::problem, tr(Text::notice_export_differs, {{"name", name}}),
           {std::string(tr(Text::notice_export_differs_kept))});
    return;
  }
  if (Entry* entry = find_entry(given->id)) {
    entry->exported_at = platform_.now_utc();
    entry->exported_modified_at = entry->diagnostic == *given ? given->modified_at : std::string();
    store(*entry);
  }
  notify(Notice::Kind::success, tr(Text::notice_exported, {{"name", name}}),
         {std::string(tr(Text::notice_export_verified))});
}

void App::notify(Notice::Kind kind, std::string title, std::vector<std::string> details) {
  state_.notice = Notice{kind, std::move(title), std::move(details)};
  ++state_.notices;
}

}  // namespace boussole
