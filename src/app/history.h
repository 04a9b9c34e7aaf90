// Undo and redo over the edits of one diagnostic: whole values before and after, which are small. Their journals are
// left out: undoing tells a line, it erases none (decision 4).
// Typing in one field makes one step, until something else is edited. Editing (editing.h) records and takes steps.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/diagnostic/assessment.h"

namespace boussole {

struct HistoryState {
  bool can_undo = false;
  bool can_redo = false;
};

class History {
 public:
  explicit History(HistoryState& slice) : slice_(slice) {}

  static constexpr std::size_t kMaxSteps = 100;

  // A value without its journal, and the journal's line about the edit that leads to it or away from it.
  struct Step {
    Diagnostic value;
    std::string line;
  };

  // Whether an edit would go on with the last step. `merge_key` names the field being typed in; "" never merges.
  [[nodiscard]] bool continues(const std::string& merge_key) const {
    return !merge_key.empty() && merge_key == merge_key_ && !past_.empty();
  }
  // Remembers the value before an edit.
  void record(const Diagnostic& before, const std::string& merge_key);
  // The value that the last step goes back to. Precondition: something was recorded.
  [[nodiscard]] const Diagnostic& start() const { return past_.back().value; }
  // What the last step did, in words.
  void tell(std::string line) { past_.back().line = std::move(line); }

  // The value to go back to (or forward to), given the current one; none at the end of the list.
  [[nodiscard]] std::optional<Step> undo(const Diagnostic& current);
  [[nodiscard]] std::optional<Step> redo(const Diagnostic& current);

  // Ends a run of typing: the next edit starts a step of its own.
  void seal() { merge_key_.clear(); }
  void clear();

 private:
  void tell_state();

  HistoryState& slice_;
  std::vector<Step> past_;
  std::vector<Step> future_;
  std::string merge_key_;
};

}  // namespace boussole
