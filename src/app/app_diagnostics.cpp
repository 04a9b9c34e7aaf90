// App: starting and opening diagnostics.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "core/decisions/migration.h"
#include "core/diagnostic/codec.h"
#include "generated/assets.h"

namespace boussole {

namespace {

bool is_untouched(const Diagnostic& diagnostic) {
  Diagnostic blank;
  blank.application = diagnostic.application;
  blank.id = diagnostic.id;
  blank.created_at = diagnostic.created_at;
  blank.modified_at = diagnostic.modified_at;
  blank.referential = diagnostic.referential;
  return diagnostic == blank;
}

}  // namespace

void App::create() {
  state_.notice.reset();
  // One that nobody has touched yet is as good as a new one.
  const auto untouched = std::find_if(state_.library.begin(), state_.library.end(), [&](const Entry& entry) {
    return answers(entry.diagnostic, *state_.referential) && is_untouched(entry.diagnostic);
  });
  if (untouched != state_.library.end()) {
    take_up(*untouched);
    show(Screen::profile);
    return;
  }
  Diagnostic diagnostic;
  diagnostic.id = platform_.new_uuid();
  diagnostic.created_at = platform_.now_utc();
  diagnostic.referential = {state_.referential->id, state_.referential->version, {}};
  add_and_open(std::move(diagnostic));
  show(Screen::profile);
}

// Makes a diagnostic the open one, at its first question without an answer, or else to confirm. It answers the
// referential in use.
void App::take_up(const Entry& entry) {
  flush();
  state_.open_id = entry.diagnostic.id;
  state_.filter = QuestionFilter::all;
  history_.clear();
  const std::size_t last = state_.referential->criteria.size() - 1;
  state_.criterion = next_to_answer(*state_.referential, entry.diagnostic, last).value_or(0);
}

void App::open(const std::string& id) {
  const Entry* entry = find_entry(id);
  if (!entry) return;
  if (!answers(entry->diagnostic, *state_.referential)) {
    propose_migration(*entry);
    return;
  }
  if (state_.open_id == id) {
    show(Screen::questionnaire);
    return;
  }
  take_up(*entry);
  const Progress progress = progress_of(*state_.referential, entry->diagnostic);
  show(progress.answered == 0 ? Screen::profile : progress.complete() ? Screen::results : Screen::questionnaire);
}

// The example is a diagnostic like another, with its own identity: what one changed in it is found again.
void App::open_example() {
  Result<Diagnostic> example = decode_diagnostic(example_json());
  if (!example) return;  // built in: the tests read it
  const std::string id = example.value().id;
  if (!find_entry(id)) {
    Entry entry;
    entry.diagnostic = std::move(example.value());
    state_.library.insert(state_.library.begin(), std::move(entry));
    touched(state_.library.front());
  }
  state_.notice.reset();
  if (!answers(find_entry(id)->diagnostic, *state_.referential)) {
    propose_migration(*find_entry(id));
    return;
  }
  take_up(*find_entry(id));
  show(Screen::results);
}

}  // namespace boussole
