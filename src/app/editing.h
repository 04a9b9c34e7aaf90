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
struct Entry;
class Keeping;
class Messages;
class Navigation;
class Platform;
class Snapshots;

struct Undo {};
struct Redo {};
using UndoCommand = std::variant<Undo, Redo>;

class Editing {
 public:
  Editing(const AppState& state, Platform& platform, History& history, Messages& messages, Keeping& keeping,
          Snapshots& snapshots, Navigation& navigation)
      : state_(state),
        platform_(platform),
        history_(history),
        messages_(messages),
        keeping_(keeping),
        snapshots_(snapshots),
        navigation_(navigation) {}

  void apply(const EditCommand& command);
  void apply(const Undo&);
  void apply(const Redo&);

 private:
  void edit(Entry& entry, const EditCommand& command);
  void restore(std::optional<History::Step> step, Text told);
  void notify_added(const std::vector<PlannedAction>& actions);

  const AppState& state_;
  Platform& platform_;
  History& history_;
  Messages& messages_;
  Keeping& keeping_;
  Snapshots& snapshots_;
  Navigation& navigation_;
};

}  // namespace boussole
