#include "app/navigation.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/progress.h"
#include "app/question_filter.h"
#include "app/route.h"
#include "app/state.h"
#include "core/decisions/migration.h"

namespace boussole {

Navigation::Navigation(AppState& state, History& history, Messages& messages, ReadingAloud& reading, Keeping& keeping)
    : slice_(state), state_(state), history_(history), messages_(messages), reading_(reading), keeping_(keeping) {}

// --- From a screen to another

void Navigation::apply(const GoTo& command) {
  if (command.screen == Screen::principles) slice_.principle.reset();
  show(command.screen);
}

void Navigation::apply(const ShowPrinciple& command) {
  if (command.principle >= state_.referential->principles.size()) return;
  slice_.principle = command.principle;
  show(Screen::principles);
}

void Navigation::show(Screen screen) {
  if (needs_diagnostic(screen) && !state_.open_entry()) screen = Screen::home;
  if (screen == Screen::migration && !state_.migrating()) screen = Screen::home;
  if (screen == Screen::questionnaire || screen == Screen::entry) keep_criterion_applicable();
  slice_.screen = screen;
  slice_.drawer_open = false;
  slice_.dialog.reset();
  slice_.arrival = Arrival::forward;
  messages_.dismiss_unless(Notice::Kind::problem);
  reading_.stop();
  history_.seal();
  ++slice_.navigation;
}

void Navigation::ask(Dialog dialog) {
  messages_.dismiss();
  slice_.drawer_open = false;
  slice_.dialog = std::move(dialog);
}

void Navigation::on_route(std::string_view text, std::string_view diagnostic_id) {
  const Route route = parse_route(text).value_or(Route{});
  const bool migration = route.screen == Screen::migration;
  if (shows_diagnostic(route.screen) || migration) {
    const Entry* wanted = keeping_.find(diagnostic_id);
    if (!wanted && !state_.open_entry() && !state_.library.empty()) wanted = &state_.library.front();
    if (wanted && !answers(wanted->diagnostic, *state_.referential)) {
      propose_migration(*wanted);
      return;
    }
    if (migration) {  // made since, or the referential in use has changed
      show(Screen::home);
      return;
    }
    if (wanted && slice_.open_id != wanted->diagnostic.id) take_up(*wanted);
  }
  if (const auto criterion = state_.referential->find_criterion(route.subject)) slice_.criterion = *criterion;
  if (route.screen == Screen::principles) slice_.principle = state_.referential->find_principle(route.subject);
  show(route.screen);
  slice_.arrival = Arrival::back;
}

void Navigation::keep_if_missed(std::string_view text, std::string_view shown_id) {
  missed_.reset();
  if (!parse_route(text)) return;  // answers: read already
  if (state_.storage == StorageHealth::refused && state_.library.empty())
    missed_ = {std::string(text), std::string(shown_id), slice_.navigation};
}

std::optional<MissedRoute> Navigation::missed_route() {
  if (state_.storage != StorageHealth::working) return std::nullopt;
  std::optional<MissedRoute> missed = std::exchange(missed_, std::nullopt);
  if (!missed || missed->navigation != slice_.navigation) return std::nullopt;
  return missed;
}

// --- From a question to another

template <typename Step>
void Navigation::step(Step next) {
  const Diagnostic* diagnostic = state_.diagnostic();
  if (!diagnostic) return;
  if (const auto criterion = next(*state_.referential, *diagnostic, slice_.filter, slice_.criterion)) {
    show_criterion(*criterion);
  }
}

void Navigation::apply(const NextCriterion&) { step(next_filtered); }

void Navigation::apply(const PreviousCriterion&) { step(previous_filtered); }

void Navigation::apply(const NextUnanswered&) {
  const Diagnostic* diagnostic = state_.diagnostic();
  if (!diagnostic) return;
  if (const auto next = next_to_answer(*state_.referential, *diagnostic, slice_.criterion))
    show_criterion(*next);
  else
    show(Screen::results);
}

void Navigation::show_criterion(Index criterion, Screen where) {
  if (!state_.open_entry() || criterion >= state_.referential->criteria.size()) return;
  slice_.criterion = criterion;
  show(where);
}

// A profile that changed may have put the shown criterion out of scope: the next one that applies, or the last.
void Navigation::keep_criterion_applicable() {
  const Diagnostic& diagnostic = *state_.diagnostic();
  const Referential& referential = *state_.referential;
  if (applies(referential.criteria[slice_.criterion].applies_if, diagnostic.profile)) return;
  const auto next = next_filtered(referential, diagnostic, QuestionFilter::all, slice_.criterion);
  const auto previous = previous_filtered(referential, diagnostic, QuestionFilter::all, slice_.criterion);
  slice_.criterion = next.value_or(previous.value_or(0));
}

// The first question that passes is shown, unless the present one does.
void Navigation::apply(const SetFilter& command) {
  slice_.filter = command.filter;
  if (!state_.open_entry()) return;
  const std::vector<Index> criteria = filtered_criteria(*state_.referential, *state_.diagnostic(), slice_.filter);
  const bool shown = std::binary_search(criteria.begin(), criteria.end(), slice_.criterion);
  if (criteria.empty() || shown) return;
  const bool drawer = slice_.drawer_open;  // where one chooses stays open
  show_criterion(criteria.front());
  slice_.drawer_open = drawer;
}

// --- From a diagnostic to another

void Navigation::take_up(const Entry& entry) {
  keeping_.flush();
  slice_.open_id = entry.diagnostic.id;
  slice_.filter = QuestionFilter::all;
  history_.clear();
  const std::size_t last = state_.referential->criteria.size() - 1;
  slice_.criterion = next_to_answer(*state_.referential, entry.diagnostic, last).value_or(0);
}

void Navigation::propose_migration(const Entry& entry) {
  keeping_.flush();
  slice_.open_id.reset();
  slice_.migrating_id = entry.diagnostic.id;
  history_.clear();
  show(Screen::migration);
}

void Navigation::rename(std::string_view id, const std::string& other) {
  if (slice_.open_id != id) return;
  slice_.open_id = other;
  history_.clear();
}

void Navigation::follow_open() {
  history_.clear();
  reading_.stop();
  if (!answers(*state_.diagnostic(), *state_.referential)) {
    slice_.open_id.reset();
    show(Screen::home);
    return;
  }
  if (slice_.screen == Screen::questionnaire || slice_.screen == Screen::entry) keep_criterion_applicable();
}

bool Navigation::let_go(std::string_view id) {
  const bool shown = slice_.open_id == id || slice_.migrating_id == id;
  if (slice_.open_id == id) slice_.open_id.reset();
  if (slice_.migrating_id == id) slice_.migrating_id.reset();
  if (shown) history_.clear();
  return shown;
}

void Navigation::let_go_of_all() {
  slice_.open_id.reset();
  slice_.migrating_id.reset();
  history_.clear();
}

void Navigation::leave_diagnostic() {
  if (needs_diagnostic(slice_.screen) || slice_.screen == Screen::migration) show(Screen::home);
}

void Navigation::forget_indices() {
  slice_.criterion = 0;
  slice_.principle.reset();
  slice_.filter = QuestionFilter::all;
  slice_.dialog.reset();
  history_.clear();
}

}  // namespace boussole
