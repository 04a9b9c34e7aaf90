// A platform for tests: a clock one sets, storage in memory that can refuse, files that one looks at.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"
#include "platform/platform.h"

namespace boussole::test {

class FakePlatform final : public Platform {
 public:
  std::string now = "2026-11-24T17:42:00Z";
  std::string refusal;  // "" while storage works
  std::map<std::string, StoredDiagnostic> stored;
  std::string settings;
  std::string referential;
  std::optional<int> timer;
  std::string written_name;
  std::string written_bytes;
  int picked = 0;
  std::string saying;                // the sentence being said, "" when silent
  double rate = 0;                   // of the last one
  std::optional<ReportOrder> shown;  // the last report asked for, to be shown
  std::optional<ReportOrder> saved;  // or to be written
  int fetched = 0;
  std::string copied;  // what the clipboard holds
  int camera = 0;      // for how many people it is open, 0 when it is closed
  bool code_camera = false;
  std::string address = "https://boussole.example/";

  std::string held;    // the diagnostic that this window asks to write
  std::string taking;  // the one that it asks another window for
  std::vector<StoredSnapshot> snapshots;
  std::string fetched_snapshot;
  int lists = 0;  // how many times the snapshots were asked for
  int rooms = 0;  // and the room
  int persistence = 0;
  std::string all_name;
  std::vector<NamedFile> all_files;
  std::string remembered_export;
  bool protects = true;
  bool fills_screen = true;   // whether it can
  bool whole_screen = false;  // what it was last asked
  std::string typed_password;
  std::pair<std::string, std::string> unlocked;  // the protected file that is tried: its name and its text

  std::string now_utc() override { return now; }
  LocalTime to_local(std::string_view iso) override {
    const auto number = [&](std::size_t at, std::size_t length) {
      return std::stoi(std::string(iso.substr(at, length)));
    };
    return {number(0, 4), number(5, 2), number(8, 2), number(11, 2), number(14, 2)};
  }
  std::string new_uuid() override {
    std::string uuid = "00000000-0000-4000-8000-000000000000";
    const std::string digits = std::to_string(++uuids_);
    return uuid.replace(uuid.size() - digits.size(), digits.size(), digits);
  }
  void store(const StoredDiagnostic& record, std::uint64_t revision) override {
    if (refusal.empty()) stored[record.id] = record;
    answers_.emplace_back(record.id, revision);
  }
  void erase(std::string_view id) override {
    if (refusal.empty()) stored.erase(std::string(id));
    erased_.emplace_back(id);
  }
  void erase_everything() override {
    erased_everything_ = true;
    if (!refusal.empty()) return;
    stored.clear();
    settings.clear();
    referential.clear();
  }
  void hold(std::string_view id) override { held = id; }
  void take_over(std::string_view id) override { taking = id; }
  void store_snapshot(const StoredSnapshot& snapshot) override { snapshots.push_back(snapshot); }
  void list_snapshots() override { ++lists; }
  void fetch_snapshot(std::string_view id) override { fetched_snapshot = id; }
  void erase_snapshots(const std::vector<std::string>& ids) override {
    for (const std::string& id : ids) {
      if (refusal.empty()) std::erase_if(snapshots, [&](const StoredSnapshot& one) { return one.id == id; });
      erased_snapshots_.push_back(id);
    }
  }
  void name_snapshot(std::string_view id, std::string_view name) override {
    for (StoredSnapshot& one : snapshots) {
      if (one.id == id && refusal.empty()) one.name = name;
    }
    named_snapshots_.emplace_back(id);
  }
  void look_at_room() override { ++rooms; }
  void ask_persistence() override { ++persistence; }
  void save_all(std::string_view name, const std::vector<NamedFile>& files) override {
    all_name = name;
    all_files = files;
  }
  void remember_export(std::string_view iso_utc) override { remembered_export = iso_utc; }
  void store_settings(std::string_view json) override { settings = json; }
  void store_referential(std::string_view json) override { referential = json; }
  void write_file(std::string_view name, std::string_view bytes) override {
    written_name = name;
    written_bytes = bytes;
  }
  bool can_fill_screen() override { return fills_screen; }
  void fill_screen(bool whole) override { whole_screen = whole; }
  bool can_protect() override { return protects; }
  void protect_file(std::string_view name, std::string_view bytes, std::string_view password) override {
    write_file(name, bytes);
    typed_password = password;
  }
  void open_protected(std::string_view name, std::string_view text, std::string_view password) override {
    unlocked = {std::string(name), std::string(text)};
    typed_password = password;
  }
  void pick_file() override { ++picked; }
  void copy(std::string_view text) override { copied = text; }
  std::string page_address() override { return address; }
  void open_camera(int people) override { camera = people; }
  void open_code_camera() override { code_camera = true; }
  void close_camera() override {
    camera = 0;
    code_camera = false;
  }
  void speak(std::string_view words, double speed) override {
    saying = words;
    rate = speed;
  }
  void stop_speaking() override { saying.clear(); }
  void show_report(const ReportOrder& order) override { shown = order; }
  void save_report(const ReportOrder& order) override { saved = order; }
  void fetch_reports() override { ++fetched; }
  void set_timer(int milliseconds) override { timer = milliseconds; }

  // Lets the time of the autosave pass and gives the answers of storage.
  void pass_time(App& app) {
    if (timer) {
      timer.reset();
      app.on_timer();
    }
    answer(app);
  }
  void answer(App& app) {
    for (const auto& [id, revision] : std::exchange(answers_, {})) app.on_stored(id, revision, refusal);
    for (const std::string& id : std::exchange(erased_, {})) app.on_erased(id, refusal);
    if (std::exchange(erased_everything_, false)) app.on_everything_erased(refusal);
    for (const std::string& id : std::exchange(erased_snapshots_, {})) app.on_snapshot_erased(id, refusal);
    for (const std::string& id : std::exchange(named_snapshots_, {})) app.on_snapshot_named(id, refusal);
  }

 private:
  int uuids_ = 0;
  std::vector<std::pair<std::string, std::uint64_t>> answers_;
  std::vector<std::string> erased_, erased_snapshots_, named_snapshots_;
  bool erased_everything_ = false;
};

}  // namespace boussole::test
