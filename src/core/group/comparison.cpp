#include "core/group/comparison.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <tuple>

#include "core/decisions/campaigns.h"
#include "core/group/quartiles.h"
#include "core/language/folding.h"
#include "core/language/texts.h"

namespace boussole {

namespace {

constexpr std::size_t kAlphabet = 26;
constexpr std::size_t kMostLetters = kAlphabet * (kAlphabet + 1);  // "ZZ"; only more members than that have longer ones

// Every profile as a number of its own.
int key_of(const Profile& profile) {
  int key = static_cast<int>(profile.ai);
  for (const bool fact : {profile.aci, profile.ei, profile.etti, profile.seasonal, profile.public_procurement,
                          profile.bridge_contracts}) {
    key = 2 * key + (fact ? 1 : 0);
  }
  return key;
}

// Everything that a member says, without its letter: equal members are the same.
auto content_of(const Member& member) {
  return std::make_tuple(std::cref(member.id), std::cref(member.moment), std::cref(member.date),
                         std::cref(member.version), std::cref(member.name), std::cref(member.title),
                         key_of(member.profile), std::cref(member.answers));
}

bool by_content(const Member& one, const Member& other) { return content_of(one) < content_of(other); }

// A small generator of numbers (SplitMix64), the same everywhere for a seed.
std::uint64_t next_number(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15U;
  std::uint64_t number = state;
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31U);
}

// 1 for "A", 26 for "Z", 27 for "AA"; 0 when it is no letter.
std::size_t rank_of(const std::string& letter) {
  constexpr std::size_t kLongest = 4;
  if (letter.size() > kLongest) return 0;
  std::size_t rank = 0;
  for (const char c : letter) {
    if (c < 'A' || c > 'Z') return 0;
    rank = rank * kAlphabet + static_cast<std::size_t>(c - 'A') + 1;
  }
  return rank;
}

// What scoring.h reads: a profile and answers.
Diagnostic answered(const Member& member) {
  Diagnostic diagnostic;
  diagnostic.profile = member.profile;
  for (const auto& [id, compared] : member.answers) {
    Answer answer;
    answer.state = compared.state;
    answer.level = compared.level;
    answer.importance = compared.importance;
    diagnostic.answers.emplace_hint(diagnostic.answers.end(), id, std::move(answer));
  }
  return diagnostic;
}

// The questions that concern most members; of two such sets, always the same one.
std::vector<Index> usual_scope(const Referential& referential, std::span<const Member> members) {
  std::map<std::vector<Index>, std::size_t> scopes;
  for (const Member& member : members) ++scopes[applicable_criteria(referential, member.profile)];
  const auto most = std::max_element(scopes.begin(), scopes.end(),
                                     [](const auto& one, const auto& other) { return one.second < other.second; });
  return most == scopes.end() ? std::vector<Index>{} : most->first;
}

void add_notes(const Referential& referential, std::span<const Member> members, Compared& compared) {
  const std::vector<Index> usual = usual_scope(referential, members);
  std::map<int, std::size_t> kinds;
  for (const Member& member : members) ++kinds[key_of(member.profile)];
  std::set<std::string> versions;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Member& member = members[i];
    const std::vector<Index> scope = applicable_criteria(referential, member.profile);
    Comparability& notes = compared.members[i].notes;
    notes.other_version = !member.version.empty() && member.version != referential.version;
    if (notes.other_version) versions.insert(member.version);
    notes.shared = static_cast<std::size_t>(std::count_if(scope.begin(), scope.end(), [&](Index index) {
      return member.answers.contains(referential.criteria[index].id);
    }));
    notes.other_profile = scope != usual;
    notes.alone_of_its_kind = members.size() > 1 && kinds[key_of(member.profile)] == 1;
    const Score& overall = compared.members[i].overall;
    notes.low_coverage = overall.coverage.value_or(0.0) < kLeastCoverage;
  }
  compared.versions.assign(versions.begin(), versions.end());
}

template <typename Pick>
Figures figures_where(const Compared& compared, std::span<const std::size_t> positions, Pick score_of) {
  std::vector<double> scores;
  for (const std::size_t position : positions) {
    if (const Score& score = score_of(compared.members[position]); score.score) scores.push_back(*score.score);
  }
  return figures_of(scores);
}

}  // namespace

Member member_of(const Diagnostic& diagnostic) {
  Member member;
  member.id = diagnostic.id;
  const Organisation& organisation = diagnostic.organisation;
  member.name = organisation.name.empty() ? organisation.code : organisation.name;
  if (member.name.empty()) member.title = diagnostic.title;
  member.date = campaign_date(diagnostic);
  member.moment = diagnostic.modified_at;
  member.version = diagnostic.referential.version;
  member.profile = diagnostic.profile;
  for (const auto& [id, answer] : diagnostic.answers) {
    const ComparedAnswer compared{answer.state, static_cast<std::uint8_t>(answer.level),
                                  static_cast<std::uint8_t>(answer.importance)};
    if (compared != ComparedAnswer{}) member.answers.emplace_hint(member.answers.end(), id, compared);
  }
  return member;
}

std::string shown_name(const Member& member) {
  if (!member.name.empty()) return member.name;
  return member.title.empty() ? std::string(tr(Text::comparison_unnamed)) : member.title;
}

