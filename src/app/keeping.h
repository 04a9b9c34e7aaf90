// Keeping: the diagnostics of this browser, and their storing. Each edit is stored soon after, what the browser refuses
// is said and given again, and nothing that can't be read is lost. The features above change an entry and then say
// `touched`; what they may not do to one is written over what another window did (elsewhere.h, and
// docs/decisions/0012-a-revision-for-each-record.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/diagnostic/assessment.h"
#include "platform/platform.h"

namespace boussole {

struct AppState;
class Messages;

inline constexpr int kAutosaveDelayMs = 300;

// One diagnostic kept in this browser.
struct Entry {
  Diagnostic diagnostic;
  std::uint64_t revision = 0;         // grows with each edit
  std::uint64_t stored_revision = 0;  // the last revision that the browser confirmed
  std::string saved_at;               // ISO UTC, "" before the first save
  std::string exported_at;            // ISO UTC, "" when never exported
  std::string exported_modified_at;   // modified_at of what was exported; "" when edited since, or never exported
  std::uint64_t order = 0;            // StoredDiagnostic::order
  bool erased_elsewhere = false;      // by another window, while it was being edited here: stored no more
  std::string dated_modified_at;      // modified_at of the due dates last handed out as a calendar, in this session
};

// A record of the browser's storage that could not be read: kept as it is, downloadable, never deleted in silence.
struct SetAside {
  std::string id;
  std::string file;
  Faults faults;
};

enum class StorageHealth {
  loading,  // the browser has not answered yet
  working,
  refused,  // private window, full disk…: work goes on in memory
};

struct KeepingState {
  std::vector<Entry> library;  // most recently modified first
  std::vector<SetAside> set_aside;
  StorageHealth storage = StorageHealth::loading;
  std::string storage_reason;  // the browser's words when refused
};

// Whether what is not stored yet will be found again at the next start, in a copy that the platform made (the page is
// being left before its storage could answer).
enum class LeavingCopy { made, none };

class Keeping {
 public:
  Keeping(AppState& state, Platform& platform, Messages& messages);

  // --- What the platform tells
  // Everything found in the browser's storage at start; `refusal` is "" or the browser's words when it has none, or did
  // not answer, in which case the records may still come later. `apart`: versions that were not stored when their page
  // was left, of diagnostics that another window has saved since: each is kept as a diagnostic of its own.
  void on_loaded(const std::vector<StoredDiagnostic>& records, std::string_view refusal,
                 const std::vector<StoredDiagnostic>& apart);
  void on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal);

  // Saves at once what is not saved yet.
  void flush();
  // Whether closing now would lose an edit: not stored yet, or refused by the browser and not exported.
  [[nodiscard]] bool unsafe_to_close(LeavingCopy copy) const;

  // --- Entries. They move when one is added or forgotten. Null when there is none.
  [[nodiscard]] Entry* find(std::string_view id);
  [[nodiscard]] Entry* open_entry();
  // A diagnostic made here, first of the list.
  Entry& add(Diagnostic diagnostic);
  // A diagnostic as a file had it, first of the list. `exported`: the file is all of it.
  Entry& add_from_file(Diagnostic diagnostic, bool exported);
  // An entry's diagnostic was edited: it will be stored.
  void touched(Entry& entry);
  // It is in a file; `whole`: nothing was edited since the file was made.
  void exported(Entry& entry, bool whole);
  // Now, edited or not.
  void store(Entry& entry);

  // --- Records of other windows
  // Its order, whatever is made of it.
  void heed(const StoredDiagnostic& record);
  // A record that no entry stands for.
  void take_in(const StoredDiagnostic& record);
  // An entry becomes what is stored.
  void follow(Entry& entry, Diagnostic diagnostic, const StoredDiagnostic& record);
  // Two windows have edited one diagnostic: theirs is stored, ours goes on as another one, which is returned.
  Entry& keep_version(Entry& entry, Result<Diagnostic> theirs, const StoredDiagnostic& record);

  // --- Forgetting. What the browser is asked to forget is not stored until it has answered.
  void ask_to_erase(std::string_view id);
  void ask_to_erase_everything();
  void erase_answered(std::string_view id) { std::erase(erasing_, id); }
  void everything_answered() { erasing_everything_ = false; }
  void forget(std::string_view id);
  void forget_never_stored();
  void forget_set_aside() { slice_.set_aside.clear(); }
  void forget_everything();

 private:
  void add_record(const StoredDiagnostic& record);
  void order_library();
  Entry& set_apart(Diagnostic diagnostic);
  [[nodiscard]] bool is_being_erased(const Entry& entry) const;
  void tell_refusal(std::string_view refusal, bool unread);
  void tell_recovery();

  KeepingState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  std::uint64_t next_revision_ = 1;
  std::uint64_t last_order_ = 0;      // the greatest StoredDiagnostic::order seen
  std::vector<std::string> erasing_;  // ids that the browser was asked to forget, until it answers
  bool erasing_everything_ = false;
};

[[nodiscard]] bool is_unsaved(const Entry& entry);

// Whether anything was written or answered since the last export.
[[nodiscard]] bool has_unexported_changes(const Entry& entry);

// « Régie X – 24 novembre 2026 », or a generic name: what a list calls a diagnostic.
[[nodiscard]] std::string diagnostic_title(const Diagnostic& diagnostic);

// What a version is called that may not replace another one and stays beside it; `title`: what both were called.
[[nodiscard]] std::string apart_title(Platform& platform, const std::string& title);

// Whether it is the one to play with, of a Régie that does not exist.
[[nodiscard]] bool is_example(const Diagnostic& diagnostic);

}  // namespace boussole
