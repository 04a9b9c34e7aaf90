#include "app/editing.h"

#include <string>
#include <utility>

#include "app/journal.h"
#include "app/snapshots.h"
#include "app/state.h"
#include "core/content/names.h"
#include "generated/backups_texts.h"
#include "platform/platform.h"

namespace boussole {

namespace {

// New actions are put behind the others (edits.cpp).
std::vector<PlannedAction> added_actions(const Diagnostic& before, const Diagnostic& after) {
  if (after.actions.size() <= before.actions.size()) return {};
  return {after.actions.begin() + static_cast<std::ptrdiff_t>(before.actions.size()), after.actions.end()};
}

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

// What is said when a card was chosen against the signs that were ticked; "" when it was not.
std::string cleared_ticks(const Diagnostic& before, const Diagnostic& after, const EditCommand& command,
                          Wording wording) {
  const auto* rate = std::get_if<Rate>(&command);
  if (!rate || !clears_ticks(before, after, rate->criterion)) return {};
  const int level = answer_to(after, rate->criterion).level;
  return tr(Text::question_signs_cleared, {{"answer", std::to_string(level) + " " + names::level_name(level)}},
            wording);
}

}  // namespace

void Editing::apply(const EditCommand& command) {
  Entry* entry = keeping_.open_entry();
  if (!entry) return;
  if (state_.written_elsewhere) {
    messages_.notify(Notice::Kind::information, messages_.words(BackupsText::writer_refused),
                     messages_.words(BackupsText::writer_refused_kept));
    return;
  }
  if (entry->diagnostic.locked_at) {
    messages_.notify(Notice::Kind::information, messages_.words(Text::notice_locked),
                     messages_.words(Text::notice_locked_kept));
    return;
  }
  const auto* adding = std::get_if<AddActions>(&command);
  if (!adding) {
    edit(*entry, command);
    return;
  }
  AddActions added = *adding;
  for (PlannedAction& action : added.actions) {
    if (action.id.empty()) action.id = platform_.new_uuid();
  }
  edit(*entry, std::move(added));
}

void Editing::edit(Entry& entry, const EditCommand& command) {
  Diagnostic after = apply_edit(*state_.referential, entry.diagnostic, command);
  if (after == entry.diagnostic) return;
  snapshots_.before_edit(entry.diagnostic);
  const std::string key = merge_key(command);
  if (history_.continues(key) && !after.journal.empty()) after.journal.pop_back();
  history_.record(entry.diagnostic, key);
  const std::string line = edit_line(*state_.referential, history_.start(), after, command);
  history_.tell(line);
  const std::vector<PlannedAction> added = added_actions(entry.diagnostic, after);
  const std::string cleared = cleared_ticks(entry.diagnostic, after, command, state_.settings.wording);
  entry.diagnostic = std::move(after);
  add_journal_line(entry.diagnostic, platform_.now_utc(), line);
  keeping_.touched(entry);
  if (added.size() > 1) notify_added(added);  // one is seen where it is added
  if (!cleared.empty()) messages_.tell(cleared);
}

void Editing::notify_added(const std::vector<PlannedAction>& actions) {
  std::vector<std::string> titles;
  titles.reserve(actions.size());
  for (const PlannedAction& action : actions) titles.push_back(action.title);
  messages_.notify_edit(messages_.counted(Text::notice_actions_added, actions.size()), std::move(titles));
}

void Editing::apply(const Undo&) {
  const Diagnostic* current = state_.diagnostic();
  if (!current || !state_.can_undo || state_.is_read_only()) return;
  snapshots_.before_undo(*current);
  restore(history_.undo(*current), Text::journal_undone);
}

void Editing::apply(const Redo&) {
  if (const Diagnostic* current = state_.diagnostic()) restore(history_.redo(*current), Text::journal_redone);
}

// The value of a step in the place of the open one. The journal goes on: `told` says what was undone or redone, and so
// does the screen. Where answers are given, the question that changed is shown: what comes next is for it.
void Editing::restore(std::optional<History::Step> step, Text told) {
  Entry* entry = keeping_.open_entry();
  if (!entry || !step || state_.is_read_only()) return;
  step->value.journal = std::move(entry->diagnostic.journal);
  const std::optional<Index> question = changed_question(*state_.referential, entry->diagnostic, step->value);
  entry->diagnostic = std::move(step->value);
  messages_.tell(tr(told, {{"what", step->line}}));
  add_journal_line(entry->diagnostic, platform_.now_utc(), state_.told);
  keeping_.touched(*entry);
  messages_.dismiss(Notice::Kind::success);  // what was told as done may be undone
  const bool answering = state_.screen == Screen::questionnaire || state_.screen == Screen::entry;
  if (answering && question && *question != state_.criterion) navigation_.show_criterion(*question, state_.screen);
}

}  // namespace boussole
