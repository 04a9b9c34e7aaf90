#include "app/paper.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/editing.h"
#include "app/library.h"
#include "app/question_filter.h"
#include "app/state.h"
#include "platform/platform.h"

namespace boussole {

namespace {

EditCommand edit_of(const EnterAnswer& answer, const std::string& criterion) {
  switch (answer.state) {
    case AnswerState::rated:
      return Rate{criterion, answer.level};
    case AnswerState::not_applicable:
      return MarkNotApplicable{criterion};
    case AnswerState::unknown:
      return MarkUnknown{criterion};
    case AnswerState::unanswered:
      break;
  }
  return ClearAnswer{criterion};
}

}  // namespace

void Paper::apply(const EnterAnswer& command) {
  const Diagnostic* diagnostic = state_.diagnostic();
  if (!diagnostic || state_.screen != Screen::entry) return;
  editing_.apply(edit_of(command, state_.referential->criteria[state_.criterion].id));
  if (state_.is_read_only()) return;
  if (const auto next = next_filtered(*state_.referential, *diagnostic, QuestionFilter::all, state_.criterion)) {
    apply(EnterAt{*next});
  }
}

void Paper::apply(const EnterAt& command) { navigation_.show_criterion(command.criterion, Screen::entry); }

void Paper::apply(const NewBallot&) {
  const Diagnostic* present = state_.diagnostic();
  if (!present) return;
  Diagnostic ballot;
  ballot.id = platform_.new_uuid();
  ballot.created_at = platform_.now_utc();
  ballot.referential = present->referential;
  ballot.organisation = present->organisation;
  ballot.profile = present->profile;
  const auto taken = [&](const std::string& title) {
    return std::any_of(state_.library.begin(), state_.library.end(),
                       [&](const Entry& entry) { return entry.diagnostic.title == title; });
  };
  int number = 2;  // the first ballot is in the diagnostic that the board began with
  do ballot.title = tr(Text::entry_ballot, {{"n", std::to_string(number++)}});
  while (taken(ballot.title));
  library_.add_and_open(std::move(ballot));
  navigation_.show(Screen::entry);
}

}  // namespace boussole
