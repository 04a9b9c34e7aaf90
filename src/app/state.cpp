#include "app/state.h"

#include <algorithm>

#include "core/decisions/migration.h"

namespace boussole {

namespace {

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

bool AppState::is_read_only() const {
  const Diagnostic* open = diagnostic();
  return open && (open->locked_at || written_elsewhere);
}

const Diagnostic* AppState::migrating() const {
  const Entry* found = find_in(library, migrating_id);
  return found ? &found->diagnostic : nullptr;
}

const Workshop* AppState::workshop() const {
  const auto found = std::find_if(workshops.begin(), workshops.end(), [&](const WorkshopEntry& entry) {
    return open_workshop && entry.workshop.id == *open_workshop;
  });
  return found == workshops.end() ? nullptr : &found->workshop;
}

const ComparisonEntry* AppState::comparison_entry() const {
  const auto found = std::find_if(comparisons.begin(), comparisons.end(), [&](const ComparisonEntry& entry) {
    return open_comparison && entry.comparison.id == *open_comparison;
  });
  return found == comparisons.end() ? nullptr : &*found;
}

const Comparison* AppState::comparison() const {
  const ComparisonEntry* entry = comparison_entry();
  return entry ? &entry->comparison : nullptr;
}

std::string AppState::shown_id() const {
  if (screen == Screen::workshop) return open_workshop.value_or(std::string());
  if (screen == Screen::comparison) return open_comparison.value_or(std::string());
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

std::string AppState::referential_name(const std::string& id) const {
  for (const Referential* at_hand : {referential, guide, own}) {
    if (at_hand && at_hand->id == id) return at_hand->name();
  }
  return id;
}

std::string AppState::question_title(const std::string& id) const {
  const Criterion* known = known_criterion(id);
  return known ? known->title : id;
}

}  // namespace boussole
