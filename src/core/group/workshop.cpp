#include "core/group/workshop.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/group/sign_votes.h"

namespace boussole {

QuestionPhase phase_of(const Workshop& workshop, std::string_view criterion) {
  const Round* last = last_round(workshop, criterion);
  if (last && !last->revealed_at) return QuestionPhase::voting;
  if (workshop.decisions.contains(std::string(criterion))) return QuestionPhase::decided;
  return last ? QuestionPhase::revealed : QuestionPhase::waiting;
}

std::vector<const Round*> rounds_of(const Workshop& workshop, std::string_view criterion) {
  std::vector<const Round*> rounds;
  for (const Round& round : workshop.rounds) {
    if (round.criterion == criterion) rounds.push_back(&round);
  }
  return rounds;
}

const Round* last_round(const Workshop& workshop, std::string_view criterion) {
  const std::vector<const Round*> rounds = rounds_of(workshop, criterion);
  return rounds.empty() ? nullptr : rounds.back();
}

const Round* last_revealed(const Workshop& workshop, std::string_view criterion) {
  const Round* found = nullptr;
  for (const Round* round : rounds_of(workshop, criterion)) {
    if (round->revealed_at) found = round;
  }
  return found;
}

VoteCounts counts_of(const Round& round) {
  if (round.counts) return *round.counts;
  VoteCounts counts;
  for (const Vote& vote : round.votes) count_vote(counts, vote.state, vote.level);
  return counts;
}

int voted(const Round& round) { return all_votes(counts_of(round)); }

std::vector<int> missing_numbers(const Workshop& workshop, const Round& round) {
  const bool numbered =
      std::any_of(round.votes.begin(), round.votes.end(), [](const Vote& vote) { return vote.number.has_value(); });
  std::vector<int> missing;
  if (round.counts || (!numbered && !round.votes.empty())) return missing;
  if (round.means != VoteMeans::cards && round.means != VoteMeans::paper) return missing;
  for (const Participant& participant : workshop.participants) {
    const bool has_voted = std::any_of(round.votes.begin(), round.votes.end(),
                                       [&](const Vote& vote) { return vote.number == participant.number; });
    if (!has_voted) missing.push_back(participant.number);
  }
  return missing;
}

Workshop without_open_votes(const Workshop& workshop) {
  Workshop told = workshop;
  for (Round& round : told.rounds) {
    if (round.revealed_at) continue;
    round.votes.clear();
    round.counts.reset();
  }
  return told;
}

std::optional<std::string> next_question(const Workshop& workshop, std::string_view criterion) {
  const auto at = std::find(workshop.questions.begin(), workshop.questions.end(), criterion);
  if (at == workshop.questions.end() || at + 1 == workshop.questions.end()) return std::nullopt;
  return *(at + 1);
}

std::optional<std::string> previous_question(const Workshop& workshop, std::string_view criterion) {
  const auto at = std::find(workshop.questions.begin(), workshop.questions.end(), criterion);
  if (at == workshop.questions.end() || at == workshop.questions.begin()) return std::nullopt;
  return *(at - 1);
}

std::vector<std::string> most_disputed(const Workshop& workshop, std::size_t most) {
  std::vector<std::pair<double, std::string>> found;
  for (const std::string& question : workshop.questions) {
    const Round* round = last_revealed(workshop, question);
    if (!round) continue;
    if (const auto cns = agreement(counts_of(*round))) found.emplace_back(*cns, question);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  if (found.size() > most) found.resize(most);
  std::vector<std::string> questions;
  questions.reserve(found.size());
  for (auto& [cns, question] : found) questions.push_back(std::move(question));
  return questions;
}

std::vector<std::string> skipped_questions(const Workshop& workshop) {
  std::vector<std::string> skipped;
  for (const std::string& question : workshop.questions) {
    const bool done = workshop.purpose == WorkshopPurpose::place ? last_revealed(workshop, question) != nullptr
                                                                 : workshop.decisions.contains(question);
    if (!done) skipped.push_back(question);
  }
  return skipped;
}

namespace {

Answer consensus_answer(const Referential& referential, const Workshop& workshop, const std::string& criterion,
                        const Decision& decision) {
  Answer answer;
  answer.state = decision.state;
  answer.level = decision.state == AnswerState::rated ? decision.level : 0;
  if (decision.state == AnswerState::not_applicable)
    answer.reason = decision.rationale;
  else
    answer.note = decision.rationale;
  Consensus consensus;
  consensus.dissent = decision.dissent;
  if (const Round* round = last_revealed(workshop, criterion)) {
    const VoteCounts counts = counts_of(*round);
    consensus.counts = counts.levels;
    consensus.agreement = agreement(counts);
  }
  answer.consensus = std::move(consensus);
  const std::optional<Index> index = referential.find_criterion(criterion);
  if (!index || answer.state != AnswerState::rated) return answer;
  const SeenSigns seen = seen_signs(workshop, referential.criteria[*index]);
  if (seen.settled && seen.level == answer.level) answer.signs = sign_ticks(workshop, referential.criteria[*index]);
  return answer;
}

}  // namespace

Diagnostic consensus_of(const Referential& referential, const Workshop& workshop, const std::string& id,
                        const std::string& now) {
  Diagnostic diagnostic;
  diagnostic.application = workshop.application;
  diagnostic.referential = workshop.referential;
  diagnostic.id = id;
  diagnostic.title = workshop.title;
  diagnostic.kind = DiagnosticKind::consensus;
  diagnostic.created_at = now;
  diagnostic.modified_at = now;
  diagnostic.organisation = workshop.organisation;
  diagnostic.profile = workshop.profile;
  for (const auto& [criterion, decision] : workshop.decisions)
    diagnostic.answers.emplace(criterion, consensus_answer(referential, workshop, criterion, decision));
  diagnostic.actions = workshop.actions;
  return diagnostic;
}

}  // namespace boussole
