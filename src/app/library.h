// Library: beginning a diagnostic, and opening one of those that are kept here (keeping.h).
#pragma once

#include <string>
#include <variant>

#include "core/diagnostic/assessment.h"

namespace boussole {

struct AppState;
class Keeping;
class Messages;
class Navigation;
class Platform;

struct NewDiagnostic {};
struct OpenExample {};
struct OpenDiagnostic {
  std::string id;
};
// A copy beside it, open to changes also when it is finalised. The one shown stays the one shown.
struct DuplicateDiagnostic {
  std::string id;
};
using LibraryCommand = std::variant<NewDiagnostic, OpenExample, OpenDiagnostic, DuplicateDiagnostic>;

class Library {
 public:
  Library(const AppState& state, Platform& platform, Messages& messages, Keeping& keeping, Navigation& navigation)
      : state_(state), platform_(platform), messages_(messages), keeping_(keeping), navigation_(navigation) {}

  void apply(const NewDiagnostic&);
  void apply(const OpenExample&);
  void apply(const OpenDiagnostic& command) { open(command.id); }
  void apply(const DuplicateDiagnostic& command);

  // Where one goes on with it: its profile, its questions, or its results when nothing is left to answer; or its
  // migration is proposed, when it answers another referential than the one in use.
  void open(const std::string& id);
  // One made here, which answers the referential in use. Which screen shows it, the caller says.
  void add_and_open(Diagnostic diagnostic);

 private:
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Keeping& keeping_;
  Navigation& navigation_;
};

}  // namespace boussole