std::vector<std::size_t> order_of_content(std::span<const Member> members) {
  std::vector<std::size_t> order(members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t one, std::size_t other) { return by_content(members[one], members[other]); });
  return order;
}

void arrange(std::vector<Member>& members, GroupDisplay display) {
  std::sort(members.begin(), members.end(), [&](const Member& one, const Member& other) {
    if (display != GroupDisplay::names) {
      const std::size_t left = rank_of(one.letter);
      const std::size_t right = rank_of(other.letter);
      return left != right ? left < right : by_content(one, other);
    }
    const std::string left = folded(shown_name(one));
    const std::string right = folded(shown_name(other));
    if (left != right) return left < right;
    return one.date != other.date ? one.date < other.date : by_content(one, other);
  });
}

bool replaces(const Member& one, const Member& other) {
  return !one.id.empty() && one.id == other.id && by_content(other, one);
}

std::string letter_of(std::size_t position) {
  std::string letter;
  for (std::size_t rank = position + 1; rank > 0; rank = (rank - 1) / kAlphabet) {
    letter.insert(letter.begin(), static_cast<char>('A' + (rank - 1) % kAlphabet));
  }
  return letter;
}

bool is_letter(const std::string& text) { return rank_of(text) > 0 && rank_of(text) <= kMostLetters; }

void draw_letters(std::vector<Member>& members, std::uint64_t seed) {
  std::vector<Member*> waiting;
  std::set<std::size_t> taken;  // ranks
  for (Member& member : members) {
    if (member.letter.empty())
      waiting.push_back(&member);
    else
      taken.insert(rank_of(member.letter));
  }
  std::sort(waiting.begin(), waiting.end(),
            [](const Member* one, const Member* other) { return by_content(*one, *other); });
  for (std::size_t left = waiting.size(); left > 1; --left) {
    std::swap(waiting[left - 1], waiting[static_cast<std::size_t>(next_number(seed) % left)]);
  }
  // After the letters already given: one that was taken away is not given again, unless there is no other.
  std::size_t next = taken.empty() ? 0 : *taken.rbegin();
  if (next + waiting.size() > std::max(kMostLetters, members.size())) next = 0;
  for (Member* member : waiting) {
    while (taken.contains(next + 1)) ++next;
    member->letter = letter_of(next++);
  }
}

Figures figures_of(const std::vector<double>& scores) {
  Figures figures;
  figures.n = static_cast<int>(scores.size());
  if (const std::optional<Quartiles> quartiles = quartiles_of(scores)) {
    figures.q1 = quartiles->q1;
    figures.median = quartiles->median;
    figures.q3 = quartiles->q3;
  }
  return figures;
}

CriterionFigures figures_of(const std::vector<std::optional<ComparedAnswer>>& answers) {
  CriterionFigures figures;
  std::vector<double> levels;
  for (const std::optional<ComparedAnswer>& answer : answers) {
    if (!answer) continue;
    if (answer->state == AnswerState::not_applicable) ++figures.na;
    if (answer->state == AnswerState::unknown) ++figures.unknown;
    if (answer->state != AnswerState::rated) continue;
    ++figures.n;
    ++figures.counts[answer->level];
    levels.push_back(answer->level);
  }
  if (const std::optional<Quartiles> quartiles = quartiles_of(levels)) figures.median = quartiles->median;
  return figures;
}

Compared compare(const Referential& referential, std::span<const Member> members) {
  Compared compared;
  compared.answers.resize(referential.criteria.size());
  for (const Member& member : members) {
    Scores scores = compute_scores(referential, answered(member));
    compared.members.push_back(
        {scores.overall, std::move(scores.domains), std::move(scores.principles), Comparability{}});
    for (Index i = 0; i < referential.criteria.size(); ++i) {
      const Criterion& criterion = referential.criteria[i];
      std::optional<ComparedAnswer>& cell = compared.answers[i].emplace_back();
      if (!applies(criterion.applies_if, member.profile)) continue;
      const auto found = member.answers.find(criterion.id);
      cell = found == member.answers.end() ? ComparedAnswer{} : found->second;
    }
  }
  add_notes(referential, members, compared);
  return compared;
}

GroupFigures group_figures(const Referential& referential, const Compared& compared,
                           std::span<const std::size_t> positions) {
  GroupFigures group;
  group.overall = figures_where(compared, positions, [](const MemberScores& scores) { return scores.overall; });
  for (Index i = 0; i < referential.domains.size(); ++i) {
    group.domains.push_back(
        figures_where(compared, positions, [&](const MemberScores& scores) { return scores.domains[i]; }));
  }
  for (Index i = 0; i < referential.principles.size(); ++i) {
    group.principles.push_back(
        figures_where(compared, positions, [&](const MemberScores& scores) { return scores.principles[i]; }));
  }
  for (const auto& answers : compared.answers) {
    std::vector<std::optional<ComparedAnswer>> chosen;
    chosen.reserve(positions.size());
    for (const std::size_t position : positions) chosen.push_back(answers[position]);
    group.criteria.push_back(figures_of(chosen));
  }
  return group;
}

}  // namespace boussole
