#include "app/protection.h"

#include <utility>

#include "app/exports.h"
#include "app/state.h"
#include "generated/protection_texts.h"
#include "platform/platform.h"

namespace boussole {

Protection::Protection(AppState& state, Platform& platform, Messages& messages, Navigation& navigation,
                       Exports& exports)
    : slice_(state),
      state_(state),
      platform_(platform),
      messages_(messages),
      navigation_(navigation),
      exports_(exports) {}

void Protection::apply(const AskProtection& command) {
  if (!state_.diagnostic()) return;
  if (!platform_.can_protect()) {
    messages_.notify(Notice::Kind::problem, messages_.words(ProtectionText::protect_impossible),
                     messages_.words(ProtectionText::protect_impossible_kept));
    return;
  }
  navigation_.ask({Dialog::Kind::protect, 0, {}, command.opener});
}

void Protection::apply(const ExportProtected& command) {
  navigation_.apply(CloseDialog{});
  if (command.password.empty()) return;
  messages_.notify(Notice::Kind::information, messages_.words(ProtectionText::protect_working));
  exports_.protect(command.password);
}

void Protection::on_protection_failed(std::string_view name) {
  exports_.forget(name);
  messages_.notify(Notice::Kind::problem, messages_.words(ProtectionText::protect_failed),
                   messages_.words(ProtectionText::protect_failed_kept));
}

// --- Opening

void Protection::receive(std::string name, std::string_view text) {
  slice_.locked_files.push_back({std::move(name), std::string(text)});
}

void Protection::ask_next() {
  if (slice_.locked_files.empty()) return;
  slice_.wrong_passwords = 0;
  slice_.unlocking = false;
  navigation_.ask({Dialog::Kind::unlock, 0, {}, "screen.title"});
}

void Protection::apply(const Unlock& command) {
  if (slice_.locked_files.empty() || slice_.unlocking || command.password.empty()) return;
  slice_.unlocking = true;
  const LockedFile& first = slice_.locked_files.front();
  platform_.open_protected(first.name, first.text, command.password);
}

void Protection::leave_first() {
  if (!slice_.locked_files.empty()) slice_.locked_files.erase(slice_.locked_files.begin());
  slice_.unlocking = false;
}

void Protection::on_dialog_closed(Dialog::Kind question) {
  if (question != Dialog::Kind::unlock) return;
  leave_first();
  ask_next();
}

void Protection::on_unlocked(std::string_view name, Unlocking outcome) {
  if (slice_.locked_files.empty() || slice_.locked_files.front().name != name || !slice_.unlocking) return;
  slice_.unlocking = false;
  if (outcome == Unlocking::wrong_password) {
    ++slice_.wrong_passwords;
    return;
  }
  leave_first();
  navigation_.apply(CloseDialog{});
  if (outcome == Unlocking::damaged) {
    messages_.notify(Notice::Kind::problem, messages_.words(ProtectionText::open_damaged, {{"name", name}}),
                     messages_.words(ProtectionText::open_damaged_kept));
  } else if (outcome != Unlocking::opened) {
    messages_.notify(Notice::Kind::problem, messages_.words(ProtectionText::open_failed, {{"name", name}}),
                     messages_.words(ProtectionText::open_failed_kept));
  }
  if (outcome != Unlocking::opened) ask_next();  // what was opened comes first, and then asks (Files)
}

}  // namespace boussole
