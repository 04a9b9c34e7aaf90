// Codes and links that somebody pastes, one a line or cut by a mail (response_code.h reads each).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

struct ReceivedCode {
  std::size_t line = 1;        // where it stands in what was pasted
  std::string name;            // « Code …7K2QF »: nothing else tells two codes apart
  std::string code;            // as it is written; "" when it can't be read
  Result<Diagnostic> answers;  // without id, name or dates; or what is wrong with it
};

// A line that is not blank is a code; or else, when none is, all of them together.
[[nodiscard]] std::vector<ReceivedCode> read_codes(const Referential& referential, std::string_view text);

}  // namespace boussole
