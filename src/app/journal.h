// The readable journal of a diagnostic: what changed, when, and who did it, in French, one line for each edit. Lines
// are only ever added (decision 4), except while one types in one field: that is one line, whose time moves on.
#pragma once

#include <cstddef>
#include <string>

#include "app/edits.h"
#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

inline constexpr std::size_t kMaxJournalLines = 2'000;  // kept; the oldest go first
inline constexpr std::size_t kMaxJournalQuote = 80;     // code points of a text that a line quotes

// « Nombre de personnes par CIP : 1 Amorcé → 2 En place »: what an edit did to a diagnostic. Long texts are cut.
[[nodiscard]] std::string edit_line(const Referential& referential, const Diagnostic& before, const Diagnostic& after,
                                    const EditCommand& command);

// Whether an edit of a criterion left nothing of the signs that were ticked.
[[nodiscard]] bool clears_ticks(const Diagnostic& before, const Diagnostic& after, const std::string& criterion);

// What became of the plan of actions: one added, removed or changed is told by its title.
[[nodiscard]] std::string plan_line(const Diagnostic& before, const Diagnostic& after);

// Adds a line at this moment (ISO 8601 UTC), by the respondent's alias.
void add_journal_line(Diagnostic& diagnostic, const std::string& moment, const std::string& what);

// The beginning of a text, on one line, with an ellipsis when it has more than `most` code points.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t most);

}  // namespace boussole
