// App: edits and their journal, undo, and what closes a diagnostic or starts the next one.
#include <utility>

#include "app/app.h"
#include "app/editing.h"
#include "app/journal.h"

namespace boussole {

namespace {

// New actions are put behind the others (editing.cpp).
std::vector<PlannedAction> added_actions(const Diagnostic& before, const Diagnostic& after) {
  if (after.actions.size() <= before.actions.size()) return {};
  return {after.actions.begin() + static_cast<std::ptrdiff_t>(before.actions.size()), after.actions.end()};
}

}  // namespace

void App::edit(EditCommand command) {
  Entry* entry = open_entry();
  if (!entry) return;
  if (entry->diagnostic.locked_at) {
    notify(Notice::Kind::information, std::string(tr(Text::notice_locked)),
           {std::string(tr(Text::notice_locked_kept))});
    return;
  }
  if (auto* added = std::get_if<AddActions>(&command)) {
    for (PlannedAction& action : added->actions) {
      if (action.id.empty()) action.id = platform_.new_uuid();
    }
  }
  Diagnostic after = apply_edit(entry->diagnostic, command);
  if (after == entry->diagnostic) return;
  const std::string key = merge_key(command);
  if (history_.continues(key) && !after.journal.empty()) after.journal.pop_back();
  history_.record(entry->diagnostic, key);
  const std::string line = edit_line(*state_.referential, history_.start(), after, command);
  history_.tell(line);
  const std::vector<PlannedAction> added = added_actions(entry->diagnostic, after);
  entry->diagnostic = std::move(after);
  add_journal_line(entry->diagnostic, platform_.now_utc(), line);
  touched(*entry);
  if (added.size() > 1) notify_added(added);  // one is seen where it is added
}

void App::notify_added(const std::vector<PlannedAction>& actions) {
  std::vector<std::string> titles;
  titles.reserve(actions.size());
  for (const PlannedAction& action : actions) titles.push_back(action.title);
  notify(Notice::Kind::success, tr_count(Text::notice_actions_added, actions.size()), std::move(titles));
}

namespace {

// The question whose answer alone differs, if any.
std::optional<Index> changed_question(const Referential& referential, const Diagnostic& before,
                                      const Diagnostic& after) {
  std::optional<Index> changed;
  for (Index index = 0; index < referential.criteria.size(); ++index) {
    const std::string& id = referential.criteria[index].id;
    if (answer_to(before, id) == answer_to(after, id)) continue;
    if (changed) return std::nullopt;
    changed = index;
  }
  return changed;
}

}  // namespace

// The value of a step in the place of the open one. The journal goes on: `told` says what was undone or redone, and so
// does the screen. Where answers are given, the question that changed is shown: what comes next is for it.
void App::restore(std::optional<History::Step> step, Text told) {
  Entry* entry = open_entry();
  if (!entry || !step || entry->diagnostic.locked_at) return;
  step->value.journal = std::move(entry->diagnostic.journal);
  const std::optional<Index> question = changed_question(*state_.referential, entry->diagnostic, step->value);
  entry->diagnostic = std::move(step->value);
  state_.told = tr(told, {{"what", step->line}});
  ++state_.times_told;
  add_journal_line(entry->diagnostic, platform_.now_utc(), state_.told);
  touched(*entry);
  // What was told as done may be undone.
  if (state_.notice && state_.notice->kind == Notice::Kind::success) state_.notice.reset();
  const bool answering = state_.screen == Screen::questionnaire || state_.screen == Screen::entry;
  if (!answering || !question || *question == state_.criterion) return;
  state_.criterion = *question;
  show(state_.screen);
}

void App::finalise(const std::string& decided_by) {
  Entry* entry = open_entry();
  if (!entry || entry->diagnostic.locked_at) return;
  Diagnostic& diagnostic = entry->diagnostic;
  const std::string now = platform_.now_utc();
  diagnostic.locked_at = now;
  diagnostic.locked_by = limited_text(decided_by);
  add_journal_line(diagnostic, now, tr(Text::journal_locked, {{"who", shortened(decided_by, kMaxJournalQuote)}}));
  history_.clear();
  touched(*entry);
  notify(Notice::Kind::success, std::string(tr(Text::notice_finalised)),
         {std::string(tr(Text::notice_finalised_export)), std::string(tr(Text::notice_finalised_reopen))});
}

void App::reopen() {
  const Diagnostic* locked = state_.diagnostic();
  if (!locked || !locked->locked_at) return;
  Diagnostic version = *locked;
  const std::string day = french_day(*version.locked_at);
  version.id = platform_.new_uuid();
  version.created_at = platform_.now_utc();
  version.locked_at.reset();
  version.locked_by.clear();
  add_journal_line(version, version.created_at, tr(Text::journal_reopened, {{"day", day}}));
  add_and_open(std::move(version));
  show(Screen::history);
  notify(Notice::Kind::information, std::string(tr(Text::notice_reopened)),
         {std::string(tr(Text::notice_reopened_kept))});
}

void App::start_campaign(CampaignStart start) {
  const Diagnostic* earlier = state_.diagnostic();
  if (!earlier) return;
  const std::string now = platform_.now_utc();
  Diagnostic campaign = new_campaign(*earlier, platform_.new_uuid(), now, start);
  const std::string day = french_day(earlier->locked_at.value_or(earlier->modified_at));
  add_journal_line(campaign, now,
                   start == CampaignStart::blank ? std::string(tr(Text::journal_campaign_blank))
                                                 : tr(Text::journal_campaign, {{"day", day}}));
  add_and_open(std::move(campaign));
  show(Screen::profile);
  notify(Notice::Kind::success, std::string(tr(Text::notice_campaign)), {std::string(tr(Text::notice_campaign_kept))});
}

void App::add_and_open(Diagnostic diagnostic) {
  flush();
  Entry entry;
  entry.diagnostic = std::move(diagnostic);
  state_.library.insert(state_.library.begin(), std::move(entry));
  touched(state_.library.front());
  take_up(state_.library.front());
}

}  // namespace boussole
