#include "app/backups.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/edits.h"
#include "app/file_name.h"
#include "app/journal.h"
#include "app/library.h"
#include "app/moments.h"
#include "app/snapshots.h"
#include "app/state.h"
#include "core/diagnostic/codec.h"
#include "generated/backups_texts.h"

namespace boussole {

namespace {

// « x.boussole.json », then « x-2.boussole.json » for a second one of that name.
std::string free_name(std::set<std::string>& taken, const std::string& name) {
  const std::size_t dot = name.find('.');
  std::string free = name;
  for (int number = 2; !taken.insert(free).second; ++number)
    free = name.substr(0, dot) + "-" + std::to_string(number) + name.substr(dot);
  return free;
}

void tell_refusal(Messages& messages, BackupsText title, std::string_view refusal) {
  messages.notify(Notice::Kind::problem, messages.words(title),
                  messages.words(Text::notice_reason, {{"reason", refusal}}));
}

}  // namespace

std::optional<int> days_without_copy(const Entry& entry, const Date& today, Platform& platform) {
  const Diagnostic& diagnostic = entry.diagnostic;
  const bool empty = diagnostic.answers.empty() && diagnostic.actions.empty();
  if (empty || is_example(diagnostic) || !has_unexported_changes(entry)) return std::nullopt;
  const std::string& since = entry.exported_at.empty() ? diagnostic.created_at : entry.exported_at;
  return days_between(local_day(platform, since), today);
}

Backups::Backups(AppState& state, Platform& platform, Messages& messages, Keeping& keeping, Snapshots& snapshots,
                 Library& library)
    : slice_(state),
      state_(state),
      platform_(platform),
      messages_(messages),
      keeping_(keeping),
      snapshots_(snapshots),
      library_(library) {
  slice_.in_file = platform.page_address().starts_with("file:");
}

StoredSnapshot* Backups::find(std::string_view id) {
  const auto found = std::find_if(slice_.snapshots.begin(), slice_.snapshots.end(),
                                  [&](const StoredSnapshot& one) { return one.id == id; });
  return found == slice_.snapshots.end() ? nullptr : &*found;
}

// --- Snapshots

void Backups::apply(const KeepSnapshot& command) {
  const Diagnostic* open = state_.diagnostic();
  if (!open) return;
  const std::string now = platform_.now_utc();  // not « aujourd’hui », which it will not be tomorrow
  const std::string name = limited_text(
      command.name.empty() ? french_day(platform_, now) + ", " + french_clock(platform_, now) : command.name);
  const std::string id = snapshots_.take(*open, SnapshotKind::by_hand, name);
  if (id.empty())
    messages_.notify(Notice::Kind::information, messages_.words(BackupsText::snapshot_empty));
  else
    keeping_names_[id] = name;
}

void Backups::on_snapshot_stored(std::string_view id, std::string_view refusal) {
  const auto by_hand = keeping_names_.find(id);
  if (!refusal.empty()) {
    slice_.snapshots_refusal = refusal;
    snapshots_.not_kept();
    if (by_hand != keeping_names_.end()) tell_refusal(messages_, BackupsText::snapshot_refused, refusal);
    return;
  }
  if (by_hand != keeping_names_.end()) {
    messages_.notify(Notice::Kind::success, messages_.words(BackupsText::snapshot_kept, {{"name", by_hand->second}}));
    keeping_names_.erase(by_hand);
  }
  platform_.list_snapshots();
}

void Backups::on_snapshots(std::vector<StoredSnapshot> snapshots, std::string_view refusal) {
  snapshots_.thin(snapshots);
  std::sort(snapshots.begin(), snapshots.end(), [](const StoredSnapshot& left, const StoredSnapshot& right) {
    return left.taken_at != right.taken_at ? left.taken_at > right.taken_at : left.id < right.id;
  });
  slice_.snapshots = std::move(snapshots);
  slice_.snapshots_known = true;
  slice_.snapshots_refusal = refusal;
}

void Backups::apply(const CompareSnapshot& command) {
  const bool open = slice_.compared && slice_.compared->id == command.id;
  slice_.compared.reset();
  if (open || !find(command.id)) return;
  restoring_.clear();
  platform_.fetch_snapshot(command.id);
}

void Backups::apply(const AskSnapshotName& command) { slice_.naming = command.id; }

void Backups::apply(const NameSnapshot& command) {
  slice_.naming.clear();
  if (!find(command.id)) return;
  const std::string& name = given_names_[command.id] = limited_text(command.name);
  platform_.name_snapshot(command.id, name);
}

void Backups::on_snapshot_named(std::string_view id, std::string_view refusal) {
  if (!refusal.empty()) {
    tell_refusal(messages_, BackupsText::snapshot_not_named, refusal);
    slice_.naming = id;  // what was typed is still there
    return;
  }
  const auto given = given_names_.find(id);
  if (StoredSnapshot* found = find(id); found && given != given_names_.end()) found->name = given->second;
}

void Backups::apply(const ForgetSnapshot& command) {
  if (!find(command.id)) return;
  forgetting_ = command.id;
  platform_.erase_snapshots({command.id});
}

void Backups::on_snapshot_erased(std::string_view id, std::string_view refusal) {
  if (!refusal.empty()) {
    if (forgetting_ == id) tell_refusal(messages_, BackupsText::snapshot_not_forgotten, refusal);
    return;
  }
  std::erase_if(slice_.snapshots, [&](const StoredSnapshot& one) { return one.id == id; });
  if (slice_.compared && slice_.compared->id == id) slice_.compared.reset();
  if (forgetting_ != id) return;
  forgetting_.clear();
  messages_.notify(Notice::Kind::information, messages_.words(BackupsText::snapshot_forgotten));
}

void Backups::apply(const RestoreSnapshot& command) {
  if (!find(command.id)) return;
  restoring_ = command.id;
  platform_.fetch_snapshot(command.id);
}

void Backups::on_snapshot_file(std::string_view id, std::string_view file) {
  const bool restoring = std::exchange(restoring_, {}) == id;
  Result<Diagnostic> read = decode_diagnostic(file);
  if (!read) {
    messages_.notify(Notice::Kind::problem, messages_.words(BackupsText::snapshot_unreadable),
                     messages_.words(BackupsText::snapshot_unreadable_kept));
    return;
  }
  if (restoring) {
    restore(std::move(read.value()));
    return;
  }
  const StoredSnapshot* snapshot = find(id);
  if (!snapshot) return;
  const Entry* now = keeping_.find(snapshot->of);
  slice_.compared = {std::string(id), difference(read.value(), now ? now->diagnostic : Diagnostic{})};
}

// Nothing of what is there is touched: it comes back beside it.
void Backups::restore(Diagnostic diagnostic) {
  const std::string moment = french_moment(platform_, diagnostic.modified_at);
  const std::string title =
      tr(BackupsText::restored_title, {{"title", diagnostic_title(diagnostic)}, {"moment", moment}});
  diagnostic.id = platform_.new_uuid();
  diagnostic.title = limited_text(title);
  add_journal_line(diagnostic, platform_.now_utc(), tr(BackupsText::journal_restored, {{"moment", moment}}));
  const std::string id = keeping_.add(std::move(diagnostic)).diagnostic.id;
  library_.open(id);
  messages_.notify(Notice::Kind::success, messages_.words(BackupsText::restored),
                   messages_.words(BackupsText::restored_kept, {{"title", title}}));
}

// --- The browser's room

void Backups::apply(const AskPersistence&) { platform_.ask_persistence(); }

void Backups::on_room(const StorageRoom& room) { slice_.room = room; }

void Backups::on_erased_by_browser(std::string_view last_export) {
  std::vector<std::string> details;
  details.push_back(last_export.empty()
                        ? messages_.words(BackupsText::erased_no_copy)
                        : messages_.words(BackupsText::erased_copy, {{"day", french_day(platform_, last_export)}}));
  details.push_back(messages_.words(BackupsText::erased_look));
  messages_.notify(Notice::Kind::problem, messages_.words(BackupsText::erased_title), std::move(details));
  platform_.list_snapshots();
}

void Backups::on_newer_version() {
  if (std::exchange(slice_.newer_version, true)) return;  // told once
  messages_.tell_newer_version();
}

// --- Everything in one file

void Backups::apply(const ExportEverything&) {
  keeping_.flush();
  const LocalTime today = platform_.to_local(platform_.now_utc());
  std::set<std::string> taken;
  std::vector<NamedFile> files;
  exporting_.clear();
  for (const Entry& entry : state_.library) {
    files.push_back({free_name(taken, export_file_name(entry.diagnostic, today)), encode_diagnostic(entry.diagnostic)});
    exporting_.emplace_back(entry.diagnostic.id, entry.diagnostic.modified_at);
  }
  for (const WorkshopEntry& entry : state_.workshops)
    files.push_back(
        {free_name(taken, workshop_file_name(entry.workshop, today)), WorkshopKind::encode_for_file(entry.workshop)});
  for (const ComparisonEntry& entry : state_.comparisons)
    files.push_back({free_name(taken, comparison_file_name(entry.comparison, today)),
                     ComparisonKind::encode_for_file(entry.comparison)});
  for (const SetAside& record : state_.set_aside)
    files.push_back({free_name(taken, "boussole-illisible.json"), record.file});
  if (files.empty()) return;
  platform_.save_all("boussole-" + iso_date(boussole::today(platform_)) + ".zip", files);
}

void Backups::on_all_saved(std::string_view name, std::string_view refusal, bool verified) {
  const auto exported = std::exchange(exporting_, {});
  if (!refusal.empty()) {
    messages_.tell_not_written(name, refusal == kGivenUp ? std::string_view() : refusal);
    return;
  }
  for (const auto& [id, modified_at] : exported) {
    if (Entry* entry = keeping_.find(id)) keeping_.exported(*entry, entry->diagnostic.modified_at == modified_at);
  }
  platform_.remember_export(platform_.now_utc());
  messages_.notify(Notice::Kind::success,
                   messages_.words(verified ? BackupsText::all_verified : BackupsText::all_prepared, {{"name", name}}),
                   messages_.words(verified ? BackupsText::all_verified_kept : BackupsText::all_prepared_kept));
}

// --- At the right moment

void Backups::look() {
  platform_.list_snapshots();
  platform_.look_at_room();
}

void Backups::remind(const Entry& entry) {
  const std::string& id = entry.diagnostic.id;
  if (std::find(reminded_.begin(), reminded_.end(), id) != reminded_.end()) return;
  reminded_.push_back(id);
  const std::optional<int> days = days_without_copy(entry, today(platform_), platform_);
  if (!days || *days < kReminderDays || state_.notice) return;
  std::vector<std::string> details{messages_.words(BackupsText::reminder_what)};
  if (slice_.room.promise != StorageRoom::Promise::kept)
    details.push_back(messages_.words(BackupsText::reminder_may_go));
  messages_.notify(Notice::Kind::information,
                   entry.exported_at.empty()
                       ? messages_.words(BackupsText::reminder_never)
                       : messages_.counted(BackupsText::reminder, static_cast<std::size_t>(*days)),
                   std::move(details));
}

void Backups::follow() {
  const bool shows = state_.screen == Screen::backups;
  if (shows && !std::exchange(shown_, true)) look();
  if (!shows && std::exchange(shown_, false)) {
    slice_.compared.reset();
    slice_.naming.clear();
  }
  const Entry* entry = state_.open_entry();
  if (!asked_ && entry && !entry->diagnostic.answers.empty() && !is_example(entry->diagnostic) &&
      state_.storage == StorageHealth::working) {
    asked_ = true;
    platform_.ask_persistence();
  }
  const std::string open = entry ? entry->diagnostic.id : std::string();
  if (std::exchange(opened_, open) != open && entry) remind(*entry);
}

}  // namespace boussole
