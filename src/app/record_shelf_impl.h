// What record_shelf.h declares. Included by the file that makes the shelf of its kind (workshops.cpp, comparisons.cpp),
// and by no other.
#pragma once

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/messages.h"
#include "app/moments.h"
#include "app/record_shelf.h"
#include "app/state.h"

namespace boussole {

template <typename Kind>
typename Kind::Entry* RecordShelf<Kind>::find(std::string_view id) {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return Kind::value(entry).id == id; });
  return found == entries_.end() ? nullptr : &*found;
}

template <typename Kind>
typename Kind::Entry& RecordShelf<Kind>::add(Value value) {
  Entry entry;
  Kind::value(entry) = std::move(value);
  Entry& added = *entries_.insert(entries_.begin(), std::move(entry));
  touched(added);
  return added;
}

template <typename Kind>
TakenRecord RecordShelf<Kind>::add_from_file(Value value) {
  const std::string bytes = Kind::encode(value);
  for (const Entry& entry : entries_) {
    if (Kind::encode_for_file(Kind::value(entry)) == bytes) return {Kind::value(entry).id, true, false};
  }
  const bool beside = find(value.id) != nullptr;
  if (beside || value.id.empty()) value.id = platform_.new_uuid();
  Entry entry;
  Kind::value(entry) = std::move(value);
  entry.revision = next_revision_++;
  entry.order = ++last_order_;
  const std::string id = Kind::value(entry).id;
  entries_.insert(entries_.begin(), std::move(entry));
  flush();
  return {id, false, beside};
}

// --- Storing, as keeping.cpp does

template <typename Kind>
void RecordShelf<Kind>::touched(Entry& entry) {
  std::string& modified_at = Kind::value(entry).modified_at;
  const std::string now = platform_.now_utc();
  if (now > modified_at)
    modified_at = now;
  else if (modified_at == entry.exported_modified_at)
    modified_at = second_after(modified_at);
  Kind::stamp(Kind::value(entry));
  entry.exported_modified_at.clear();
  entry.revision = next_revision_++;
  entry.order = ++last_order_;
  platform_.set_timer(kAutosaveDelayMs);
}

template <typename Kind>
void RecordShelf<Kind>::store(Entry& entry) {
  const Value& value = Kind::value(entry);
  const bool erasing = std::find(erasing_.begin(), erasing_.end(), value.id) != erasing_.end();
  if (entry.erased_elsewhere || erasing || erasing_everything_) return;
  platform_.store(
      {value.id, Kind::encode(value), platform_.now_utc(), entry.exported_at, entry.exported_modified_at, entry.order},
      entry.revision);
}

template <typename Kind>
void RecordShelf<Kind>::flush() {
  for (Entry& entry : entries_) {
    if (is_unsaved(entry)) store(entry);
  }
}

template <typename Kind>
bool RecordShelf<Kind>::unsafe_to_close(LeavingCopy copy) const {
  const bool copied = copy == LeavingCopy::made && state_.storage == StorageHealth::working;
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    const bool exported = !entry.exported_at.empty() && entry.exported_modified_at == Kind::value(entry).modified_at;
    return is_unsaved(entry) && !exported && (!copied || entry.erased_elsewhere);
  });
}

template <typename Kind>
bool RecordShelf<Kind>::on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal) {
  Entry* entry = find(id);
  if (!entry) return false;
  if (refusal.empty()) {
    entry->stored_revision = std::max(entry->stored_revision, revision);
    entry->saved_at = platform_.now_utc();
  }
  return true;
}

template <typename Kind>
void RecordShelf<Kind>::add_record(const StoredDiagnostic& record) {
  if (!Kind::is_record(record.file)) return;  // keeping.h, or another shelf
  last_order_ = std::max(last_order_, record.order);
  Result<Value> read = Kind::decode(record.file);
  if (!read || find(record.id)) return;  // keeping.h sets aside what can't be read
  Entry entry;
  follow(entry, std::move(read.value()), record);
  entries_.push_back(std::move(entry));
}

template <typename Kind>
void RecordShelf<Kind>::follow(Entry& entry, Value value, const StoredDiagnostic& record) {
  Kind::value(entry) = std::move(value);
  entry.saved_at = record.saved_at;
  entry.exported_at = record.exported_at;
  entry.exported_modified_at = record.exported_modified_at;
  entry.order = record.order;
  entry.stored_revision = entry.revision = next_revision_++;
  entry.erased_elsewhere = false;
}

template <typename Kind>
void RecordShelf<Kind>::on_loaded(const std::vector<StoredDiagnostic>& records,
                                  const std::vector<StoredDiagnostic>& apart) {
  for (const StoredDiagnostic& record : records) add_record(record);
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& left, const Entry& right) {
    return std::tie(left.order, Kind::value(left).modified_at) > std::tie(right.order, Kind::value(right).modified_at);
  });
  for (const StoredDiagnostic& version : apart) {
    if (!Kind::is_record(version.file)) continue;
    if (Result<Value> read = Kind::decode(version.file)) set_apart(std::move(read.value()));
  }
  flush();
}

