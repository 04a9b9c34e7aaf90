// Votes: what several people answered to one question, and what can be told of it (product.md, « Several respondents
// »). Undefined is none, never 0 or 1. Read next: respondents.h (several diagnostics), workshop.h.
#pragma once

#include <array>
#include <optional>
#include <span>

#include "core/diagnostic/assessment.h"

namespace boussole {

struct VoteCounts {
  std::array<int, 4> levels{};  // how many gave each level
  int unknown = 0;              // « Ne sait pas »
  int not_applicable = 0;       // « Sans objet »

  bool operator==(const VoteCounts&) const = default;
};

// Counts one more. Unanswered counts nowhere.
void count_vote(VoteCounts& counts, AnswerState state, int level);

// How many gave a level: the n of the median, the mean and the agreement.
[[nodiscard]] int rated_votes(const VoteCounts& counts);
// How many said anything.
[[nodiscard]] int all_votes(const VoteCounts& counts);

// 0 to 3, below and above the middle; the same when n is odd. None without a level.
struct Median {
  int low = 0;
  int high = 0;

  bool operator==(const Median&) const = default;
};
[[nodiscard]] std::optional<Median> median_vote(const VoteCounts& counts);

// 0 to 3; none without a level.
[[nodiscard]] std::optional<double> mean_vote(const VoteCounts& counts);

// The consensus of Tastle and Wierman: 1 when all gave the same level, 0 when they are halved between the ends; none
// below two levels given.
[[nodiscard]] std::optional<double> agreement(const VoteCounts& counts);

// How much a room agrees, for words and looks.
enum class Accord {
  undefined,  // fewer than two levels given
  low,        // below 0.5: a discussion is worth it
  fair,       // up to 0.8
  strong,
};
[[nodiscard]] Accord accord_of(const std::optional<double>& agreement);

}  // namespace boussole
