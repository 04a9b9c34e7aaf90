// Which questions one wants to go through: all those that concern the Régie, or some of them.
#pragma once

#include <optional>
#include <vector>

#include "app/state.h"

namespace boussole {

// A criterion counts among the « priorities » from this importance × (3 − level).
inline constexpr int kHighPriority = 4;

// The applicable criteria that pass the filter, in the guide's order.
[[nodiscard]] std::vector<Index> filtered_criteria(const Referential& referential, const Diagnostic& diagnostic,
                                                   QuestionFilter filter);

// The filtered criterion just after or before `from`; none at the ends.
[[nodiscard]] std::optional<Index> next_filtered(const Referential& referential, const Diagnostic& diagnostic,
                                                 QuestionFilter filter, Index from);
[[nodiscard]] std::optional<Index> previous_filtered(const Referential& referential, const Diagnostic& diagnostic,
                                                     QuestionFilter filter, Index from);

}  // namespace boussole
