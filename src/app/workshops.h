// Workshops of this browser: their list and their storing, beside the diagnostics and in the same way (keeping.h). What
// happens within one: workshop_steps.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/keeping.h"
#include "core/group/workshop.h"
#include "platform/platform.h"

namespace boussole {

struct AppState;
class Messages;
class Navigation;

struct WorkshopEntry {
  Workshop workshop;
  std::uint64_t revision = 0;         // grows with each change
  std::uint64_t stored_revision = 0;  // the last one that the browser confirmed
  std::string saved_at;               // ISO UTC, "" before the first save
  std::string exported_at;            // ISO UTC, "" when never exported
  std::string exported_modified_at;   // modified_at of what was exported
  std::uint64_t order = 0;            // StoredDiagnostic::order
  bool erased_elsewhere = false;      // stored no more
};

// Answers that somebody gave at home, read from a file, before they are kept in a workshop.
struct ReceivedAnswers {
  std::string name;  // of the file
  Diagnostic diagnostic;
};

struct WorkshopsState {
  std::vector<WorkshopEntry> workshops;  // most recently modified first
  std::optional<std::string> open_workshop;
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
using WorkshopsCommand =
    std::variant<NewWorkshop, OpenWorkshop, OpenWorkshopExample, CloseWorkshop, DeleteWorkshop, ExportWorkshop>;

class Workshops {
 public:
  Workshops(AppState& state, Platform& platform, Messages& messages, Navigation& navigation);

  void apply(const NewWorkshop&);
  void apply(const OpenWorkshop& command) { open(command.id); }
  void apply(const OpenWorkshopExample&);
  void apply(const CloseWorkshop&);
  void apply(const DeleteWorkshop& command);
  void apply(const ExportWorkshop&);

  // --- What the platform tells, of records that are workshops
  void on_loaded(const std::vector<StoredDiagnostic>& records, const std::vector<StoredDiagnostic>& apart);
  // False when no workshop has this id.
  bool on_stored(std::string_view id, std::uint64_t revision, std::string_view refusal);
  bool on_erased(std::string_view id, std::string_view refusal);
  // True when what was edited here goes on under another id (keeping.h).
  bool on_saved_elsewhere(const StoredDiagnostic& record);
  // False when no workshop has this id.
  bool on_erased_elsewhere(std::string_view id);
  void on_all_erased_elsewhere();
  void ask_to_erase_everything() { erasing_everything_ = true; }
  void everything_answered(bool erased);
  // False when it is not the file that was exported.
  bool on_file_written(std::string_view name, std::string_view bytes);
  void on_route(std::string_view id);

  void flush();
  [[nodiscard]] bool unsafe_to_close(LeavingCopy copy) const;

  // --- For the features above
  [[nodiscard]] WorkshopEntry* find(std::string_view id);
  [[nodiscard]] WorkshopEntry* open_entry();
  void open(const std::string& id);
  WorkshopEntry& add(Workshop workshop);
  // A workshop that a file holds: beside one of the same id, never over it. Returns its id, and whether the same was
  // there.
  struct Taken {
    std::string id;
    bool present = false;
    bool beside = false;
  };
  Taken add_from_file(Workshop workshop);
  void touched(WorkshopEntry& entry);

 private:
  void store(WorkshopEntry& entry);
  void add_record(const StoredDiagnostic& record);
  void follow(WorkshopEntry& entry, Workshop workshop, const StoredDiagnostic& record);
  void forget(std::string_view id);
  void set_apart(Workshop workshop);

  WorkshopsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Navigation& navigation_;
  std::uint64_t next_revision_ = 1;
  std::uint64_t last_order_ = 0;
  std::vector<std::string> erasing_;  // ids that the browser was asked to forget
  bool erasing_everything_ = false;
  std::optional<Workshop> exporting_;
  std::string export_name_;
};

[[nodiscard]] bool is_unsaved(const WorkshopEntry& entry);

// Its title, or the Régie's name, or a generic one.
[[nodiscard]] std::string workshop_title(const Workshop& workshop);

[[nodiscard]] bool is_example(const Workshop& workshop);

}  // namespace boussole
