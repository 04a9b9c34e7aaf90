// A comparison as it may be seen: the one door between what is known of Régies and whoever looks (JSON, reports,
// tables, screens). What the way of showing hides is not in it: in letters no name, in « Groupe seul » no member.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/group/comparison.h"
#include "core/group/mutual_aid.h"

namespace boussole {

struct ShownMember {
  std::string label;  // the name, or the letter alone
  std::string date;   // the day of the answers; in letters, the year
  MemberScores scores;
  std::vector<std::optional<ComparedAnswer>> answers;  // by criterion; none where it does not concern the Régie

  bool operator==(const ShownMember&) const = default;
};

// A file that is not in the comparison.
struct RefusedFile {
  std::string file;    // how it is called; where nothing may name a Régie, what it came as
  std::string reason;  // « /json/pointer: reason », one fault after the other

  bool operator==(const RefusedFile&) const = default;
};

struct ShownComparison {
  GroupDisplay display = GroupDisplay::names;
  int minimum = kDefaultMinimum;
  std::size_t n = 0;                 // Régies compared; in « Groupe seul » one a Régie (counted_members)
  std::vector<ShownMember> members;  // by name or by letter; none in « Groupe seul »
  GroupFigures group;
  std::vector<Exchange> exchanges;    // between these members; none in « Groupe seul »
  std::size_t waiting = 0;            // in « Groupe seul »: those told later (tell_waiting)
  std::vector<std::string> versions;  // of the questions that some answered, other than these
  std::vector<RefusedFile> refused;

  bool operator==(const ShownComparison&) const = default;
};

// Preconditions: in letters, draw_letters was called; in « Groupe seul », tell_waiting.
[[nodiscard]] ShownComparison shown_comparison(const Referential& referential, std::vector<Member> members,
                                               GroupDisplay display, int minimum);

// For other programs (contract.md, `boussole comparer --json`): {"display","minimum","n","members":[{"name"|"letter",
// "overall","domains","principles"}],"group":{…},"refused":[{"file","reason"}]}; no "members" in « Groupe seul ».
[[nodiscard]] std::string comparison_as_json(const Referential& referential, const ShownComparison& shown);

}  // namespace boussole
