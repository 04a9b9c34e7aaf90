// The application without a screen: its features, each with its room (one header and its .cpp) where its slice of the
// state, its commands and their effects are side by side. App only composes them, hands commands to them, and forwards
// what the platform tells.
//
// Features stand in the order of the members of App: one is given those before it that it acts on, and knows of none
// after it. All read the whole state, as screens do; each writes its own slice.
//
// The way of one answer: a screen dispatches Rate → the edit is applied and recorded for undo (editing.h) → the entry
// is dirty → the timer fires 300 ms later → the encoded diagnostic goes to the platform (keeping.h) → on_stored → «
// Enregistré » (status.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "app/elsewhere.h"
#include "app/moments.h"
#include "app/snapshots.h"
#include "app/state.h"
#include "app/status.h"
#include "platform/platform.h"

namespace boussole {

class App {
 public:
  // The referential built into the program, in use until another is. Both must outlive the App.
  App(const Referential& guide, Platform& platform);
  App(const App&) = delete;
  App& operator=(const App&) = delete;
  ~App() = default;

  [[nodiscard]] const AppState& state() const { return state_; }
  void dispatch(const Command& command);

  // Until complete(), the page has only the first part of the program (web/parts.js) and no question: what begins a
  // diagnostic is done, everything else that is asked for waits.
  void begin_in_part() { in_part_ = true; }
  // All of the program is there: what waited is done, in its order.
  void complete();

  // --- What the platform tells; each feature says what it means.
  void on_loaded(const std::vector<StoredDiagnostic>& records, std::string_view refusal,
                 const std::vector<StoredDiagnostic>& apart = {}) {
    keeping_.on_loaded(records, refusal, apart);
    workshops_.on_loaded(records, apart);
    comparisons_.on_loaded(records, apart);
    if (const auto missed = navigation_.missed_route()) on_route(missed->text, missed->shown_id);
  }
  void on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal) {
    workshops_.on_stored(id, revision, refusal);
    comparisons_.on_stored(id, revision, refusal);
    keeping_.on_stored(id, revision, refusal);
  }
  void on_erased(std::string_view id, std::string_view refusal) {
    if (!workshops_.on_erased(id, refusal) && !comparisons_.on_erased(id, refusal)) erasing_.on_erased(id, refusal);
  }
  void on_everything_erased(std::string_view refusal) { erasing_.on_everything_erased(refusal); }
  bool on_elsewhere(Elsewhere what, const StoredDiagnostic& record) { return elsewhere_.on_elsewhere(what, record); }
  void on_all_erased_elsewhere() { elsewhere_.on_all_erased_elsewhere(); }

  void on_settings(std::string_view json) { settings_.on_settings(json); }
  void on_system_preferences(bool dark, bool high_contrast, bool reduced_motion) {
    settings_.on_system_preferences(dark, high_contrast, reduced_motion);
  }
  void on_can_draw(bool can_draw) { settings_.on_can_draw(can_draw); }
  void on_whole_screen(bool whole) { workshops_.on_whole_screen(whole); }
  void on_voice(bool there) { reading_.on_voice(there); }
  void on_spoken(bool heard) { reading_.on_spoken(heard); }

  // After the settings and before the diagnostics.
  void on_own_referential(std::string_view json) { referentials_.on_own_referential(json); }
  void on_referential_stored(std::string_view refusal) { referentials_.on_referential_stored(refusal); }
  void on_companion_refused() { referentials_.on_companion_refused(); }

  void on_files(std::size_t count) { files_.on_files(count); }
  void on_file_opened(std::string_view name, std::string_view bytes) { files_.on_file_opened(name, bytes); }
  void on_file_refused(std::string_view name, Reason reason) { files_.on_file_refused(name, std::move(reason)); }
  void on_file_written(std::string_view name, std::string_view bytes) {
    if (!workshops_.on_file_written(name, bytes) && !comparisons_.on_file_written(name, bytes))
      exports_.on_file_written(name, bytes);
  }
  void on_file_place(FilePlace place) { exports_.on_file_place(place); }
  void on_file_not_written(std::string_view name, std::string_view reason) {
    exports_.on_file_not_written(name, reason);
  }
  void on_writer(std::string_view id, Writer what) { sole_writer_.on_writer(id, what); }
  void on_snapshot_stored(std::string_view id, std::string_view refusal) { backups_.on_snapshot_stored(id, refusal); }
  void on_snapshot_erased(std::string_view id, std::string_view refusal) { backups_.on_snapshot_erased(id, refusal); }
  void on_snapshot_named(std::string_view id, std::string_view refusal) { backups_.on_snapshot_named(id, refusal); }
  void on_snapshots(std::vector<StoredSnapshot> snapshots, std::string_view refusal) {
    backups_.on_snapshots(std::move(snapshots), refusal);
  }
  void on_snapshot_file(std::string_view id, std::string_view file) { backups_.on_snapshot_file(id, file); }
  void on_room(const StorageRoom& room) { backups_.on_room(room); }
  void on_all_saved(std::string_view name, std::string_view refusal, bool verified) {
    backups_.on_all_saved(name, refusal, verified);
  }
  void on_erased_by_browser(std::string_view last_export) { backups_.on_erased_by_browser(last_export); }
  void on_newer_version() { backups_.on_newer_version(); }
  void on_unlocked(std::string_view name, Unlocking outcome) { protection_.on_unlocked(name, outcome); }
  void on_protection_failed(std::string_view name) { protection_.on_protection_failed(name); }
  void on_reports(ReportNews news, std::size_t cut_cells = 0) { reports_.on_reports(news, cut_cells); }

