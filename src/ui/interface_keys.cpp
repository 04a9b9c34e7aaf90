// What a key means, wherever the focus is (Interface::key).
#include <cstddef>
#include <optional>
#include <string>

#include "app/question_filter.h"
#include "ui/interface.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/results/what_if.h"
#include "ui/screens/shell/search.h"
#include "ui/screens/workshop/workshop.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/menu.h"

namespace boussole {

// At the entry of answers given on paper, a key is an answer. Whether it was one.
namespace {

// The card of a level, in the questionnaire.
std::string level_node(const Referential& referential, Index criterion, int level) {
  return "criterion." + referential.criteria[criterion].id + ".level." + std::to_string(level);
}

bool is_single(Key key) {
  switch (key) {
    case Key::digit_0:
    case Key::digit_1:
    case Key::digit_2:
    case Key::digit_3:
    case Key::next_unanswered:
    case Key::not_applicable:
    case Key::back:
    case Key::space:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool Interface::entry_key(Key key) {
  const AppState& state = app_.state();
  if (state.screen != Screen::entry || state.dialog || !state.open_entry()) return false;
  const Index at = state.criterion;
  const auto go = [&](std::optional<Index> criterion) {
    if (criterion) app_.dispatch(EnterAt{*criterion});
  };
  switch (key) {
    case Key::digit_0:
    case Key::digit_1:
    case Key::digit_2:
    case Key::digit_3:
      app_.dispatch(EnterAnswer{AnswerState::rated, static_cast<int>(key) - static_cast<int>(Key::digit_0)});
      // After the last question, no other one comes.
      if (state.criterion == at) memory_.reveal = Reveal{"entry.answers"};
      return true;
    case Key::next_unanswered:
      app_.dispatch(EnterAnswer{AnswerState::unknown});
      return true;
    case Key::not_applicable:
      app_.dispatch(EnterAnswer{AnswerState::not_applicable});
      return true;
    case Key::next:
      go(next_filtered(*state.referential, *state.diagnostic(), QuestionFilter::all, at));
      return true;
    case Key::back:
    case Key::previous:
      go(previous_filtered(*state.referential, *state.diagnostic(), QuestionFilter::all, at));
      return true;
    default:
      return false;
  }
}

// One hand more at this level.
namespace {

void raise_hand(App& app, int level) {
  const Workshop& workshop = *app.state().workshop();
  const Round* round = last_round(workshop, workshop.current);
  VoteCounts counts = round && !round->revealed_at && round->counts ? *round->counts : VoteCounts{};
  ++counts.levels[static_cast<std::size_t>(level)];
  app.dispatch(SetHands{counts});
}

}  // namespace

// The page forward of a presenter's remote does what comes next: it reveals what was voted, or shows another question.
bool Interface::workshop_key(Key key) {
  const AppState& state = app_.state();
  if (state.screen != Screen::workshop || state.dialog || !state.workshop()) return false;
  if (key == Key::undo || key == Key::export_file) {
    if (key == Key::undo)
      app_.dispatch(UndoWorkshop{});
    else
      app_.dispatch(ExportWorkshop{});
    return true;
  }
  if (!projects(state)) return false;
  if (key == Key::escape) return leave_workshop_part();
  const bool apart = memory_.unfolded.contains(kTurnOpen) || memory_.unfolded.contains(kBallotsOpen);
  if (apart) return false;
  const Workshop& workshop = *state.workshop();
  const QuestionPhase phase = phase_of(workshop, workshop.current);
  const Round* round = last_round(workshop, workshop.current);
  const bool to_reveal = phase == QuestionPhase::voting && voted(*round) > 0;
  switch (key) {
    case Key::page_next:
    case Key::next:
      if (to_reveal)
        app_.dispatch(RevealVotes{});
      else
        app_.dispatch(NextQuestion{});
      return true;
    case Key::page_previous:
    case Key::previous:
      app_.dispatch(PreviousQuestion{});
      return true;
    case Key::space:
      if (phase == QuestionPhase::revealed || phase == QuestionPhase::decided) return false;
      app_.dispatch(RevealVotes{});
      return true;
    case Key::digit_0:
    case Key::digit_1:
    case Key::digit_2:
    case Key::digit_3: {
      const bool hands = (phase == QuestionPhase::waiting && workshop.means == VoteMeans::hands) ||
                         (phase == QuestionPhase::voting && round->votes.empty());
      if (!hands) return false;
      raise_hand(app_, static_cast<int>(key) - static_cast<int>(Key::digit_0));
      return true;
    }
    default:
      return false;
  }
}

// Escape: back from what is open in the projection, then from the projection. A choice that was not given is forgotten.
bool Interface::leave_workshop_part() {
  if (app_.state().notice) return false;
  for (const char* part : {kTurnMine, kTurnOpen, kBallotsOpen}) {
    if (memory_.unfolded.erase(part) == 0) continue;
    memory_.choices.erase(kTurnChosen);
    memory_.focus_next = kScreenTitle;
    return true;
  }
  app_.dispatch(PrepareWorkshop{});
  return true;
}

// The answer by its digit. A radio that has the focus tells its state by itself; from elsewhere the answer is said.
void Interface::rate(int level) {
  const AppState& state = app_.state();
  const std::string& id = state.referential->criteria[state.criterion].id;
  app_.dispatch(EditCommand{Rate{id, level}});
  memory_.reveal = Reveal{level_node(*state.referential, state.criterion, level)};
  const Answer& answer = answer_to(*state.diagnostic(), id);
  const bool given = answer.state == AnswerState::rated && answer.level == level;
  const std::string words = level_label(level);
  const Node* focused = tree_.find(memory_.focused);
  const bool on_it = focused && focused->role == Role::radio && focused->name.starts_with(words);
  if (given && !on_it) to_tell_.push_back(tr(Text::question_told, {{"answer", words}}));
}

bool Interface::key(Key key) {
  catch_up();
  if (app_.state().settings.single_keys == SingleKeys::off && is_single(key)) return false;
  if (key == Key::escape && close_menu(memory_)) return true;
  if (entry_key(key) || workshop_key(key)) return true;
  const AppState& state = app_.state();
  const bool answering = state.screen == Screen::questionnaire && state.open_entry() && !state.dialog;
  switch (key) {
    case Key::digit_0:
    case Key::digit_1:
    case Key::digit_2:
    case Key::digit_3:
      if (!answering) return false;
      rate(static_cast<int>(key) - static_cast<int>(Key::digit_0));
      return true;
    case Key::next_unanswered:
      if (!state.open_entry() || state.dialog) return false;
      app_.dispatch(NextUnanswered{});
      return true;
    case Key::next:
    case Key::previous:
      if (!answering) return false;
      if (key == Key::next)
        app_.dispatch(NextCriterion{});
      else
        app_.dispatch(PreviousCriterion{});
      return true;
    case Key::undo:
      if (!state.can_undo) return false;
      app_.dispatch(Undo{});
      return true;
    case Key::redo:
      if (!state.can_redo) return false;
      app_.dispatch(Redo{});
      return true;
    case Key::export_file:
      if (!state.open_entry()) return false;
      app_.dispatch(ExportDiagnostic{});
      return true;
    case Key::search:
      app_.dispatch(
          OpenDialog{{Dialog::Kind::search, 0, {}, memory_.focused.empty() ? "header.search" : memory_.focused}});
      return true;
    case Key::row_next:
      return light_row(memory_, RowMove::next);
    case Key::row_previous:
      return light_row(memory_, RowMove::previous);
    case Key::row_first:
      return light_row(memory_, RowMove::first);
    case Key::row_last:
      return light_row(memory_, RowMove::last);
    case Key::not_applicable:
    case Key::back:
    case Key::page_next:
    case Key::page_previous:
    case Key::space:
      return false;
    case Key::escape:
      break;
  }
  if (close_term()) return true;
  if (state.dialog)
    app_.dispatch(CloseDialog{});
  else if (state.drawer_open)
    app_.dispatch(ToggleDrawer{});
  else if (state.notice || !state.told.empty())
    app_.dispatch(DismissNotice{});
  else
    return false;
  return true;
}

// The meaning of a word that is told, by a press or because its button has the focus, is told no more.
bool Interface::close_term() {
  const bool open = !memory_.open_term.empty();
  const Node* focused = memory_.focus_visible ? tree_.find(memory_.focused) : nullptr;
  const bool by_focus = focused && focused->look == "term" && memory_.quiet_term != focused->id;
  if (!open && !by_focus) return false;
  memory_.quiet_term = memory_.focused;
  memory_.open_term.clear();
  return true;
}

}  // namespace boussole
