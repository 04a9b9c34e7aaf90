#include "core/group/votes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace boussole {

namespace {

constexpr double kLevelSpan = 3;  // from the lowest level to the highest

// The level of the vote at a rank, from 0, when they are put in order.
int level_at(const VoteCounts& counts, int rank) {
  int level = 0;
  while (level < 3 && rank >= counts.levels[static_cast<std::size_t>(level)]) {
    rank -= counts.levels[static_cast<std::size_t>(level)];
    ++level;
  }
  return level;
}

}  // namespace

void count_vote(VoteCounts& counts, AnswerState state, int level) {
  if (state == AnswerState::rated) ++counts.levels[static_cast<std::size_t>(std::clamp(level, 0, 3))];
  if (state == AnswerState::unknown) ++counts.unknown;
  if (state == AnswerState::not_applicable) ++counts.not_applicable;
}

int rated_votes(const VoteCounts& counts) { return std::accumulate(counts.levels.begin(), counts.levels.end(), 0); }

int all_votes(const VoteCounts& counts) { return rated_votes(counts) + counts.unknown + counts.not_applicable; }

std::optional<Median> median_vote(const VoteCounts& counts) {
  const int n = rated_votes(counts);
  if (n == 0) return std::nullopt;
  return Median{level_at(counts, (n - 1) / 2), level_at(counts, n / 2)};
}

std::optional<double> mean_vote(const VoteCounts& counts) {
  const int n = rated_votes(counts);
  if (n == 0) return std::nullopt;
  int sum = 0;
  for (std::size_t level = 0; level < counts.levels.size(); ++level)
    sum += static_cast<int>(level) * counts.levels[level];
  return static_cast<double>(sum) / n;
}

std::optional<double> agreement(const VoteCounts& counts) {
  const int n = rated_votes(counts);
  if (n < 2) return std::nullopt;
  const double mean = *mean_vote(counts);
  double result = 1;
  for (std::size_t level = 0; level < counts.levels.size(); ++level) {
    if (counts.levels[level] == 0) continue;
    const double share = static_cast<double>(counts.levels[level]) / n;
    result += share * std::log2(1 - std::abs(static_cast<double>(level) - mean) / kLevelSpan);
  }
  return std::clamp(result, 0.0, 1.0);  // the sum of logarithms may leave a hair beyond
}

Accord accord_of(const std::optional<double>& agreement) {
  constexpr double kFair = 0.5;
  constexpr double kStrong = 0.8;
  if (!agreement) return Accord::undefined;
  return *agreement < kFair ? Accord::low : *agreement < kStrong ? Accord::fair : Accord::strong;
}

}  // namespace boussole
