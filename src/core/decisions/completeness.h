// The checklist before a diagnostic is finalised: what is still missing. Nothing here forbids anything, a board may
// finalise with gaps; the screen says which. « Never exported » is the application's to know.
#pragma once

#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

inline constexpr std::size_t kPrioritiesToAct = 3;  // the first ones should each have an action

enum class MissingKind {
  organisation_name,  // nobody will know whose diagnostic it is; no criteria
  unanswered,         // criteria in scope without an answer
  to_confirm,         // answers carried over that the board has not confirmed
  unknown,            // « Ne sait pas »: to document
  reason,             // « Sans objet » without a reason
  action,  // among the first priorities above 0, those that no action of the plan (but dropped ones) is about
};

struct Missing {
  MissingKind kind = MissingKind::unanswered;
  std::vector<Index> criteria;  // in the referential's order; priorities in theirs

  bool operator==(const Missing&) const = default;
};

// In scope, answers carried over that the board has not confirmed.
[[nodiscard]] std::vector<Index> criteria_to_confirm(const Referential& referential, const Diagnostic& diagnostic);

// In the order of MissingKind; a kind with nothing missing is not listed. Empty: complete.
[[nodiscard]] std::vector<Missing> missing_parts(const Referential& referential, const Diagnostic& diagnostic);

}  // namespace boussole
