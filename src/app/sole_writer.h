// One writer: of the windows that show a diagnostic, one writes it and the others follow (Web Locks, web/writers.js).
// What reaches the storage from two all the same never replaces anything unseen (elsewhere.h).
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace boussole {

struct AppState;
class History;
class Keeping;
class Messages;
class Platform;
class Snapshots;

// What becomes of the wish to write the open diagnostic, in the order of web/writers.js.
enum class Writer {
  here,       // this window writes it
  elsewhere,  // another one does
  promoted,   // the other one is gone: this one writes it from now on
  taken,      // another one took the hand
  given,      // this one took the hand
};

struct SoleWriterState {
  bool written_elsewhere = false;  // the open diagnostic: it is read here, and nothing changes it
  bool taking_over = false;        // the other window was asked for the hand, and has not answered yet
};

// « Prendre la main ».
struct TakeOver {};
using SoleWriterCommand = std::variant<TakeOver>;

class SoleWriter {
 public:
  SoleWriter(AppState& state, Platform& platform, History& history, Messages& messages, Keeping& keeping,
             Snapshots& snapshots);

  void apply(const TakeOver&);
  void on_writer(std::string_view id, Writer what);
  // Anything may have changed: the diagnostic that is open is the one that this window asks to write.
  void follow();

 private:
  SoleWriterState& slice_;
  const AppState& state_;
  Platform& platform_;
  History& history_;
  Messages& messages_;
  Keeping& keeping_;
  Snapshots& snapshots_;
  std::string held_;  // what was asked for last
};

}  // namespace boussole
