#include "app/workshops.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/edits.h"
#include "app/file_name.h"
#include "app/moments.h"
#include "app/state.h"
#include "core/group/workshop_codec.h"
#include "core/group/workshop_rules.h"
#include "generated/assets.h"
#include "generated/version.h"
#include "generated/workshop_texts.h"

namespace boussole {

namespace {

constexpr int kFirstPeople = 10;

}  // namespace

Workshops::Workshops(AppState& state, Platform& platform, Messages& messages, Navigation& navigation)
    : slice_(state), state_(state), platform_(platform), messages_(messages), navigation_(navigation) {}

// --- The list

WorkshopEntry* Workshops::find(std::string_view id) {
  const auto found = std::find_if(slice_.workshops.begin(), slice_.workshops.end(),
                                  [&](const WorkshopEntry& entry) { return entry.workshop.id == id; });
  return found == slice_.workshops.end() ? nullptr : &*found;
}

WorkshopEntry* Workshops::open_entry() { return slice_.open_workshop ? find(*slice_.open_workshop) : nullptr; }

WorkshopEntry& Workshops::add(Workshop workshop) {
  WorkshopEntry entry;
  entry.workshop = std::move(workshop);
  WorkshopEntry& added = *slice_.workshops.insert(slice_.workshops.begin(), std::move(entry));
  touched(added);
  return added;
}

// The Régie of the open diagnostic, if there is one, is most likely the one that meets.
void Workshops::apply(const NewWorkshop&) {
  Workshop workshop;
  workshop.id = platform_.new_uuid();
  workshop.created_at = platform_.now_utc();
  workshop.modified_at = workshop.created_at;
  workshop.referential = {state_.referential->id, state_.referential->version, {}};
  if (const Diagnostic* open = state_.diagnostic(); open && !is_example(*open)) {
    workshop.organisation = open->organisation;
    workshop.profile = open->profile;
  } else {
    workshop.profile.aci = true;
  }
  set_people(workshop, kFirstPeople);
  const std::string id = workshop.id;
  add(std::move(workshop));
  open(id);
}

void Workshops::apply(const OpenWorkshopExample&) {
  Result<Workshop> example = decode_workshop(workshop_example_json());
  if (!example) return;  // built in: the tests read it
  const std::string id = example.value().id;
  if (!find(id)) add(std::move(example.value()));
  open(id);
}

void Workshops::open(const std::string& id) {
  const WorkshopEntry* entry = find(id);
  if (!entry) return;
  const ReferentialReference& asked = entry->workshop.referential;
  if (asked.id != state_.referential->id) {
    messages_.notify(Notice::Kind::problem, tr(WorkshopText::other_questions),
                     tr(WorkshopText::other_questions_do, {{"id", asked.id}}));
    return;
  }
  slice_.open_workshop = id;
  slice_.reveal_warned = false;
  slice_.workshop_undo = false;
  slice_.received.clear();
  slice_.received_told.clear();
  messages_.dismiss();
  navigation_.show(Screen::workshop);
}

void Workshops::apply(const CloseWorkshop&) {
  flush();
  slice_.open_workshop.reset();
  navigation_.show(Screen::workshop);
}

void Workshops::apply(const DeleteWorkshop& command) {
  if (!find(command.id)) return;
  erasing_.push_back(command.id);
  platform_.erase(command.id);
  slice_.open_workshop.reset();
  navigation_.show(Screen::workshop);
}

void Workshops::on_route(std::string_view id) {
  if (state_.screen == Screen::workshop && find(id)) slice_.open_workshop = std::string(id);
}

// --- Storing, as keeping.cpp does

void Workshops::touched(WorkshopEntry& entry) {
  std::string& modified_at = entry.workshop.modified_at;
  const std::string now = platform_.now_utc();
  if (now > modified_at)
    modified_at = now;
  else if (modified_at == entry.exported_modified_at)
    modified_at = second_after(modified_at);
  entry.workshop.application = kVersion;
  entry.exported_modified_at.clear();
  entry.revision = next_revision_++;
  entry.order = ++last_order_;
  platform_.set_timer(kAutosaveDelayMs);
}

void Workshops::store(WorkshopEntry& entry) {
  const bool erasing = std::find(erasing_.begin(), erasing_.end(), entry.workshop.id) != erasing_.end();
  if (entry.erased_elsewhere || erasing || erasing_everything_) return;
  platform_.store({entry.workshop.id, encode_workshop(entry.workshop), platform_.now_utc(), entry.exported_at,
                   entry.exported_modified_at, entry.order},
                  entry.revision);
}

void Workshops::flush() {
  for (WorkshopEntry& entry : slice_.workshops) {
    if (is_unsaved(entry)) store(entry);
  }
}

bool Workshops::unsafe_to_close(LeavingCopy copy) const {
  const bool copied = copy == LeavingCopy::made && state_.storage == StorageHealth::working;
  return std::any_of(slice_.workshops.begin(), slice_.workshops.end(), [&](const WorkshopEntry& entry) {
    const bool exported = !entry.exported_at.empty() && entry.exported_modified_at == entry.workshop.modified_at;
    return is_unsaved(entry) && !exported && (!copied || entry.erased_elsewhere);
  });
}

bool Workshops::on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal) {
  WorkshopEntry* entry = find(id);
  if (!entry) return false;
  if (refusal.empty()) {
    entry->stored_revision = std::max(entry->stored_revision, revision);
    entry->saved_at = platform_.now_utc();
  }
  return true;
}

