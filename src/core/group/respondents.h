// Several respondents: the diagnostics of n people on one referential, question by question, and what is worth a
// discussion first (product.md, « Several respondents »). The order of the diagnostics changes nothing.
#pragma once

#include <span>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"
#include "core/group/votes.h"

namespace boussole {

struct CriterionVotes {
  Index criterion = 0;
  VoteCounts votes;
  double importance = kDefaultImportance;  // the mean of those whom the question concerns

  bool operator==(const CriterionVotes&) const = default;
};

// One for each criterion of the referential, in its order. An answer counts where the profile of the diagnostic that
// holds it makes the criterion apply; ids that the referential does not know are left out.
[[nodiscard]] std::vector<CriterionVotes> tally(const Referential& referential,
                                                std::span<const Diagnostic* const> diagnostics);

// What to discuss first: agreement ascending, then importance descending, then the referential's order. Those without
// an agreement come after the others, and only when somebody said something of them.
[[nodiscard]] std::vector<Index> discuss_first(std::span<const CriterionVotes> tallies);

}  // namespace boussole
