#include "app/referentials.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/journal.h"
#include "app/library.h"
#include "app/state.h"
#include "core/decisions/migration.h"

namespace boussole {

namespace {

// What a criterion asks, without what helps to answer.
Criterion asked(Criterion criterion) {
  criterion.plain.clear();
  criterion.plain_levels = {};
  for (Sign& sign : criterion.signs) sign.plain.clear();
  criterion.why.clear();
  criterion.plain_why.clear();
  criterion.plain_na_when.clear();
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

Referentials::Referentials(AppState& state, Platform& platform, Messages& messages, Preferences& settings,
                           Keeping& keeping, Navigation& navigation, Library& library)
    : slice_(state),
      state_(state),
      platform_(platform),
      messages_(messages),
      settings_(settings),
      keeping_(keeping),
      navigation_(navigation),
      library_(library) {}

// --- Which one is in use

void Referentials::build_in(const Referential& guide) {
  slice_.guide = &guide;
  slice_.referential = &guide;
}

void Referentials::on_own_referential(std::string_view json) {
  Result<Referential> read = load_referential(json);
  const bool wanted = state_.settings.referential == ReferentialChoice::own;
  if (!read) {
    if (!wanted) return;
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_referential_lost),
                     messages_.words(Text::notice_referential_lost_told));
    return;
  }
  own_ = std::make_unique<const Referential>(std::move(read.value()));
  slice_.own = own_.get();
  if (wanted) take(*own_);
}

void Referentials::on_referential_stored(std::string_view refusal) {
  if (refusal.empty()) return;
  messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_referential_not_kept),
                   {messages_.words(Text::notice_referential_not_kept_told),
                    messages_.words(Text::notice_reason, {{"reason", refusal}})});
}

// A file that is used at once when it is known already, and proposed otherwise.
void Referentials::open_file(std::string_view name, std::string_view json) {
  Result<Referential> read = load_referential(json);
  const Referential& guide = *slice_.guide;
  const bool named_as_guide = read && read.value().id == guide.id && read.value().version == guide.version;
  if (named_as_guide && !same_questions(read.value(), guide)) {
    read = Faults{{"/version", reason_of(Text::fault_same_version)}};
  }
  if (!read) {
    messages_.refuse_file(Text::notice_referential_refused, name, read.faults());
    return;
  }
  if (named_as_guide || (own_ && *own_ == read.value())) {
    const ReferentialChoice choice = named_as_guide ? ReferentialChoice::guide : ReferentialChoice::own;
    if (slice_.referential == (named_as_guide ? slice_.guide : slice_.own))
      messages_.notify(Notice::Kind::information, messages_.words(Text::notice_referential_same, {{"name", name}}));
    else
      use(choice);
    return;
  }
  candidate_ = std::make_unique<const Referential>(std::move(read.value()));
  candidate_json_ = json;
  slice_.candidate = candidate_.get();
  const char* opener = state_.screen == Screen::settings ? "settings.referential.open" : "screen.title";
  navigation_.ask({Dialog::Kind::confirm_referential, 0, {}, opener});
}

void Referentials::apply(const AcceptReferential&) {
  if (!candidate_) return;
  const std::unique_ptr<const Referential> before = std::exchange(own_, std::move(candidate_));  // in use until use()
  slice_.own = own_.get();
  slice_.candidate = nullptr;
  platform_.store_referential(std::exchange(candidate_json_, {}));
  use(ReferentialChoice::own);
}

void Referentials::use(ReferentialChoice choice) {
  const Referential* chosen = choice == ReferentialChoice::own ? slice_.own : slice_.guide;
  if (!chosen) return;
  settings_.choose(choice);
  if (chosen == slice_.referential) return;
  keeping_.flush();
  take(*chosen);
  follow_diagnostic();
  const Text told = chosen == slice_.guide           ? Text::notice_referential_guide
                    : chosen->id == slice_.guide->id ? Text::notice_referential_version
                                                     : Text::notice_referential;
  messages_.notify(Notice::Kind::success,
                   messages_.words(told, {{"id", chosen->name()}, {"version", chosen->version}}));
}

void Referentials::take(const Referential& referential) {
  slice_.referential = &referential;
  ++slice_.referential_changes;
  navigation_.forget_indices();
}

void Referentials::forget_own() {
  take(*slice_.guide);
  slice_.own = nullptr;
  own_.reset();
}

// The open diagnostic goes on when it answers the referential now in use; otherwise its migration is proposed, where
// one may also come back from.
void Referentials::follow_diagnostic() {
  const bool proposed = state_.screen == Screen::migration;
  const std::optional<std::string> shown = proposed ? state_.migrating_id : state_.open_id;
  const Entry* entry = shown ? keeping_.find(*shown) : nullptr;
  if (!entry) {
    navigation_.show(state_.screen);
    return;
  }
  navigation_.close();
  if (proposed || !answers(entry->diagnostic, *slice_.referential)) {
    library_.open(*shown);
    return;
  }
  navigation_.take_up(*entry);
  navigation_.show(state_.screen);
}

// --- A diagnostic that answers another one

void Referentials::apply(const Migrate&) {
  const Diagnostic* earlier = state_.migrating();
  if (!earlier || answers(*earlier, *slice_.referential)) return;
  const Referential& to = *slice_.referential;
  const ReferentialReference from = earlier->referential;
  Diagnostic copy = migrated(*earlier, to, plan_migration(state_.referential_of(*earlier), to, *earlier));
  copy.id = platform_.new_uuid();
  copy.created_at = platform_.now_utc();
  copy.locked_at.reset();
  copy.locked_by.clear();
  add_journal_line(
      copy, copy.created_at,
      tr(Text::journal_migrated, {{"from", from.id}, {"old", from.version}, {"to", to.id}, {"new", to.version}}));
  navigation_.let_go(earlier->id);
  library_.add_and_open(std::move(copy));
  navigation_.show_criterion(first_to_do(to, *state_.diagnostic()));
  std::vector<std::string> details;
  const std::size_t to_confirm = count_to_confirm(*state_.diagnostic(), to);
  if (to_confirm > 0) details.push_back(messages_.counted(Text::notice_migrated_to_confirm, to_confirm));
  details.emplace_back(messages_.words(Text::notice_migrated_kept));
  messages_.notify(Notice::Kind::success, messages_.words(Text::notice_migrated, {{"version", to.version}}),
                   std::move(details));
}

}  // namespace boussole
