// Checklists counted: « 4 repères sur 7 ». Never part of the score.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// yes + no + unknown + unanswered == total.
struct ChecklistCount {
  std::size_t yes = 0;
  std::size_t no = 0;
  std::size_t unknown = 0;     // « ne sait pas »
  std::size_t unanswered = 0;  // nothing said
  std::size_t total = 0;       // items of the checklist

  bool operator==(const ChecklistCount&) const = default;
};

// Answers to items that the checklist does not have are kept in the diagnostic, and counted nowhere.
[[nodiscard]] ChecklistCount count_checklist(const Checklist& checklist, const Diagnostic& diagnostic);

// What was said of an item; nothing when it was not answered.
[[nodiscard]] std::optional<CheckState> check_of(const Checklist& checklist, std::size_t item,
                                                 const Diagnostic& diagnostic);

// Indices of the checklists of a theme, in order.
[[nodiscard]] std::vector<Index> checklists_of(const Referential& referential, Index theme);

}  // namespace boussole
