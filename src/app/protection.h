// Protection: files under a password. The page ciphers and deciphers (web/protection.js); here is what is asked, and
// what becomes of it. No password is kept, in the state or elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/navigation.h"

namespace boussole {

struct AppState;
class Exports;
class Messages;
class Platform;

// How a password went, in the order of web/bridge.js.
enum class Unlocking { opened, wrong_password, damaged, not_received, refused };

// A protected file that the person gave.
struct LockedFile {
  std::string name;
  std::string text;
};

struct ProtectionState {
  std::vector<LockedFile> locked_files;  // a dialog asks for the password of the first
  int wrong_passwords = 0;               // for that one
  bool unlocking = false;                // one is being tried
};

// Asks for the password that the open diagnostic is to be exported with.
struct AskProtection {
  std::string opener;  // semantic id that gets the focus back
};
struct ExportProtected {
  std::string password;
};
struct Unlock {
  std::string password;
};
using ProtectionCommand = std::variant<AskProtection, ExportProtected, Unlock>;

class Protection {
 public:
  Protection(AppState& state, Platform& platform, Messages& messages, Navigation& navigation, Exports& exports);

  void apply(const AskProtection& command);
  void apply(const ExportProtected& command);
  void apply(const Unlock& command);

  // A protected file was given: its password is asked for once everything given with it is told (ask_next).
  void receive(std::string name, std::string_view text);
  void ask_next();
  // A dialog was closed without an answer.
  void on_dialog_closed(Dialog::Kind question);

  void on_unlocked(std::string_view name, Unlocking outcome);
  void on_protection_failed(std::string_view name);

 private:
  void leave_first();

  ProtectionState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Navigation& navigation_;
  Exports& exports_;
};

// From so many wrong passwords on, what may be wrong is told.
inline constexpr int kManyWrongPasswords = 3;

}  // namespace boussole
