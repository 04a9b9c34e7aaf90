// Diagnostics made at random, as hostile as a valid one can be: for the properties of the codec.
#pragma once

#include <string>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"
#include "support/seed.h"

namespace boussole::test {

// Emoji, combining marks, right to left, quotes, backslashes, control characters; never U+0000.
[[nodiscard]] std::string random_text(Random& random);

// Answers to a referential. Valid and canonical: what encode_diagnostic writes, decode_diagnostic gives back unchanged.
[[nodiscard]] Diagnostic random_diagnostic(const Referential& referential, Random& random);

}  // namespace boussole::test
