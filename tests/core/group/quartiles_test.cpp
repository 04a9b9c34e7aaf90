#include "core/group/quartiles.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

struct Known {
  std::vector<double> values;
  Quartiles quartiles;
};

// Not computed by this program: by Python 3.11, statistics.quantiles(values, n=4, method="inclusive"), whose
// documentation gives it as R's type 7. The eighths of the random ones are exact in floating point.
const std::vector<Known> kTable = {
    {{7}, {7, 7, 7}},
    {{1, 2}, {1.25, 1.5, 1.75}},
    {{0, 100}, {25, 50, 75}},
    {{1, 2, 3}, {1.5, 2, 2.5}},
    {{10, 20, 30, 40}, {17.5, 25, 32.5}},
    {{0, 25, 50, 75, 100}, {25, 50, 75}},
    {{3, 1, 2, 5, 4, 6}, {2.25, 3.5, 4.75}},
    {{33.25, 66.5, 12.75, 80, 4.5, 91.25, 50}, {23, 50, 73.25}},
    {{0, 0, 0, 1}, {0, 0, 0.25}},
    {{2, 2, 2, 2, 2}, {2, 2, 2}},
    {{5, 1, 4, 2, 3, 9, 8, 7}, {2.75, 4.5, 7.25}},
    {{47.5, 3.125, 67.125, 8.125, 29.125, 64, 63.25, 29.5, 40.875, 24.625}, {25.75, 35.1875, 59.3125}},
    {{78.875, 53.625, 95.5, 85.375, 39.375, 36.875, 37.125, 49.375, 7.5, 72.625, 71.25}, {38.25, 53.625, 75.75}},
    {{79.125, 35.125, 60.25, 39.875, 52.625, 26, 41.625, 2.875, 45.875, 18.125, 13.5, 93.75},
     {24.03125, 40.75, 54.53125}},
    {{34.125, 88.875, 78, 62, 33.875, 60.5, 99.25, 78.25, 43, 83.375, 70.875, 0, 13.625}, {34.125, 62, 78.25}},
    {{64.625, 4,  20.125, 87.625, 8.375,  64.125, 27.875, 59.125, 82.25,  11.625,
      66.125, 57, 39.75,  56.375, 73.25,  10.375, 29.375, 17.625, 78.625, 25.25,
      58.125, 71, 16.625, 99.25,  21.125, 61.75,  91.25,  38.5,   2.5,    15.25},
     {18.25, 48.0625, 65.75}},
};

}  // namespace

TEST_CASE("quartiles are those of type 7, to the last bit") {
  for (const Known& known : kTable) {
    INFO(known.values.size());
    CHECK(quartiles_of(known.values) == known.quartiles);
  }
  CHECK_FALSE(quartiles_of({}));
}

TEST_CASE("quartiles do not depend on the order of the values, and stand among them in order") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 500; ++round) {
    std::vector<double> values(1 + below(random, 40));
    for (double& value : values) value = static_cast<double>(below(random, 801)) / 8;
    const Quartiles quartiles = quartiles_of(values).value();
    std::shuffle(values.begin(), values.end(), random);
    CHECK(quartiles_of(values) == quartiles);
    CHECK(*std::min_element(values.begin(), values.end()) <= quartiles.q1);
    CHECK(quartiles.q1 <= quartiles.median);
    CHECK(quartiles.median <= quartiles.q3);
    CHECK(quartiles.q3 <= *std::max_element(values.begin(), values.end()));
  }
}
