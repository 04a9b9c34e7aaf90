#include "platform/web/web_platform.h"

#include <array>

#include "platform/web/bridge.h"

namespace boussole {

namespace {

void give_order(const ReportOrder& order, bool show) {
  const ReportChoices& choices = order.request.choices;
  const int chosen = (choices.notes == Notes::left_out ? 1 : 0) + (choices.names == Names::left_out ? 2 : 0) +
                     (choices.wording == Wording::plain ? 4 : 0) +
                     (choices.cards.per_page == CardsPerPage::one ? 8 : 0) + 256 * choices.cards.count;
  bridge_report(order.name.c_str(), order.document.c_str(), static_cast<int>(order.request.kind),
                static_cast<int>(order.request.format), chosen, order.moment.c_str(), show);
}

}  // namespace

std::string WebPlatform::now_utc() {
  std::array<char, 32> text{};
  bridge_now(text.data(), text.size());
  return text.data();
}

LocalTime WebPlatform::to_local(std::string_view iso_utc) {
  std::array<int, 5> parts{};
  bridge_local_time(std::string(iso_utc).c_str(), parts.data());
  return {parts[0], parts[1], parts[2], parts[3], parts[4]};
}

std::string WebPlatform::new_uuid() {
  std::array<char, 40> text{};
  bridge_uuid(text.data(), text.size());
  return text.data();
}

void WebPlatform::store(const StoredDiagnostic& record, std::uint64_t revision) {
  bridge_store(record.id.c_str(), record.file.c_str(), record.saved_at.c_str(), record.exported_at.c_str(),
               record.exported_modified_at.c_str(), static_cast<double>(record.order), static_cast<double>(revision));
}

void WebPlatform::erase(std::string_view id) { bridge_erase(std::string(id).c_str()); }

void WebPlatform::erase_everything() { bridge_erase_everything(); }

void WebPlatform::hold(std::string_view id) { bridge_hold(std::string(id).c_str()); }

void WebPlatform::take_over(std::string_view id) { bridge_take_over(std::string(id).c_str()); }

void WebPlatform::store_snapshot(const StoredSnapshot& snapshot) {
  bridge_store_snapshot(snapshot.id.c_str(), snapshot.of.c_str(), static_cast<int>(snapshot.kind),
                        snapshot.name.c_str(), snapshot.taken_at.c_str(), snapshot.title.c_str(), snapshot.answered,
                        snapshot.asked, snapshot.file.c_str());
}

void WebPlatform::list_snapshots() { bridge_list_snapshots(); }

void WebPlatform::fetch_snapshot(std::string_view id) { bridge_fetch_snapshot(std::string(id).c_str()); }

void WebPlatform::erase_snapshots(const std::vector<std::string>& ids) {
  std::string lines;
  for (const std::string& id : ids) lines += (lines.empty() ? "" : "\n") + id;
  bridge_erase_snapshots(lines.c_str());
}

void WebPlatform::name_snapshot(std::string_view id, std::string_view name) {
  bridge_name_snapshot(std::string(id).c_str(), std::string(name).c_str());
}

void WebPlatform::look_at_room() { bridge_look_at_room(); }

void WebPlatform::ask_persistence() { bridge_ask_persistence(); }

void WebPlatform::save_all(std::string_view name, const std::vector<NamedFile>& files) {
  for (const NamedFile& file : files) bridge_add_file(file.name.c_str(), file.bytes.c_str());
  bridge_save_all(std::string(name).c_str());
}

void WebPlatform::remember_export(std::string_view iso_utc) { bridge_remember_export(std::string(iso_utc).c_str()); }

void WebPlatform::store_settings(std::string_view json) { bridge_store_settings(std::string(json).c_str()); }

void WebPlatform::store_referential(std::string_view json) { bridge_store_referential(json.data(), json.size()); }

void WebPlatform::write_file(std::string_view name, std::string_view bytes) {
  bridge_write_file(std::string(name).c_str(), std::string(bytes).c_str());
}

bool WebPlatform::can_fill_screen() { return bridge_can_fill_screen(); }

void WebPlatform::fill_screen(bool whole) { bridge_fill_screen(whole); }

bool WebPlatform::can_protect() { return bridge_can_protect(); }

void WebPlatform::protect_file(std::string_view name, std::string_view bytes, std::string_view password) {
  bridge_protect_file(std::string(name).c_str(), std::string(bytes).c_str(), std::string(password).c_str());
}

void WebPlatform::open_protected(std::string_view name, std::string_view text, std::string_view password) {
  bridge_open_protected(std::string(name).c_str(), std::string(text).c_str(), std::string(password).c_str());
}

void WebPlatform::pick_file() { bridge_pick_file(); }

void WebPlatform::copy(std::string_view text) { bridge_copy(std::string(text).c_str()); }

std::string WebPlatform::page_address() {
  std::array<char, 2048> text{};
  bridge_page_address(text.data(), text.size());
  return text.data();
}

void WebPlatform::open_camera(int people) { bridge_open_camera(people); }

void WebPlatform::open_code_camera() { bridge_open_code_camera(); }

void WebPlatform::close_camera() { bridge_close_camera(); }

void WebPlatform::speak(std::string_view words, double rate) { bridge_speak(std::string(words).c_str(), rate); }

void WebPlatform::stop_speaking() { bridge_stop_speaking(); }

void WebPlatform::show_report(const ReportOrder& order) { give_order(order, true); }

void WebPlatform::save_report(const ReportOrder& order) { give_order(order, false); }

void WebPlatform::fetch_reports() { bridge_fetch_reports(); }

void WebPlatform::set_timer(int milliseconds) { bridge_set_timer(milliseconds); }

}  // namespace boussole
