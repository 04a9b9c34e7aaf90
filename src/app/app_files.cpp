// App: the files that a person gives, by choosing or dropping them: one, or many at once.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "core/diagnostic/codec.h"
#include "core/language/folding.h"

namespace boussole {

namespace {

using Kind = FileOutcome::Kind;

// « Ce texte est trop long. (à l’endroit /title) »
std::string fault_words(const Fault& fault) {
  return fault.pointer.empty() ? fault.reason
                               : tr(Text::notice_fault, {{"place", fault.pointer}, {"reason", fault.reason}});
}

// Whether both say the same, whichever id they have and however a computer writes their accents.
bool same_content(const Diagnostic& one, const Diagnostic& other) {
  if (one.created_at != other.created_at || one.modified_at != other.modified_at) return false;
  Diagnostic renamed = one;
  renamed.id = other.id;
  return renamed == other || composed(encode_diagnostic(renamed)) == composed(encode_diagnostic(other));
}

std::size_t count(const std::vector<FileOutcome>& files, Kind kind) {
  return static_cast<std::size_t>(
      std::count_if(files.begin(), files.end(), [&](const FileOutcome& file) { return file.kind == kind; }));
}

std::string file_words(const FileOutcome& file) {
  switch (file.kind) {
    case Kind::opened:
    case Kind::proposed:
      break;
    case Kind::beside:
      return tr(Text::files_file_beside, {{"name", file.name}});
    case Kind::present:
      return tr(Text::files_file_present, {{"name", file.name}});
    case Kind::left:
      return tr(Text::files_file_left, {{"name", file.name}});
    case Kind::refused: {
      std::string reason = fault_words(file.faults.front());
      if (file.faults.size() > 1) reason += " " + tr_count(Text::notice_more_faults, file.faults.size() - 1);
      return tr(Text::files_file_refused, {{"name", file.name}, {"reason", reason}});
    }
  }
  return tr(Text::files_file_opened, {{"name", file.name}});
}

// « 5 fichiers reçus : 2 ouverts, 1 déjà là, 2 refusés. »
std::string title_of(const std::vector<FileOutcome>& files) {
  std::string told;
  const auto add = [&](std::size_t n, Text words) {
    if (n > 0) told += (told.empty() ? "" : ", ") + tr_count(words, n);
  };
  add(count(files, Kind::opened) + count(files, Kind::beside), Text::files_opened);
  add(count(files, Kind::present), Text::files_present);
  add(count(files, Kind::refused), Text::files_refused);
  add(count(files, Kind::left), Text::files_left);
  return tr_count(Text::files_received, files.size(), {{"told", told}});
}

}  // namespace

// --- One file

void App::on_file_refused(std::string_view name, std::string_view reason) {
  receive({Kind::refused, composed(name), {}, {{"", std::string(reason)}}});
}

void App::on_file_opened(std::string_view given_name, std::string_view bytes) {
  const std::string name = composed(given_name);  // a Mac's is not
  if (files_awaited_ == 0) on_files(1);
  std::optional<Garbled> garbled = find_garbled(bytes);
  if (!garbled) {
    receive(take_in(name, bytes));
    return;
  }
  state_.garbled.push_back({name, std::string(bytes), std::move(*garbled)});
  --files_awaited_;
  tell_files();
}

FileOutcome App::take_in(const std::string& name, std::string_view bytes) {
  FileKind kind = kind_of_file(bytes);
  const bool alone = files_awaited_ + files_.size() + state_.garbled.size() <= 1;
  if (kind == FileKind::other && alone) kind = picking_;
  picking_ = FileKind::diagnostic;
  if (kind == FileKind::referential) {
    if (!alone) return {Kind::refused, name, {}, {{"", std::string(tr(Text::fault_referential_alone))}}};
    open_referential(name, bytes);
    return {Kind::proposed, name};
  }
  Result<Diagnostic> read = decode_diagnostic(bytes);
  if (!read) return {Kind::refused, name, {}, read.faults()};
  return take_in_diagnostic(name, std::move(read.value()));
}

// Never overwrites: two versions of a diagnostic both stay, and the same one is never kept twice.
FileOutcome App::take_in_diagnostic(const std::string& name, Diagnostic diagnostic) {
  const auto present = std::find_if(state_.library.begin(), state_.library.end(),
                                    [&](const Entry& entry) { return same_content(entry.diagnostic, diagnostic); });
  if (present != state_.library.end()) return {Kind::present, name, present->diagnostic.id};
  flush();
  const bool beside = find_entry(diagnostic.id) != nullptr;
  if (beside) diagnostic.id = platform_.new_uuid();
  Entry entry;
  entry.diagnostic = std::move(diagnostic);
  entry.revision = next_revision_++;
  entry.order = ++last_order_;
  entry.exported_at = beside ? "" : entry.diagnostic.modified_at;
  entry.exported_modified_at = entry.exported_at;
  const std::string id = entry.diagnostic.id;
  state_.library.insert(state_.library.begin(), std::move(entry));
  return {beside ? Kind::beside : Kind::opened, name, id};
}

// --- Several

void App::on_files(std::size_t count) {
  if (count == 0) {
    if (files_awaited_ == 0) return;
    files_awaited_ = 0;  // lost by a fault: the others are told
    tell_files();
    return;
  }
  if (files_awaited_ == 0) {
    files_.clear();
    state_.garbled.clear();  // of a question that was left without an answer
  }
  files_awaited_ += count;
}

void App::receive(FileOutcome outcome) {
  if (files_awaited_ == 0) on_files(1);
  files_.push_back(std::move(outcome));
  --files_awaited_;
  tell_files();
}

// Once each file is known, and what is garbled chosen.
void App::tell_files() {
  if (files_awaited_ > 0) return;
  flush();
  if (!state_.garbled.empty()) {
    state_.notice.reset();
    state_.drawer_open = false;
    state_.dialog = Dialog{Dialog::Kind::confirm_garbled, 0, {}, "screen.title"};
    return;
  }
  const std::vector<FileOutcome> files = std::exchange(files_, {});
  if (files.empty()) return;
  if (files.size() == 1) {
    tell_file(files.front());
    return;
  }
  // One diagnostic is shown; of several, the list.
  std::vector<std::string> ids;
  for (const FileOutcome& file : files) {
    if (!file.id.empty() && std::find(ids.begin(), ids.end(), file.id) == ids.end()) ids.push_back(file.id);
  }
  if (ids.size() == 1)
    open(ids.front());
  else if (!ids.empty())
    show(Screen::home);
  // What went wrong comes first.
  constexpr std::size_t kShown = 12;
  std::vector<std::string> details;
  for (const bool refused : {true, false}) {
    for (const FileOutcome& file : files) {
      if ((file.kind == Kind::refused) == refused) details.push_back(file_words(file));
    }
  }
  if (details.size() > kShown) {
    const std::size_t more = details.size() - kShown;
    details.resize(kShown);
    details.push_back(tr_count(Text::files_more, more));
  }
  const bool refused = count(files, Kind::refused) > 0;
  if (refused && ids.empty()) details.emplace_back(tr(Text::notice_file_refused_kept));
  notify(refused ? Notice::Kind::problem : Notice::Kind::success, title_of(files), std::move(details));
}

void App::tell_file(const FileOutcome& file) {
  switch (file.kind) {
    case Kind::left:
    case Kind::proposed:
      return;
    case Kind::refused:
      refuse_file(Text::notice_file_refused, file.name, file.faults);
      return;
    case Kind::present:
      open(file.id);
      notify(Notice::Kind::information, tr(Text::notice_already_here, {{"name", file.name}}));
      return;
    case Kind::opened:
    case Kind::beside:
      break;
  }
  open(file.id);
  std::vector<std::string> details;
  if (file.kind == Kind::beside) details.emplace_back(tr(Text::notice_both_kept));
  notify(Notice::Kind::success, tr(Text::notice_opened, {{"name", file.name}}), std::move(details));
}

void App::refuse_file(Text title, std::string_view name, const Faults& faults) {
  constexpr std::size_t kShown = 5;
  std::vector<std::string> details;
  for (const Fault& fault : faults) {
    if (details.size() == kShown) break;
    details.push_back(fault_words(fault));
  }
  if (faults.size() > kShown) details.push_back(tr_count(Text::notice_more_faults, faults.size() - kShown));
  details.emplace_back(tr(Text::notice_file_refused_kept));
  notify(Notice::Kind::problem, tr(title, {{"name", name}}), std::move(details));
}

// --- Garbled ones

void App::open_garbled(Accents accents) {
  state_.dialog.reset();
  const std::vector<GarbledFile> garbled = std::exchange(state_.garbled, {});
  if (garbled.empty()) return;
  files_awaited_ += garbled.size();
  for (const GarbledFile& file : garbled) {
    receive(take_in(file.name, accents == Accents::mended ? file.text.mended : file.bytes));
  }
}

void App::leave_garbled() {
  for (const GarbledFile& file : std::exchange(state_.garbled, {})) files_.push_back({Kind::left, file.name});
  tell_files();
}

}  // namespace boussole
