// The curious member of a commission, over time: Régies arrive and leave, parts are looked at, and she keeps every
// figure. She even knows who answered which question. She subtracts whatever can be subtracted: every combination of
// the counts, by elimination. Replay a failure with BOUSSOLE_SEED.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "core/group/disclosure.h"
#include "support/builders.h"
#include "support/members.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr double kNothing = 1e-9;

// What she knows of one question: sums over sets of Régies, kept in reduced echelon form. A row has a coefficient a
// Régie, then the counts of the four levels.
class Knowledge {
 public:
  explicit Knowledge(std::size_t regies) : regies_(regies) {}

  void learn(std::vector<double> row) {
    for (const auto& [pivot, known] : rows_) subtract(row, known, row[pivot]);
    std::size_t pivot = 0;
    while (pivot < regies_ && std::fabs(row[pivot]) < kNothing) ++pivot;
    if (pivot == regies_) return;
    const double factor = row[pivot];
    for (double& value : row) value /= factor;
    for (auto& [other, known] : rows_) subtract(known, row, known[pivot]);
    rows_[pivot] = row;
  }

  // How many Régies' levels follow: alone in a row, or all alike in a row that adds up so many.
  [[nodiscard]] std::size_t found() const {
    std::size_t found = 0;
    for (const auto& [pivot, row] : rows_) {
      std::size_t among = 0;
      bool sum = true;
      for (std::size_t i = 0; i < regies_; ++i) {
        if (std::fabs(row[i]) < kNothing) continue;
        ++among;
        sum = sum && std::fabs(row[i] - 1) < kNothing;
      }
      const bool alike = std::any_of(row.begin() + static_cast<std::ptrdiff_t>(regies_), row.end(), [&](double count) {
        return std::fabs(count - static_cast<double>(among)) < kNothing;
      });
      if (sum && (among == 1 || alike)) found += among;
    }
    return found;
  }

 private:
  static void subtract(std::vector<double>& row, const std::vector<double>& other, double factor) {
    if (std::fabs(factor) < kNothing) return;
    for (std::size_t i = 0; i < row.size(); ++i) row[i] -= factor * other[i];
  }

  std::size_t regies_;
  std::map<std::size_t, std::vector<double>> rows_;
};

// Everything that happens to one comparison.
class Story {
 public:
  Story(const Referential& referential, Random& random, int minimum)
      : referential_(referential),
        random_(random),
        minimum_(minimum),
        known_(referential.criteria.size(), Knowledge(kMost)) {}

  void arrive(std::size_t count) {
    for (std::size_t i = 0; i < count && number_ < kMost; ++i) {
      members_.push_back(random_member(referential_, random_, number_++));
      // Some answer much alike.
      if (one_in(random_, 3)) members_.back().answers = members_.front().answers;
    }
  }
  void leave() {
    if (members_.size() > 1) remove_member(members_, 1 + below(random_, members_.size() - 1));
  }

  // Looks at the whole and at every part. `honest`: as the rules want; otherwise everybody is told at once.
  void look(bool honest) {
    if (honest) {
      tell_waiting(members_, minimum_);
    } else {
      for (Member& member : members_) member.batch = 1;
    }
    const Compared compared = compare(referential_, members_);
    keep(compared, std::nullopt);
    for (int trait = 0; trait <= static_cast<int>(Trait::bridge_contracts); ++trait) {
      keep(compared, GroupPart{static_cast<Trait>(trait), true});
      keep(compared, GroupPart{static_cast<Trait>(trait), false});
    }
  }

  [[nodiscard]] std::size_t found() const {
    std::size_t found = 0;
    for (const Knowledge& known : known_) found += known.found();
    return found;
  }
  [[nodiscard]] std::size_t shown() const { return shown_; }

 private:
  static constexpr std::size_t kMost = 40;

  void keep(const Compared& compared, std::optional<GroupPart> part) {
    const GroupFigures group = disclosed_figures(referential_, members_, compared, minimum_, part);
    const std::vector<std::size_t> counted = counted_members(members_);
    for (Index i = 0; i < referential_.criteria.size(); ++i) {
      const CriterionFigures& figures = group.criteria[i];
      if (figures.withheld) continue;
      ++shown_;
      std::vector<double> row(kMost + kLevelCount, 0.0);
      for (std::size_t level = 0; level < kLevelCount; ++level) row[kMost + level] = figures.counts[level];
      for (const std::size_t position : counted) add(row, compared, i, position, part);
      known_[i].learn(row);
    }
  }

  // Her own Régie is the first: what it adds is taken away.
  void add(std::vector<double>& row, const Compared& compared, Index criterion, std::size_t position,
           const std::optional<GroupPart>& part) const {
    const Member& member = members_[position];
    const std::optional<ComparedAnswer>& answer = compared.answers[criterion][position];
    if (member.batch <= 0 || !answer || answer->state != AnswerState::rated) return;
    if (part && has_trait(member.profile, part->trait) != part->having) return;
    const auto who = static_cast<std::size_t>(std::stoi(member.name.substr(member.name.size() - 4))) - 1000;
    if (who == 0)
      row[kMost + answer->level] -= 1;
    else
      row[who] += 1;
  }

  const Referential& referential_;
  Random& random_;
  int minimum_;
  std::size_t number_ = 0;
  std::vector<Member> members_;
  std::vector<Knowledge> known_;
  std::size_t shown_ = 0;
};

// Régies arrive, leave, and are looked at in between.
std::size_t found_in_story(Random& random, const Referential& referential, int minimum, bool honest,
                           std::size_t& shown) {
  Story story(referential, random, minimum);
  story.arrive(static_cast<std::size_t>(minimum) + below(random, 8));
  for (int step = 0; step < 14; ++step) {
    story.look(honest);
    if (one_in(random, 4))
      story.leave();
    else
      story.arrive(1 + below(random, 4));
  }
  story.look(honest);
  shown += story.shown();
  return story.found();
}

}  // namespace

TEST_CASE("nothing follows from all that was ever shown, whoever came and left in between") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  Referential referential = small_referential(6, 2);
  referential.criteria[4].applies_if = Condition::ei;
  referential.criteria[5].applies_if = Condition::seasonal;
  std::size_t shown = 0;
  for (int round = 0; round < 120; ++round) {
    const int minimum = 3 + static_cast<int>(below(random, 4));
    CAPTURE(round);
    CHECK(found_in_story(random, referential, minimum, true, shown) == 0);
  }
  CHECK(shown > 1000);
}

TEST_CASE("the same person finds levels as soon as whoever comes is told alone") {
  Random random(11);
  const Referential referential = small_referential(6, 2);
  std::size_t found = 0;
  std::size_t shown = 0;
  for (int round = 0; round < 10; ++round) found += found_in_story(random, referential, 5, false, shown);
  CHECK(found > 50);
}
