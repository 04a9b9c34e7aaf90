// Messages: what the person is told about what just happened. One notice at a time, the last; and, apart, what was just
// undone or redone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/language/texts.h"
#include "platform/platform.h"

namespace boussole {

// A sentence for the person about something that just happened.
struct Notice {
  enum class Kind { information, success, problem };
  Kind kind = Kind::information;
  std::string title;
  std::vector<std::string> details;
  bool is_edit = false;  // « Annuler » takes back what it tells
};

struct MessagesState {
  std::optional<Notice> notice;
  std::uint64_t notices = 0;     // grows with each: the same words may be said again
  std::string told;              // what was just undone or redone, until the next command; "" for nothing
  std::uint64_t times_told = 0;  // grows with each
  Wording message_wording = Wording::standard;  // how what follows is said
};

struct DismissNotice {};
using MessagesCommand = std::variant<DismissNotice>;

class Messages {
 public:
  explicit Messages(MessagesState& slice) : slice_(slice) {}

  void apply(const DismissNotice&) { dismiss(); }

  // What follows is said in this wording.
  void speak(Wording wording) { slice_.message_wording = wording; }
  template <TextKey Key>
  [[nodiscard]] std::string words(Key key, std::initializer_list<TextArgument> arguments = {}) const {
    return tr(key, arguments, slice_.message_wording);
  }
  template <TextKey Key>
  [[nodiscard]] std::string counted(Key key, std::size_t n, std::initializer_list<TextArgument> arguments = {}) const {
    return tr_count(key, n, arguments, slice_.message_wording);
  }

  void notify(Notice::Kind kind, std::string_view title, std::vector<std::string> details = {});
  void notify(Notice::Kind kind, std::string_view title, std::string_view detail);
  // An edit was done, and can be undone from the message.
  void notify_edit(std::string_view title, std::vector<std::string> details);
  // A file that is left out: the first of its faults, and that nothing else changed. `title` has a place for the name.
  void refuse_file(Text title, std::string_view name, const Faults& faults);
  // A file that was not written: the person gave up (`reason` ""), or the browser refused, in its words.
  void tell_not_written(std::string_view name, std::string_view reason);
  // The camera went out by itself; `kept`: what was read stays.
  void tell_camera_end(CameraEnd reason, std::string kept);
  // A newer version of the program writes what is open here.
  void tell_newer_version();
  void tell(std::string words);
  void forget_told() { slice_.told.clear(); }

  // « Ce texte est trop long. (à l’endroit /title) »
  [[nodiscard]] std::string fault_words(const Fault& fault) const;

  // The notice goes: whatever it says, or only when it is of this kind, of another, or has this title.
  void dismiss() { slice_.notice.reset(); }
  void dismiss(Notice::Kind kind);
  void dismiss_unless(Notice::Kind kind);
  void dismiss(Text title);  // in whichever wording it was said

 private:
  MessagesState& slice_;
};

}  // namespace boussole
