// The platform in a browser: IndexedDB, downloads, timers, through the page's scripts (bridge.h).
#pragma once

#include "platform/platform.h"

namespace boussole {

class WebPlatform final : public Platform {
 public:
  std::string now_utc() override;
  LocalTime to_local(std::string_view iso_utc) override;
  std::string new_uuid() override;
  void store(const StoredDiagnostic& record, std::uint64_t revision) override;
  void erase(std::string_view id) override;
  void erase_everything() override;
  void hold(std::string_view id) override;
  void take_over(std::string_view id) override;
  void store_snapshot(const StoredSnapshot& snapshot) override;
  void list_snapshots() override;
  void fetch_snapshot(std::string_view id) override;
  void erase_snapshots(const std::vector<std::string>& ids) override;
  void name_snapshot(std::string_view id, std::string_view name) override;
  void look_at_room() override;
  void ask_persistence() override;
  void save_all(std::string_view name, const std::vector<NamedFile>& files) override;
  void remember_export(std::string_view iso_utc) override;
  void store_settings(std::string_view json) override;
  void store_referential(std::string_view json) override;
  void write_file(std::string_view name, std::string_view bytes) override;
  bool can_fill_screen() override;
  void fill_screen(bool whole) override;
  bool can_protect() override;
  void protect_file(std::string_view name, std::string_view bytes, std::string_view password) override;
  void open_protected(std::string_view name, std::string_view text, std::string_view password) override;
  void pick_file() override;
  void copy(std::string_view text) override;
  std::string page_address() override;
  void open_camera(int people) override;
  void open_code_camera() override;
  void close_camera() override;
  void speak(std::string_view words, double rate) override;
  void stop_speaking() override;
  void show_report(const ReportOrder& order) override;
  void save_report(const ReportOrder& order) override;
  void fetch_reports() override;
  void set_timer(int milliseconds) override;
};

}  // namespace boussole
