// Undo and redo over the edits of one diagnostic: whole values before and after, which are small.
// Typing in one field makes one step, until something else is edited.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/assessment.h"

namespace boussole {

class History {
 public:
  static constexpr std::size_t kMaxSteps = 100;

  // Remembers the value before an edit. `merge_key` names the field being typed in; "" never merges.
  void record(const Diagnostic& before, const std::string& merge_key);

  // The value to go back to (or forward to), given the current one; none at the end of the list.
  [[nodiscard]] std::optional<Diagnostic> undo(const Diagnostic& current);
  [[nodiscard]] std::optional<Diagnostic> redo(const Diagnostic& current);

  // Ends a run of typing: the next edit starts a step of its own.
  void seal() { merge_key_.clear(); }
  void clear();

  [[nodiscard]] bool can_undo() const { return !past_.empty(); }
  [[nodiscard]] bool can_redo() const { return !future_.empty(); }

 private:
  std::vector<Diagnostic> past_;
  std::vector<Diagnostic> future_;
  std::string merge_key_;
};

}  // namespace boussole
