// The application without a screen: owns the state, applies commands, keeps what is edited.
// The way of one answer: a screen dispatches Rate → the edit is applied and recorded for undo → the entry is
// dirty → the timer fires 300 ms later → the encoded diagnostic goes to the platform → on_stored → « Enregistré ».
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "app/history.h"
#include "app/state.h"
#include "core/diagnostic/file_kind.h"
#include "core/language/dates.h"
#include "platform/platform.h"

namespace boussole {

inline constexpr int kAutosaveDelayMs = 300;
// Of on_erased: another window has changed the diagnostic.
inline constexpr std::string_view kChangedElsewhere = "changed-elsewhere";

enum class Detail { full, brief, shortest };

// What another window of Boussole did with a diagnostic that is kept in this browser.
enum class Elsewhere {
  saved,       // it is now as the record says
  erased,      // it is gone
  kept_apart,  // it kept its own version as another diagnostic, because this one had been saved here
};

// Whether what is not stored yet will be found again at the next start, in a copy that the platform made (the page is
// being left before its storage could answer).
enum class LeavingCopy { made, none };

enum class ReportNews {
  ready,        // it is there; the report that was asked for, if any, is shown or written
  missing,      // what writes the reports could not be had
  no_workbook,  // only what makes workbooks could not
};

// What became of a file that the person gave.
struct FileOutcome {
  enum class Kind {
    opened,
    beside,    // opened, and another version of the diagnostic was there already
    present,   // the same was there already
    refused,   // see `faults`
    left,      // garbled, and the person would rather not
    proposed,  // a referential alone: its dialog or its message says the rest
  };
  Kind kind = Kind::refused;
  std::string name;
  std::string id = {};  // of the diagnostic, when there is one
  Faults faults = {};
};

class App {
 public:
  // The referential built into the program, in use until another is. Both must outlive the App.
  App(const Referential& guide, Platform& platform);

  [[nodiscard]] const AppState& state() const { return state_; }
  void dispatch(const Command& command);

  // --- What the platform tells
  // Everything found in the browser's storage at start; `refusal` is "" or the browser's words when it has none, or did
  // not answer, in which case the records may still come later. `apart`: versions that were not stored when their page
  // was left, of diagnostics that another window has saved since: each is kept as a diagnostic of its own.
  void on_loaded(const std::vector<StoredDiagnostic>& records, std::string_view refusal,
                 const std::vector<StoredDiagnostic>& apart = {});
  void on_settings(std::string_view json);
  // The referential kept in the browser, after the settings and before the diagnostics; "" when it could not be had.
  void on_own_referential(std::string_view json);
  void on_referential_stored(std::string_view refusal);
  void on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal);
  // `refusal`: "", kChangedElsewhere, or the browser's words.
  void on_erased(std::string_view id, std::string_view refusal);
  void on_everything_erased(std::string_view refusal);
  // Another window changed what is kept. Of the record, only `saved` has more than the id. True when what was being
  // edited here had to be kept apart: nothing that either window wrote is lost.
  bool on_elsewhere(Elsewhere what, const StoredDiagnostic& record);
  void on_all_erased_elsewhere();
  // The bytes read back from the file just written.
  void on_file_written(std::string_view name, std::string_view bytes);
  // How many files the person gives at once (chosen or dropped): on_file_opened or on_file_refused follows for each,
  // and one message then says what became of all. 0 once they were given. Without it, a file is alone.
  void on_files(std::size_t count);
  void on_file_opened(std::string_view name, std::string_view bytes);
  // What became of a report that was asked for, or of what writes them. `cut_cells`: of a table, cells that hold less
  // than was typed.
  void on_reports(ReportNews news, std::size_t cut_cells = 0);
  // A file the browser could not hand over (too large, unreadable); `reason` is a French sentence.
  void on_file_refused(std::string_view name, std::string_view reason);
  // The content beside the questions could not be fetched or read. (When it could, it is in the Referential.)
  void on_companion_refused();
  // An address that the browser was asked for, at the start or by its back and forward buttons. `diagnostic_id`: which
  // one was open there, "" if unknown.
  void on_route(std::string_view text, std::string_view diagnostic_id);
  void on_timer();
  // Whether this computer has a French voice of its own.
  void on_voice(bool there);
  // The sentence was said to its end, or (`heard` false) could not be.
  void on_spoken(bool heard);
  void on_system_preferences(bool dark, bool high_contrast, bool reduced_motion);
  // Whether the machine can draw (WebGL may be missing, or lost for good).
  void on_can_draw(bool can_draw);
  // Saves at once what is not saved yet (the page is being hidden).
  void flush();

