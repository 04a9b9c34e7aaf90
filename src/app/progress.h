// How far the questions that concern the Régie are answered, and which one comes next.
#pragma once

#include <cstddef>
#include <optional>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// How far a set of criteria is answered.
struct Progress {
  std::size_t applicable = 0;
  std::size_t answered = 0;  // rated, « Sans objet » or « Ne sait pas »

  [[nodiscard]] bool complete() const { return applicable > 0 && answered == applicable; }
  bool operator==(const Progress&) const = default;
};

[[nodiscard]] Progress progress_of(const Referential& referential, const Diagnostic& diagnostic,
                                   std::optional<Index> domain = std::nullopt);

// Where a diagnostic stands, for who comes back to it.
enum class Standing {
  begun,       // questions without an answer are left
  to_confirm,  // none, but some answers were carried over and are still to be confirmed
  complete,
  finalised,  // whatever was left
};
[[nodiscard]] Standing standing_of(const Referential& referential, const Diagnostic& diagnostic);

// The next applicable criterion without an answer after `from`, wrapping around; none when all are answered.
[[nodiscard]] std::optional<Index> next_unanswered(const Referential& referential, const Diagnostic& diagnostic,
                                                   Index from);

// The same; when every question has an answer, the next one that was carried over and is still to be confirmed.
[[nodiscard]] std::optional<Index> next_to_answer(const Referential& referential, const Diagnostic& diagnostic,
                                                  Index from);

}  // namespace boussole
