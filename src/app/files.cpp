#include "app/files.h"

#include <algorithm>
#include <utility>

#include "app/comparison_steps.h"
#include "app/comparisons.h"
#include "app/library.h"
#include "app/protection.h"
#include "app/referentials.h"
#include "app/state.h"
#include "app/workshop_steps.h"
#include "app/workshops.h"
#include "core/content/ladder.h"
#include "core/diagnostic/codec.h"
#include "core/diagnostic/sealed_file.h"
#include "core/language/folding.h"

namespace boussole {

namespace {

using Kind = FileOutcome::Kind;

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

std::string file_words(const Messages& messages, const FileOutcome& file) {
  switch (file.kind) {
    case Kind::opened:
    case Kind::proposed:
      break;
    case Kind::beside:
      return messages.words(Text::files_file_beside, {{"name", file.name}});
    case Kind::present:
      return messages.words(Text::files_file_present, {{"name", file.name}});
    case Kind::left:
      return messages.words(Text::files_file_left, {{"name", file.name}});
    case Kind::refused: {
      std::string reason = messages.fault_words(file.faults.front());
      if (file.faults.size() > 1) reason += " " + messages.counted(Text::notice_more_faults, file.faults.size() - 1);
      return messages.words(Text::files_file_refused, {{"name", file.name}, {"reason", reason}});
    }
  }
  return messages.words(Text::files_file_opened, {{"name", file.name}});
}

// « 5 fichiers reçus : 2 ouverts, 1 déjà là, 2 refusés. »
std::string title_of(const Messages& messages, const std::vector<FileOutcome>& files) {
  std::string told;
  const auto add = [&](std::size_t n, Text words) {
    if (n > 0) told += (told.empty() ? "" : ", ") + messages.counted(words, n);
  };
  add(count(files, Kind::opened) + count(files, Kind::beside), Text::files_opened);
  add(count(files, Kind::present), Text::files_present);
  add(count(files, Kind::refused), Text::files_refused);
  add(count(files, Kind::left), Text::files_left);
  return messages.counted(Text::files_received, files.size(), {{"told", told}});
}

}  // namespace

Files::Files(AppState& state, Platform& platform, Messages& messages, Keeping& keeping, Navigation& navigation,
             Library& library, Referentials& referentials, Workshops& workshops, WorkshopSteps& workshop_steps,
             Comparisons& comparisons, ComparisonSteps& comparison_steps, Protection& protection)
    : slice_(state),
      state_(state),
      platform_(platform),
      messages_(messages),
      keeping_(keeping),
      navigation_(navigation),
      library_(library),
      referentials_(referentials),
      workshops_(workshops),
      workshop_steps_(workshop_steps),
      comparisons_(comparisons),
      comparison_steps_(comparison_steps),
      protection_(protection) {}

void Files::pick(FileKind kind) {
  picking_ = kind;
  platform_.pick_file();
}

// --- One file

void Files::on_file_refused(std::string_view name, Reason reason) {
  receive({Kind::refused, composed(name), {}, {{"", std::move(reason)}}});
}

void Files::on_file_opened(std::string_view given_name, std::string_view bytes) {
  const std::string name = composed(given_name);  // a Mac's is not
  if (awaited_ == 0) on_files(1);
  if (stopped_) {
    receive({Kind::left, name});
    return;
  }
  if (is_sealed_file(bytes)) {
    const Result<SealedFile> sealed = decode_sealed_file(bytes);
    if (sealed) protection_.receive(name, encode_sealed_file(sealed.value()));
    receive(sealed ? FileOutcome{Kind::proposed, name} : FileOutcome{Kind::refused, name, {}, sealed.faults()});
    return;
  }
  std::optional<Garbled> garbled = find_garbled(bytes);
  if (!garbled) {
    receive(take_in(name, bytes));
    return;
  }
  slice_.garbled.push_back({name, std::string(bytes), std::move(*garbled)});
  --awaited_;
  tell_received();
}

FileOutcome Files::take_in(const std::string& name, std::string_view bytes) {
  FileKind kind = kind_of_file(bytes);
  const bool alone = awaited_ + received_.size() + slice_.garbled.size() <= 1;
  if (kind == FileKind::other && alone) kind = picking_;
  picking_ = FileKind::diagnostic;
  if (kind == FileKind::referential) {
    if (!alone) return {Kind::refused, name, {}, {{"", reason_of(Text::fault_referential_alone)}}};
    referentials_.open_file(name, bytes);
    return {Kind::proposed, name};
  }
  if (kind == FileKind::workshop) return take_in_record(workshops_, name, bytes);
  if (kind == FileKind::comparison) return take_in_record(comparisons_, name, bytes);
  Result<Diagnostic> read = decode_diagnostic(bytes);
  Faults faults = read ? sign_contradictions(*state_.referential, read.value()) : read.faults();
  if (std::optional<FileOutcome> handed = hand_to_group(name, read, faults)) return *handed;
  if (!faults.empty()) return {Kind::refused, name, {}, std::move(faults)};
  return take_in_diagnostic(name, std::move(read.value()));
}

// While a workshop is prepared, or Régies are compared, diagnostics are answers for it.
std::optional<FileOutcome> Files::hand_to_group(const std::string& name, Result<Diagnostic>& read,
                                                const Faults& faults) {
  const bool workshop = workshop_steps_.collects();
  if (!workshop && !comparison_steps_.collects()) return std::nullopt;
  if (!faults.empty()) {
    const std::string reason = messages_.fault_words(faults.front());
    workshop ? workshop_steps_.receive_refused(name, reason) : comparison_steps_.receive_refused(name, reason);
  } else if (workshop) {
    workshop_steps_.receive(name, std::move(read.value()));
  } else {
    comparison_steps_.receive(name, read.value());
  }
  return FileOutcome{Kind::proposed, name};
}

template <typename Shelf>
FileOutcome Files::take_in_record(Shelf& shelf, const std::string& name, std::string_view bytes) {
  auto read = shelf.read(bytes);
  if (!read) return {Kind::refused, name, {}, read.faults()};
  const TakenRecord taken = shelf.add_from_file(std::move(read.value()));
  return {taken.present ? Kind::present : taken.beside ? Kind::beside : Kind::opened, name, taken.id};
}

void Files::open(const std::string& id) {
  if (workshops_.find(id))
    workshops_.open(id);
  else if (comparisons_.find(id))
    comparisons_.open(id);
  else
    library_.open(id);
}

// Never overwrites: two versions of a diagnostic both stay, and the same one is never kept twice.
FileOutcome Files::take_in_diagnostic(const std::string& name, Diagnostic diagnostic) {
  const auto present = std::find_if(state_.library.begin(), state_.library.end(),
                                    [&](const Entry& entry) { return same_content(entry.diagnostic, diagnostic); });
  if (present != state_.library.end()) return {Kind::present, name, present->diagnostic.id};
  keeping_.flush();
  const bool beside = keeping_.find(diagnostic.id) != nullptr;
  if (beside) diagnostic.id = platform_.new_uuid();
  const Entry& added = keeping_.add_from_file(std::move(diagnostic), !beside);
  return {beside ? Kind::beside : Kind::opened, name, added.diagnostic.id};
}

// --- Several

void Files::on_files(std::size_t count) {
  if (count == 0) {
    if (awaited_ == 0) return;
    awaited_ = 0;  // lost by a fault: the others are told
    tell_received();
    return;
  }
  if (awaited_ == 0) {
    received_.clear();
    slice_.garbled.clear();  // of a question that was left without an answer
    stopped_ = false;
    slice_.given_files = 0;
    slice_.read_files = 0;
  }
  awaited_ += count;
  slice_.given_files += count;
}

void Files::receive(FileOutcome outcome) {
  if (awaited_ == 0) on_files(1);
  received_.push_back(std::move(outcome));
  --awaited_;
  tell_received();
}

// Once each file is known, and what is garbled chosen.
void Files::tell_received() {
  slice_.read_files = slice_.given_files - std::min(slice_.given_files, awaited_);
  if (awaited_ > 0) return;
  slice_.given_files = 0;
  keeping_.flush();
  if (!slice_.garbled.empty()) {
    navigation_.ask({Dialog::Kind::confirm_garbled, 0, {}, "screen.title"});
    return;
  }
  const std::vector<FileOutcome> files = std::exchange(received_, {});
  if (files.size() == 1)
    tell_one(files.front());
  else if (!files.empty())
    tell_several(files);
  protection_.ask_next();
}

void Files::tell_several(const std::vector<FileOutcome>& files) {
  // One diagnostic is shown; of several, the list.
  std::vector<std::string> ids;
  for (const FileOutcome& file : files) {
    if (!file.id.empty() && std::find(ids.begin(), ids.end(), file.id) == ids.end()) ids.push_back(file.id);
  }
  if (ids.size() == 1)
    open(ids.front());
  else if (!ids.empty())
    navigation_.show(Screen::home);
  // What went wrong comes first.
  constexpr std::size_t kShown = 12;
  std::vector<std::string> details;
  for (const bool refused : {true, false}) {
    for (const FileOutcome& file : files) {
      if ((file.kind == Kind::refused) == refused) details.push_back(file_words(messages_, file));
    }
  }
  if (details.size() > kShown) {
    const std::size_t more = details.size() - kShown;
    details.resize(kShown);
    details.push_back(messages_.counted(Text::files_more, more));
  }
  const bool refused = count(files, Kind::refused) > 0;
  if (refused && ids.empty()) details.emplace_back(messages_.words(Text::notice_file_refused_kept));
  messages_.notify(refused ? Notice::Kind::problem : Notice::Kind::success, title_of(messages_, files),
                   std::move(details));
}

void Files::tell_one(const FileOutcome& file) {
  switch (file.kind) {
    case Kind::left:
    case Kind::proposed:
      return;
    case Kind::refused:
      messages_.refuse_file(Text::notice_file_refused, file.name, file.faults);
      return;
    case Kind::present:
      open(file.id);
      messages_.notify(Notice::Kind::information, messages_.words(Text::notice_already_here, {{"name", file.name}}));
      return;
    case Kind::opened:
    case Kind::beside:
      break;
  }
  open(file.id);
  std::vector<std::string> details;
  if (file.kind == Kind::beside) details.emplace_back(messages_.words(Text::notice_both_kept));
  messages_.notify(Notice::Kind::success, messages_.words(Text::notice_opened, {{"name", file.name}}),
                   std::move(details));
}

// --- Garbled ones

void Files::apply(const OpenGarbled& command) {
  navigation_.apply(CloseDialog{});
  const std::vector<GarbledFile> garbled = std::exchange(slice_.garbled, {});
  if (garbled.empty()) return;
  awaited_ += garbled.size();
  for (const GarbledFile& file : garbled) {
    receive(take_in(file.name, command.accents == Accents::mended ? file.text.mended : file.bytes));
  }
}

void Files::on_dialog_closed(Dialog::Kind question) {
  if (question != Dialog::Kind::confirm_garbled) return;
  for (const GarbledFile& file : std::exchange(slice_.garbled, {})) received_.push_back({Kind::left, file.name});
  tell_received();
}

}  // namespace boussole
