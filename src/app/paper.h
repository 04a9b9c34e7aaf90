// Paper: keying in what was answered on paper, one ballot after the other (« Saisie rapide »).
#pragma once

#include <variant>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

struct AppState;
class Editing;
class Library;
class Navigation;
class Platform;

// An answer to the question that is shown (level: of a rating), then the next question.
struct EnterAnswer {
  AnswerState state = AnswerState::rated;
  int level = 0;
};
struct EnterAt {
  Index criterion = 0;
};
// Another diagnostic for someone else's ballot: the same Régie and profile, no answer.
struct NewBallot {};
using PaperCommand = std::variant<EnterAnswer, EnterAt, NewBallot>;

class Paper {
 public:
  Paper(const AppState& state, Platform& platform, Navigation& navigation, Library& library, Editing& editing)
      : state_(state), platform_(platform), navigation_(navigation), library_(library), editing_(editing) {}

  void apply(const EnterAnswer& command);
  void apply(const EnterAt& command);
  void apply(const NewBallot&);

 private:
  const AppState& state_;
  Platform& platform_;
  Navigation& navigation_;
  Library& library_;
  Editing& editing_;
};

}  // namespace boussole
