// A workshop: a room that answers together (workshop.md). Plain values, and what is derived from them. What was voted
// is secret until it is revealed: see without_open_votes. Read next: workshop_codec.h (files), workshop_rules.h (what a
// gesture does), minutes in src/report.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"
#include "core/group/votes.h"

namespace boussole {

inline constexpr int kMaxParticipants = 500;

enum class WorkshopPurpose {
  agree,  // « Se mettre d’accord »: one Régie, the end is a consensus
  place,  // « Se situer »: each votes for its own Régie; nothing is decided
};

// How a round is voted.
enum class VoteMeans { cards, screen, hands, paper, files };

enum class WorkshopStage { preparing, questions, finished };

struct Participant {
  int number = 1;  // 1 to kMaxParticipants, that of the card
  std::string alias;
  UnknownKeys unknown_keys;

  bool operator==(const Participant&) const = default;
};

// What one person said. `state` is rated, unknown or not_applicable.
struct Vote {
  std::optional<int> number;  // of the participant; none where nobody is to be known (« chacun·e son tour »)
  AnswerState state = AnswerState::unknown;
  int level = 0;  // meaningful only when rated
  UnknownKeys unknown_keys;

  bool operator==(const Vote&) const = default;
};

// One series of votes on one question. Once revealed, it is frozen.
struct Round {
  std::string criterion;
  int round = 1;  // 1, 2… of its criterion
  VoteMeans means = VoteMeans::hands;
  std::string opened_at;                   // ISO 8601 UTC
  std::optional<std::string> revealed_at;  // none while it is being voted
  std::vector<Vote> votes;                 // by number, then by what was said: no order of arrival
  std::optional<VoteCounts> counts;        // in place of votes, where only numbers are known (hands)
  UnknownKeys unknown_keys;

  bool operator==(const Round&) const = default;
};

// How many of the room see one sign of a question that was revealed (sign_votes.h).
struct SignVote {
  std::string criterion;
  std::string sign;  // Sign::id
  int seen = 0;      // 0 to kMaxParticipants
  UnknownKeys unknown_keys;

  bool operator==(const SignVote&) const = default;
};

// What the room decided of one question.
struct Decision {
  AnswerState state = AnswerState::rated;  // rated, unknown or not_applicable
  int level = 0;
  std::string rationale;
  std::string dissent;
  std::string at;  // ISO 8601 UTC
  UnknownKeys unknown_keys;

  bool operator==(const Decision&) const = default;
};

struct Workshop {
  std::string application;
  ReferentialReference referential;
  std::string id;  // UUID
  std::string title;
  WorkshopPurpose purpose = WorkshopPurpose::agree;
  std::string created_at;
  std::string modified_at;
  Organisation organisation;
  Profile profile;
  UnknownKeys profile_unknown_keys;
  VoteMeans means = VoteMeans::hands;  // of the next round
  int minutes = 6;                     // foreseen for each question, 1 to 60
  WorkshopStage stage = WorkshopStage::preparing;
  std::string current;  // the question that the room is at; "" before the first
  std::vector<Participant> participants;
  std::vector<std::string> questions;         // ids of criteria, in the order chosen
  std::vector<Round> rounds;                  // in the order of their opening
  std::vector<SignVote> sign_votes;           // each sign of a question once
  std::map<std::string, Decision> decisions;  // by criterion id
  std::vector<PlannedAction> actions;         // decided on the way
  std::optional<std::string> consensus_id;    // of the diagnostic made of it
  std::vector<JournalEntry> journal;
  UnknownKeys unknown_keys;

  bool operator==(const Workshop&) const = default;
};

// Where a question is.
enum class QuestionPhase {
  waiting,   // nothing voted yet
  voting,    // a round is open
  revealed,  // its last round is told
  decided,
};
[[nodiscard]] QuestionPhase phase_of(const Workshop& workshop, std::string_view criterion);

// The rounds of a question, oldest first. They point into the workshop.
[[nodiscard]] std::vector<const Round*> rounds_of(const Workshop& workshop, std::string_view criterion);
// Its last one, open or revealed; null when there is none.
[[nodiscard]] const Round* last_round(const Workshop& workshop, std::string_view criterion);
// Its last one that was revealed; null when there is none.
[[nodiscard]] const Round* last_revealed(const Workshop& workshop, std::string_view criterion);

[[nodiscard]] VoteCounts counts_of(const Round& round);
// How many have voted; for a round of files or numbers, what was counted.
[[nodiscard]] int voted(const Round& round);
// The numbers of the participants who have not voted; empty where votes bear no number.
[[nodiscard]] std::vector<int> missing_numbers(const Workshop& workshop, const Round& round);

// The workshop as everything but the crash-proof record may have it: a round that is not revealed holds no vote.
[[nodiscard]] Workshop without_open_votes(const Workshop& workshop);

// The question after (or before) another in the order chosen; none at the ends.
[[nodiscard]] std::optional<std::string> next_question(const Workshop& workshop, std::string_view criterion);
[[nodiscard]] std::optional<std::string> previous_question(const Workshop& workshop, std::string_view criterion);

// The questions with the least agreement in their last revealed round, at most `most`; those without an agreement are
// left out.
[[nodiscard]] std::vector<std::string> most_disputed(const Workshop& workshop, std::size_t most);
// Neither decided nor, in « Se situer », revealed.
[[nodiscard]] std::vector<std::string> skipped_questions(const Workshop& workshop);

// What a workshop « Se mettre d’accord » has decided, as a diagnostic of kind consensus: levels, reasons as notes,
// dissent and votes kept, actions in the plan; and the signs that were looked at, where they lead to the level that was
// decided. `id` and `now` (ISO 8601 UTC) are the new diagnostic's.
[[nodiscard]] Diagnostic consensus_of(const Referential& referential, const Workshop& workshop, const std::string& id,
                                      const std::string& now);

}  // namespace boussole
