// Everything the screens show. They read it and emit commands (command.h); only App (app.h) changes it.
// What can be derived (scores, progress, what is applicable) is derived, not stored.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/reading.h"
#include "core/base/garbled.h"
#include "core/base/result.h"
#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"
#include "core/language/texts.h"
#include "core/scores/scoring.h"
#include "platform/platform.h"

namespace boussole {

// In the order of the navigation.
enum class Screen {
  home,
  profile,
  questionnaire,
  entry,  // « Saisie rapide » of answers given on paper
  indicators,
  audience,     // « Notre public »
  calculators,  // « Calculs »
  results,
  plan,     // « Plan d’action »
  report,   // « Rapport »
  history,  // « Historique »
  examples,
  checklists,  // « Repères »
  principles,
  glossary,
  settings,
  help,
  migration,  // « Changement de questions »: no item of the navigation leads there
};

// Which questions the questionnaire goes through (question_filter.h).
enum class QuestionFilter { all, unanswered, to_confirm, unknown, priorities, noted };
inline constexpr std::size_t kQuestionFilters = 6;

enum class ThemeChoice {
  system,  // follows the computer
  light,
  dark,
  high_contrast,
};

enum class Display {
  drawn,  // on the canvas, the mirror transparent in front of it
  plain,  // the mirror alone, visible, as an ordinary page
};

enum class ReadingSpeed { slow, normal, fast };  // of the voice that reads aloud

// Keys that act by themselves, without Ctrl or Alt: digits answer, N and S go on. Some keyboards and screen readers
// need them for something else (WCAG 2.1.4).
enum class SingleKeys { on, off };

enum class ReferentialChoice {
  guide,  // the one built into the program
  own,    // the one that the person opened, kept in this browser
};

inline constexpr int kMinTextPercent = 80;
inline constexpr int kMaxTextPercent = 250;

struct Settings {
  ThemeChoice theme = ThemeChoice::system;
  int text_percent = 100;  // kMinTextPercent to kMaxTextPercent
  Wording wording = Wording::standard;
  Display display = Display::drawn;
  ReadingSpeed reading_speed = ReadingSpeed::normal;
  SingleKeys single_keys = SingleKeys::on;
  ReferentialChoice referential = ReferentialChoice::guide;

  bool operator==(const Settings&) const = default;
};

// One diagnostic kept in this browser.
struct Entry {
  Diagnostic diagnostic;
  std::uint64_t revision = 0;         // grows with each edit
  std::uint64_t stored_revision = 0;  // the last revision that the browser confirmed
  std::string saved_at;               // ISO UTC, "" before the first save
  std::string exported_at;            // ISO UTC, "" when never exported
  std::string exported_modified_at;   // modified_at of what was exported; "" when edited since, or never exported
  std::uint64_t order = 0;            // StoredDiagnostic::order
  bool erased_elsewhere = false;      // by another window, while it was being edited here: stored no more
  std::string dated_modified_at;      // modified_at of the due dates last handed out as a calendar, in this session
};

// A record of the browser's storage that could not be read: kept as it is, downloadable, never deleted in silence.
struct SetAside {
  std::string id;
  std::string file;
  Faults faults;
};

enum class StorageHealth {
  loading,  // the browser has not answered yet
  working,
  refused,  // private window, full disk…: work goes on in memory
};

// What writes the reports: a program apart, which the page asks for once the first screen is there.
enum class ReportWriter {
  ready,      // there, or on its way
  preparing,  // a report is being written
  missing,    // could not be had
};

// A sentence for the person about something that just happened.
struct Notice {
  enum class Kind { information, success, problem };
  Kind kind = Kind::information;
  std::string title;
  std::vector<std::string> details;
};

// How one came to a screen: by what was pressed, or by the browser's back and forward buttons.
enum class Arrival { forward, back };

// What a dialog asks or explains; at most one is open.
struct Dialog {
  enum class Kind {
    explain_overall,
    explain_domain,
    explain_principle,
    confirm_delete,
    confirm_erase_everything,
    confirm_referential,  // AppState::candidate
    confirm_garbled,      // AppState::garbled
    search
  };
  Kind kind = Kind::explain_overall;
  Index subject = 0;          // domain or principle
  std::string diagnostic_id;  // for confirm_delete
  std::string opener;         // semantic id that gets the focus back

