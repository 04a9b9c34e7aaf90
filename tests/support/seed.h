// The random numbers of the property tests: from BOUSSOLE_SEED, or new each time and told on failure.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>

namespace boussole::test {

using Random = std::mt19937_64;

inline std::uint64_t random_seed() {
  if (const char* given = std::getenv("BOUSSOLE_SEED")) return std::strtoull(given, nullptr, 10);
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

// From 0 to `count` - 1; the same everywhere for a seed, unlike std::uniform_int_distribution.
inline std::size_t below(Random& random, std::size_t count) { return static_cast<std::size_t>(random() % count); }
inline bool one_in(Random& random, std::size_t count) { return below(random, count) == 0; }

}  // namespace boussole::test
