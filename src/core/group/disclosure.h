// What « Groupe seul » may tell of Régies that nobody should recognise (comparison.md; decision 18 says why each rule
// is there). Someone curious knows who takes part, their profiles, her own Régie's answers and these rules, and keeps
// every figure she was ever shown: no score and no level of another Régie must follow from them.
//
// - A figure rests on `minimum` Régies at least: « few ». Several files of one Régie count once.
// - Régies are told by batches of `minimum` at least, and a part of the group by traits of their profiles: whatever can
//   be had by subtracting what was told is a sum of atoms (Régies of one batch with the same traits told). Each atom in
//   a figure holds `minimum` Régies at least, or none: « subtraction ».
// - Of a question, in no atom are all, or all but one, at the same level: « same ». One of them may be her own.
// - A score is told only if one of its questions is, and three for each that is withheld as « same »: what is shown of
//   the questions would tell the rest. And of five Régies at least: counts of answers give the sum of the scores.
// - Quartiles from 2 × minimum − 2 Régies on, and never below 7: with fewer they are the scores themselves. Lowest and
//   highest never. Scores are whole numbers.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/group/comparison.h"

namespace boussole {

// One member a Régie (same name whatever its case and accents, or same diagnostic): the one already told, or else its
// latest. Positions, in order.
[[nodiscard]] std::vector<std::size_t> one_a_regie(std::span<const Member> members);

// Those of them that count in « Groupe seul »: all but those whose batch was taken away.
[[nodiscard]] std::vector<std::size_t> counted_members(std::span<const Member> members);

// How many of those wait to be told, as they are fewer than the minimum.
[[nodiscard]] std::size_t count_waiting(std::span<const Member> members);

// To be called before « Groupe seul » is shown or written. Those that wait become a batch when they are enough; until
// then the figures stay those of the batches before.
void tell_waiting(std::vector<Member>& members, int minimum);

// Takes a member away. When it was told, its batch is told no more, and the others of the batch with it: figures with
// and without one Régie would tell hers.
void remove_member(std::vector<Member>& members, std::size_t position);

// By what the group may be divided: facts of the profile, known to all.
enum class Trait { aci, ei, ai, etti, seasonal, public_procurement, bridge_contracts };
[[nodiscard]] bool has_trait(const Profile& profile, Trait trait);
// The traits by which parts may be told, all together; none once a batch was taken away.
[[nodiscard]] std::vector<Trait> offered_traits(std::span<const Member> members, int minimum);

struct GroupPart {
  Trait trait = Trait::aci;
  bool having = true;  // those that have it; else the others

  bool operator==(const GroupPart&) const = default;
};

// The figures of « Groupe seul », of the whole or of a part of it. Everything is withheld (« few » of the whole,
// « subtraction » of a part) when nothing may be told. `compared` is of the same members.
[[nodiscard]] GroupFigures disclosed_figures(const Referential& referential, std::span<const Member> members,
                                             const Compared& compared, int minimum,
                                             std::optional<GroupPart> part = std::nullopt);

}  // namespace boussole
