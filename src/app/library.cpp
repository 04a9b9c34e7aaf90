#include "app/library.h"

#include <algorithm>
#include <utility>

#include "app/edits.h"
#include "app/journal.h"
#include "app/progress.h"
#include "app/state.h"
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

void Library::apply(const NewDiagnostic&) {
  messages_.dismiss();
  // One that nobody has touched yet is as good as a new one.
  const auto untouched = std::find_if(state_.library.begin(), state_.library.end(), [&](const Entry& entry) {
    return answers(entry.diagnostic, *state_.referential) && is_untouched(entry.diagnostic);
  });
  if (untouched != state_.library.end()) {
    navigation_.take_up(*untouched);
  } else {
    Diagnostic diagnostic;
    diagnostic.id = platform_.new_uuid();
    diagnostic.created_at = platform_.now_utc();
    diagnostic.referential = {state_.referential->id, state_.referential->version, {}};
    add_and_open(std::move(diagnostic));
  }
  navigation_.show(Screen::profile);
}

void Library::add_and_open(Diagnostic diagnostic) {
  keeping_.flush();
  navigation_.take_up(keeping_.add(std::move(diagnostic)));
}

void Library::open(const std::string& id) {
  const Entry* entry = keeping_.find(id);
  if (!entry) return;
  if (!answers(entry->diagnostic, *state_.referential)) {
    navigation_.propose_migration(*entry);
    return;
  }
  const bool open_already = state_.open_id == id;
  if (!open_already) navigation_.take_up(*entry);
  const Standing standing = standing_of(*state_.referential, entry->diagnostic);
  const bool blank = progress_of(*state_.referential, entry->diagnostic).answered == 0;
  navigation_.show(standing == Standing::complete || standing == Standing::finalised ? Screen::results
                   : blank && !open_already                                          ? Screen::profile
                                                                                     : Screen::questionnaire);
}

void Library::apply(const DuplicateDiagnostic& command) {
  const Entry* entry = keeping_.find(command.id);
  if (!entry) return;
  const std::string title = diagnostic_title(entry->diagnostic);
  Diagnostic copy = entry->diagnostic;
  copy.id = platform_.new_uuid();
  copy.created_at = platform_.now_utc();
  copy.title = limited_text(tr(Text::home_copy_title, {{"title", title}}));
  copy.locked_at.reset();
  copy.locked_by.clear();
  add_journal_line(copy, copy.created_at,
                   tr(Text::journal_duplicated, {{"title", shortened(title, kMaxJournalQuote)}}));
  const std::string name = copy.title;
  keeping_.add(std::move(copy));
  messages_.notify(Notice::Kind::success, messages_.words(Text::notice_duplicated, {{"title", name}}));
}

// The example is a diagnostic like another, with its own identity: what one changed in it is found again.
void Library::apply(const OpenExample&) {
  Result<Diagnostic> example = decode_diagnostic(example_json());
  if (!example) return;  // built in: the tests read it
  const Entry* entry = keeping_.find(example.value().id);
  if (!entry) entry = &keeping_.add(std::move(example.value()));
  messages_.dismiss();
  if (!answers(entry->diagnostic, *state_.referential)) {
    navigation_.propose_migration(*entry);
    return;
  }
  navigation_.take_up(*entry);
  navigation_.show(Screen::results);
}

}  // namespace boussole
