// What a score is made of, and what it would become: an answer changed provisionally, and the sum spelt out. Nothing
// here changes a diagnostic. The formulas are those of scoring.h.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/scores/scoring.h"

namespace boussole {

// All scores as they would be with another answer to one criterion. A criterion out of the profile's scope, or that the
// referential does not have, changes nothing.
[[nodiscard]] Scores scores_with(const Referential& referential, const Diagnostic& diagnostic,
                                 const std::string& criterion, const Answer& answer);

// Points of score gained (0 to 100, negative when lost); none unless both scores are defined.
[[nodiscard]] std::optional<double> score_delta(const Score& before, const Score& after);

// The scores of a diagnostic now and with the provisional answer, and what moved, in the referential's order.
struct WhatIf {
  Scores before;
  Scores after;
  std::optional<double> overall;
  std::vector<std::optional<double>> domains;
  std::vector<std::optional<double>> principles;
};
[[nodiscard]] WhatIf what_if(const Referential& referential, const Diagnostic& diagnostic, const std::string& criterion,
                             const Answer& answer);

// A rated answer and what it brings. Over a set, the contributions add up to the score.
struct Contribution {
  Index criterion = 0;
  int level = 0;        // 0 to 3
  double points = 0.0;  // of the score, 0 to 100: 100 × level / (3 × |R|)

  bool operator==(const Contribution&) const = default;
};

enum class Exclusion {
  not_concerned,   // out of the profile's scope: in no count at all
  not_applicable,  // « Sans objet »: leaves the coverage too
  unknown,         // « Ne sait pas »: lowers the coverage
  unanswered,      // the same
};

struct Excluded {
  Index criterion = 0;
  Exclusion why = Exclusion::unanswered;
  std::string reason;  // the board's words for « Sans objet », else ""

  bool operator==(const Excluded&) const = default;
};

// The whole story of the score of a set; criteria in the order given.
struct Explanation {
  Score score;  // with its range
  std::vector<Contribution> contributions;
  std::vector<Excluded> excluded;
  std::vector<Lever> levers;  // gain desc (scoring.h)
};
[[nodiscard]] Explanation explanation(const Referential& referential, const Diagnostic& diagnostic,
                                      std::span<const Index> criteria);

}  // namespace boussole
