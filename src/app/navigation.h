// Navigation: where one is. The diagnostic that is open, the screen, the question or the principle shown, and what lies
// over the screen. Its address (route.h) says the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/content/referential.h"

namespace boussole {

struct AppState;
struct Entry;
class History;
class Keeping;
class Messages;
class ReadingAloud;

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
  history,  // « Historique », comparing campaigns; its other tabs follow
  journal,
  finalising,  // « Finaliser »
  workshop,    // « Atelier »
  comparison,  // « Comparer »
  backups,     // « Sauvegardes »
  examples,
  checklists,  // « Listes »
  principles,
  glossary,
  settings,
  help,
  migration,  // « Changement de questions »: no item of the navigation leads there
};

// Which questions the questionnaire goes through (question_filter.h).
enum class QuestionFilter { all, unanswered, to_confirm, unknown, priorities, noted };
inline constexpr std::size_t kQuestionFilters = 6;

// How one came to a screen: by what was pressed, or by the browser's back and forward buttons.
enum class Arrival { forward, back };

// What a dialog asks or explains; at most one is open.
struct Dialog {
  enum class Kind {
    explain_overall,
    explain_domain,
    explain_principle,
    confirm_delete,
    confirm_delete_workshop,
    confirm_delete_comparison,
    confirm_erase_everything,
    confirm_referential,  // ReferentialState::candidate
    confirm_garbled,      // FilesState::garbled
    protect,              // a password for what is exported
    unlock,               // ProtectionState::locked_files
    search
  };
  Kind kind = Kind::explain_overall;
  Index subject = 0;          // domain or principle
  std::string diagnostic_id;  // of what is to be deleted: a diagnostic, a workshop or a comparison
  std::string opener;         // semantic id that gets the focus back

  bool operator==(const Dialog&) const = default;
};

struct NavigationState {
  std::optional<std::string> open_id;
  std::optional<std::string> migrating_id;  // answers another referential; what the screen of the migration is about
  Screen screen = Screen::home;
  Index criterion = 0;             // shown in the questionnaire
  std::optional<Index> principle;  // whose page is shown on the screen of the principles; none: the list
  QuestionFilter filter = QuestionFilter::all;
  bool drawer_open = false;  // navigation on narrow screens
  bool help_open = false;    // « Aide » under the question on narrower screens
  std::optional<Dialog> dialog;
  Arrival arrival = Arrival::forward;  // at the screen that is shown
  std::uint64_t navigation = 0;  // grows when another screen or question is shown: the focus then moves to its title
};

struct GoTo {
  Screen screen = Screen::home;
};
struct GoToCriterion {
  Index criterion = 0;
};
struct NextCriterion {};
struct PreviousCriterion {};
struct NextUnanswered {};
// The page of one principle. GoTo{Screen::principles} leads to the list of all.
struct ShowPrinciple {
  Index principle = 0;
};
struct SetFilter {
  QuestionFilter filter = QuestionFilter::all;
};
struct ToggleDrawer {};
struct ToggleHelp {};
struct OpenDialog {
  Dialog dialog;
};
struct CloseDialog {};
using NavigationCommand = std::variant<GoTo, GoToCriterion, NextCriterion, PreviousCriterion, NextUnanswered,
                                       ShowPrinciple, SetFilter, ToggleDrawer, ToggleHelp, OpenDialog, CloseDialog>;

// An address that was asked for while storage had nothing to show.
struct MissedRoute {
  std::string text;
  std::string shown_id;          // as Navigation::on_route has it
  std::uint64_t navigation = 0;  // NavigationState's, then
};

class Navigation {
 public:
  Navigation(AppState& state, History& history, Messages& messages, ReadingAloud& reading, Keeping& keeping);

  void apply(const GoTo& command);
  void apply(const GoToCriterion& command) { show_criterion(command.criterion); }
  void apply(const NextCriterion&);
  void apply(const PreviousCriterion&);
  void apply(const NextUnanswered&);
  void apply(const ShowPrinciple& command);
  void apply(const SetFilter& command);
  void apply(const ToggleDrawer&) { slice_.drawer_open = !slice_.drawer_open; }
  void apply(const ToggleHelp&) { slice_.help_open = !slice_.help_open; }
  void apply(const OpenDialog& command) { slice_.dialog = command.dialog; }
  void apply(const CloseDialog&) { slice_.dialog.reset(); }

  // An address that the browser was asked for, at the start or by its back and forward buttons. `diagnostic_id`: which
  // one was open there, "" if unknown.
  void on_route(std::string_view text, std::string_view diagnostic_id);
  // Records that come late, from storage that was told not to answer: the address of before may lead somewhere now.
  // None once somebody has gone elsewhere.
  void keep_if_missed(std::string_view text, std::string_view shown_id);
  [[nodiscard]] std::optional<MissedRoute> missed_route();

  // --- For the features above. A screen that needs a diagnostic leads home without one.
  void show(Screen screen);
  // On one of the screens where answers are given. Nothing without an open diagnostic, or beyond the questions.
  void show_criterion(Index criterion, Screen where = Screen::questionnaire);
  // In place of the notice and the drawer.
  void ask(Dialog dialog);
  // Makes a diagnostic the open one, at its first question without an answer, or else to confirm. It answers the
  // referential in use.
  void take_up(const Entry& entry);
  // The screen of the migration is about an entry that answers another referential. It is not opened: nothing can edit
  // it with the wrong questions.
  void propose_migration(const Entry& entry);

  // The open diagnostic is closed, and the screen stays.
  void close() { slice_.open_id.reset(); }
  // The one open under an id goes on under another.
  void rename(std::string_view id, const std::string& other);
  // The open diagnostic is another window's from now on.
  void follow_open();
  // Nothing is shown any more of a diagnostic, or of any. True when something was.
  bool let_go(std::string_view id);
  void let_go_of_all();
  // Home, when the screen was about a diagnostic.
  void leave_diagnostic();
  // Another referential is in use: whatever is an index into the one before, or was undone on it, means nothing.
  void forget_indices();

 private:
  void keep_criterion_applicable();
  template <typename Step>
  void step(Step next);

  NavigationState& slice_;
  const AppState& state_;
  History& history_;
  Messages& messages_;
  ReadingAloud& reading_;
  Keeping& keeping_;
  std::optional<MissedRoute> missed_;
};

}  // namespace boussole
