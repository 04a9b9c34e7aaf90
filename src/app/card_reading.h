// Voting cards before the camera, in the open workshop (workshop.md): the camera is asked for by hand, what it reads
// becomes votes of the current question, and it goes out by itself as soon as nobody votes by cards any more. Which
// level a card shows goes to the votes alone: only numbers are in this slice.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "platform/platform.h"

namespace boussole {

struct AppState;
class Messages;
class WorkshopSteps;

struct CardsState {
  bool camera_open = false;
  bool camera_reads = false;       // a first picture was read
  std::vector<int> to_straighten;  // numbers held between two sides
  std::vector<int> held_twice;     // two cards of that number in one picture
  std::vector<int> beyond;         // more than there are people
};

struct OpenCamera {};
struct CloseCamera {};
using CardsCommand = std::variant<OpenCamera, CloseCamera>;

class CardReading {
 public:
  CardReading(AppState& state, Platform& platform, Messages& messages, WorkshopSteps& steps);

  void apply(const OpenCamera&);
  void apply(const CloseCamera&);

  // What the pictures amount to: a character a card, that of number 1 first. '0' to '3': its level counts; '~' held
  // between two sides; '=' seen twice; '+' beyond the people; anything else: not seen.
  void on_cards(std::string_view cards);
  void on_camera_end(CameraEnd reason);

  // Anything may have changed: the camera goes out where cards are not what is voted by.
  void follow();

 private:
  [[nodiscard]] bool votes_by_cards() const;
  void forget();

  CardsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  WorkshopSteps& steps_;
};

}  // namespace boussole
