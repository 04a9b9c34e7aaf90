// Workshops of this browser: their list and their storing, beside the diagnostics and in the same way (keeping.h). What
// happens within one: workshop_steps.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/record_shelf.h"
#include "core/group/workshop.h"
#include "platform/platform.h"

namespace boussole {

struct AppState;
class Messages;
class Navigation;

struct WorkshopEntry : RecordMarks {
  Workshop workshop;
};

// Answers that somebody gave at home, read from a file, before they are kept in a workshop.
struct ReceivedAnswers {
  std::string name;  // of the file
  Diagnostic diagnostic;
};

struct WorkshopsState {
  std::vector<WorkshopEntry> workshops;  // most recently modified first
  std::optional<std::string> open_workshop;
  bool can_fill_screen = false;  // the page can be alone on the screen, and is
  bool fills_screen = false;
  bool workshop_undo = false;  // something of the open one can be undone
  bool reveal_warned = false;  // « Révéler » was pressed while votes are missing: pressed again, it reveals
  std::vector<ReceivedAnswers> received;   // shown before they are kept
  std::vector<std::string> received_told;  // what is to be said of the files given: refused, or the same twice
};

struct NewWorkshop {};
struct OpenWorkshop {
  std::string id;
};
struct OpenWorkshopExample {};
struct CloseWorkshop {};
struct DeleteWorkshop {
  std::string id;
};
// As a file; what is not revealed is not in it.
struct ExportWorkshop {};
// The page alone on the screen, or no longer.
struct ToggleWholeScreen {};
using WorkshopsCommand = std::variant<NewWorkshop, OpenWorkshop, OpenWorkshopExample, CloseWorkshop, DeleteWorkshop,
                                      ExportWorkshop, ToggleWholeScreen>;

// What record_shelf.h asks of a kind.
struct WorkshopKind {
  using Entry = WorkshopEntry;
  using Value = Workshop;
  static Workshop& value(WorkshopEntry& entry) { return entry.workshop; }
  static const Workshop& value(const WorkshopEntry& entry) { return entry.workshop; }
  static bool is_record(std::string_view bytes);
  static Result<Workshop> decode(std::string_view bytes);
  static std::string encode(const Workshop& workshop);
  static std::string encode_for_file(const Workshop& workshop);  // without the votes that are not revealed
  static std::string title(const Workshop& workshop);
  static void stamp(Workshop& workshop);
  static std::string deleted(const Messages& messages);
  static std::string not_deleted(const Messages& messages);
};

class Workshops : public RecordShelf<WorkshopKind> {
 public:
  Workshops(AppState& state, Platform& platform, Messages& messages, Navigation& navigation);

  void apply(const NewWorkshop&);
  void apply(const OpenWorkshop& command) { open(command.id); }
  void apply(const OpenWorkshopExample&);
  void apply(const CloseWorkshop&);
  void apply(const DeleteWorkshop& command);
  void apply(const ExportWorkshop&);
  void apply(const ToggleWholeScreen&);

  // What another window saved: what was undone here is not to be undone there.
  bool on_saved_elsewhere(const StoredDiagnostic& record);
  void on_route(std::string_view id);
  void on_whole_screen(bool whole) { slice_.fills_screen = whole; }

  void open(const std::string& id);

 private:
  WorkshopsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Navigation& navigation_;
};

// Its title, or the Régie's name, or a generic one.
[[nodiscard]] std::string workshop_title(const Workshop& workshop);

[[nodiscard]] bool is_example(const Workshop& workshop);

}  // namespace boussole
