#include "core/group/quartiles.h"

#include <algorithm>
#include <cstddef>

namespace boussole {

namespace {

// The value at `quarters` quarters of the way from the first to the last. Precondition: sorted, not empty.
double value_at(const std::vector<double>& sorted, std::size_t quarters) {
  constexpr std::size_t kWhole = 4;
  const std::size_t position = (sorted.size() - 1) * quarters;
  const std::size_t below = position / kWhole;
  const std::size_t rest = position % kWhole;
  if (rest == 0) return sorted[below];
  const auto share = static_cast<double>(rest);
  return (sorted[below] * (kWhole - share) + sorted[below + 1] * share) / kWhole;
}

}  // namespace

std::optional<Quartiles> quartiles_of(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  return Quartiles{value_at(values, 1), value_at(values, 2), value_at(values, 3)};
}

}  // namespace boussole
