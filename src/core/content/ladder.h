// The ladder of a criterion: signs, one or two for each level. One rule settles: go up a step as long as all its signs
// are there; stop before the first step where one is missing. So what one sees has exactly one level. Positions of
// signs are those of Criterion::signs. Read next: referential.h (Sign), assessment.h (Answer::signs).
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

inline constexpr std::size_t kMostSignWords = 20;
inline constexpr std::size_t kMostPlainSignWords = 12;  // a sentence

// The level, 0 to 3, of what is seen: `seen(sign)` says of each whether it is there.
[[nodiscard]] int ladder_level(const Criterion& criterion, const std::function<bool(const Sign&)>& seen);

// By position, whether each sign is there as the answer says: as it was ticked, or, where a card was chosen, those of
// its level and below. None is there without a level.
[[nodiscard]] std::vector<bool> signs_seen(const Criterion& criterion, const Answer& answer);

// What stands between an answer and the next step.
struct MissingSigns {
  int step = 0;                    // the next step, 1 to 3; 0 when there is none: no level, or the highest
  std::vector<std::size_t> signs;  // positions, all of that step
  // A card says that one of them at least is missing, not which; ticks, or a step that has one sign, say it.
  bool certain = true;

  bool operator==(const MissingSigns&) const = default;
};
[[nodiscard]] MissingSigns missing_signs(const Criterion& criterion, const Answer& answer);

// The words of a sign in a wording; the usual ones while the plain ones are not there.
[[nodiscard]] const std::string& sign_in(const Sign& sign, Wording wording);

// Where an answer's ticks and its level disagree, located as in the diagnostic's file. Nothing is said of a diagnostic
// that answers another version of the questions.
[[nodiscard]] Faults sign_contradictions(const Referential& referential, const Diagnostic& diagnostic);

// What the words of the ladders are not allowed: a sign that is long, or says two facts. Located as in the file.
[[nodiscard]] Faults ladder_faults(const Referential& referential);

}  // namespace boussole
