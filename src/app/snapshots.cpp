#include "app/snapshots.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/keeping.h"
#include "app/moments.h"
#include "app/progress.h"
#include "app/state.h"
#include "core/diagnostic/codec.h"
#include "platform/platform.h"

namespace boussole {

namespace {

constexpr int kManyUndos = 10;

}  // namespace

std::string Snapshots::take(const Diagnostic& diagnostic, SnapshotKind kind, std::string name) {
  if (diagnostic.answers.empty() && diagnostic.actions.empty()) return {};
  const bool kept = last_of_ == diagnostic.id && last_moment_ == diagnostic.modified_at;
  if (kept && name.empty()) return {};
  last_of_ = diagnostic.id;
  last_moment_ = diagnostic.modified_at;
  StoredSnapshot snapshot;
  snapshot.id = platform_.new_uuid();
  snapshot.of = diagnostic.id;
  snapshot.kind = kind;
  snapshot.name = std::move(name);
  snapshot.taken_at = platform_.now_utc();
  snapshot.title = diagnostic_title(diagnostic);
  if (const Referential* referential = state_.referential_of(diagnostic)) {
    const Progress progress = progress_of(*referential, diagnostic);
    snapshot.answered = static_cast<int>(progress.answered);
    snapshot.asked = static_cast<int>(progress.applicable);
  }
  snapshot.file = encode_diagnostic(diagnostic);
  platform_.store_snapshot(snapshot);
  return snapshot.id;
}

void Snapshots::before_edit(const Diagnostic& diagnostic) {
  undoing_.reset();
  undone_ = 0;
  if (std::find(seen_.begin(), seen_.end(), diagnostic.id) != seen_.end()) return;
  seen_.push_back(diagnostic.id);
  take(diagnostic, SnapshotKind::session);
}

void Snapshots::before_undo(const Diagnostic& diagnostic) {
  if (!undoing_ || undoing_->id != diagnostic.id) {
    undoing_ = diagnostic;
    undone_ = 0;
  }
  if (++undone_ == kManyUndos) take(*undoing_, SnapshotKind::undone);
}

void Snapshots::forget(std::string_view id) {
  std::erase(seen_, id);
  if (last_of_ == id) last_of_.clear();
  gone_.emplace_back(id);
  platform_.list_snapshots();
}

void Snapshots::thin(std::vector<StoredSnapshot>& all) {
  std::map<std::string, std::vector<SnapshotMoment>> moments;
  for (const StoredSnapshot& one : all) {
    moments[one.of].push_back({one.id, local_day(platform_, one.taken_at), one.taken_at, !one.name.empty()});
  }
  std::vector<std::string> forgotten;
  for (const StoredSnapshot& one : all) {
    if (std::find(gone_.begin(), gone_.end(), one.of) != gone_.end()) forgotten.push_back(one.id);
  }
  for (const auto& [id, of_one] : moments) {
    const std::vector<std::string> more = snapshots_to_forget(of_one, today(platform_));
    forgotten.insert(forgotten.end(), more.begin(), more.end());
  }
  if (forgotten.empty()) return;
  platform_.erase_snapshots(forgotten);
  std::erase_if(all, [&](const StoredSnapshot& one) {
    return std::find(forgotten.begin(), forgotten.end(), one.id) != forgotten.end();
  });
}

}  // namespace boussole