void Workshops::add_record(const StoredDiagnostic& record) {
  if (!is_workshop_record(record.file)) return;  // keeping.h
  last_order_ = std::max(last_order_, record.order);
  Result<Workshop> read = decode_workshop(record.file);
  if (!read || find(record.id)) return;  // keeping.h sets aside what can't be read
  WorkshopEntry entry;
  follow(entry, std::move(read.value()), record);
  slice_.workshops.push_back(std::move(entry));
}

void Workshops::follow(WorkshopEntry& entry, Workshop workshop, const StoredDiagnostic& record) {
  entry.workshop = std::move(workshop);
  entry.saved_at = record.saved_at;
  entry.exported_at = record.exported_at;
  entry.exported_modified_at = record.exported_modified_at;
  entry.order = record.order;
  entry.stored_revision = entry.revision;
  entry.erased_elsewhere = false;
}

void Workshops::on_loaded(const std::vector<StoredDiagnostic>& records, const std::vector<StoredDiagnostic>& apart) {
  for (const StoredDiagnostic& record : records) add_record(record);
  std::stable_sort(
      slice_.workshops.begin(), slice_.workshops.end(), [](const WorkshopEntry& left, const WorkshopEntry& right) {
        return std::tie(left.order, left.workshop.modified_at) > std::tie(right.order, right.workshop.modified_at);
      });
  for (const StoredDiagnostic& version : apart) {
    if (!is_workshop_record(version.file)) continue;
    if (Result<Workshop> read = decode_workshop(version.file)) set_apart(std::move(read.value()));
  }
  flush();
}

// A version that may not replace another one becomes a workshop of its own, first of the list.
void Workshops::set_apart(Workshop workshop) {
  workshop.id = platform_.new_uuid();
  workshop.title = limited_text(tr(
      Text::apart_title, {{"title", workshop_title(workshop)}, {"day", french_day(platform_, platform_.now_utc())}}));
  const WorkshopEntry& added = add(std::move(workshop));
  messages_.notify(Notice::Kind::problem, tr(Text::notice_apart),
                   tr(Text::notice_apart_kept, {{"title", added.workshop.title}}));
}

bool Workshops::on_saved_elsewhere(const StoredDiagnostic& record) {
  WorkshopEntry* entry = find(record.id);
  if (!entry) {
    add_record(record);
    return false;
  }
  last_order_ = std::max(last_order_, record.order);
  Result<Workshop> theirs = decode_workshop(record.file);
  if (!theirs) return false;
  const bool was_open = slice_.open_workshop == record.id;
  const bool edited = is_unsaved(*entry);
  Workshop ours = edited ? entry->workshop : Workshop{};
  follow(*entry, std::move(theirs.value()), record);
  slice_.workshop_undo = false;
  if (!edited) return false;
  set_apart(std::move(ours));
  if (was_open) slice_.open_workshop = slice_.workshops.front().workshop.id;
  flush();
  return true;
}

// --- Forgetting

void Workshops::forget(std::string_view id) {
  if (slice_.open_workshop == id) slice_.open_workshop.reset();
  std::erase_if(slice_.workshops, [&](const WorkshopEntry& entry) { return entry.workshop.id == id; });
}

