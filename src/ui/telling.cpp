#include "ui/telling.h"

#include <utility>

namespace boussole {

namespace {

std::string words_of(const Notice& notice) {
  std::string words = notice.title;
  for (const std::string& detail : notice.details) {
    words += ' ';
    words += detail;
  }
  return words;
}

// A number means something once its last digit is there.
bool is_number_field(const Tree& tree, std::string_view id) {
  const Node* node = tree.find(id);
  return node && !node->input_mode.empty();
}

}  // namespace

Telling::News Telling::follow(const App& app, const Tree& tree, std::string_view focused,
                              std::vector<std::string>& said) {
  follow_words(tree, focused, said);
  follow_undone(app.state(), said);
  follow_keeping(app, said);
  return follow_notice(app.state(), said);
}

// The same words twice are two messages.
Telling::News Telling::follow_notice(const AppState& state, std::vector<std::string>& said) {
  if (state.notices == seen_notices_) return News::none;
  seen_notices_ = state.notices;
  if (!state.notice) return News::none;
  said.push_back(words_of(*state.notice));
  return News::notice;
}

// What was undone or redone.
void Telling::follow_undone(const AppState& state, std::vector<std::string>& said) {
  if (std::exchange(seen_times_told_, state.times_told) != state.times_told) said.push_back(state.told);
}

// That work is kept is news the first time, and after it was not. (That it is not, a message says.)
void Telling::follow_keeping(const App& app, std::vector<std::string>& said) {
  const AppState& state = app.state();
  if (state.storage == StorageHealth::refused) was_refused_ = true;
  const Entry* entry = state.open_entry();
  const bool worked_on = entry && entry->revision > 0;
  if (state.storage != StorageHealth::working || !worked_on || entry->revision != entry->stored_revision) return;
  const bool first = kept_.insert(entry->diagnostic.id).second;
  if (std::exchange(was_refused_, false) || first) said.push_back(app.status_line());
}

void Telling::follow_words(const Tree& tree, std::string_view focused, std::vector<std::string>& said) {
  const bool still_typing = is_number_field(tree, focused) && (typing_.empty() || typing_ == focused);
  std::map<std::string, std::string, std::less<>> now;
  bool waiting = false;
  for (const Node& node : tree.nodes()) {
    if (node.role != Role::status) continue;
    const std::string& words = node.told.empty() ? node.name : node.told;
    const auto before = words_.find(node.id);
    const bool changed = before != words_.end() && before->second != words;
    if (changed && still_typing) {
      now[node.id] = before->second;
      waiting = true;
      continue;
    }
    if (changed) said.push_back(words);
    now[node.id] = words;
  }
  words_ = std::move(now);
  typing_ = waiting ? std::string(focused) : std::string();
}

}  // namespace boussole
