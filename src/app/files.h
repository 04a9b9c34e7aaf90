// Files: those that the person gives, by choosing or dropping them, one or many at once. Nothing is ever written over,
// and one message says what became of all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/navigation.h"
#include "core/base/garbled.h"
#include "core/base/result.h"
#include "core/diagnostic/assessment.h"
#include "core/diagnostic/file_kind.h"

namespace boussole {

struct AppState;
class Comparisons;
class ComparisonSteps;
class Keeping;
class Library;
class Messages;
class Platform;
class Protection;
class Referentials;
class Workshops;
class WorkshopSteps;

// A file whose text is garbled: nothing is kept of it before the person chooses.
struct GarbledFile {
  std::string name;
  std::string bytes;  // as they are
  Garbled text;
};

struct FilesState {
  std::vector<GarbledFile> garbled;  // a dialog asks what to do of them
  std::size_t given_files = 0;       // at once, while they are being read
  std::size_t read_files = 0;        // of those
};

struct PickFile {};
struct PickReferential {};
// The files of FilesState::garbled.
enum class Accents { mended, as_they_are };
struct OpenGarbled {
  Accents accents = Accents::mended;
};
// Those given at once that are not read yet are left.
struct StopFiles {};
using FilesCommand = std::variant<PickFile, PickReferential, OpenGarbled, StopFiles>;

// What became of a file that the person gave.
struct FileOutcome {
  enum class Kind {
    opened,
    beside,    // opened, and another version of the diagnostic was there already
    present,   // the same was there already
    refused,   // see `faults`
    left,      // garbled, and the person would rather not; or the reading was stopped
    proposed,  // a referential alone, answers for a group, a protected file: their own place says the rest
  };
  Kind kind = Kind::refused;
  std::string name;
  std::string id = {};  // of the diagnostic, when there is one
  Faults faults = {};
};

class Files {
 public:
  Files(AppState& state, Platform& platform, Messages& messages, Keeping& keeping, Navigation& navigation,
        Library& library, Referentials& referentials, Workshops& workshops, WorkshopSteps& workshop_steps,
        Comparisons& comparisons, ComparisonSteps& comparison_steps, Protection& protection);

  void apply(const PickFile&) { pick(FileKind::diagnostic); }
  void apply(const PickReferential&) { pick(FileKind::referential); }
  void apply(const OpenGarbled& command);
  void apply(const StopFiles&) { stopped_ = true; }

  // How many files the person gives at once: on_file_opened or on_file_refused follows for each. 0 once they were
  // given. Without it, a file is alone.
  void on_files(std::size_t count);
  void on_file_opened(std::string_view name, std::string_view bytes);
  // A file the browser could not hand over (too large, unreadable); `reason` is a French sentence.
  void on_file_refused(std::string_view name, Reason reason);
  // A dialog was closed without an answer.
  void on_dialog_closed(Dialog::Kind question);

 private:
  void pick(FileKind kind);
  void receive(FileOutcome outcome);
  [[nodiscard]] FileOutcome take_in(const std::string& name, std::string_view bytes);
  template <typename Shelf>
  [[nodiscard]] FileOutcome take_in_record(Shelf& shelf, const std::string& name, std::string_view bytes);
  [[nodiscard]] std::optional<FileOutcome> hand_to_group(const std::string& name, Result<Diagnostic>& read,
                                                         const Faults& faults);
  void open(const std::string& id);
  [[nodiscard]] FileOutcome take_in_diagnostic(const std::string& name, Diagnostic diagnostic);
  void tell_received();
  void tell_one(const FileOutcome& file);
  void tell_several(const std::vector<FileOutcome>& files);

  FilesState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Keeping& keeping_;
  Navigation& navigation_;
  Library& library_;
  Referentials& referentials_;
  Workshops& workshops_;
  WorkshopSteps& workshop_steps_;
  Comparisons& comparisons_;
  ComparisonSteps& comparison_steps_;
  Protection& protection_;
  FileKind picking_ = FileKind::diagnostic;  // what was asked for; a file that says what it is decides
  std::size_t awaited_ = 0;                  // of those given at once
  bool stopped_ = false;                     // the rest of them is left
  std::vector<FileOutcome> received_;        // what became of the others
};

}  // namespace boussole
