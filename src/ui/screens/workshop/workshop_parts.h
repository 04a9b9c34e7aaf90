// The parts of « Atelier », one file each, and what several of them use.
#pragma once

#include <string>
#include <string_view>

#include "core/group/workshop.h"
#include "generated/workshop_texts.h"
#include "ui/frame.h"

namespace boussole {

class ButtonRow;

void draw_workshop_list(Frame& frame);     // list.cpp
void draw_workshop_prepare(Frame& frame);  // prepare.cpp
void draw_workshop_end(Frame& frame);      // end.cpp

// --- A page of the projection: where to draw is the column.
// The question and its four levels in `room`, as large as it has place for (question.cpp). The size of its text, in
// points of the page. `hands`: each level's count stands in it, to be changed; or null.
float draw_projected_question(Frame& frame, const Criterion& criterion, const Rect& room, const VoteCounts* hands);
void draw_round_results(Frame& frame, const Workshop& workshop);  // results.cpp: all rounds of the current question
void draw_decision(Frame& frame, const Workshop& workshop);       // decide.cpp
// signs.cpp: what the room sees, sign by sign, of a question that is revealed.
void draw_sign_votes(Frame& frame, const Workshop& workshop, const Criterion& criterion);
void draw_turn(Frame& frame, const Workshop& workshop);     // turns.cpp: « Chacun·e son tour »
void draw_ballots(Frame& frame, const Workshop& workshop);  // ballots.cpp

// --- Keys of UiMemory::unfolded
inline constexpr const char* kTurnOpen = "workshop.turn";       // the computer goes round
inline constexpr const char* kTurnMine = "workshop.turn.mine";  // somebody has it in hands
// And of UiMemory::choices: the choice of who has it in hands, + 1, until it is given.
inline constexpr const char* kTurnChosen = "workshop.turn.chosen";
inline constexpr const char* kBallotsOpen = "workshop.ballots";  // ballots are keyed
inline constexpr const char* kMeansOpen = "workshop.means.open";
inline constexpr const char* kDeciding = "workshop.decide";

// Precondition of all but the list: a workshop is open.
[[nodiscard]] inline const Workshop& open_workshop(const Frame& frame) { return *frame.state().workshop(); }

// hands.cpp: « − 3 + », as high as its buttons are wide.
struct CounterSpec {
  std::string id = {};
  std::string less = {};  // what the buttons are called
  std::string more = {};
  std::string shown = {};  // between them
  std::string told = {};   // and as it is heard
  bool least = false;      // there can't be fewer
};
// What is pressed in this frame: -1, 1, or 0 for nothing.
[[nodiscard]] int draw_counter(Frame& frame, const CounterSpec& spec, const Rect& rect);
// The same for a show of hands, in `rect`. `choice`: a level, or « Ne sait pas » and « Sans objet » after the last of
// them.
void draw_hand(Frame& frame, int choice, const VoteCounts& counts, const Rect& rect);
void draw_hands(Frame& frame, const VoteCounts& counts);                        // all of them, under the question
void draw_other_hands(Frame& frame, ButtonRow& row, const VoteCounts& counts);  // those that are no level

// The camera, which numbers it lacks, the button that opens it. `round`: the open one, or null.
void draw_cards(Frame& frame, const Round* round);
// « 3, 7, 12 »
[[nodiscard]] std::string numbers_words(const std::vector<int>& numbers);

[[nodiscard]] std::string means_name(VoteMeans means);
// « 2 En place », « Ne sait pas », « Sans objet ».
[[nodiscard]] std::string choice_name(AnswerState state, int level);
// « 1 h 12 », « 45 min ».
[[nodiscard]] std::string duration_words(int minutes);

}  // namespace boussole
