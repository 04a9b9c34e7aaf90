// What a person can ask for. Screens emit commands; App::dispatch applies them. Edits of the open diagnostic
// (EditCommand) can be undone; the others change what is shown or kept.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "app/state.h"

namespace boussole {

// --- Edits of the open diagnostic. `criterion` is an id of the referential.
struct Rate {
  std::string criterion;
  int level = 0;
};
struct MarkNotApplicable {
  std::string criterion;
};
struct MarkUnknown {
  std::string criterion;
};
struct ClearAnswer {
  std::string criterion;
};
struct SetReason {
  std::string criterion;
  std::string text;
};
struct SetImportance {
  std::string criterion;
  int importance = kDefaultImportance;
};
struct SetNote {
  std::string criterion;
  std::string text;
};
struct SetEvidence {
  std::string criterion;
  std::size_t position = 0;
  std::string text;
};
struct SetProfile {
  Profile profile;
};

enum class Fact { title, organisation_name, organisation_code, territory, alias, role };
struct SetFact {
  Fact fact = Fact::title;
  std::string text;
};

// An item of a checklist, by its position; none takes the answer back.
struct SetCheck {
  std::string checklist;
  std::size_t item = 0;
  std::optional<CheckState> state;
};
// What the board said about the open question of a principle.
struct SetPrincipleNote {
  std::string principle;
  std::string text;
};
// Numbers entered; none when the field was emptied. Ids of the referential (guide.h) and of calculators.h.
struct SetIndicatorInput {
  std::string indicator;
  std::string input;
  std::optional<double> value;
};
struct SetAudience {
  std::string figure;
  std::optional<double> value;
};
struct SetCalculatorInput {
  std::string calculator;
  std::string input;
  std::optional<double> value;
};

using EditCommand =
    std::variant<Rate, MarkNotApplicable, MarkUnknown, ClearAnswer, SetReason, SetImportance, SetNote, SetEvidence,
                 SetIndicatorInput, SetAudience, SetCalculatorInput, SetProfile, SetFact, SetCheck, SetPrincipleNote>;

// --- Moving around
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
struct DismissNotice {};

// --- Diagnostics
struct NewDiagnostic {};
struct OpenExample {};
struct OpenDiagnostic {
  std::string id;
};
struct DeleteDiagnostic {
  std::string id;
};
struct ExportDiagnostic {};
// The calculators' numbers and results, as a table for a spreadsheet.
struct ExportCalculations {};
struct ExportSetAside {
  std::string id;
};
struct PickFile {};
struct EraseEverything {};

// --- Undo
struct Undo {};
struct Redo {};

// --- Settings
struct SetTheme {
  ThemeChoice theme = ThemeChoice::system;
};
struct SetTextPercent {
  int percent = 100;
};
struct SetWording {
  Wording wording = Wording::standard;
};
struct SetDisplay {
  Display display = Display::drawn;
};

using Command =
    std::variant<EditCommand, GoTo, GoToCriterion, NextCriterion, PreviousCriterion, NextUnanswered, ShowPrinciple,
                 SetFilter, ToggleDrawer, ToggleHelp, OpenDialog, CloseDialog, DismissNotice, NewDiagnostic,
                 OpenExample, OpenDiagnostic, DeleteDiagnostic, ExportDiagnostic, ExportCalculations, ExportSetAside,
                 PickFile, EraseEverything, Undo, Redo, SetTheme, SetTextPercent, SetWording, SetDisplay>;

}  // namespace boussole
