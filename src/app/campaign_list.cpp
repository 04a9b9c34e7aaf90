#include "app/campaign_list.h"

#include <algorithm>

#include "core/decisions/campaigns.h"
#include "core/language/folding.h"

namespace boussole {

namespace {

bool same_words(const std::string& left, const std::string& right) {
  const std::string first = folded(left);
  return !first.empty() && first == folded(right);
}

}  // namespace

bool of_same_regie(const Diagnostic& left, const Diagnostic& right) {
  return same_words(left.organisation.name, right.organisation.name) ||
         same_words(left.organisation.code, right.organisation.code);
}

bool is_ballot(const Diagnostic& diagnostic) {
  if (diagnostic.kind != DiagnosticKind::individual) return false;
  const std::size_t start = diagnostic.title.find_last_not_of("0123456789") + 1;
  const std::string number = diagnostic.title.substr(start);
  return !number.empty() && diagnostic.title == tr(Text::entry_ballot, {{"n", number}});
}

std::vector<const Diagnostic*> other_campaigns(const AppState& state) {
  std::vector<const Diagnostic*> others;
  const Diagnostic* open = state.diagnostic();
  if (!open || is_ballot(*open)) return others;
  for (const Entry& entry : state.library) {
    const Diagnostic& other = entry.diagnostic;
    if (other.id != open->id && !is_ballot(other) && other.referential.id == open->referential.id &&
        of_same_regie(*open, other)) {
      others.push_back(&other);
    }
  }
  std::stable_sort(others.begin(), others.end(),
                   [](const Diagnostic* left, const Diagnostic* right) { return is_earlier(*right, *left); });
  return others;
}

Screen history_opens_at(const AppState& state) {
  return other_campaigns(state).empty() ? Screen::finalising : Screen::history;
}

}  // namespace boussole
