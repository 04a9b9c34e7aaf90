// Reading aloud: the question that is shown, one sentence after the other, by the computer's own voice.
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "app/sentences.h"

namespace boussole {

struct AppState;
class Messages;
class Platform;

// A question being read. Invariant: `at` is one of the sentences.
struct Reading {
  std::vector<Sentence> sentences;
  std::size_t at = 0;
  bool paused = false;
};

struct ReadingState {
  bool can_speak = false;          // the computer has a French voice of its own
  std::optional<Reading> reading;  // the question being read aloud
};

// Reads the question that is shown, or goes on after a pause.
struct ReadAloud {};
struct PauseReading {};
struct StopReading {};
using ReadingCommand = std::variant<ReadAloud, PauseReading, StopReading>;

class ReadingAloud {
 public:
  ReadingAloud(AppState& state, Platform& platform, Messages& messages);

  void apply(const ReadAloud&);
  void apply(const PauseReading&);
  void apply(const StopReading&) { stop(); }

  // Whether this computer has a French voice of its own.
  void on_voice(bool there);
  // The sentence was said to its end, or (`heard` false) could not be.
  void on_spoken(bool heard);

  void stop();
  // The sentence being said is begun again, at the speed of the settings.
  void say_again();

 private:
  void say_sentence();

  ReadingState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
};

}  // namespace boussole
