#include "core/scores/checklists.h"

namespace boussole {

ChecklistCount count_checklist(const Checklist& checklist, const Diagnostic& diagnostic) {
  ChecklistCount count;
  count.total = count.unanswered = checklist.items.size();
  const auto answers = diagnostic.checklists.find(checklist.id);
  if (answers == diagnostic.checklists.end()) return count;
  for (const auto& [position, state] : answers->second) {
    if (position >= checklist.items.size()) continue;
    --count.unanswered;
    if (state == CheckState::yes) ++count.yes;
    if (state == CheckState::no) ++count.no;
    if (state == CheckState::unknown) ++count.unknown;
  }
  return count;
}

std::optional<CheckState> check_of(const Checklist& checklist, std::size_t item, const Diagnostic& diagnostic) {
  const auto answers = diagnostic.checklists.find(checklist.id);
  if (answers == diagnostic.checklists.end()) return std::nullopt;
  const auto found = answers->second.find(item);
  return found == answers->second.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Index> checklists_of(const Referential& referential, Index theme) {
  std::vector<Index> found;
  for (Index index = 0; index < referential.checklists.size(); ++index) {
    if (referential.checklists[index].theme == theme) found.push_back(index);
  }
  return found;
}

}  // namespace boussole
