#include "app/state.h"

#include <algorithm>

namespace boussole {

namespace {

bool is_answered(const Referential& referential, const Diagnostic& diagnostic, Index criterion) {
  return answer_to(diagnostic, referential.criteria[criterion].id).state != AnswerState::unanswered;
}

}  // namespace

const Entry* AppState::open_entry() const {
  if (!open_id) return nullptr;
  const auto found =
      std::find_if(library.begin(), library.end(), [&](const Entry& entry) { return entry.diagnostic.id == *open_id; });
  return found == library.end() ? nullptr : &*found;
}

const Diagnostic* AppState::diagnostic() const {
  const Entry* entry = open_entry();
  return entry ? &entry->diagnostic : nullptr;
}

Progress progress_of(const Referential& referential, const Diagnostic& diagnostic, std::optional<Index> domain) {
  Progress progress;
  for (const Index criterion : applicable_criteria(referential, diagnostic.profile)) {
    if (domain && referential.criteria[criterion].domain != *domain) continue;
    ++progress.applicable;
    if (is_answered(referential, diagnostic, criterion)) ++progress.answered;
  }
  return progress;
}

std::optional<Index> next_unanswered(const Referential& referential, const Diagnostic& diagnostic, Index from) {
  const std::vector<Index> applicable = applicable_criteria(referential, diagnostic.profile);
  std::optional<Index> first;
  for (const Index criterion : applicable) {
    if (is_answered(referential, diagnostic, criterion)) continue;
    if (criterion > from) return criterion;
    if (!first) first = criterion;
  }
  return first;
}

std::string diagnostic_title(const Diagnostic& diagnostic) {
  if (!diagnostic.title.empty()) return diagnostic.title;
  if (!diagnostic.organisation.name.empty()) return diagnostic.organisation.name;
  return std::string(tr(Text::diagnostic_untitled));
}

bool has_unexported_changes(const Entry& entry) {
  return entry.exported_at.empty() || entry.exported_modified_at != entry.diagnostic.modified_at;
}

}  // namespace boussole