// A version that may not replace another one becomes a record of its own, first of the list.
template <typename Kind>
void RecordShelf<Kind>::set_apart(Value value) {
  value.id = platform_.new_uuid();
  value.title = apart_title(platform_, Kind::title(value));
  const Entry& added = add(std::move(value));
  messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_apart),
                   messages_.words(Text::notice_apart_kept, {{"title", Kind::value(added).title}}));
}

template <typename Kind>
bool RecordShelf<Kind>::on_saved_elsewhere(const StoredDiagnostic& record) {
  Entry* entry = find(record.id);
  if (!entry) {
    add_record(record);
    return false;
  }
  last_order_ = std::max(last_order_, record.order);
  Result<Value> theirs = Kind::decode(record.file);
  if (!theirs) return false;
  const bool was_open = open_ == record.id;
  const bool edited = is_unsaved(*entry);
  Value ours = edited ? Kind::value(*entry) : Value{};
  follow(*entry, std::move(theirs.value()), record);
  if (!edited) return false;
  set_apart(std::move(ours));
  if (was_open) open_ = Kind::value(entries_.front()).id;
  flush();
  return true;
}

// --- Forgetting

template <typename Kind>
void RecordShelf<Kind>::erase(const std::string& id) {
  erasing_.push_back(id);
  platform_.erase(id);
  open_.reset();
}

template <typename Kind>
void RecordShelf<Kind>::discard(const std::string& id) {
  discarded_.push_back(id);
  erase(id);
}

template <typename Kind>
void RecordShelf<Kind>::forget(std::string_view id) {
  if (open_ == id) open_.reset();
  std::erase_if(entries_, [&](const Entry& entry) { return Kind::value(entry).id == id; });
}

template <typename Kind>
bool RecordShelf<Kind>::on_erased(std::string_view id, std::string_view refusal) {
  const Entry* entry = find(id);
  if (!entry) return false;
  std::erase(erasing_, id);
  if (refusal.empty() || entry->saved_at.empty()) {
    forget(id);
    if (std::erase(discarded_, id) == 0) messages_.notify(Notice::Kind::information, Kind::deleted(messages_));
    return true;
  }
  flush();
  messages_.notify(
      Notice::Kind::problem, Kind::not_deleted(messages_),
      {messages_.words(Text::notice_not_deleted_retry), messages_.words(Text::notice_reason, {{"reason", refusal}})});
  return true;
}

template <typename Kind>
bool RecordShelf<Kind>::on_erased_elsewhere(std::string_view id) {
  Entry* entry = find(id);
  if (!entry) return false;
  const std::string title = Kind::title(Kind::value(*entry));
  entry->erased_elsewhere = is_unsaved(*entry);
  const bool kept = entry->erased_elsewhere;
  if (!kept) forget(id);
  if (kept)
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_erased_elsewhere, {{"title", title}}),
                     messages_.words(Text::notice_erased_elsewhere_kept));
  else
    messages_.notify(Notice::Kind::information, messages_.words(Text::notice_erased_elsewhere, {{"title", title}}));
  return true;
}

template <typename Kind>
void RecordShelf<Kind>::on_all_erased_elsewhere() {
  for (Entry& entry : entries_) entry.erased_elsewhere = is_unsaved(entry);
  std::erase_if(entries_, [](const Entry& entry) { return !entry.erased_elsewhere; });
  if (open_ && !find(*open_)) open_.reset();
}

template <typename Kind>
void RecordShelf<Kind>::everything_answered(bool erased) {
  erasing_everything_ = false;
  open_.reset();
  if (erased)
    entries_.clear();
  else
    std::erase_if(entries_, [](const Entry& entry) { return entry.saved_at.empty(); });
  flush();
}

// --- Files

template <typename Kind>
void RecordShelf<Kind>::give(std::string id, std::string modified_at, std::string name, std::string bytes) {
  given_ = Given{std::move(id), std::move(modified_at), name, bytes};
  platform_.write_file(name, bytes);
}

template <typename Kind>
bool RecordShelf<Kind>::on_file_written(std::string_view name, std::string_view bytes) {
  if (!given_ || name != given_->name) return false;
  const Given given = *std::exchange(given_, std::nullopt);
  if (bytes != given.bytes) {
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_export_differs, {{"name", name}}),
                     messages_.words(Text::notice_export_differs_kept));
    return true;
  }
  if (Entry* entry = find(given.id)) {
    entry->exported_at = platform_.now_utc();
    const bool whole = Kind::value(*entry).modified_at == given.modified_at;
    entry->exported_modified_at = whole ? given.modified_at : std::string();
    store(*entry);
  }
  messages_.notify(Notice::Kind::success, messages_.words(Text::notice_export_verified),
                   messages_.words(Text::notice_exported, {{"name", name}}));
  return true;
}

}  // namespace boussole
