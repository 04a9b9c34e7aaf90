#include "app/history.h"

#include <utility>

namespace boussole {

void History::record(const Diagnostic& before, const std::string& merge_key) {
  future_.clear();
  if (!merge_key.empty() && merge_key == merge_key_ && !past_.empty()) return;
  merge_key_ = merge_key;
  past_.push_back(before);
  if (past_.size() > kMaxSteps) past_.erase(past_.begin());
}

std::optional<Diagnostic> History::undo(const Diagnostic& current) {
  if (past_.empty()) return std::nullopt;
  seal();
  future_.push_back(current);
  Diagnostic value = std::move(past_.back());
  past_.pop_back();
  return value;
}

std::optional<Diagnostic> History::redo(const Diagnostic& current) {
  if (future_.empty()) return std::nullopt;
  seal();
  past_.push_back(current);
  Diagnostic value = std::move(future_.back());
  future_.pop_back();
  return value;
}

void History::clear() {
  past_.clear();
  future_.clear();
  seal();
}

}  // namespace boussole
