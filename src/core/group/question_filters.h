// Which of the 59 questions are worth a commission's time (comparison.md, view 3). Only from what may be shown.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/group/shown_comparison.h"

namespace boussole {

enum class ComparedQuestions {
  all,
  nobody,  // at least two Régies gave a level, and none of them is « En place » or « Ancré »
  spread,  // one Régie at least is « À engager », and another « Ancré »
  alone,  // one's own Régie is by itself: « En place » or « Ancré » where no other is, or the only one that is not
};
inline constexpr std::size_t kComparedQuestions = 4;

// Positions of criteria, in the referential's order. Without `own` (a position among the members shown), none is alone.
[[nodiscard]] std::vector<Index> filter_questions(const ShownComparison& shown, ComparedQuestions which,
                                                  std::optional<std::size_t> own);

}  // namespace boussole
