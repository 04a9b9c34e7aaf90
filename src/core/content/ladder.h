// The ladder of a criterion: signs, one or two for each level. One rule settles: go up a step as long as all its signs
// are there; stop before the first step where one is missing. So what one sees has exactly one level. Read next:
// referential.h (Sign).
#pragma once

#include <functional>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

inline constexpr std::size_t kMostSignWords = 20;
inline constexpr std::size_t kMostPlainSignWords = 12;  // a sentence

// The level, 0 to 3, of what is seen: `seen(sign)` says of each whether it is there.
[[nodiscard]] int ladder_level(const Criterion& criterion, const std::function<bool(const Sign&)>& seen);

// Where an answer's ticks and its level disagree, located as in the diagnostic's file. Nothing is said of a diagnostic
// that answers another version of the questions.
[[nodiscard]] Faults sign_contradictions(const Referential& referential, const Diagnostic& diagnostic);

// What the words of the ladders are not allowed: a sign that is long, or says two facts. Located as in the file.
[[nodiscard]] Faults ladder_faults(const Referential& referential);

}  // namespace boussole
