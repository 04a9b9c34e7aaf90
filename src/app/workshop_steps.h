// Within a workshop: preparing it, voting, revealing, deciding, ending (workshop.md). Each gesture is kept at once.
// What is not revealed is in no message, no journal line and no undo.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/keeping.h"
#include "core/group/workshop.h"

namespace boussole {

struct AppState;
struct WorkshopEntry;
struct WorkshopsState;
class Keeping;
class Library;
class Messages;
class Navigation;
class Platform;
class Workshops;

// --- Preparing. Nothing of it once the questions have begun, but for the people and the questions.
enum class WorkshopField { title, organisation };
struct SetWorkshopField {
  WorkshopField field = WorkshopField::title;
  std::string text;
};
struct SetPurpose {
  WorkshopPurpose purpose = WorkshopPurpose::agree;
};
struct SetWorkshopProfile {
  Profile profile;
};
struct SetPeople {
  int people = 1;
};
struct SetMinutes {
  int minutes = 6;
};
// Ids of criteria, in the order of the questions. Those already voted stay, whatever is chosen.
struct ChooseQuestions {
  std::vector<std::string> questions;
};
// Answers given at home: WorkshopsState::received become votes, or are let go.
struct KeepReceived {};
// Codes or links, one a line.
struct ReceiveCodes {
  std::string text;
};
struct DropReceived {};

// --- The way through
struct StartWorkshop {};
struct PrepareWorkshop {};  // back to preparing
struct FinishWorkshop {};
struct ShowQuestion {
  std::string question;
};
// The question after the current one, or the end after the last; before it.
struct NextQuestion {};
struct PreviousQuestion {};

// --- At the current question
struct SetMeans {
  VoteMeans means = VoteMeans::hands;
};
struct CastVote {
  Vote vote;
  std::string question = {};  // another than the current one
};
struct SetHands {
  VoteCounts counts;
};
struct RevealVotes {};
// How many see one sign of it, once it is revealed (sign_votes.h).
struct SetSignVote {
  std::string sign;
  int seen = 0;
};
struct VoteAgain {};    // a round more
struct RestartVote {};  // the open round is forgotten
struct Decide {
  AnswerState state = AnswerState::rated;
  int level = 0;
};
struct TakeDecisionBack {};
enum class DecisionText { rationale, dissent };
struct SetDecisionText {
  DecisionText field = DecisionText::rationale;
  std::string text;
};
struct AddWorkshopAction {
  std::string title;
};
struct RemoveWorkshopAction {
  std::string id;
};
struct UndoWorkshop {};

// --- The end
struct MakeConsensus {};  // a diagnostic of what was decided, which is opened

using WorkshopStepCommand =
    std::variant<SetWorkshopField, SetPurpose, SetWorkshopProfile, SetPeople, SetMinutes, ChooseQuestions, KeepReceived,
                 DropReceived, ReceiveCodes, StartWorkshop, PrepareWorkshop, FinishWorkshop, ShowQuestion, NextQuestion,
                 PreviousQuestion, SetMeans, CastVote, SetHands, RevealVotes, SetSignVote, VoteAgain, RestartVote,
                 Decide, TakeDecisionBack, SetDecisionText, AddWorkshopAction, RemoveWorkshopAction, UndoWorkshop,
                 MakeConsensus>;

class WorkshopSteps {
 public:
  WorkshopSteps(AppState& state, Platform& platform, Messages& messages, Navigation& navigation, Library& library,
                Workshops& workshops);

  void apply(const SetWorkshopField& command);
  void apply(const SetPurpose& command);
  void apply(const SetWorkshopProfile& command);
  void apply(const SetPeople& command);
  void apply(const SetMinutes& command);
  void apply(const ChooseQuestions& command);
  void apply(const KeepReceived&);
  void apply(const DropReceived&);
  void apply(const ReceiveCodes& command);
  void apply(const StartWorkshop&);
  void apply(const PrepareWorkshop&);
  void apply(const FinishWorkshop&);
  void apply(const ShowQuestion& command);
  void apply(const NextQuestion&);
  void apply(const PreviousQuestion&);
  void apply(const SetMeans& command);
  void apply(const CastVote& command);
  void apply(const SetHands& command);
  void apply(const RevealVotes&);
  void apply(const SetSignVote& command);
  void apply(const VoteAgain&);
  void apply(const RestartVote&);
  void apply(const Decide& command);
  void apply(const TakeDecisionBack&);
  void apply(const SetDecisionText& command);
  void apply(const AddWorkshopAction& command);
  void apply(const RemoveWorkshopAction& command);
  void apply(const UndoWorkshop&);
  void apply(const MakeConsensus&);

  // What the cards held up say, at the current question; who is not among them keeps the vote of before.
  void cast_cards(const std::vector<Vote>& votes);

  // Whether files given now are answers for the open workshop: it is being prepared, and its screen is shown.
  [[nodiscard]] bool collects() const;
  // One more of them. Of two of one diagnostic, the latest stays. `refusal`: what is wrong with it, "" when it was
  // read.
  void receive(const std::string& name, Diagnostic diagnostic);
  void receive_refused(const std::string& name, const std::string& reason);

 private:
  // What can be undone: decisions, actions, what was seen of the signs, and the numbers of a show of hands that is not
  // revealed.
  struct Step {
    std::string workshop;
    std::map<std::string, Decision> decisions;
    std::vector<PlannedAction> actions;
    std::vector<SignVote> sign_votes;
    std::string question;  // of the numbers, "" for none
    std::optional<VoteCounts> counts;
  };

  template <typename Change>
  void change(Change change);
  void remember(const Workshop& workshop, std::string question = {});
  void tell_undo();
  void write_journal(Workshop& workshop, const std::string& what);
  void go_to(WorkshopEntry& entry, const std::string& question);

  WorkshopsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Navigation& navigation_;
  Library& library_;
  Workshops& workshops_;
  std::vector<Step> past_;
};

}  // namespace boussole
