// The action plan: from priorities to drafts, and the ways of looking at what was decided. Actions themselves are in
// assessment.h (PlannedAction); here everything is a pure function of a diagnostic and of today's date.
// Positions are those of Diagnostic::actions.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"
#include "core/language/dates.h"

namespace boussole {

inline constexpr int kDueSoonDays = 14;
inline constexpr int kMostEffort = 3;
inline constexpr int kMostImportance = 3;

// At most `most` drafts, one a criterion, in the order of the priorities above 0 (scoring.h); a criterion that an
// action is about already has none. Each is the first ready-made action of the criterion, those of its first missing
// signs first (ladder.h), whose title is not in the plan yet, whatever became of it there: what the board dropped is
// not proposed again. Its success sign is the criterion's next level, but at least « En place »: « Amorcé » describes
// half a job. No owner, no due date; the id is made of the criterion's and the action's rank, and is free in the plan.
// In the words of `wording`: one that is in the plan in the other words is there already.
[[nodiscard]] std::vector<PlannedAction> propose_actions(const Referential& referential, const Diagnostic& diagnostic,
                                                         std::size_t most, Wording wording = Wording::standard);

// A proposal that the board did not want is kept in the plan, dropped and otherwise as it was proposed, so that it is
// not proposed again. It is no action of the plan: it is never counted, listed, printed or exported.
[[nodiscard]] bool is_discarded_proposal(const PlannedAction& action);
[[nodiscard]] std::vector<PlannedAction> discarded_proposals(const Diagnostic& diagnostic);
// Every other one, in the plan's order.
[[nodiscard]] std::vector<std::size_t> adopted_actions(const Diagnostic& diagnostic);

// Whether an action of the plan, but dropped ones, is about this criterion.
[[nodiscard]] bool has_action(const Diagnostic& diagnostic, const std::string& criterion);

// « Trois actions avant la prochaine réunion »: at most three proposals, due on the day of the meeting if it is known.
[[nodiscard]] std::vector<PlannedAction> three_actions(const Referential& referential, const Diagnostic& diagnostic,
                                                       std::optional<Date> meeting,
                                                       Wording wording = Wording::standard);

enum class DueState {
  none,      // no due date, or nothing to wait for: done, dropped
  later,     // more than kDueSoonDays away
  due_soon,  // from today to kDueSoonDays from now, included
  overdue,   // before today
};
[[nodiscard]] DueState due_state(const PlannedAction& action, const Date& today);

// The highest importance among the criteria of an action; the default one for a free action.
[[nodiscard]] int importance_of(const Diagnostic& diagnostic, const PlannedAction& action);

enum class ActionOrder {
  due,         // earliest first; none last
  owner,       // alphabetical, case and accents apart; none last
  importance,  // highest first
  effort,      // least first
  status,      // todo, doing, done, dropped
};
// The position of every adopted action, in the order asked for; equals keep the plan's order.
[[nodiscard]] std::vector<std::size_t> sorted_actions(const Diagnostic& diagnostic, ActionOrder order);

// Actions that share an owner or a month. Within a group: the plan's order by owner, by due date within a month.
struct ActionGroup {
  std::string key;  // the owner as first written, or "2027-03"; "" for those without, last
  std::vector<std::size_t> actions;

  bool operator==(const ActionGroup&) const = default;
};
[[nodiscard]] std::vector<ActionGroup> actions_by_owner(const Diagnostic& diagnostic);
[[nodiscard]] std::vector<ActionGroup> actions_by_month(const Diagnostic& diagnostic);

// The map of what is worth the trouble: cells[importance - 1][effort - 1], open actions only (todo, doing).
struct ActionMap {
  std::array<std::array<std::vector<std::size_t>, kMostEffort>, kMostImportance> cells;

  bool operator==(const ActionMap&) const = default;
};
[[nodiscard]] ActionMap action_map(const Diagnostic& diagnostic);

}  // namespace boussole
