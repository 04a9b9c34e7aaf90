// App: what is kept in this browser. Stored after each edit, forgotten when asked; what another window does meanwhile
// is followed, and never written over (docs/decisions/0012-a-revision-for-each-record.md).
#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "app/app.h"
#include "app/editing.h"
#include "app/journal.h"
#include "app/route.h"
#include "core/decisions/migration.h"
#include "core/diagnostic/codec.h"
#include "generated/version.h"

namespace boussole {

namespace {

bool is_unsaved(const Entry& entry) { return entry.revision != entry.stored_revision; }

}  // namespace

// --- Storing

// An edit in the second of the last export, or after the clock was set back, is an edit since.
void App::touched(Entry& entry) {
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

bool App::is_being_erased(const Entry& entry) const {
  return erasing_everything_ || std::find(erasing_.begin(), erasing_.end(), entry.diagnostic.id) != erasing_.end();
}

void App::store(Entry& entry) {
  if (entry.erased_elsewhere || is_being_erased(entry)) return;
  platform_.store({entry.diagnostic.id, encode_diagnostic(entry.diagnostic), platform_.now_utc(), entry.exported_at,
                   entry.exported_modified_at, entry.order},
                  entry.revision);
}

void App::flush() {
  for (Entry& entry : state_.library) {
    if (is_unsaved(entry)) store(entry);
  }
}

void App::on_timer() { flush(); }

bool App::unsafe_to_close(LeavingCopy copy) const {
  const bool copied = copy == LeavingCopy::made && state_.storage == StorageHealth::working;
  return std::any_of(state_.library.begin(), state_.library.end(), [&](const Entry& entry) {
    return is_unsaved(entry) && has_unexported_changes(entry) && (!copied || entry.erased_elsewhere);
  });
}

void App::on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal) {
  Entry* entry = find_entry(id);
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
void App::tell_refusal(std::string_view refusal, bool unread) {
  const bool first = state_.storage != StorageHealth::refused;
  state_.storage = StorageHealth::refused;
  state_.storage_reason = refusal;
  if (!first) return;
  std::vector<std::string> details{std::string(tr(Text::notice_storage_refused_kept)),
                                   tr(Text::notice_reason, {{"reason", refusal}})};
  if (unread) details.emplace_back(tr(Text::notice_unread));
  notify(Notice::Kind::problem, std::string(tr(Text::notice_storage_refused)), std::move(details));
}

// Storage works: what it had refused is given to it again, and nothing says any more that it refuses.
void App::tell_recovery() {
  const bool refused = std::exchange(state_.storage, StorageHealth::working) == StorageHealth::refused;
  if (!refused) return;
  if (state_.notice && state_.notice->title == tr(Text::notice_storage_refused)) state_.notice.reset();
  flush();
}

// --- Starting

// By the order of edits, not by the clock, which may have been set back; records of older versions have only the clock.
void App::order_library() {
  std::stable_sort(state_.library.begin(), state_.library.end(), [](const Entry& left, const Entry& right) {
    return std::tie(left.order, left.diagnostic.modified_at) > std::tie(right.order, right.diagnostic.modified_at);
  });
}

void App::take_in(const StoredDiagnostic& record) {
  last_order_ = std::max(last_order_, record.order);
  std::erase_if(state_.set_aside, [&](const SetAside& known) { return known.id == record.id; });
  Result<Diagnostic> read = decode_diagnostic(record.file);
  if (!read || find_entry(record.id)) {
    state_.set_aside.push_back({record.id, record.file, read ? Faults{} : read.faults()});
    return;
  }
  Entry entry;
  follow(entry, std::move(read.value()), record);
  state_.library.push_back(std::move(entry));
}

void App::on_loaded(const std::vector<StoredDiagnostic>& records, std::string_view refusal,
                    const std::vector<StoredDiagnostic>& apart) {
  for (const StoredDiagnostic& record : records) take_in(record);
  order_library();
  if (!refusal.empty()) {
    tell_refusal(refusal, true);
    return;
  }
  tell_recovery();
  for (const StoredDiagnostic& version : apart) {
    Result<Diagnostic> read = decode_diagnostic(version.file);
    if (!read) {
      state_.set_aside.push_back({version.id, version.file, read.faults()});
      continue;
    }
    const std::string title = set_apart(std::move(read.value())).diagnostic.title;
    notify(Notice::Kind::problem, std::string(tr(Text::notice_apart)),
           {tr(Text::notice_apart_kept, {{"title", title}})});
  }
  flush();
}

// --- Forgetting. Nothing is told as gone before the browser says so.

void App::remove(const std::string& id) {
  state_.dialog.reset();
  erasing_.push_back(id);
  platform_.erase(id);
  show(Screen::home);
}

void App::on_erased(std::string_view id, std::string_view refusal) {
  std::erase(erasing_, id);
  const Entry* entry = find_entry(id);
  const bool only_here = entry && entry->saved_at.empty();  // the browser never had it
  if (refusal.empty() || only_here) {
    forget(std::string(id));
    notify(Notice::Kind::information, std::string(tr(Text::notice_deleted)));
    return;
  }
  flush();
  std::vector<std::string> details;
  if (refusal == kChangedElsewhere)
    details.emplace_back(tr(Text::notice_not_deleted_changed));
  else
    details = {std::string(tr(Text::notice_not_deleted_retry)), tr(Text::notice_reason, {{"reason", refusal}})};
  notify(Notice::Kind::problem, std::string(tr(Text::notice_not_deleted)), std::move(details));
}

void App::erase_everything() {
  erasing_everything_ = true;
  platform_.erase_everything();
  show(Screen::home);
}

void App::on_everything_erased(std::string_view refusal) {
  erasing_everything_ = false;
  state_.open_id.reset();
  state_.migrating_id.reset();
  history_.clear();
  show(Screen::home);
  if (!refusal.empty()) {
    std::erase_if(state_.library, [](const Entry& entry) { return entry.saved_at.empty(); });
    flush();
    notify(Notice::Kind::problem, std::string(tr(Text::notice_not_erased)),
           {std::string(tr(Text::notice_not_erased_retry)), tr(Text::notice_reason, {{"reason", refusal}})});
    return;
  }
  state_.library.clear();
  state_.set_aside.clear();
  state_.settings = {};
  take(*state_.guide);
  state_.own = nullptr;
  own_.reset();
  notify(Notice::Kind::information, std::string(tr(Text::notice_everything_erased)));
}

void App::forget(const std::string& id) {
  const bool shown = state_.open_id == id || state_.migrating_id == id;
  if (state_.open_id == id) state_.open_id.reset();
  if (state_.migrating_id == id) state_.migrating_id.reset();
  std::erase_if(state_.library, [&](const Entry& entry) { return entry.diagnostic.id == id; });
  std::erase_if(state_.set_aside, [&](const SetAside& record) { return record.id == id; });
  if (!shown) return;
  history_.clear();
  if (needs_diagnostic(state_.screen) || state_.screen == Screen::migration) show(Screen::home);
}

// --- Other windows

// An entry becomes what is stored.
void App::follow(Entry& entry, Diagnostic diagnostic, const StoredDiagnostic& record) {
  entry.diagnostic = std::move(diagnostic);
  entry.saved_at = record.saved_at;
  entry.exported_at = record.exported_at;
  entry.exported_modified_at = record.exported_modified_at;
  entry.order = record.order;
  entry.stored_revision = entry.revision;
  entry.erased_elsewhere = false;
}

// A version that may not replace another one becomes a diagnostic of its own, first of the list.
Entry& App::set_apart(Diagnostic diagnostic) {
  const std::string now = platform_.now_utc();
  diagnostic.id = platform_.new_uuid();
  diagnostic.title =
      limited_text(tr(Text::apart_title, {{"title", diagnostic_title(diagnostic)}, {"day", french_day(now)}}));
  add_journal_line(diagnostic, now, std::string(tr(Text::journal_apart)));
  Entry entry;
  entry.diagnostic = std::move(diagnostic);
  Entry& added = *state_.library.insert(state_.library.begin(), std::move(entry));
  touched(added);
  return added;
}

// Two windows have edited one diagnostic: theirs is stored, ours goes on as another one.
void App::keep_version(const std::string& id, Result<Diagnostic> theirs, const StoredDiagnostic& record) {
  Entry& entry = *find_entry(id);
  Diagnostic ours = std::move(entry.diagnostic);
  if (theirs) {
    follow(entry, std::move(theirs.value()), record);
  } else {  // written by a version of the program that this one does not know
    state_.set_aside.push_back({record.id, record.file, theirs.faults()});
    state_.library.erase(state_.library.begin() + (&entry - state_.library.data()));
  }
  const Diagnostic& copy = set_apart(std::move(ours)).diagnostic;
  if (state_.open_id == id) {
    state_.open_id = copy.id;
    history_.clear();
  }
  flush();
  notify(Notice::Kind::problem, std::string(tr(Text::notice_apart)),
         {tr(Text::notice_apart_kept, {{"title", copy.title}})});
}

bool App::on_elsewhere(Elsewhere what, const StoredDiagnostic& record) {
  last_order_ = std::max(last_order_, record.order);
  Entry* entry = find_entry(record.id);
  const std::string title = entry ? diagnostic_title(entry->diagnostic) : std::string();
  if (what == Elsewhere::erased) {
    if (!entry) forget(record.id);
    if (entry) tell_erased(tr(Text::notice_erased_elsewhere, {{"title", title}}), erased_elsewhere(record.id));
    return false;
  }
  if (what == Elsewhere::kept_apart) {
    if (entry) {
      notify(Notice::Kind::problem, tr(Text::notice_apart_elsewhere, {{"title", title}}),
             {std::string(tr(Text::notice_apart_elsewhere_kept))});
    }
    return false;
  }
  if (!entry) {
    take_in(record);
    order_library();
    return false;
  }
  Result<Diagnostic> theirs = decode_diagnostic(record.file);
  if (is_unsaved(*entry)) {
    keep_version(record.id, std::move(theirs), record);
    state_.can_undo = state_.can_redo = false;
    return true;
  }
  if (!theirs) return false;
  follow(*entry, std::move(theirs.value()), record);
  if (state_.open_id == record.id) follow_open();
  return false;
}

// The open diagnostic is another window's from now on.
void App::follow_open() {
  history_.clear();
  state_.can_undo = state_.can_redo = false;
  stop_reading();
  if (!answers(*state_.diagnostic(), *state_.referential)) {
    state_.open_id.reset();
    show(Screen::home);
    return;
  }
  if (state_.screen == Screen::questionnaire || state_.screen == Screen::entry) keep_criterion_applicable();
}

// Gone from the list, unless it was being edited: what was written stays on the screen, to be exported.
bool App::erased_elsewhere(const std::string& id) {
  Entry* entry = find_entry(id);
  entry->erased_elsewhere = is_unsaved(*entry);
  if (entry->erased_elsewhere) return true;
  forget(id);
  return false;
}

void App::tell_erased(std::string title, bool edited) {
  if (edited)
    notify(Notice::Kind::problem, std::move(title), {std::string(tr(Text::notice_erased_elsewhere_kept))});
  else
    notify(Notice::Kind::information, std::move(title));
}

void App::on_all_erased_elsewhere() {
  state_.set_aside.clear();
  std::vector<std::string> ids;
  std::transform(state_.library.begin(), state_.library.end(), std::back_inserter(ids),
                 [](const Entry& entry) { return entry.diagnostic.id; });
  bool edited = false;
  for (const std::string& id : ids) edited = erased_elsewhere(id) || edited;
  tell_erased(std::string(tr(Text::notice_all_erased_elsewhere)), edited);
}

}  // namespace boussole
