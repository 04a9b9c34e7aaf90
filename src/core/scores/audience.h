// « Notre public »: the Régie's own shares beside the guide's national figures. Any of them may be missing.
#pragma once

#include <optional>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

struct AudienceLine {
  Index figure = 0;             // of Referential::key_figures
  std::optional<double> share;  // in percent, 0 to 100; none when not entered or impossible
  std::optional<double> gap;    // share minus the national one, in points, unrounded
  bool impossible = false;      // what was entered is no share

  bool operator==(const AudienceLine&) const = default;
};

// Whether a number can be a share: 0 to 100.
[[nodiscard]] bool is_share(double number);

// One line for each figure about people that is a percentage, in order.
[[nodiscard]] std::vector<AudienceLine> audience_lines(const Referential& referential, const Diagnostic& diagnostic);

}  // namespace boussole
