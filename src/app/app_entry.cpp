// App: keying in what was answered on paper.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "app/question_filter.h"

namespace boussole {

void App::enter(const EnterAnswer& answer) {
  const Diagnostic* diagnostic = state_.diagnostic();
  if (!diagnostic || state_.screen != Screen::entry) return;
  const std::string& criterion = state_.referential->criteria[state_.criterion].id;
  switch (answer.state) {
    case AnswerState::rated:
      edit(Rate{criterion, answer.level});
      break;
    case AnswerState::not_applicable:
      edit(MarkNotApplicable{criterion});
      break;
    case AnswerState::unknown:
      edit(MarkUnknown{criterion});
      break;
    case AnswerState::unanswered:
      edit(ClearAnswer{criterion});
      break;
  }
  if (diagnostic->locked_at) return;
  if (const auto next = next_filtered(*state_.referential, *diagnostic, QuestionFilter::all, state_.criterion)) {
    enter_at(*next);
  }
}

void App::enter_at(Index criterion) {
  if (!open_entry() || criterion >= state_.referential->criteria.size()) return;
  state_.criterion = criterion;
  show(Screen::entry);
}

void App::start_ballot() {
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
  add_and_open(std::move(ballot));
  show(Screen::entry);
}

}  // namespace boussole
