// Median and quartiles of type 7, the ones that R's quantile() and NumPy give unless asked otherwise: between the two
// values around (n - 1) × p, in proportion. Exact: positions are counted in quarters, never in floating point.
#pragma once

#include <optional>
#include <vector>

namespace boussole {

struct Quartiles {
  double q1 = 0.0;
  double median = 0.0;
  double q3 = 0.0;

  bool operator==(const Quartiles&) const = default;
};

// None without a value. The order of the values does not matter.
[[nodiscard]] std::optional<Quartiles> quartiles_of(std::vector<double> values);

}  // namespace boussole
