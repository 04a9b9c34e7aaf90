// App: which referential is in use, and diagnostics that answer another one.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "app/journal.h"
#include "core/decisions/migration.h"

namespace boussole {

namespace {

// What a criterion asks, without what helps to answer.
Criterion asked(Criterion criterion) {
  criterion.plain.clear();
  criterion.plain_levels = {};
  criterion.why.clear();
  criterion.evidence.clear();
  criterion.actions.clear();
  return criterion;
}

// Whether both ask the same. The companion is left out: it comes later, or not at all.
bool same_questions(const Referential& first, const Referential& second) {
  return first.domains == second.domains && first.themes == second.themes && first.principles == second.principles &&
         std::equal(first.criteria.begin(), first.criteria.end(), second.criteria.begin(), second.criteria.end(),
                    [](const Criterion& one, const Criterion& other) { return asked(one) == asked(other); });
}

// The first criterion that the board must look at: to confirm, or without an answer.
Index first_to_do(const Referential& referential, const Diagnostic& diagnostic) {
  const std::vector<Index> all = applicable_criteria(referential, diagnostic.profile);
  const auto found = std::find_if(all.begin(), all.end(), [&](Index index) {
    const Answer& answer = answer_to(diagnostic, referential.criteria[index].id);
    return answer.to_confirm || answer.state == AnswerState::unanswered;
  });
  return found == all.end() ? 0 : *found;
}

std::size_t count_to_confirm(const Diagnostic& diagnostic, const Referential& referential) {
  return static_cast<std::size_t>(
      std::count_if(diagnostic.answers.begin(), diagnostic.answers.end(), [&](const auto& entry) {
        return entry.second.to_confirm && referential.find_criterion(entry.first).has_value();
      }));
}

}  // namespace

// --- Which one is in use

void App::on_own_referential(std::string_view json) {
  Result<Referential> read = load_referential(json);
  const bool wanted = state_.settings.referential == ReferentialChoice::own;
  if (!read) {
    if (!wanted) return;
    notify(Notice::Kind::problem, std::string(tr(Text::notice_referential_lost)),
           {std::string(tr(Text::notice_referential_lost_told))});
    return;
  }
  own_ = std::make_unique<const Referential>(std::move(read.value()));
  state_.own = own_.get();
  if (wanted) take(*own_);
}

void App::on_referential_stored(std::string_view refusal) {
  if (refusal.empty()) return;
  notify(Notice::Kind::problem, std::string(tr(Text::notice_referential_not_kept)),
         {std::string(tr(Text::notice_referential_not_kept_told)), tr(Text::notice_reason, {{"reason", refusal}})});
}

// A file that is used at once when it is known already, and proposed otherwise.
void App::open_referential(std::string_view name, std::string_view json) {
  Result<Referential> read = load_referential(json);
  const Referential& guide = *state_.guide;
  const bool named_as_guide = read && read.value().id == guide.id && read.value().version == guide.version;
  if (named_as_guide && !same_questions(read.value(), guide)) {
    read = Faults{{"/version", std::string(tr(Text::fault_same_version))}};
  }
  if (!read) {
    refuse_file(Text::notice_referential_refused, name, read.faults());
    return;
  }
  if (named_as_guide || (own_ && *own_ == read.value())) {
    const ReferentialChoice choice = named_as_guide ? ReferentialChoice::guide : ReferentialChoice::own;
    if (state_.referential == (named_as_guide ? state_.guide : state_.own))
      notify(Notice::Kind::information, tr(Text::notice_referential_same, {{"name", name}}));
    else
      use(choice);
    return;
  }
  candidate_ = std::make_unique<const Referential>(std::move(read.value()));
  candidate_json_ = json;
  state_.candidate = candidate_.get();
  state_.notice.reset();
  state_.drawer_open = false;
  const char* opener = state_.screen == Screen::settings ? "settings.referential.open" : "screen.title";
  state_.dialog = Dialog{Dialog::Kind::confirm_referential, 0, {}, opener};
}

void App::accept_referential() {
  if (!candidate_) return;
  const std::unique_ptr<const Referential> before = std::exchange(own_, std::move(candidate_));  // in use until use()
  state_.own = own_.get();
  state_.candidate = nullptr;
  platform_.store_referential(std::exchange(candidate_json_, {}));
  use(ReferentialChoice::own);
}

void App::use(ReferentialChoice choice) {
  const Referential* chosen = choice == ReferentialChoice::own ? state_.own : state_.guide;
  if (!chosen) return;
  state_.settings.referential = choice;
  keep_settings();
  if (chosen == state_.referential) return;
  flush();
  take(*chosen);
  follow_referential();
  const Text told = chosen == state_.guide           ? Text::notice_referential_guide
                    : chosen->id == state_.guide->id ? Text::notice_referential_version
                                                     : Text::notice_referential;
  notify(Notice::Kind::success, tr(told, {{"id", chosen->id}, {"version", chosen->version}}));
}

// Whatever is an index into the one before, or was undone on it, means nothing any more.
void App::take(const Referential& referential) {
  state_.referential = &referential;
  ++state_.referential_changes;
  state_.criterion = 0;
  state_.principle.reset();
  state_.filter = QuestionFilter::all;
  state_.dialog.reset();
  history_.clear();
}

// The open diagnostic goes on when it answers the referential now in use; otherwise its migration is proposed, where
// one may also come back from.
void App::follow_referential() {
  const bool proposed = state_.screen == Screen::migration;
  const std::optional<std::string> shown = proposed ? state_.migrating_id : state_.open_id;
  const Entry* entry = shown ? find_entry(*shown) : nullptr;
  if (!entry) {
    show(state_.screen);
    return;
  }
  state_.open_id.reset();
  if (proposed || !answers(entry->diagnostic, *state_.referential)) {
    open(*shown);
    return;
  }
  take_up(*entry);
  show(state_.screen);
}

// --- A diagnostic that answers another one

// It is not opened: nothing can edit it with the wrong questions.
void App::propose_migration(const Entry& entry) {
  flush();
  state_.open_id.reset();
  state_.migrating_id = entry.diagnostic.id;
  history_.clear();
  show(Screen::migration);
}

void App::migrate() {
  const Diagnostic* earlier = state_.migrating();
  if (!earlier || answers(*earlier, *state_.referential)) return;
  const Referential& to = *state_.referential;
  const ReferentialReference from = earlier->referential;
  Diagnostic copy = migrated(*earlier, to, plan_migration(state_.referential_of(*earlier), to, *earlier));
  copy.id = platform_.new_uuid();
  copy.created_at = platform_.now_utc();
  copy.locked_at.reset();
  copy.locked_by.clear();
  add_journal_line(
      copy, copy.created_at,
      tr(Text::journal_migrated, {{"from", from.id}, {"old", from.version}, {"to", to.id}, {"new", to.version}}));
  state_.migrating_id.reset();
  add_and_open(std::move(copy));
  state_.criterion = first_to_do(to, *state_.diagnostic());
  show(Screen::questionnaire);
  std::vector<std::string> details;
  const std::size_t to_confirm = count_to_confirm(*state_.diagnostic(), to);
  if (to_confirm > 0) details.push_back(tr_count(Text::notice_migrated_to_confirm, to_confirm));
  details.emplace_back(tr(Text::notice_migrated_kept));
  notify(Notice::Kind::success, tr(Text::notice_migrated, {{"version", to.version}}), std::move(details));
}

}  // namespace boussole
