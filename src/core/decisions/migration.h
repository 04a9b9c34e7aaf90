// A diagnostic answered on one referential, opened on another: what becomes of each criterion. Nothing is ever deleted:
// answers stay in the diagnostic under their criterion's id, those of criteria that are gone too.
// A diagnostic does not carry the texts it answered. With the old referential at hand, texts are compared; without it,
// ids alone: an answer on another version, or to another referential, is then to be confirmed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

enum class Fate {
  same,      // the same question and levels: kept
  reworded,  // the same id, other words (or words that cannot be compared): kept, to confirm
  added,     // not there before, or never answered: to answer
  gone,      // not there any more: the answer kept aside, readable
};

struct CriterionFate {
  std::string id;
  Fate fate = Fate::same;
  std::optional<Index> from;  // in the old referential, when it is at hand
  std::optional<Index> to;    // in the new one; none when gone
  bool answered = false;      // the diagnostic holds something for it

  bool operator==(const CriterionFate&) const = default;
};

// Whether the diagnostic answers this referential, in this version.
[[nodiscard]] bool answers(const Diagnostic& diagnostic, const Referential& referential);

struct MigrationPlan {
  bool needed = false;                  // the diagnostic was answered on another id or version
  std::vector<CriterionFate> criteria;  // the new referential's, in order; then those gone, in the old one's order

  [[nodiscard]] std::size_t count(Fate fate) const;

  bool operator==(const MigrationPlan&) const = default;
};

// `from`: the referential that the diagnostic answered, null when it is not at hand; ignored when it is not that one.
[[nodiscard]] MigrationPlan plan_migration(const Referential* from, const Referential& to,
                                           const Diagnostic& diagnostic);

// The diagnostic on the new referential: its reference changes, every answer stays, those to questions that were
// reworded are to be confirmed, without the ticks of signs that were others.
[[nodiscard]] Diagnostic migrated(Diagnostic diagnostic, const Referential& to, const MigrationPlan& plan);

}  // namespace boussole
