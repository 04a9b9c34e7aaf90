#include "app/history.h"

#include <utility>

namespace boussole {

namespace {

Diagnostic without_journal(const Diagnostic& diagnostic) {
  Diagnostic value = diagnostic;
  value.journal.clear();
  return value;
}

// Moves the last step of one list to the end of the other, its value being the current one.
std::optional<History::Step> move_step(std::vector<History::Step>& from, std::vector<History::Step>& to,
                                       const Diagnostic& current) {
  if (from.empty()) return std::nullopt;
  History::Step step = std::move(from.back());
  from.pop_back();
  to.push_back({without_journal(current), step.line});
  return step;
}

}  // namespace

void History::record(const Diagnostic& before, const std::string& merge_key) {
  future_.clear();
  if (!continues(merge_key)) {
    merge_key_ = merge_key;
    past_.push_back({without_journal(before), {}});
    if (past_.size() > kMaxSteps) past_.erase(past_.begin());
  }
  tell_state();
}

std::optional<History::Step> History::undo(const Diagnostic& current) {
  seal();
  std::optional<Step> step = move_step(past_, future_, current);
  tell_state();
  return step;
}

std::optional<History::Step> History::redo(const Diagnostic& current) {
  seal();
  std::optional<Step> step = move_step(future_, past_, current);
  tell_state();
  return step;
}

void History::clear() {
  past_.clear();
  future_.clear();
  seal();
  tell_state();
}

void History::tell_state() {
  slice_.can_undo = !past_.empty();
  slice_.can_redo = !future_.empty();
}

}  // namespace boussole
