#include "app/state.h"

#include <algorithm>

#include "core/decisions/completeness.h"
#include "core/decisions/migration.h"
#include "generated/assets.h"

namespace boussole {

namespace {

// The first one behind `from`, or else the first of all.
std::optional<Index> next_of(const std::vector<Index>& criteria, Index from) {
  if (criteria.empty()) return std::nullopt;
  const auto next = std::upper_bound(criteria.begin(), criteria.end(), from);
  return next == criteria.end() ? criteria.front() : *next;
}

bool is_answered(const Referential& referential, const Diagnostic& diagnostic, Index criterion) {
  return answer_to(diagnostic, referential.criteria[criterion].id).state != AnswerState::unanswered;
}

const Entry* find_in(const std::vector<Entry>& library, const std::optional<std::string>& id) {
  if (!id) return nullptr;
  const auto found =
      std::find_if(library.begin(), library.end(), [&](const Entry& entry) { return entry.diagnostic.id == *id; });
  return found == library.end() ? nullptr : &*found;
}

}  // namespace

const Entry* AppState::open_entry() const { return find_in(library, open_id); }

const Diagnostic* AppState::diagnostic() const {
  const Entry* entry = open_entry();
  return entry ? &entry->diagnostic : nullptr;
}

const Diagnostic* AppState::migrating() const {
  const Entry* found = find_in(library, migrating_id);
  return found ? &found->diagnostic : nullptr;
}

std::string AppState::shown_id() const {
  return (screen == Screen::migration ? migrating_id : open_id).value_or(std::string());
}

const Referential* AppState::referential_of(const Diagnostic& diagnostic) const {
  for (const Referential* known : {referential, guide, own}) {
    if (known && answers(diagnostic, *known)) return known;
  }
  return nullptr;
}

const Criterion* AppState::known_criterion(std::string_view id) const {
  for (const Referential* known : {referential, guide, own}) {
    if (!known) continue;
    if (const auto index = known->find_criterion(id)) return &known->criteria[*index];
  }
  return nullptr;
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
  std::vector<Index> open = applicable_criteria(referential, diagnostic.profile);
  std::erase_if(open, [&](Index criterion) { return is_answered(referential, diagnostic, criterion); });
  return next_of(open, from);
}

std::optional<Index> next_to_answer(const Referential& referential, const Diagnostic& diagnostic, Index from) {
  const std::optional<Index> unanswered = next_unanswered(referential, diagnostic, from);
  return unanswered ? unanswered : next_of(criteria_to_confirm(referential, diagnostic), from);
}

std::string diagnostic_title(const Diagnostic& diagnostic) {
  if (!diagnostic.title.empty()) return diagnostic.title;
  if (!diagnostic.organisation.name.empty()) return diagnostic.organisation.name;
  return std::string(tr(Text::diagnostic_untitled));
}

bool is_example(const Diagnostic& diagnostic) { return diagnostic.id == example_id(); }

bool has_unexported_changes(const Entry& entry) {
  return entry.exported_at.empty() || entry.exported_modified_at != entry.diagnostic.modified_at;
}

}  // namespace boussole
