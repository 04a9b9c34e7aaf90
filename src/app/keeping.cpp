#include "app/keeping.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/edits.h"
#include "app/journal.h"
#include "app/moments.h"
#include "app/state.h"
#include "core/diagnostic/codec.h"
#include "core/group/comparison_codec.h"
#include "core/group/workshop_codec.h"
#include "generated/assets.h"
#include "generated/version.h"

namespace boussole {

namespace {

void drop(std::vector<SetAside>& set_aside, std::string_view id) {
  std::erase_if(set_aside, [id](const SetAside& record) { return record.id == id; });
}

// Kept beside the diagnostics, and not one of them (record_shelf.h).
bool is_of_a_group(const StoredDiagnostic& record) {
  return is_workshop_record(record.file) || is_comparison_record(record.file);
}

}  // namespace

Keeping::Keeping(AppState& state, Platform& platform, Messages& messages)
    : slice_(state), state_(state), platform_(platform), messages_(messages) {}

// --- Entries

Entry* Keeping::find(std::string_view id) {
  const auto found = std::find_if(slice_.library.begin(), slice_.library.end(),
                                  [&](const Entry& entry) { return entry.diagnostic.id == id; });
  return found == slice_.library.end() ? nullptr : &*found;
}

Entry* Keeping::open_entry() { return state_.open_id ? find(*state_.open_id) : nullptr; }

Entry& Keeping::add(Diagnostic diagnostic) {
  Entry entry;
  entry.diagnostic = std::move(diagnostic);
  Entry& added = *slice_.library.insert(slice_.library.begin(), std::move(entry));
  touched(added);
  return added;
}

Entry& Keeping::add_from_file(Diagnostic diagnostic, bool exported) {
  Entry entry;
  entry.diagnostic = std::move(diagnostic);
  entry.revision = next_revision_++;
  entry.order = ++last_order_;
  entry.exported_at = exported ? entry.diagnostic.modified_at : "";
  entry.exported_modified_at = entry.exported_at;
  return *slice_.library.insert(slice_.library.begin(), std::move(entry));
}

// --- Storing

// An edit in the second of the last export, or after the clock was set back, is an edit since.
void Keeping::touched(Entry& entry) {
  // Later than what was handed out, though the clock was set back or shows the same second: that is how a file and a
  // calendar are known to be older.
  std::string& modified_at = entry.diagnostic.modified_at;
  const std::string now = platform_.now_utc();
  if (now > modified_at)
    modified_at = now;
  else if (modified_at == entry.exported_modified_at || modified_at == entry.dated_modified_at)
    modified_at = second_after(modified_at);
  entry.diagnostic.application = kVersion;
  entry.exported_modified_at.clear();
  entry.revision = next_revision_++;
  entry.order = ++last_order_;
  platform_.set_timer(kAutosaveDelayMs);
}

void Keeping::exported(Entry& entry, bool whole) {
  entry.exported_at = platform_.now_utc();
  entry.exported_modified_at = whole ? entry.diagnostic.modified_at : std::string();
  store(entry);
}

void Keeping::store(Entry& entry) {
  if (entry.erased_elsewhere || is_being_erased(entry)) return;
  // What another window writes is stored there; but what was edited before that was known is not given up.
  const bool theirs = state_.written_elsewhere && state_.open_id == entry.diagnostic.id;
  if (theirs && !is_unsaved(entry)) return;
  platform_.store({entry.diagnostic.id, encode_diagnostic(entry.diagnostic), platform_.now_utc(), entry.exported_at,
                   entry.exported_modified_at, entry.order},
                  entry.revision);
}

void Keeping::flush() {
  for (Entry& entry : slice_.library) {
    if (is_unsaved(entry)) store(entry);
  }
}

bool Keeping::unsafe_to_close(LeavingCopy copy) const {
  const bool copied = copy == LeavingCopy::made && slice_.storage == StorageHealth::working;
  return std::any_of(slice_.library.begin(), slice_.library.end(), [&](const Entry& entry) {
    return is_unsaved(entry) && has_unexported_changes(entry) && (!copied || entry.erased_elsewhere);
  });
}

void Keeping::on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal) {
  Entry* entry = find(id);
  if (!entry) return;
  if (!refusal.empty()) {
    tell_refusal(refusal, false);
    return;
  }
  entry->stored_revision = std::max(entry->stored_revision, revision);
  entry->saved_at = platform_.now_utc();
  tell_recovery();
}

// Once for each time that storage stops working.
void Keeping::tell_refusal(std::string_view refusal, bool unread) {
  const bool first = slice_.storage != StorageHealth::refused;
  slice_.storage = StorageHealth::refused;
  slice_.storage_reason = refusal;
  if (!first) return;
  std::vector<std::string> details{messages_.words(Text::notice_storage_refused_kept),
                                   messages_.words(Text::notice_reason, {{"reason", refusal}})};
  if (unread) details.emplace_back(messages_.words(Text::notice_unread));
  messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_storage_refused), std::move(details));
}

// Storage works: what it had refused is given to it again, and nothing says any more that it refuses.
void Keeping::tell_recovery() {
  const bool refused = std::exchange(slice_.storage, StorageHealth::working) == StorageHealth::refused;
  if (!refused) return;
  messages_.dismiss(Text::notice_storage_refused);
  flush();
}

