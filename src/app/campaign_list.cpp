#include "app/campaign_list.h"

#include <algorithm>
#include <tuple>

#include "core/campaigns.h"
#include "core/folding.h"

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

std::vector<const Diagnostic*> other_campaigns(const AppState& state) {
  std::vector<const Diagnostic*> others;
  const Diagnostic* open = state.diagnostic();
  if (!open) return others;
  for (const Entry& entry : state.library) {
    const Diagnostic& other = entry.diagnostic;
    if (other.id != open->id && other.referential.id == open->referential.id && of_same_regie(*open, other)) {
      others.push_back(&other);
    }
  }
  std::stable_sort(others.begin(), others.end(),
                   [](const Diagnostic* left, const Diagnostic* right) { return is_earlier(*right, *left); });
  return others;
}

bool is_earlier(const Diagnostic& first, const Diagnostic& second) {
  return std::tuple(campaign_date(first), first.created_at) < std::tuple(campaign_date(second), second.created_at);
}

}  // namespace boussole
