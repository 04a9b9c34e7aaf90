// What a gesture does to a workshop (workshop.md, « The way through »). Votes of a revealed round never change: a
// second vote is another round. `now` is ISO 8601 UTC. Each returns whether it changed anything.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/group/respondents.h"
#include "core/group/workshop.h"

namespace boussole {

// The people are numbered from 1; aliases of those who stay are kept. 1 to kMaxParticipants.
bool set_people(Workshop& workshop, int people);

// A vote in the open round of a question, which is begun with these means when there is none. A numbered one replaces
// that person's. Nothing on a question that the workshop does not ask, nor in a round of numbers.
bool cast_vote(Workshop& workshop, const std::string& criterion, VoteMeans means, const Vote& vote,
               const std::string& now);

// The numbers of a show of hands: the open round of a question becomes one of numbers.
bool set_hands(Workshop& workshop, const std::string& criterion, const VoteCounts& counts, const std::string& now);

// The open round is told, and its votes are frozen. Nothing while nobody has voted.
bool reveal_round(Workshop& workshop, const std::string& criterion, const std::string& now);

// What was voted in the open round is forgotten: the vote begins anew.
bool drop_open_round(Workshop& workshop, const std::string& criterion);

// Begins another round of a question that was revealed.
bool open_next_round(Workshop& workshop, const std::string& criterion, VoteMeans means, const std::string& now);

// The answers of diagnostics become, question by question, an open round of files: one vote for each that answers it
// (in « Se situer », where its own profile makes the question apply). Questions that were voted already keep their
// rounds.
bool take_answers(Workshop& workshop, const Referential& referential, std::span<const Diagnostic* const> diagnostics,
                  const std::string& now);

// How the current question is voted: as its open round is, once somebody has voted.
struct Voting {
  const Round* round = nullptr;  // the open one
  VoteMeans means = VoteMeans::hands;
  bool begun = false;
};
[[nodiscard]] Voting voting_of(const Workshop& workshop);

// The ids of the questions that concern a profile and matter most in answers already given: least agreement first.
[[nodiscard]] std::vector<std::string> disputed_questions(const Referential& referential, const Profile& profile,
                                                          std::span<const Diagnostic* const> diagnostics,
                                                          std::size_t most);

}  // namespace boussole
