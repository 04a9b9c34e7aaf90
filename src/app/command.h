// What a person can ask for. Screens emit commands; App::dispatch applies them. Edits of the open diagnostic
// (EditCommand) can be undone; the others change what is shown or kept.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/state.h"
#include "core/decisions/campaigns.h"

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
// An answer carried over from an earlier campaign still holds.
struct ConfirmAnswer {
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

// The action plan. `id` is an action's. An action added without an id is given one.
struct AddActions {
  std::vector<PlannedAction> actions;
};
enum class ActionText { title, owner, note, success };
struct SetActionText {
  std::string id;
  ActionText field = ActionText::title;
  std::string text;
};
struct SetActionDue {
  std::string id;
  std::string due;  // ISO date, "" for none
};
struct SetActionEffort {
  std::string id;
  int effort = 1;
};
struct SetActionStatus {
  std::string id;
  ActionStatus status = ActionStatus::todo;
};
struct LinkAction {
  std::string id;
  std::string criterion;
};
struct UnlinkAction {
  std::string id;
  std::string criterion;
};
struct RemoveAction {
  std::string id;
};

using EditCommand = std::variant<Rate, MarkNotApplicable, MarkUnknown, ClearAnswer, SetReason, SetImportance, SetNote,
                                 SetEvidence, SetIndicatorInput, SetAudience, SetCalculatorInput, SetProfile, SetFact,
                                 SetCheck, SetPrincipleNote, AddActions, SetActionText, SetActionDue, SetActionEffort,
                                 SetActionStatus, LinkAction, UnlinkAction, RemoveAction, ConfirmAnswer>;

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

// --- The referential
struct PickReferential {};
// The candidate is kept in the browser, in place of the one kept before, and used.
struct AcceptReferential {};
// The files of AppState::garbled.
enum class Accents { mended, as_they_are };
struct OpenGarbled {
  Accents accents = Accents::mended;
};
struct UseReferential {
  ReferentialChoice choice = ReferentialChoice::guide;
};
// A copy of the diagnostic that the migration is about goes on with the referential in use.
struct Migrate {};

// --- Reports, of the open diagnostic
struct ShowReport {
  ReportRequest request;
};
struct SaveReport {
  ReportRequest request;
};
// Asks again for what writes them.
struct FetchReports {};

// --- History
// Locks the open diagnostic: no edit changes it any more.
struct Finalise {
  std::string decided_by;
};
// Makes an open copy of the locked diagnostic, which is kept.
struct Reopen {};
// Another round for the Régie of the open diagnostic, which is kept.
struct StartCampaign {
  CampaignStart start = CampaignStart::answers_to_confirm;
};

// --- Answers given on paper
// An answer to the question that is shown (level: of a rating), then the next question.
struct EnterAnswer {
  AnswerState state = AnswerState::rated;
  int level = 0;
};
struct EnterAt {
  Index criterion = 0;
};
// Another diagnostic for someone else's ballot: the same Régie and profile, no answer.
struct NewBallot {};

// --- Reading aloud
// Reads the question that is shown, or goes on after a pause.
struct ReadAloud {};
struct PauseReading {};
struct StopReading {};
struct SetSingleKeys {
  SingleKeys keys = SingleKeys::on;
};
struct SetReadingSpeed {
  ReadingSpeed speed = ReadingSpeed::normal;
};

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
                 PickFile, EraseEverything, ShowReport, SaveReport, FetchReports, PickReferential, AcceptReferential,
                 OpenGarbled, UseReferential, Migrate, Finalise, Reopen, StartCampaign, EnterAnswer, EnterAt, NewBallot,
                 ReadAloud, PauseReading, StopReading, SetReadingSpeed, SetSingleKeys, Undo, Redo, SetTheme,
                 SetTextPercent, SetWording, SetDisplay>;

}  // namespace boussole
