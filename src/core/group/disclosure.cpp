#include "core/group/disclosure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <tuple>

#include "core/language/folding.h"

namespace boussole {

namespace {

constexpr int kNeverTold = -1;      // its batch was taken away
constexpr int kLeastQuartiles = 7;  // fewer Régies, and someone who knows her own score finds the others
constexpr int kLeastScores =
    5;  // the counts of answers give the sum of scores: with it, a median of four tells them all
constexpr int kShownForOneSame = 3;
constexpr std::array<Trait, 7> kTraits = {
    Trait::aci, Trait::ei, Trait::ai, Trait::etti, Trait::seasonal, Trait::public_procurement, Trait::bridge_contracts};

using Atom = std::vector<int>;  // the batch, then the traits

Atom atom_of(const Member& member, const std::vector<Trait>& traits) {
  Atom atom = {member.batch};
  for (const Trait trait : traits) atom.push_back(has_trait(member.profile, trait) ? 1 : 0);
  return atom;
}

// One value in a figure, and whose.
struct Value {
  std::size_t member;
  double value;  // a level, or a score that is not rounded yet
};

// How many hold the value that most of them hold.
std::size_t most_alike(std::vector<double>& values) {
  std::sort(values.begin(), values.end());
  std::size_t most = 0;
  std::size_t run = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
    most = std::max(most, run);
  }
  return most;
}

// The values of one figure, by atom.
std::map<Atom, std::vector<double>> atoms_of(std::span<const Member> members, const std::vector<Value>& values,
                                             const std::vector<Trait>& traits) {
  std::map<Atom, std::vector<double>> atoms;
  for (const Value& value : values) atoms[atom_of(members[value.member], traits)].push_back(value.value);
  return atoms;
}

// Why values of these atoms may not be told, whatever they are; none when they may.
std::optional<Withheld> too_few(const std::map<Atom, std::vector<double>>& atoms, std::size_t minimum) {
  std::size_t all = 0;
  std::size_t least = minimum;
  for (const auto& [atom, values] : atoms) {
    all += values.size();
    least = std::min(least, values.size());
  }
  if (all < minimum) return Withheld::few;
  return least < minimum ? std::optional(Withheld::subtraction) : std::nullopt;
}

// The members told, one a Régie; and whether no batch is missing among theirs.
struct Told {
  std::vector<std::size_t> members;
  bool whole = true;
};

Told told_members(std::span<const Member> members) {
  Told told;
  int last = 0;
  for (const std::size_t position : counted_members(members)) {
    if (members[position].batch <= 0) continue;
    told.members.push_back(position);
    last = std::max(last, members[position].batch);
  }
  for (const Member& member : members) told.whole = told.whole && member.batch != kNeverTold;
  for (int batch = 1; batch <= last; ++batch) {
    told.whole = told.whole && std::any_of(told.members.begin(), told.members.end(),
                                           [&](std::size_t position) { return members[position].batch == batch; });
  }
  return told;
}

// Those of the traits, in order, that leave every atom of these members empty or large enough.
std::vector<Trait> fitting_traits(std::span<const Member> members, const std::vector<std::size_t>& told,
                                  const std::vector<Trait>& candidates, int minimum) {
  std::vector<Trait> traits;
  for (const Trait trait : candidates) {
    const auto have = std::count_if(told.begin(), told.end(),
                                    [&](std::size_t position) { return has_trait(members[position].profile, trait); });
    if (have == 0 || static_cast<std::size_t>(have) == told.size()) continue;
    traits.push_back(trait);
    std::map<Atom, int> sizes;
    for (const std::size_t position : told) ++sizes[atom_of(members[position], traits)];
    if (std::any_of(sizes.begin(), sizes.end(), [&](const auto& atom) { return atom.second < minimum; })) {
      traits.pop_back();
    }
  }
  return traits;
}

// What is told of one figure: all its values decide whether, those of the part are told.
struct Choice {
  std::span<const Member> members;
  std::vector<std::size_t> told;
  std::vector<Trait> traits;  // by which parts are told; none for the whole, which no part is taken from
  std::optional<GroupPart> part;
  int minimum;

