// Editing: the edits of the open diagnostic (edits.h), told in its journal (journal.h), undone and redone (history.h).
// A locked one is not edited.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "app/edits.h"
#include "app/history.h"
#include "core/language/texts.h"

namespace boussole {

struct AppState;
class Keeping;
class Messages;
class Navigation;
class Platform;

struct Undo {};
struct Redo {};
using EditingCommand = std::variant<EditCommand, Undo, Redo>;

class Editing {
 public:
  Editing(const AppState& state, Platform& platform, History& history, Messages& messages, Keeping& keeping,
          Navigation& navigation)
      : state_(state),
        platform_(platform),
        history_(history),
        messages_(messages),
        keeping_(keeping),
        navigation_(navigation) {}

  void apply(EditCommand command);
  void apply(const Undo&);
  void apply(const Redo&);

 private:
  void restore(std::optional<History::Step> step, Text told);
  void notify_added(const std::vector<PlannedAction>& actions);

  const AppState& state_;
  Platform& platform_;
  History& history_;
  Messages& messages_;
  Keeping& keeping_;
  Navigation& navigation_;
};

}  // namespace boussole
