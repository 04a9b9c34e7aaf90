// The seam between the application and the machine it runs on (browser, tests, one day a desktop).
// The application calls these functions; answers to the asynchronous ones come back through the on_… functions
// of App (app/app.h), never from inside the call.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic/snapshots.h"
#include "report/request.h"

namespace boussole {

// A moment as the wall clock of this computer shows it.
struct LocalTime {
  int year = 0;
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31
  int hour = 0;
  int minute = 0;

  bool operator==(const LocalTime&) const = default;
};

// What is kept for one diagnostic in this browser. `file` is the text of a diagnostic file (core/diagnostic/codec.h).
struct StoredDiagnostic {
  std::string id;
  std::string file;
  std::string saved_at;              // ISO 8601 UTC
  std::string exported_at;           // ISO 8601 UTC, "" when never exported
  std::string exported_modified_at;  // modifiedAt of the diagnostic when it was exported
  std::uint64_t order = 0;           // greater: edited later, whatever the clock said; 0 in records of older versions
};

// A report to be written by the program that knows how (main_report.cpp).
struct ReportOrder {
  std::string name;      // of the file
  std::string document;  // the text of the file that the kind is of: a diagnostic's, a workshop's or a comparison's
  ReportRequest request;
  std::string moment;  // ISO 8601 UTC
};

// An earlier state of a diagnostic, kept in a storage of its own: the loss of one leaves the other.
struct StoredSnapshot {
  std::string id;
  std::string of;  // id of the diagnostic
  SnapshotKind kind = SnapshotKind::session;
  std::string name;      // given by the person: it stays
  std::string taken_at;  // ISO 8601 UTC
  std::string title;     // what the diagnostic was called
  int answered = 0;      // questions with an answer
  int asked = 0;         // questions that concerned the Régie
  std::string file;      // the text of a diagnostic file; "" where only the rest is told
};

// What the browser says of the room it gives.
struct StorageRoom {
  enum class Promise { none, kept, unknown } promise = Promise::unknown;  // kept: not erased when room is short
  double used = -1;                                                       // bytes; -1: not told
  double quota = -1;                                                      // the same
};

struct NamedFile {
  std::string name;
  std::string bytes;
};

// The node that shows what the camera sees.
inline constexpr const char* kCameraNode = "workshop.camera";
inline constexpr const char* kCodeCameraNode = "codes.camera";

// Why the camera ended by anything else than us (web/camera.js), in its order.
enum class CameraEnd { insecure, refused, none, taken, unplugged, missing, hidden };

class Platform {
 public:
  Platform() = default;
  Platform(const Platform&) = delete;
  Platform& operator=(const Platform&) = delete;
  virtual ~Platform() = default;

  // The current time, ISO 8601 UTC with seconds: "2026-01-31T18:00:00Z".
  virtual std::string now_utc() = 0;
  // Precondition: a valid ISO 8601 UTC time.
  virtual LocalTime to_local(std::string_view iso_utc) = 0;
  // A random UUID (RFC 9562, version 4).
  virtual std::string new_uuid() = 0;

  // Keeps the record, replacing the one with the same id, unless another window has changed or erased it since it was
  // read here. Answer: App::on_stored, or else App::on_elsewhere.
  virtual void store(const StoredDiagnostic& record, std::uint64_t revision) = 0;
  // Forgets the record, unless another window has changed it since. Answer: App::on_erased.
  virtual void erase(std::string_view id) = 0;
  // Forgets every record, every setting and the referential. Answer: App::on_everything_erased.
  virtual void erase_everything() = 0;

  // This window asks to be the only one to write a diagnostic, and lets go of the one before; "": of none. Answer:
  // App::on_writer, whenever that changes.
  virtual void hold(std::string_view id) = 0;
  // The same, when another window has it: that one stores what was typed there and lets go. Answer: App::on_writer.
  virtual void take_over(std::string_view id) = 0;

