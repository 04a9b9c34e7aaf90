// Backups: what « Sauvegardes » shows and does. Where the data is and what the browser promises of it, the snapshots
// (snapshots.h) with what differs and how to come back to one, everything in one file. And the reminder to make a copy.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/diagnostic/snapshots.h"
#include "platform/platform.h"

namespace boussole {

struct AppState;
struct Entry;
class Keeping;
class Library;
class Messages;
class Snapshots;

// How a snapshot differs from what its diagnostic is now.
struct ComparedSnapshot {
  std::string id;
  Difference difference;
};

struct BackupsState {
  bool in_file = false;        // the page is a file of this computer (boussole.html), not a site
  bool newer_version = false;  // a newer version of the program keeps its records here: this one stores nothing more
  std::vector<StoredSnapshot> snapshots;  // without their files, latest first
  bool snapshots_known = false;           // the browser has answered
  std::string snapshots_refusal;          // its words when it keeps none
  StorageRoom room;
  std::optional<ComparedSnapshot> compared;  // the one that is looked at
  std::string naming;                        // id of the one that gets a name
};

// « Garder l’état d’aujourd’hui », of the open diagnostic; the name may be empty.
struct KeepSnapshot {
  std::string name;
};
// What differs is shown; the same again closes it.
struct CompareSnapshot {
  std::string id;
};
// Asks for a name; "" for none.
struct AskSnapshotName {
  std::string id;
};
struct NameSnapshot {
  std::string id;
  std::string name;
};
// As a diagnostic of its own, beside the one that is there.
struct RestoreSnapshot {
  std::string id;
};
struct ForgetSnapshot {
  std::string id;
};
// Every diagnostic, workshop and comparison of this browser, in one .zip.
struct ExportEverything {};
struct AskPersistence {};
using BackupsCommand = std::variant<KeepSnapshot, CompareSnapshot, AskSnapshotName, NameSnapshot, RestoreSnapshot,
                                    ForgetSnapshot, ExportEverything, AskPersistence>;

class Backups {
 public:
  Backups(AppState& state, Platform& platform, Messages& messages, Keeping& keeping, Snapshots& snapshots,
          Library& library);

  void apply(const KeepSnapshot& command);
  void apply(const CompareSnapshot& command);
  void apply(const AskSnapshotName& command);
  void apply(const NameSnapshot& command);
  void apply(const RestoreSnapshot& command);
  void apply(const ForgetSnapshot& command);
  void apply(const ExportEverything&);
  void apply(const AskPersistence&);

  // `refusal`: "", or the browser's words.
  void on_snapshot_stored(std::string_view id, std::string_view refusal);
  void on_snapshot_erased(std::string_view id, std::string_view refusal);
  void on_snapshot_named(std::string_view id, std::string_view refusal);
  void on_snapshots(std::vector<StoredSnapshot> snapshots, std::string_view refusal);
  // `file`: "" when it is gone.
  void on_snapshot_file(std::string_view id, std::string_view file);
  void on_room(const StorageRoom& room);
  // `verified`: read back from the disk. `refusal`: "", or the browser's words; kGivenUp when the person closed the
  // window that asks where.
  void on_all_saved(std::string_view name, std::string_view refusal, bool verified);
  // At the start: the browser had diagnostics and has them no more. `last_export`: ISO moment, "" when there was none.
  void on_erased_by_browser(std::string_view last_export);
  void on_newer_version();

  // Anything may have changed: what the screen shows is asked for when one comes to it, the browser's promise once
  // there is something to lose, and an old copy is told when its diagnostic is opened.
  void follow();

 private:
  void look();
  void restore(Diagnostic diagnostic);
  void remind(const Entry& entry);
  [[nodiscard]] StoredSnapshot* find(std::string_view id);

  BackupsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Keeping& keeping_;
  Snapshots& snapshots_;
  Library& library_;
  bool shown_ = false;                 // the screen, when last looked
  bool asked_ = false;                 // for the browser's promise, by ourselves
  std::string opened_;                 // the diagnostic that was open when last looked
  std::vector<std::string> reminded_;  // once each
  std::string restoring_;              // what was asked for, by hand: ids
  std::string forgetting_;
  std::map<std::string, std::string, std::less<>> keeping_names_, given_names_;  // by id
  std::vector<std::pair<std::string, std::string>> exporting_;  // id and modified_at of what is in the .zip
};

// Of App::on_all_saved.
inline constexpr std::string_view kGivenUp = "given-up";

// Days since a diagnostic was last exported, or made; none when its last export has everything, or it has nothing yet.
[[nodiscard]] std::optional<int> days_without_copy(const Entry& entry, const Date& today, Platform& platform);
// From so many days on, the person is reminded.
inline constexpr int kReminderDays = 7;

}  // namespace boussole