// --- Starting

// By the order of edits, not by the clock, which may have been set back; records of older versions have only the clock.
void Keeping::order_library() {
  std::stable_sort(slice_.library.begin(), slice_.library.end(), [](const Entry& left, const Entry& right) {
    return std::tie(left.order, left.diagnostic.modified_at) > std::tie(right.order, right.diagnostic.modified_at);
  });
}

void Keeping::add_record(const StoredDiagnostic& record) {
  if (is_of_a_group(record)) return;
  heed(record);
  drop(slice_.set_aside, record.id);
  Result<Diagnostic> read = decode_diagnostic(record.file);
  if (!read || find(record.id)) {
    slice_.set_aside.push_back({record.id, record.file, read ? Faults{} : read.faults()});
    return;
  }
  Entry entry;
  follow(entry, std::move(read.value()), record);
  slice_.library.push_back(std::move(entry));
}

void Keeping::on_loaded(const std::vector<StoredDiagnostic>& records, std::string_view refusal,
                        const std::vector<StoredDiagnostic>& apart) {
  for (const StoredDiagnostic& record : records) add_record(record);
  order_library();
  if (!refusal.empty()) {
    tell_refusal(refusal, true);
    return;
  }
  tell_recovery();
  for (const StoredDiagnostic& version : apart) {
    if (is_of_a_group(version)) continue;
    Result<Diagnostic> read = decode_diagnostic(version.file);
    if (!read) {
      slice_.set_aside.push_back({version.id, version.file, read.faults()});
      continue;
    }
    const std::string title = set_apart(std::move(read.value())).diagnostic.title;
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_apart),
                     messages_.words(Text::notice_apart_kept, {{"title", title}}));
  }
  flush();
}

// --- Records of other windows

void Keeping::heed(const StoredDiagnostic& record) { last_order_ = std::max(last_order_, record.order); }

void Keeping::take_in(const StoredDiagnostic& record) {
  add_record(record);
  order_library();
}

void Keeping::follow(Entry& entry, Diagnostic diagnostic, const StoredDiagnostic& record) {
  entry.diagnostic = std::move(diagnostic);
  entry.saved_at = record.saved_at;
  entry.exported_at = record.exported_at;
  entry.exported_modified_at = record.exported_modified_at;
  entry.order = record.order;
  entry.stored_revision = entry.revision;
  entry.erased_elsewhere = false;
}

// A version that may not replace another one becomes a diagnostic of its own, first of the list.
Entry& Keeping::set_apart(Diagnostic diagnostic) {
  const std::string now = platform_.now_utc();
  diagnostic.id = platform_.new_uuid();
  diagnostic.title = apart_title(platform_, diagnostic_title(diagnostic));
  add_journal_line(diagnostic, now, std::string(tr(Text::journal_apart)));
  return add(std::move(diagnostic));
}

Entry& Keeping::keep_version(Entry& entry, Result<Diagnostic> theirs, const StoredDiagnostic& record) {
  Diagnostic ours = std::move(entry.diagnostic);
  if (theirs) {
    follow(entry, std::move(theirs.value()), record);
  } else {  // written by a version of the program that this one does not know
    drop(slice_.set_aside, record.id);
    slice_.set_aside.push_back({record.id, record.file, theirs.faults()});
    slice_.library.erase(slice_.library.begin() + (&entry - slice_.library.data()));
  }
  return set_apart(std::move(ours));
}

// --- Forgetting

bool Keeping::is_being_erased(const Entry& entry) const {
  return erasing_everything_ || std::find(erasing_.begin(), erasing_.end(), entry.diagnostic.id) != erasing_.end();
}

void Keeping::ask_to_erase(std::string_view id) {
  erasing_.emplace_back(id);
  platform_.erase(id);
}

void Keeping::ask_to_erase_everything() {
  erasing_everything_ = true;
  platform_.erase_everything();
}

void Keeping::forget(std::string_view id) {
  drop(slice_.set_aside, id);
  if (const Entry* entry = find(id)) slice_.library.erase(slice_.library.begin() + (entry - slice_.library.data()));
}

void Keeping::forget_never_stored() {
  std::erase_if(slice_.library, [](const Entry& entry) { return entry.saved_at.empty(); });
}

void Keeping::forget_everything() {
  slice_.library.clear();
  slice_.set_aside.clear();
}

// --- Of an entry

bool is_unsaved(const Entry& entry) { return entry.revision != entry.stored_revision; }

bool has_unexported_changes(const Entry& entry) {
  return entry.exported_at.empty() || entry.exported_modified_at != entry.diagnostic.modified_at;
}

std::string apart_title(Platform& platform, const std::string& title) {
  return limited_text(tr(Text::apart_title, {{"title", title}, {"day", french_day(platform, platform.now_utc())}}));
}

std::string diagnostic_title(const Diagnostic& diagnostic) {
  if (!diagnostic.title.empty()) return diagnostic.title;
  if (!diagnostic.organisation.name.empty()) return diagnostic.organisation.name;
  return std::string(tr(Text::diagnostic_untitled));
}

bool is_example(const Diagnostic& diagnostic) { return diagnostic.id == example_id(); }

}  // namespace boussole
