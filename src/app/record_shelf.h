// Records of one kind kept beside the diagnostics, in the same store and in the same way (keeping.h): their list, their
// storing, what another window does to them, their files. Workshops and comparisons are two such kinds.
//
// A Kind says what the records are: Entry (derived from RecordMarks), Value, value(entry), is_record(bytes),
// decode(bytes), encode(value), encode_for_file(value), title(value), stamp(value), deleted(messages),
// not_deleted(messages). What is declared here is defined in record_shelf_impl.h, for the file that makes the shelf of
// its kind.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/keeping.h"
#include "platform/platform.h"

namespace boussole {

struct AppState;
class Messages;

// What is known of the storing of a record.
struct RecordMarks {
  std::uint64_t revision = 0;         // grows with each change
  std::uint64_t stored_revision = 0;  // the last one that the browser confirmed
  std::string saved_at;               // ISO UTC, "" before the first save
  std::string exported_at;            // ISO UTC, "" when never exported
  std::string exported_modified_at;   // modified_at of what was exported
  std::uint64_t order = 0;            // StoredDiagnostic::order
  bool erased_elsewhere = false;      // stored no more
};

[[nodiscard]] inline bool is_unsaved(const RecordMarks& marks) { return marks.revision != marks.stored_revision; }

// A record that a file holds: beside one of the same id, never over it.
struct TakenRecord {
  std::string id;
  bool present = false;  // the same was there
  bool beside = false;
};

template <typename Kind>
class RecordShelf {
 public:
  using Entry = typename Kind::Entry;
  using Value = typename Kind::Value;

  // `entries`: most recently modified first; `open`: the id of the one that is open. Both are the feature's slice.
  RecordShelf(std::vector<Entry>& entries, std::optional<std::string>& open, const AppState& state, Platform& platform,
              Messages& messages)
      : entries_(entries), open_(open), state_(state), platform_(platform), messages_(messages) {}

  [[nodiscard]] Entry* find(std::string_view id);
  [[nodiscard]] Entry* open_entry() { return open_ ? find(*open_) : nullptr; }
  [[nodiscard]] Result<Value> read(std::string_view bytes) const { return Kind::decode(bytes); }
  // First of the list.
  Entry& add(Value value);
  TakenRecord add_from_file(Value value);
  // It was changed: stored soon.
  void touched(Entry& entry);
  // The browser is asked to forget it, and nothing is open. `discard`: without a word, as nothing was in it.
  void erase(const std::string& id);
  void discard(const std::string& id);
  // As a file, read back once written. `id`: the record that was exported, "" when the file is for others to see and
  // not to keep. `modified_at`: the record's, when the file holds all of it.
  void give(std::string id, std::string modified_at, std::string name, std::string bytes);

  // --- What the platform tells. False when it is about no record of this kind.
  void on_loaded(const std::vector<StoredDiagnostic>& records, const std::vector<StoredDiagnostic>& apart);
  bool on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal);
  bool on_erased(std::string_view id, std::string_view refusal);
  bool on_erased_elsewhere(std::string_view id);
  bool on_file_written(std::string_view name, std::string_view bytes);
  // True when what was edited here goes on under another id (keeping.h).
  bool on_saved_elsewhere(const StoredDiagnostic& record);
  void on_all_erased_elsewhere();
  void ask_to_erase_everything() { erasing_everything_ = true; }
  void everything_answered(bool erased);

  void flush();
  [[nodiscard]] bool unsafe_to_close(LeavingCopy copy) const;

 private:
  struct Given {
    std::string id;
    std::string modified_at;
    std::string name;
    std::string bytes;
  };

  void store(Entry& entry);
  void add_record(const StoredDiagnostic& record);
  void follow(Entry& entry, Value value, const StoredDiagnostic& record);
  void forget(std::string_view id);
  void set_apart(Value value);

  std::vector<Entry>& entries_;
  std::optional<std::string>& open_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  std::uint64_t next_revision_ = 1;
  std::uint64_t last_order_ = 0;
  std::vector<std::string> erasing_;    // ids that the browser was asked to forget
  std::vector<std::string> discarded_;  // those of them of which nothing is said
  bool erasing_everything_ = false;
  std::optional<Given> given_;
};

}  // namespace boussole
