// Edits of the open diagnostic, which can be undone: what one may ask for, and the value after it as pure functions. No
// clock, no storage. Applied by Editing (editing.h), told by edit_line (journal.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/limits.h"
#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// --- `criterion` is an id of the referential.
// A card is chosen: signs that were ticked and say another level are not kept.
struct Rate {
  std::string criterion;
  int level = 0;
};
// A sign (Sign::id) is ticked or not: the level is the ladder's at once. The first tick on a level that a card gave
// starts from what the card means: its signs and those of the steps below are there.
struct SetSign {
  std::string criterion;
  std::string sign;
  bool seen = false;
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
                                 SetActionStatus, LinkAction, UnlinkAction, RemoveAction, ConfirmAnswer, SetSign>;

// The diagnostic after the edit; equal to `before` when the command changes nothing. `referential` has the ladders.
[[nodiscard]] Diagnostic apply_edit(const Referential& referential, const Diagnostic& before,
                                    const EditCommand& command);

// Names the text field that a command types in, so that one run of typing is one undo step (and so is clearing a
// checklist); "" for other edits.
[[nodiscard]] std::string merge_key(const EditCommand& command);

// At most kMaxTextCharacters code points, cut on a character.
[[nodiscard]] std::string limited_text(const std::string& text);

}  // namespace boussole
