// Scores exactly as product.md, « Scores (exact) », defines them. Pure functions of a referential and a
// diagnostic; numbers are unrounded, rounding is for display (texts.h, french_number).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// The four stages share their names with the levels: « À engager », « Amorcé », « En place », « Ancré ».
enum class Stage { to_start, begun, in_place, anchored };

// The score of a set of criteria, with everything needed to explain it.
// Invariant: low ≤ score ≤ high whenever they are defined; rated + na + unknown + unanswered = set size.
struct Score {
  int rated = 0;                   // |R|: a level was given
  int na = 0;                      // |N|: « Sans objet »
  int unknown = 0;                 // « Ne sait pas »
  int unanswered = 0;              // nothing said
  int level_sum = 0;               // Σ level over R
  std::optional<double> score;     // 0 to 100; none when nothing is rated
  std::optional<double> coverage;  // 0 to 1; none when every criterion is « Sans objet » or the set is empty
  std::optional<double> low;       // 0 to 100; what the score can still become; none when R and U are empty
  std::optional<double> high;
  std::optional<Stage> stage;  // none below 50 % coverage (« données insuffisantes ») or without a score

  bool operator==(const Score&) const = default;
};

inline constexpr double kLeastCoverage = 0.5;  // below it a score has no stage

[[nodiscard]] Stage stage_of(double score);

// The score of the given criteria; those out of the profile's scope are left out.
[[nodiscard]] Score score_criteria(const Referential& referential, const Diagnostic& diagnostic,
                                   std::span<const Index> criteria);

struct Priority {
  Index criterion = 0;
  int priority = 0;  // importance × (3 − level), 0 to 9

  bool operator==(const Priority&) const = default;
};

// All results of a diagnostic.
struct Scores {
  Score overall;
  std::vector<Score> domains;  // in the referential's order
  std::vector<Score> themes;
  std::vector<Score> principles;
  std::vector<Index> to_document;    // applicable, « Ne sait pas »
  std::vector<Index> not_concerned;  // out of the profile's scope
  std::vector<Priority> priorities;  // every rated criterion: priority desc, importance desc, order

  bool operator==(const Scores&) const = default;
};

[[nodiscard]] Scores compute_scores(const Referential& referential, const Diagnostic& diagnostic);

// The criteria of a grouping that are in scope, in order.
[[nodiscard]] std::vector<Index> criteria_of_domain(const Referential& referential, const Profile& profile,
                                                    Index domain);
[[nodiscard]] std::vector<Index> criteria_of_principle(const Referential& referential, const Profile& profile,
                                                       Index principle);

// Rated criteria at level 3, then 2; within a level importance desc, then order. At most `count`.
[[nodiscard]] std::vector<Index> strengths(const Referential& referential, const Diagnostic& diagnostic,
                                           std::size_t count);

// One answer that would raise the score of a set: the criterion and the score points (0 to 100) gained if it
// reached level 3, everything else unchanged. Rated criteria below 3 only. Gain desc, then order.
struct Lever {
  Index criterion = 0;
  double gain = 0.0;

  bool operator==(const Lever&) const = default;
};
[[nodiscard]] std::vector<Lever> levers(const Referential& referential, const Diagnostic& diagnostic,
                                        std::span<const Index> criteria);

}  // namespace boussole
