// Several Régies side by side, before a commission (comparison.md). A member is a diagnostic reduced to what is
// compared: no note, no evidence, nobody's name but the Régie's. Plain values; what is computed never depends on the
// order in which files came. Read next: disclosure.h (what « Groupe seul » may tell), mutual_aid.h (who can help whom).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "core/base/unknown_keys.h"
#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"
#include "core/scores/scoring.h"

namespace boussole {

enum class GroupDisplay {
  names,    // Régies as they are called
  letters,  // « Régie A, B… », in an order drawn at random
  group,    // « Groupe seul »: no row of one Régie (disclosure.h)
};

inline constexpr int kLeastMinimum = 3;  // of Régies, below which « Groupe seul » tells nothing
inline constexpr int kMostMinimum = 10;
inline constexpr int kDefaultMinimum = 5;

struct ComparedAnswer {
  AnswerState state = AnswerState::unanswered;
  std::uint8_t level = 0;                        // 0 to 3; meaningful only when rated
  std::uint8_t importance = kDefaultImportance;  // 1 to 3

  bool operator==(const ComparedAnswer&) const = default;
  bool operator<(const ComparedAnswer& other) const {
    return std::tie(state, level, importance) < std::tie(other.state, other.level, other.importance);
  }
};

// Whether a level was given.
[[nodiscard]] inline bool is_rated(const std::optional<ComparedAnswer>& answer) {
  return answer && answer->state == AnswerState::rated;
}

struct Member {
  std::string id;       // of its diagnostic; "" when it came without one
  std::string name;     // the Régie's name, or else its code
  std::string title;    // of its diagnostic, only where there is no name
  std::string letter;   // "A" to "Z", then "AA"; "" before draw_letters
  std::string date;     // the day of the answers (campaign_date), or their year alone where nothing may name a Régie
  std::string moment;   // when the diagnostic last changed, ISO 8601 UTC; "" when unknown
  std::string version;  // of the referential that was answered; "" when unknown
  Profile profile;
  std::map<std::string, ComparedAnswer> answers;  // by criterion id; what says nothing is not there
  int batch = 0;                                  // when « Groupe seul » told it first (disclosure.h); 0: not yet
  UnknownKeys profile_unknown_keys;
  std::map<std::string, UnknownKeys> answer_unknown_keys;
  UnknownKeys unknown_keys;

  bool operator==(const Member&) const = default;
};

struct Comparison {
  std::string id;  // UUID
  std::string title;
  std::string created_at;   // ISO 8601 UTC
  std::string modified_at;  // the same
  ReferentialReference referential;
  GroupDisplay display = GroupDisplay::names;
  int minimum = kDefaultMinimum;
  std::vector<Member> members;
  UnknownKeys unknown_keys;

  bool operator==(const Comparison&) const = default;
};

// What is compared of a diagnostic.
[[nodiscard]] Member member_of(const Diagnostic& diagnostic);

// The name, else the title, else « Régie sans nom ».
[[nodiscard]] std::string shown_name(const Member& member);

// Positions of the members in an order that depends on what they say alone.
[[nodiscard]] std::vector<std::size_t> order_of_content(std::span<const Member> members);

// An order of the members that does not say how they came: by name, then by date; with letters, by letter.
void arrange(std::vector<Member>& members, GroupDisplay display);

// Whether `one` is the same diagnostic as `other` (same id), saved later: the one to keep. Of two saved at the same
// moment, one of both, always the same.
[[nodiscard]] bool replaces(const Member& one, const Member& other);

// Gives a letter to each member that has none, in an order that depends on the seed and not on how they came. Letters
// already given stay: they may have been told. The seed is a secret: with it and a diagnostic's id one finds a letter.
void draw_letters(std::vector<Member>& members, std::uint64_t seed);
[[nodiscard]] std::string letter_of(std::size_t position);  // "A" for 0, "Z" for 25, "AA" for 26
[[nodiscard]] bool is_letter(const std::string& text);      // "A" to "ZZ"

// What one must know before comparing a member with the others.
struct Comparability {
  bool other_version = false;      // answered another version of the questions
  std::size_t shared = 0;          // then, how many of the questions in scope it answered: it is compared on these
  bool other_profile = false;      // other questions concern it than most
  bool alone_of_its_kind = false;  // nobody else has its profile: without its name, one may know it all the same
  bool low_coverage = false;       // less than half of its questions have a level

  bool operator==(const Comparability&) const = default;
};

struct MemberScores {
  Score overall;
  std::vector<Score> domains;     // in the referential's order
  std::vector<Score> principles;  // the same
  Comparability notes;

  bool operator==(const MemberScores&) const = default;
};

// Why « Groupe seul » does not tell a figure.
enum class Withheld {
  few,          // fewer than the minimum answered
  subtraction,  // with another figure, it would tell those of few
  same,         // all are at the same level, or all but one
};

// Of the scores of a group. The figures are those of the `n` that have a score; none when withheld.
struct Figures {
  int n = 0;
  std::optional<double> median;  // 0 to 100
  std::optional<double> q1;
  std::optional<double> q3;
  std::optional<Withheld> withheld;

  bool operator==(const Figures&) const = default;
};

// Of the answers of a group to one question, those that it concerns.
struct CriterionFigures {
  int n = 0;  // gave a level
  std::array<int, kLevelCount> counts{};
  int na = 0;
  int unknown = 0;
  std::optional<double> median;  // 0 to 3
  std::optional<Withheld> withheld;

  bool operator==(const CriterionFigures&) const = default;
};

struct GroupFigures {
  Figures overall;
  std::vector<Figures> domains;            // in the referential's order
  std::vector<Figures> principles;         // the same
  std::vector<CriterionFigures> criteria;  // the same

  bool operator==(const GroupFigures&) const = default;
};

// Everything computed, member by member in the order given.
struct Compared {
  std::vector<MemberScores> members;
  // By criterion, then by member: the answer, none where the question does not concern it.
  std::vector<std::vector<std::optional<ComparedAnswer>>> answers;
  std::vector<std::string> versions;  // those answered, other than the referential's; sorted

  bool operator==(const Compared&) const = default;
};
[[nodiscard]] Compared compare(const Referential& referential, std::span<const Member> members);

// The exact figures of the members at these positions, nothing withheld: for names and letters.
[[nodiscard]] GroupFigures group_figures(const Referential& referential, const Compared& compared,
                                         std::span<const std::size_t> positions);

// One grouping of the scores and one question, from the values themselves.
[[nodiscard]] Figures figures_of(const std::vector<double>& scores);
[[nodiscard]] CriterionFigures figures_of(const std::vector<std::optional<ComparedAnswer>>& answers);

}  // namespace boussole