  // Whether closing now would lose an edit: not stored yet, or refused by the browser and not exported.
  [[nodiscard]] bool unsafe_to_close(LeavingCopy copy = LeavingCopy::none) const;

  // « Enregistré sur cet ordinateur à 14 h 32 · jamais exporté »: the truth about the open diagnostic. Brief: when it
  // was saved only, for narrow pages.
  [[nodiscard]] std::string status_line(Detail detail = Detail::full) const;
  // The date and time of an ISO moment as this computer's clock says it, in French.
  [[nodiscard]] std::string french_moment(std::string_view iso_utc) const;
  // The day that this computer's calendar shows.
  [[nodiscard]] Date today() const;
  // Its day alone, « 24 novembre 2026 », and its time alone, « 18 h 42 ».
  [[nodiscard]] std::string french_day(std::string_view iso_utc) const;
  [[nodiscard]] std::string french_clock(std::string_view iso_utc) const;

 private:
  struct Handler;
  friend struct Handler;

  void edit(EditCommand command);
  void restore(std::optional<History::Step> step, Text told);
  void finalise(const std::string& decided_by);
  void reopen();
  void start_campaign(CampaignStart start);
  void enter(const EnterAnswer& answer);
  void enter_at(Index criterion);
  void start_ballot();
  void read_aloud();
  void pause_reading();
  void stop_reading();
  void set_reading_speed(ReadingSpeed speed);
  void say_sentence();
  void add_and_open(Diagnostic diagnostic);
  void touched(Entry& entry);
  void store(Entry& entry);
  [[nodiscard]] bool is_being_erased(const Entry& entry) const;
  void tell_refusal(std::string_view refusal, bool unread);
  void tell_recovery();
  Entry& set_apart(Diagnostic diagnostic);
  void take_in(const StoredDiagnostic& record);
  void follow(Entry& entry, Diagnostic diagnostic, const StoredDiagnostic& record);
  void follow_open();
  void keep_version(const std::string& id, Result<Diagnostic> theirs, const StoredDiagnostic& record);
  bool erased_elsewhere(const std::string& id);
  void tell_erased(std::string title, bool edited);
  void forget(const std::string& id);
  void order_library();
  void show(Screen screen);
  void show_criterion(Index criterion);
  void keep_criterion_applicable();
  void filter(QuestionFilter filter);
  void take_up(const Entry& entry);
  void propose_migration(const Entry& entry);
  void migrate();
  void open_referential(std::string_view name, std::string_view json);
  void accept_referential();
  void use(ReferentialChoice choice);
  void take(const Referential& referential);
  void follow_referential();
  void open(const std::string& id);
  void open_example();
  void create();
  void remove(const std::string& id);
  void export_open();
  void export_calculations();
  void show_report(const ReportRequest& request);
  void save_report(const ReportRequest& request);
  void fetch_reports();
  [[nodiscard]] ReportOrder order_report(const Diagnostic& diagnostic, const ReportRequest& request);
  void export_set_aside(const std::string& id);
  void erase_everything();
  void keep_settings();
  void refuse_file(Text title, std::string_view name, const Faults& faults);
  void receive(FileOutcome outcome);
  [[nodiscard]] FileOutcome take_in(const std::string& name, std::string_view bytes);
  [[nodiscard]] FileOutcome take_in_diagnostic(const std::string& name, Diagnostic diagnostic);
  void tell_files();
  void tell_file(const FileOutcome& file);
  void open_garbled(Accents accents);
  void leave_garbled();
  void notify(Notice::Kind kind, std::string title, std::vector<std::string> details = {});
  void notify_added(const std::vector<PlannedAction>& actions);
  Entry* open_entry();
  Entry* find_entry(std::string_view id);

  AppState state_;
  Platform& platform_;
  History history_;
  std::unique_ptr<const Referential> own_;        // AppState::own
  std::unique_ptr<const Referential> candidate_;  // AppState::candidate
  std::string candidate_json_;
  FileKind picking_ = FileKind::diagnostic;  // what was asked for; a file that says what it is decides
  std::size_t files_awaited_ = 0;            // of those given at once
  std::vector<FileOutcome> files_;           // what became of the others
  std::uint64_t next_revision_ = 1;
  std::string other_name_;               // of the last file asked for that is no diagnostic: calculations, a report
  bool report_awaited_ = false;          // one was asked for, or what writes them: its absence is then told
  std::optional<Diagnostic> exporting_;  // whose file is being written
  std::uint64_t last_order_ = 0;         // the greatest StoredDiagnostic::order seen
  std::vector<std::string> erasing_;     // ids that the browser was asked to forget, until it answers
  bool erasing_everything_ = false;
};

}  // namespace boussole
