#include "core/group/workshop_rules.h"

#include <algorithm>
#include <tuple>

namespace boussole {

namespace {

Round* last_of(Workshop& workshop, const std::string& criterion) {
  Round* found = nullptr;
  for (Round& round : workshop.rounds) {
    if (round.criterion == criterion) found = &round;
  }
  return found;
}

Round* open_of(Workshop& workshop, const std::string& criterion) {
  Round* last = last_of(workshop, criterion);
  return last && !last->revealed_at ? last : nullptr;
}

bool asks(const Workshop& workshop, const std::string& criterion) {
  return std::find(workshop.questions.begin(), workshop.questions.end(), criterion) != workshop.questions.end();
}

// Its open round, or a new one. Null when the workshop does not ask the question.
Round* round_for(Workshop& workshop, const std::string& criterion, VoteMeans means, const std::string& now) {
  if (!asks(workshop, criterion)) return nullptr;
  if (Round* open = open_of(workshop, criterion)) return open;
  const Round* last = last_of(workshop, criterion);
  Round round;
  round.criterion = criterion;
  round.round = last ? last->round + 1 : 1;
  round.means = means;
  round.opened_at = now;
  workshop.rounds.push_back(std::move(round));
  return &workshop.rounds.back();
}

// By number, then by what was said, so that nobody can tell who came first.
void put_in_order(std::vector<Vote>& votes) {
  std::stable_sort(votes.begin(), votes.end(), [](const Vote& left, const Vote& right) {
    return std::tuple(left.number.value_or(0), left.state, left.level) <
           std::tuple(right.number.value_or(0), right.state, right.level);
  });
}

}  // namespace

bool set_people(Workshop& workshop, int people) {
  const auto wanted = static_cast<std::size_t>(std::clamp(people, 1, kMaxParticipants));
  auto& participants = workshop.participants;
  if (participants.size() == wanted) return false;
  if (participants.size() > wanted) participants.resize(wanted);
  while (participants.size() < wanted) participants.push_back({static_cast<int>(participants.size()) + 1, "", {}});
  return true;
}

bool cast_vote(Workshop& workshop, const std::string& criterion, VoteMeans means, const Vote& vote,
               const std::string& now) {
  Round* round = round_for(workshop, criterion, means, now);
  if (!round || round->counts) return false;
  if (round->votes.empty()) round->means = means;
  const auto before = std::find_if(round->votes.begin(), round->votes.end(), [&](const Vote& other) {
    return vote.number.has_value() && other.number == vote.number;
  });
  if (before != round->votes.end() && *before == vote) return false;
  if (before != round->votes.end())
    *before = vote;
  else
    round->votes.push_back(vote);
  put_in_order(round->votes);
  return true;
}

bool set_hands(Workshop& workshop, const std::string& criterion, const VoteCounts& counts, const std::string& now) {
  Round* round = round_for(workshop, criterion, VoteMeans::hands, now);
  if (!round || !round->votes.empty() || round->counts == counts) return false;
  round->means = VoteMeans::hands;
  round->counts = counts;
  return true;
}

bool reveal_round(Workshop& workshop, const std::string& criterion, const std::string& now) {
  Round* round = open_of(workshop, criterion);
  if (!round || voted(*round) == 0) return false;
  round->revealed_at = now;
  return true;
}

bool drop_open_round(Workshop& workshop, const std::string& criterion) {
  const Round* open = open_of(workshop, criterion);
  if (!open) return false;
  workshop.rounds.erase(workshop.rounds.begin() + (open - workshop.rounds.data()));
  return true;
}

bool open_next_round(Workshop& workshop, const std::string& criterion, VoteMeans means, const std::string& now) {
  if (!last_of(workshop, criterion) || open_of(workshop, criterion)) return false;
  return round_for(workshop, criterion, means, now) != nullptr;
}

bool take_answers(Workshop& workshop, const Referential& referential, std::span<const Diagnostic* const> diagnostics,
                  const std::string& now) {
  bool changed = false;
  for (const std::string& question : workshop.questions) {
    const auto index = referential.find_criterion(question);
    if (!index || last_of(workshop, question)) continue;
    int number = 0;
    for (const Diagnostic* diagnostic : diagnostics) {
      ++number;
      const Answer& answer = answer_to(*diagnostic, question);
      const bool concerned = workshop.purpose == WorkshopPurpose::agree ||
                             applies(referential.criteria[*index].applies_if, diagnostic->profile);
      if (answer.state == AnswerState::unanswered || !concerned) continue;
      const Vote vote{number, answer.state, answer.state == AnswerState::rated ? answer.level : 0, {}};
      changed = cast_vote(workshop, question, VoteMeans::files, vote, now) || changed;
    }
  }
  return changed;
}

Voting voting_of(const Workshop& workshop) {
  Voting voting;
  const Round* round = last_round(workshop, workshop.current);
  if (round && !round->revealed_at) voting.round = round;
  voting.begun = voting.round && voted(*round) > 0;
  voting.means = voting.begun ? round->means : workshop.means;
  return voting;
}

std::vector<std::string> disputed_questions(const Referential& referential, const Profile& profile,
                                            std::span<const Diagnostic* const> diagnostics, std::size_t most) {
  std::vector<std::string> questions;
  const std::vector<CriterionVotes> tallies = tally(referential, diagnostics);
  for (const Index index : discuss_first(tallies)) {
    if (questions.size() >= most) break;
    const Criterion& criterion = referential.criteria[index];
    if (agreement(tallies[index].votes) && applies(criterion.applies_if, profile)) questions.push_back(criterion.id);
  }
  return questions;
}

}  // namespace boussole