  [[nodiscard]] bool chosen(std::size_t position) const {
    return !part || has_trait(members[position].profile, part->trait) == part->having;
  }
};

// Why a score may not be told beside what is told of its questions; none when it may. Known from what is shown of the
// questions alone: withheld for what the scores are, it would tell more than they do.
std::optional<Withheld> reason_to_guard(const std::vector<CriterionFigures>& criteria, const std::vector<Index>& of) {
  int shown = 0;
  int same = 0;
  for (const Index index : of) {
    if (!criteria[index].withheld) ++shown;
    if (criteria[index].withheld == Withheld::same) ++same;
  }
  if (shown < kShownForOneSame * same) return Withheld::same;
  return shown == 0 ? std::optional(Withheld::few) : std::nullopt;
}

Figures score_figures(const Choice& choice, const std::vector<Value>& values, std::optional<Withheld> guard) {
  std::vector<double> chosen;
  for (const Value& value : values) {
    if (choice.chosen(value.member)) chosen.push_back(value.value);
  }
  const auto least = static_cast<std::size_t>(std::max(choice.minimum, kLeastScores));
  Figures figures;
  figures.withheld = too_few(atoms_of(choice.members, values, choice.traits), least);
  if (!figures.withheld && chosen.size() < least) figures.withheld = Withheld::few;
  if (!figures.withheld) figures.withheld = guard;
  if (figures.withheld) return figures;
  figures = figures_of(chosen);
  for (std::optional<double>* figure : {&figures.q1, &figures.median, &figures.q3}) *figure = std::round(**figure);
  if (figures.n < std::max(2 * choice.minimum - 2, kLeastQuartiles)) figures.q1 = figures.q3 = std::nullopt;
  return figures;
}

CriterionFigures answer_figures(const Choice& choice, const std::vector<std::optional<ComparedAnswer>>& answers) {
  std::vector<Value> values;
  std::vector<std::optional<ComparedAnswer>> chosen;
  std::size_t rated = 0;
  for (const std::size_t position : choice.told) {
    const std::optional<ComparedAnswer>& answer = answers[position];
    const bool has_level = is_rated(answer);
    if (has_level) values.push_back({position, static_cast<double>(answer->level)});
    if (choice.chosen(position)) chosen.push_back(answer);
    if (choice.chosen(position) && has_level) ++rated;
  }
  const auto least = static_cast<std::size_t>(choice.minimum);
  auto atoms = atoms_of(choice.members, values, choice.traits);
  CriterionFigures figures;
  figures.withheld = too_few(atoms, least);
  if (!figures.withheld && rated < least) figures.withheld = Withheld::few;
  if (!figures.withheld && std::any_of(atoms.begin(), atoms.end(),
                                       [](auto& atom) { return most_alike(atom.second) + 1 >= atom.second.size(); })) {
    figures.withheld = Withheld::same;
  }
  return figures.withheld ? figures : figures_of(chosen);
}

template <typename Pick>
Figures told_scores(const Choice& choice, const Compared& compared, std::optional<Withheld> guard, Pick score_of) {
  std::vector<Value> values;
  for (const std::size_t position : choice.told) {
    if (const Score& score = score_of(compared.members[position]); score.score) {
      values.push_back({position, *score.score});
    }
  }
  return score_figures(choice, values, guard);
}

template <typename Belongs>
std::vector<Index> criteria_where(const Referential& referential, Belongs belongs) {
  std::vector<Index> chosen;
  for (Index i = 0; i < referential.criteria.size(); ++i) {
    if (belongs(referential.criteria[i])) chosen.push_back(i);
  }
  return chosen;
}

GroupFigures told_figures(const Referential& referential, const Compared& compared, const Choice& choice) {
  GroupFigures group;
  for (const auto& answers : compared.answers) group.criteria.push_back(answer_figures(choice, answers));
  const auto add = [&](const auto& score_of, const auto& belongs) {
    return told_scores(choice, compared, reason_to_guard(group.criteria, criteria_where(referential, belongs)),
                       score_of);
  };
  group.overall = add([](const MemberScores& scores) -> const Score& { return scores.overall; },
                      [](const Criterion&) { return true; });
  for (Index i = 0; i < referential.domains.size(); ++i) {
    group.domains.push_back(add([&](const MemberScores& scores) -> const Score& { return scores.domains[i]; },
                                [&](const Criterion& criterion) { return criterion.domain == i; }));
  }
  for (Index i = 0; i < referential.principles.size(); ++i) {
    group.principles.push_back(add([&](const MemberScores& scores) -> const Score& { return scores.principles[i]; },
                                   [&](const Criterion& criterion) {
                                     const auto& served = criterion.principles;
                                     return std::find(served.begin(), served.end(), i) != served.end();
                                   }));
  }
  return group;
}

GroupFigures nothing_told(const Referential& referential, Withheld why) {
  GroupFigures group;
  const Figures withheld{0, {}, {}, {}, why};
  group.overall = withheld;
  group.domains.assign(referential.domains.size(), withheld);
  group.principles.assign(referential.principles.size(), withheld);
  group.criteria.resize(referential.criteria.size());
  for (CriterionFigures& criterion : group.criteria) criterion.withheld = why;
  return group;
}

}  // namespace