  // Snapshots. Answers: App::on_snapshot_stored; on_snapshots, with all of them but no file; on_snapshot_file;
  // on_snapshot_erased, for each; on_snapshot_named.
  virtual void store_snapshot(const StoredSnapshot& snapshot) = 0;
  virtual void list_snapshots() = 0;
  virtual void fetch_snapshot(std::string_view id) = 0;
  virtual void erase_snapshots(const std::vector<std::string>& ids) = 0;
  virtual void name_snapshot(std::string_view id, std::string_view name) = 0;

  // Asks the browser what room there is, or to promise that it erases nothing. Answer: App::on_room.
  virtual void look_at_room() = 0;
  virtual void ask_persistence() = 0;
  // Several files in one .zip. Answer: App::on_all_saved.
  virtual void save_all(std::string_view name, const std::vector<NamedFile>& files) = 0;
  // When anything was last exported, kept where the loss of the diagnostics leaves it.
  virtual void remember_export(std::string_view iso_utc) = 0;

  // Keeps the settings (small JSON text).
  virtual void store_settings(std::string_view json) = 0;

  // Keeps the text of a referential, replacing the one kept before. Answer: App::on_referential_stored.
  virtual void store_referential(std::string_view json) = 0;

  // Hands a file to the person, then reads it back. Answer: App::on_file_written.
  virtual void write_file(std::string_view name, std::string_view bytes) = 0;
  // Whether files can be protected by a password here: browsers allow it in a secure context only.
  virtual bool can_protect() = 0;
  // The same file under a password, opened again with it. Answer: App::on_file_written with what is found in it, or
  // App::on_protection_failed.
  virtual void protect_file(std::string_view name, std::string_view bytes, std::string_view password) = 0;
  // Answer: App::on_unlocked; then, when the password is right, App::on_file_opened with what is in the file.
  virtual void open_protected(std::string_view name, std::string_view text, std::string_view password) = 0;
  // Whether this browser can show the page alone on the screen; shows it so, or no longer. Answer:
  // App::on_whole_screen, also when the person leaves it by the browser's own means; nothing when the browser refuses.
  virtual bool can_fill_screen() = 0;
  virtual void fill_screen(bool whole) = 0;

  // Lets the person choose files. Answer: App::on_files, then App::on_file_opened or on_file_refused for each; nothing
  // if they give up.
  virtual void pick_file() = 0;

  // Puts a text in the clipboard. Answer: App::on_copied.
  virtual void copy(std::string_view text) = 0;
  // Where the page is, without what follows #: "https://…/".
  virtual std::string page_address() = 0;

  // Asks the person for the camera, shows it in the node kCameraNode and reads voting cards in it, for as many people.
  // Answers: App::on_cards whenever what is read changes, App::on_camera_end when it ends by itself.
  virtual void open_camera(int people) = 0;
  // The same, in the node kCodeCameraNode, for response codes shown as QR. Answers: App::on_code_seen for each that is
  // new, App::on_camera_end.
  virtual void open_code_camera() = 0;
  // Its light is out at once.
  virtual void close_camera() = 0;

  // Says a sentence with the computer's own French voice, instead of what it may be saying; `rate`: 1 as usual, 0.5
  // half as fast. Answer: App::on_spoken, unless stopped or replaced.
  virtual void speak(std::string_view words, double rate) = 0;
  virtual void stop_speaking() = 0;

  // Shows a report (HTML) to print it. Answer: App::on_reports.
  virtual void show_report(const ReportOrder& order) = 0;
  // Hands a report to the person as a file. Answer: App::on_reports, then App::on_file_written when it could be had.
  virtual void save_report(const ReportOrder& order) = 0;
  // Asks again for what writes the reports. Answer: App::on_reports.
  virtual void fetch_reports() = 0;

  // Calls App::on_timer once after this many milliseconds; a later call replaces an earlier one.
  virtual void set_timer(int milliseconds) = 0;
};

}  // namespace boussole
