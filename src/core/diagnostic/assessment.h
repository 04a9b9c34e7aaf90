// A diagnostic: what a board answered, with everything a file holds (contract.md, format 2).
// Plain values: copy freely. Answers are keyed by criterion id, so that an answer to a hidden or unknown
// criterion is kept. Read next: codec.h (files), scoring.h (results).
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/unknown_keys.h"
#include "core/diagnostic/profile.h"

namespace boussole {

enum class AnswerState {
  unanswered,      // nothing said yet (a note or an importance may still be there)
  rated,           // a level 0 to 3
  not_applicable,  // « Sans objet », with a reason
  unknown,         // « Ne sait pas »: goes to « À documenter »
};

inline constexpr int kDefaultImportance = 2;

// How an answer was decided in a workshop: what the votes were, and who does not agree.
struct Consensus {
  std::string dissent;              // in the words of the room; may be empty
  std::array<int, 4> counts{};      // votes of the last round, by level
  std::optional<double> agreement;  // 0 to 1; none when fewer than two gave a level
  UnknownKeys unknown_keys;

  bool operator==(const Consensus&) const = default;
};

struct Answer {
  AnswerState state = AnswerState::unanswered;
  int level = 0;                        // 0 to 3; meaningful only when rated
  int importance = kDefaultImportance;  // 1 to 3; never touches the score
  std::string note;
  std::vector<std::string> evidence;
  // What was seen, sign by sign (Sign::id): seen, or looked for and missing. Empty when one card was chosen; otherwise
  // the level is their ladder's (ladder.h).
  std::map<std::string, bool> signs;
  std::optional<Consensus> consensus;  // where a workshop decided it
  std::string reason;                  // why « Sans objet »; kept if the state changes back
  bool to_confirm =
      false;  // carried over from an earlier campaign (campaigns.h); counts until the board says otherwise
  UnknownKeys unknown_keys;

  bool operator==(const Answer&) const = default;
};

enum class DiagnosticKind { individual, consensus };
enum class CheckState { yes, no, unknown };
enum class ActionStatus { todo, doing, done, dropped };

struct PlannedAction {
  std::string id;
  std::vector<std::string> criteria;
  std::string title;
  std::string owner;
  std::string due;  // ISO date "2027-03-01" or ""
  int effort = 1;   // 1 to 3
  ActionStatus status = ActionStatus::todo;
  std::string note;
  std::string success;  // what will be seen when it is done
  UnknownKeys unknown_keys;

  bool operator==(const PlannedAction&) const = default;
};

struct JournalEntry {
  std::string at;  // ISO 8601 UTC
  std::string who;
  std::string what;
  UnknownKeys unknown_keys;

  bool operator==(const JournalEntry&) const = default;
};

struct Organisation {
  std::string name;
  std::string code;
  std::string territory;
  UnknownKeys unknown_keys;

  bool operator==(const Organisation&) const = default;
};

struct Respondent {
  std::string alias;
  std::string role;
  UnknownKeys unknown_keys;

  bool operator==(const Respondent&) const = default;
};

struct ReferentialReference {
  std::string id;
  std::string version;
  UnknownKeys unknown_keys;

  bool operator==(const ReferentialReference&) const = default;
};

// What the board said about a principle's open question. Not scored.
struct PrincipleNote {
  std::string note;
  UnknownKeys unknown_keys;

  bool operator==(const PrincipleNote&) const = default;
};

struct Diagnostic {
  std::string application;  // version of the program that wrote the file
  ReferentialReference referential;
  std::string id;  // UUID
  std::string title;
  DiagnosticKind kind = DiagnosticKind::individual;
  std::string created_at;                // ISO 8601 UTC, "2026-01-31T18:00:00Z"
  std::string modified_at;               // the same
  std::optional<std::string> locked_at;  // finalised: nothing in it changes any more
  std::string locked_by;                 // who decided to lock it, in the board's words
  Organisation organisation;
  Respondent respondent;
  Profile profile;
  UnknownKeys profile_unknown_keys;
  std::map<std::string, Answer> answers;                                // by criterion id
  std::map<std::string, std::map<std::size_t, CheckState>> checklists;  // by checklist id, then item
  std::map<std::string, std::map<std::string, double>> indicators;      // by indicator id, then input
  std::map<std::string, double> audience;                               // by key figure id
  std::map<std::string, PrincipleNote> principles;                      // by principle id
  std::map<std::string, std::map<std::string, double>> calculators;     // by calculator id, then input (calculators.h)
  std::vector<PlannedAction> actions;
  std::vector<JournalEntry> journal;
  UnknownKeys unknown_keys;

  bool operator==(const Diagnostic&) const = default;
};

// The answer to a criterion; a default Answer where there is none.
[[nodiscard]] const Answer& answer_to(const Diagnostic& diagnostic, const std::string& criterion_id);

}  // namespace boussole