bool Workshops::on_erased(std::string_view id, std::string_view refusal) {
  const WorkshopEntry* entry = find(id);
  if (!entry) return false;
  std::erase(erasing_, id);
  if (refusal.empty() || entry->saved_at.empty()) {
    forget(id);
    messages_.notify(Notice::Kind::information, tr(WorkshopText::deleted));
    return true;
  }
  flush();
  messages_.notify(Notice::Kind::problem, tr(WorkshopText::not_deleted),
                   {std::string(tr(Text::notice_not_deleted_retry)), tr(Text::notice_reason, {{"reason", refusal}})});
  return true;
}

bool Workshops::on_erased_elsewhere(std::string_view id) {
  WorkshopEntry* entry = find(id);
  if (!entry) return false;
  const std::string title = workshop_title(entry->workshop);
  entry->erased_elsewhere = is_unsaved(*entry);
  const bool kept = entry->erased_elsewhere;
  if (!kept) forget(id);
  if (kept)
    messages_.notify(Notice::Kind::problem, tr(Text::notice_erased_elsewhere, {{"title", title}}),
                     tr(Text::notice_erased_elsewhere_kept));
  else
    messages_.notify(Notice::Kind::information, tr(Text::notice_erased_elsewhere, {{"title", title}}));
  return true;
}

void Workshops::on_all_erased_elsewhere() {
  for (WorkshopEntry& entry : slice_.workshops) entry.erased_elsewhere = is_unsaved(entry);
  std::erase_if(slice_.workshops, [](const WorkshopEntry& entry) { return !entry.erased_elsewhere; });
  if (slice_.open_workshop && !find(*slice_.open_workshop)) slice_.open_workshop.reset();
}

void Workshops::everything_answered(bool erased) {
  erasing_everything_ = false;
  slice_.open_workshop.reset();
  if (erased)
    slice_.workshops.clear();
  else
    std::erase_if(slice_.workshops, [](const WorkshopEntry& entry) { return entry.saved_at.empty(); });
  flush();
}

// --- Files

void Workshops::apply(const ExportWorkshop&) {
  const WorkshopEntry* entry = open_entry();
  if (!entry) return;
  flush();
  exporting_ = without_open_votes(entry->workshop);
  export_name_ = workshop_file_name(entry->workshop, platform_.to_local(platform_.now_utc()));
  platform_.write_file(export_name_, encode_workshop(*exporting_));
}

bool Workshops::on_file_written(std::string_view name, std::string_view bytes) {
  if (!exporting_ || name != export_name_) return false;
  const Workshop given = *std::exchange(exporting_, std::nullopt);
  const Result<Workshop> read = decode_workshop(bytes);
  if (!read || read.value() != given) {
    messages_.notify(Notice::Kind::problem, tr(Text::notice_export_differs, {{"name", name}}),
                     tr(Text::notice_export_differs_kept));
    return true;
  }
  if (WorkshopEntry* entry = find(given.id)) {
    entry->exported_at = platform_.now_utc();
    entry->exported_modified_at = entry->workshop == given ? given.modified_at : std::string();
    store(*entry);
  }
  messages_.notify(Notice::Kind::success, tr(Text::notice_exported, {{"name", name}}),
                   tr(Text::notice_export_verified));
  return true;
}

Workshops::Taken Workshops::add_from_file(Workshop workshop) {
  for (const WorkshopEntry& entry : slice_.workshops) {
    if (encode_workshop(without_open_votes(entry.workshop)) == encode_workshop(workshop))
      return {entry.workshop.id, true, false};
  }
  const bool beside = find(workshop.id) != nullptr;
  if (beside) workshop.id = platform_.new_uuid();
  WorkshopEntry entry;
  entry.workshop = std::move(workshop);
  entry.revision = next_revision_++;
  entry.order = ++last_order_;
  const std::string id = entry.workshop.id;
  slice_.workshops.insert(slice_.workshops.begin(), std::move(entry));
  flush();
  return {id, false, beside};
}

bool is_unsaved(const WorkshopEntry& entry) { return entry.revision != entry.stored_revision; }

std::string workshop_title(const Workshop& workshop) {
  if (!workshop.title.empty()) return workshop.title;
  if (!workshop.organisation.name.empty()) return workshop.organisation.name;
  return std::string(tr(WorkshopText::untitled));
}

bool is_example(const Workshop& workshop) { return workshop.id == workshop_example_id(); }

}  // namespace boussole