  void on_route(std::string_view text, std::string_view shown_id) {
    navigation_.on_route(text, shown_id);
    workshops_.on_route(shown_id);
    comparisons_.on_route(shown_id);
    comparison_steps_.on_route(text);
    navigation_.keep_if_missed(text, shown_id);
    follow();
  }
  void on_timer() { flush(); }
  void on_copied(bool copied) { exports_.on_copied(copied); }
  void on_cards(std::string_view cards) { card_reading_.on_cards(cards); }
  void on_code_seen(std::string_view text) { code_camera_.on_code_seen(text); }
  void on_camera_end(CameraEnd reason) {
    card_reading_.on_camera_end(reason);
    code_camera_.on_camera_end(reason);
  }

  // --- What it asks. The page is being hidden, or left.
  void flush() {
    keeping_.flush();
    workshops_.flush();
    comparisons_.flush();
  }
  [[nodiscard]] bool unsafe_to_close(LeavingCopy copy = LeavingCopy::none) const {
    return keeping_.unsafe_to_close(copy) || workshops_.unsafe_to_close(copy) || comparisons_.unsafe_to_close(copy);
  }

  // --- In words, by this computer's clock (status.h, moments.h)
  [[nodiscard]] std::string status_line(Detail detail = Detail::full) const;
  [[nodiscard]] Date today() const;
  [[nodiscard]] std::string french_moment(std::string_view iso_utc) const;
  [[nodiscard]] std::string french_day(std::string_view iso_utc) const;
  [[nodiscard]] std::string french_clock(std::string_view iso_utc) const;

 private:
  // Anything may have changed.
  void follow();
  [[nodiscard]] bool must_wait(const Command& command) const;

  AppState state_;
  Platform& platform_;
  bool in_part_ = false;
  std::vector<Command> waiting_;  // while in part

  Messages messages_{state_};
  History history_{state_};
  ReadingAloud reading_{state_, platform_, messages_};
  Preferences settings_{state_, platform_, messages_, reading_};
  Keeping keeping_{state_, platform_, messages_};
  Navigation navigation_{state_, history_, messages_, reading_, keeping_};
  Snapshots snapshots_{state_, platform_};
  Library library_{state_, platform_, messages_, keeping_, navigation_};
  Editing editing_{state_, platform_, history_, messages_, keeping_, snapshots_, navigation_};
  Paper paper_{state_, platform_, navigation_, library_, editing_};
  Campaigns campaigns_{state_, platform_, history_, messages_, keeping_, snapshots_, navigation_, library_};
  Referentials referentials_{state_, platform_, messages_, settings_, keeping_, navigation_, library_};
  Workshops workshops_{state_, platform_, messages_, navigation_};
  WorkshopSteps workshop_steps_{state_, platform_, messages_, navigation_, library_, workshops_};
  CardReading card_reading_{state_, platform_, messages_, workshop_steps_};
  Comparisons comparisons_{state_, platform_, messages_, navigation_};
  ComparisonSteps comparison_steps_{state_, platform_, messages_, navigation_, comparisons_};
  CodeCamera code_camera_{state_, platform_, messages_, workshop_steps_, comparison_steps_};
  Backups backups_{state_, platform_, messages_, keeping_, snapshots_, library_};
  SoleWriter sole_writer_{state_, platform_, history_, messages_, keeping_, snapshots_};
  Erasing erasing_{messages_, settings_, keeping_, snapshots_, navigation_, referentials_, workshops_, comparisons_};
  OtherWindows elsewhere_{state_, messages_, keeping_, navigation_, workshops_, comparisons_, erasing_};
  Exports exports_{state_, platform_, messages_, keeping_};
  Protection protection_{state_, platform_, messages_, navigation_, exports_};
  Files files_{state_,        platform_,  messages_,       keeping_,     navigation_,       library_,
               referentials_, workshops_, workshop_steps_, comparisons_, comparison_steps_, protection_};
  Reports reports_{state_, platform_, messages_, keeping_, exports_};
};

}  // namespace boussole
