// Diagnostics made at random, with texts that try to break things. Same generator state, same diagnostic.
#pragma once

#include <random>

#include "core/assessment.h"
#include "core/referential.h"

namespace boussole::test {

using Random = std::mt19937_64;

// The seed of BOUSSOLE_SEED, else a new one; tests print it with INFO.
[[nodiscard]] unsigned long long random_seed();
[[nodiscard]] Diagnostic random_diagnostic(const Referential& referential, Random& random);

}  // namespace boussole::test