std::vector<std::size_t> one_a_regie(std::span<const Member> members) {
  const auto rank = [&](std::size_t position) {
    const Member& member = members[position];
    // A Régie whose batch was taken away stays out, whatever file of hers comes later.
    const int told = member.batch == kNeverTold ? 2 : member.batch > 0 ? 1 : 0;
    return std::make_tuple(told, std::cref(member.date), std::cref(member.moment), std::cref(member.id));
  };
  std::map<std::string, std::size_t> regies;  // by name or, without one, by diagnostic
  std::vector<std::size_t> counted;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Member& member = members[i];
    const std::string name = folded(member.name);
    if (name.empty() && member.id.empty()) {
      counted.push_back(i);
      continue;
    }
    const auto [known, added] = regies.emplace(name.empty() ? "id " + member.id : "name " + name, i);
    if (!added && rank(known->second) < rank(i)) known->second = i;
  }
  for (const auto& [regie, position] : regies) counted.push_back(position);
  std::sort(counted.begin(), counted.end());
  return counted;
}

std::vector<std::size_t> counted_members(std::span<const Member> members) {
  std::vector<std::size_t> counted = one_a_regie(members);
  std::erase_if(counted, [&](std::size_t position) { return members[position].batch == kNeverTold; });
  return counted;
}

std::size_t count_waiting(std::span<const Member> members) {
  const std::vector<std::size_t> counted = counted_members(members);
  return static_cast<std::size_t>(std::count_if(counted.begin(), counted.end(),
                                                [&](std::size_t position) { return members[position].batch == 0; }));
}

void tell_waiting(std::vector<Member>& members, int minimum) {
  if (count_waiting(members) < static_cast<std::size_t>(minimum)) return;
  int last = 0;
  for (const Member& member : members) last = std::max(last, member.batch);
  for (const std::size_t position : counted_members(members)) {
    if (members[position].batch == 0) members[position].batch = last + 1;
  }
}

void remove_member(std::vector<Member>& members, std::size_t position) {
  const int batch = members[position].batch;
  members.erase(members.begin() + static_cast<std::ptrdiff_t>(position));
  if (batch <= 0) return;
  for (Member& member : members) {
    if (member.batch == batch) member.batch = kNeverTold;
  }
}

bool has_trait(const Profile& profile, Trait trait) {
  switch (trait) {
    case Trait::aci:
      return profile.aci;
    case Trait::ei:
      return profile.ei;
    case Trait::ai:
      return profile.ai != Ai::none;
    case Trait::etti:
      return profile.etti;
    case Trait::seasonal:
      return profile.seasonal;
    case Trait::public_procurement:
      return profile.public_procurement;
    case Trait::bridge_contracts:
      return profile.bridge_contracts;
  }
  return false;
}

std::vector<Trait> offered_traits(std::span<const Member> members, int minimum) {
  const Told told = told_members(members);
  if (!told.whole) return {};
  std::vector<Trait> traits(kTraits.begin(), kTraits.end());
  int last = 0;
  for (const std::size_t position : told.members) last = std::max(last, members[position].batch);
  // Batch after batch, so that what was told of the first ones stays what it was.
  for (int batch = 1; batch <= last; ++batch) {
    std::vector<std::size_t> until;
    for (const std::size_t position : told.members) {
      if (members[position].batch <= batch) until.push_back(position);
    }
    traits = fitting_traits(members, until, traits, minimum);
  }
  return last == 0 ? std::vector<Trait>{} : traits;
}

GroupFigures disclosed_figures(const Referential& referential, std::span<const Member> members,
                               const Compared& compared, int minimum, std::optional<GroupPart> part) {
  Choice choice{members, told_members(members).members, {}, part, minimum};
  if (part) {
    choice.traits = offered_traits(members, minimum);
    if (std::find(choice.traits.begin(), choice.traits.end(), part->trait) == choice.traits.end()) {
      return nothing_told(referential, Withheld::subtraction);
    }
  }
  if (choice.told.size() < static_cast<std::size_t>(minimum)) return nothing_told(referential, Withheld::few);
  return told_figures(referential, compared, choice);
}

}  // namespace boussole
