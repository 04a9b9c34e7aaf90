#include "app/messages.h"

#include <array>
#include <utility>

#include "generated/backups_texts.h"

namespace boussole {

void Messages::notify(Notice::Kind kind, std::string_view title, std::vector<std::string> details) {
  slice_.notice = Notice{kind, std::string(title), std::move(details)};
  ++slice_.notices;
}

void Messages::notify_edit(std::string_view title, std::vector<std::string> details) {
  notify(Notice::Kind::success, title, std::move(details));
  slice_.notice->is_edit = true;
}

void Messages::notify(Notice::Kind kind, std::string_view title, std::string_view detail) {
  notify(kind, title, std::vector<std::string>{std::string(detail)});
}

void Messages::refuse_file(Text title, std::string_view name, const Faults& faults) {
  constexpr std::size_t kShown = 5;
  std::vector<std::string> details;
  for (const Fault& fault : faults) {
    if (details.size() == kShown) break;
    details.push_back(fault_words(fault));
  }
  if (faults.size() > kShown) details.push_back(counted(Text::notice_more_faults, faults.size() - kShown));
  details.emplace_back(words(Text::notice_file_refused_kept));
  notify(Notice::Kind::problem, words(title, {{"name", name}}), std::move(details));
}

void Messages::tell_not_written(std::string_view name, std::string_view reason) {
  if (reason.empty())
    notify(Notice::Kind::information, words(BackupsText::given_up));
  else
    notify(Notice::Kind::problem, words(BackupsText::not_written, {{"name", name}}),
           {words(BackupsText::not_written_kept), words(Text::notice_reason, {{"reason", reason}})});
}

void Messages::tell_camera_end(CameraEnd reason, std::string kept) {
  constexpr std::array<Text, 7> kWords = {Text::camera_insecure, Text::camera_refused,   Text::camera_none,
                                          Text::camera_taken,    Text::camera_unplugged, Text::camera_missing,
                                          Text::camera_hidden};  // CameraEnd
  notify(reason == CameraEnd::hidden ? Notice::Kind::information : Notice::Kind::problem, words(Text::camera_ended),
         {words(kWords[static_cast<std::size_t>(reason)]), std::move(kept)});
}

void Messages::tell_newer_version() {
  notify(Notice::Kind::problem, words(BackupsText::newer_title), words(BackupsText::newer_kept));
}

void Messages::tell(std::string words) {
  slice_.told = std::move(words);
  ++slice_.times_told;
}

void Messages::dismiss(Notice::Kind kind) {
  if (slice_.notice && slice_.notice->kind == kind) dismiss();
}

void Messages::dismiss_unless(Notice::Kind kind) {
  if (slice_.notice && slice_.notice->kind != kind) dismiss();
}

void Messages::dismiss(Text title) {
  if (!slice_.notice) return;
  const std::string& said = slice_.notice->title;
  if (said == tr(title, Wording::standard) || said == tr(title, Wording::plain)) dismiss();
}

std::string Messages::fault_words(const Fault& fault) const {
  const std::string& reason = fault.words(slice_.message_wording);
  return fault.pointer.empty() ? reason : words(Text::notice_fault, {{"place", fault.pointer}, {"reason", reason}});
}

}  // namespace boussole