  bool operator==(const Dialog&) const = default;
};

// A file that a person gave, whose text is garbled: nothing is kept of it before they choose.
struct GarbledFile {
  std::string name;
  std::string bytes;  // as they are
  Garbled text;
};

struct AppState {
  const Referential* referential = nullptr;  // in use: `guide` or `own`; the open diagnostic always answers it
  const Referential* guide = nullptr;        // built into the program
  const Referential* own = nullptr;          // that the person opened, in use or not; null when there is none
  const Referential* candidate = nullptr;    // read from a file, not accepted yet
  std::vector<GarbledFile> garbled;          // a dialog asks what to do of them
  std::uint64_t referential_changes = 0;     // grows with each: indices into the one before mean nothing any more
  bool companion_refused = false;  // the content beside the questions could not be had (Referential::has_companion)
  Settings settings;
  bool system_dark = false;
  bool system_high_contrast = false;
  bool reduced_motion = false;
  bool can_speak = false;  // the computer has a French voice of its own
  bool can_draw = true;    // false: the plain display is shown whatever was chosen

  Screen screen = Screen::home;
  Index criterion = 0;             // shown in the questionnaire
  std::optional<Index> principle;  // whose page is shown on the screen of the principles; none: the list
  QuestionFilter filter = QuestionFilter::all;
  bool drawer_open = false;        // navigation on narrow screens
  bool help_open = false;          // « Aide » under the question on narrower screens
  std::optional<Reading> reading;  // the question being read aloud
  std::optional<Dialog> dialog;
  std::optional<Notice> notice;
  std::uint64_t notices = 0;     // grows with each: the same words may be said again
  std::string told;              // what was just undone or redone, until the next command; "" for nothing
  std::uint64_t times_told = 0;  // grows with each

  std::vector<Entry> library;  // most recently modified first
  std::vector<SetAside> set_aside;
  std::optional<std::string> open_id;
  std::optional<std::string> migrating_id;  // answers another referential; what the screen of the migration is about
  StorageHealth storage = StorageHealth::loading;
  std::string storage_reason;  // the browser's words when refused
  ReportWriter report_writer = ReportWriter::ready;

  bool can_undo = false;
  bool can_redo = false;
  Arrival arrival = Arrival::forward;  // at the screen that is shown
  std::uint64_t navigation = 0;  // grows when another screen or question is shown: the focus then moves to its title

  // The open diagnostic, or null.
  [[nodiscard]] const Entry* open_entry() const;
  [[nodiscard]] const Diagnostic* diagnostic() const;
  // The diagnostic that the screen of the migration is about, or null.
  [[nodiscard]] const Diagnostic* migrating() const;
  // The one that the screen is about, for the browser's history: "" when there is none.
  [[nodiscard]] std::string shown_id() const;

  // The referential that a diagnostic answers, when it is at hand; or null.
  [[nodiscard]] const Referential* referential_of(const Diagnostic& diagnostic) const;
  // A criterion by its id, in any referential at hand, the one in use first; or null.
  [[nodiscard]] const Criterion* known_criterion(std::string_view id) const;
};

// How far a set of criteria is answered.
struct Progress {
  std::size_t applicable = 0;
  std::size_t answered = 0;  // rated, « Sans objet » or « Ne sait pas »

  [[nodiscard]] bool complete() const { return applicable > 0 && answered == applicable; }
  bool operator==(const Progress&) const = default;
};

[[nodiscard]] Progress progress_of(const Referential& referential, const Diagnostic& diagnostic,
                                   std::optional<Index> domain = std::nullopt);

// The next applicable criterion without an answer after `from`, wrapping around; none when all are answered.
[[nodiscard]] std::optional<Index> next_unanswered(const Referential& referential, const Diagnostic& diagnostic,
                                                   Index from);

// The same; when every question has an answer, the next one that was carried over and is still to be confirmed.
[[nodiscard]] std::optional<Index> next_to_answer(const Referential& referential, const Diagnostic& diagnostic,
                                                  Index from);

// « Régie X – 24 novembre 2026 », or a generic name: what a list calls a diagnostic.
[[nodiscard]] std::string diagnostic_title(const Diagnostic& diagnostic);

// Whether it is the one to play with, of a Régie that does not exist.
[[nodiscard]] bool is_example(const Diagnostic& diagnostic);

// Whether anything was written or answered since the last export.
[[nodiscard]] bool has_unexported_changes(const Entry& entry);

}  // namespace boussole
