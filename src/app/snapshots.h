// Snapshots: the open diagnostic as it was, kept before what matters changes it. The person sees them in « Sauvegardes
// » (backups.h); which ones stay: core/diagnostic/snapshots.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic/assessment.h"
#include "core/diagnostic/snapshots.h"

namespace boussole {

struct AppState;
class Platform;
struct StoredSnapshot;

class Snapshots {
 public:
  Snapshots(const AppState& state, Platform& platform) : state_(state), platform_(platform) {}

  // Keeps it as it is now, and answers the snapshot's id. Nothing is kept of one without any answer, nor twice of the
  // same unless it has a name: "".
  std::string take(const Diagnostic& diagnostic, SnapshotKind kind, std::string name = {});
  // The browser has not kept the last one.
  void not_kept() { last_of_.clear(); }
  // An edit is about to change it: the first of the session keeps what it was.
  void before_edit(const Diagnostic& diagnostic);
  // Something is about to be undone: after many in a row, what was there before the first is kept.
  void before_undo(const Diagnostic& diagnostic);
  // It is gone, by the person's wish, and so is what was kept of it.
  void forget(std::string_view id);

  // Those that the browser holds: the ones that are kept no longer are erased, there and in `all`.
  void thin(std::vector<StoredSnapshot>& all);

 private:
  const AppState& state_;
  Platform& platform_;
  std::vector<std::string> gone_;      // ids of the diagnostics deleted since then
  std::vector<std::string> seen_;      // ids of the diagnostics edited since the page was opened
  std::string last_of_, last_moment_;  // the state last kept: of which diagnostic, and its modified_at
  std::optional<Diagnostic> undoing_;  // before the first of a row of undos
  int undone_ = 0;                     // how many in that row
};

}  // namespace boussole
