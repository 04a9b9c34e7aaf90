#include "core/decisions/migration.h"

#include <algorithm>
#include <set>

#include "core/content/ladder.h"

namespace boussole {

namespace {

bool same_words(const Criterion& a, const Criterion& b) { return a.question == b.question && a.levels == b.levels; }

// What becomes of a criterion of the new referential.
Fate fate_of(const CriterionFate& criterion, const Referential* from, const Referential& to,
             const Diagnostic& diagnostic) {
  if (from) {
    if (!criterion.from) return Fate::added;
    return same_words(from->criteria[*criterion.from], to.criteria[*criterion.to]) ? Fate::same : Fate::reworded;
  }
  if (diagnostic.referential.id == to.id && diagnostic.referential.version == to.version) return Fate::same;
  return criterion.answered ? Fate::reworded : Fate::added;
}

// Ticks were of the signs that were read then: those of other words go, and the level that they gave stays.
void keep_ticks_that_hold(Answer& answer, const Criterion& criterion, Fate fate) {
  const int given = ladder_level(criterion, [&](const Sign& sign) {
    const auto tick = answer.signs.find(sign.id);
    return tick != answer.signs.end() && tick->second;
  });
  if (fate == Fate::reworded || given != answer.level) answer.signs.clear();
}

}  // namespace

bool answers(const Diagnostic& diagnostic, const Referential& referential) {
  return diagnostic.referential.id == referential.id && diagnostic.referential.version == referential.version;
}

std::size_t MigrationPlan::count(Fate fate) const {
  return static_cast<std::size_t>(std::count_if(
      criteria.begin(), criteria.end(), [&](const CriterionFate& criterion) { return criterion.fate == fate; }));
}

MigrationPlan plan_migration(const Referential* from, const Referential& to, const Diagnostic& diagnostic) {
  if (from && !answers(diagnostic, *from)) from = nullptr;
  MigrationPlan plan;
  plan.needed = !answers(diagnostic, to);
  std::set<std::string> listed;
  for (Index index = 0; index < to.criteria.size(); ++index) {
    CriterionFate criterion;
    criterion.id = to.criteria[index].id;
    criterion.from = from ? from->find_criterion(criterion.id) : std::nullopt;
    criterion.to = index;
    criterion.answered = diagnostic.answers.contains(criterion.id);
    criterion.fate = fate_of(criterion, from, to, diagnostic);
    listed.insert(criterion.id);
    plan.criteria.push_back(std::move(criterion));
  }
  const std::size_t old = from ? from->criteria.size() : 0;
  for (Index index = 0; index < old; ++index) {
    const std::string& id = from->criteria[index].id;
    if (!listed.insert(id).second) continue;
    plan.criteria.push_back({id, Fate::gone, index, std::nullopt, diagnostic.answers.contains(id)});
  }
  // Answers that neither referential knows: from an older version still.
  for (const auto& [id, answer] : diagnostic.answers) {
    if (listed.insert(id).second) plan.criteria.push_back({id, Fate::gone, std::nullopt, std::nullopt, true});
  }
  return plan;
}

Diagnostic migrated(Diagnostic diagnostic, const Referential& to, const MigrationPlan& plan) {
  diagnostic.referential.id = to.id;
  diagnostic.referential.version = to.version;
  for (const CriterionFate& criterion : plan.criteria) {
    const auto answer = diagnostic.answers.find(criterion.id);
    if (answer == diagnostic.answers.end() || answer->second.state == AnswerState::unanswered) continue;
    if (criterion.fate == Fate::reworded) answer->second.to_confirm = true;
    if (criterion.to) keep_ticks_that_hold(answer->second, to.criteria[*criterion.to], criterion.fate);
  }
  return diagnostic;
}

}  // namespace boussole
