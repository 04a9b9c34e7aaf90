#include "app/status.h"

#include "app/moments.h"
#include "core/language/texts.h"
#include "generated/backups_texts.h"

namespace boussole {

std::string status_line(const AppState& state, Platform& platform, Detail detail) {
  const Wording wording = state.settings.wording;
  if (state.storage == StorageHealth::refused) {
    return std::string(tr(detail == Detail::full ? Text::status_not_saved : Text::status_not_saved_brief, wording));
  }
  const Entry* entry = state.open_entry();
  if (!entry) return {};
  if (entry->erased_elsewhere) {
    return std::string(
        tr(detail == Detail::full ? Text::status_erased_elsewhere : Text::status_not_saved_brief, wording));
  }
  if (state.newer_version)
    return std::string(
        tr(detail == Detail::full ? BackupsText::status_newer : BackupsText::status_newer_brief, wording));
  if (state.written_elsewhere)
    return std::string(
        tr(detail == Detail::full ? BackupsText::status_elsewhere : BackupsText::status_elsewhere_brief, wording));
  if (is_unsaved(*entry) || entry->saved_at.empty()) return std::string(tr(Text::status_saving, wording));
  const bool today = is_today(platform, entry->saved_at);
  // A time of another day would be taken for one of today.
  if (detail == Detail::shortest || (detail == Detail::brief && !today))
    return std::string(tr(Text::status_saved_shortest, wording));
  if (detail == Detail::brief)
    return tr(Text::status_saved_brief, {{"clock", french_clock(platform, entry->saved_at)}}, wording);
  const std::string when = today ? tr(Text::time_at, {{"clock", french_clock(platform, entry->saved_at)}}, wording)
                                 : french_moment(platform, entry->saved_at);
  std::string line = tr(Text::status_saved, {{"moment", when}}, wording);
  line += " · ";
  if (entry->exported_at.empty()) return line + std::string(tr(Text::status_never_exported, wording));
  const std::string moment = french_moment(platform, entry->exported_at);
  return line + tr(has_unexported_changes(*entry) ? Text::status_exported_before : Text::status_exported,
                   {{"moment", moment}}, wording);
}

}  // namespace boussole
