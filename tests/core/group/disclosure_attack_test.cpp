// The curious member of a commission. She knows who takes part, every profile, her own Régie's answers and the rules,
// and keeps all that « Groupe seul » ever showed. She must not be sure of one level or one score of another Régie.
// Replay a failure with BOUSSOLE_SEED.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/group/disclosure.h"
#include "support/builders.h"
#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// ---- Someone who has all the time in the world: every world that could have been, for small groups -----------------

// What a Régie answers: a digit a question, 0 to 3 a level, 4 unknown.
using Row = int;
using World = std::vector<Row>;  // sorted: who is who does not show in the figures

struct Settings {
  int members;
  int criteria;
  int states;  // 4: always a level; 5: or unknown
  int minimum;
};

int digit_of(const Settings& settings, Row row, int criterion) {
  for (int i = 0; i < criterion; ++i) row /= settings.states;
  return row % settings.states;
}

Member member_answering(const Settings& settings, Row row) {
  Member member;
  member.batch = 1;
  for (int i = 0; i < settings.criteria; ++i) {
    const int digit = digit_of(settings, row, i);
    ComparedAnswer answer;
    answer.state = digit < 4 ? AnswerState::rated : AnswerState::unknown;
    answer.level = digit < 4 ? static_cast<std::uint8_t>(digit) : 0;
    member.answers["c" + std::to_string(i)] = answer;
  }
  return member;
}

void add_number(std::string& text, std::optional<double> number) {
  text += number ? std::to_string(static_cast<int>(*number * 2)) + " " : "- ";
}
void add_figures(std::string& text, const Figures& figures) {
  text += std::to_string(figures.n) + " ";
  for (const auto& figure : {figures.q1, figures.median, figures.q3}) add_number(text, figure);
  text += figures.withheld ? std::to_string(static_cast<int>(*figures.withheld)) : "";
  text += "/";
}

// All that is shown, as one text.
std::string shown(const GroupFigures& group) {
  std::string text;
  add_figures(text, group.overall);
  for (const Figures& figures : group.domains) add_figures(text, figures);
  for (const Figures& figures : group.principles) add_figures(text, figures);
  for (const CriterionFigures& figures : group.criteria) {
    text += std::to_string(figures.n) + " " + std::to_string(figures.na) + " " + std::to_string(figures.unknown) + " ";
    for (const int count : figures.counts) text += std::to_string(count) + " ";
    add_number(text, figures.median);
    text += figures.withheld ? std::to_string(static_cast<int>(*figures.withheld)) : "";
    text += "/";
  }
  return text;
}

// What all other Régies have in common in every world that she holds possible.
struct Belief {
  std::vector<int> digits;  // the only answer to a question, -1 several, -2 none yet
  std::vector<int> scores;  // the only sum and number of levels, of all and by domain; the same
};

constexpr int kNone = -2;
constexpr int kSeveral = -1;

void believe(int& only, int value) { only = only == kNone || only == value ? value : kSeveral; }

class Curious {
 public:
  Curious(const Settings& settings, std::size_t domains)
      : settings_(settings),
        domains_(domains),
        referential_(small_referential(static_cast<std::size_t>(settings.criteria), domains)) {
    Row rows = 1;
    for (int i = 0; i < settings.criteria; ++i) rows *= settings.states;
    for (Row row = 0; row < rows; ++row) members_.push_back(member_answering(settings, row));
  }

  // Looks at every world, then tells in how many of what she may see she is sure of something.
  std::size_t sure() {
    World world;
    look(world, 0);
    std::size_t found = 0;
    for (const auto& [seen, belief] : beliefs_) {
      const bool level = std::any_of(belief.digits.begin(), belief.digits.end(), [](int d) { return d >= 0 && d < 4; });
      const bool score = std::any_of(belief.scores.begin(), belief.scores.end(), [](int s) { return s >= 0; });
      if (!level && !score) continue;
      ++found;
      if (found == 1) MESSAGE("she is sure: " << seen.first << " with row " << seen.second);
    }
    return found;
  }
  [[nodiscard]] std::size_t views() const { return beliefs_.size(); }

 private:
  void look(World& world, Row from) {
    if (world.size() == static_cast<std::size_t>(settings_.members)) return remember(world);
    for (Row row = from; row < static_cast<Row>(members_.size()); ++row) {
      world.push_back(row);
      look(world, row);
      world.pop_back();
    }
  }

  void remember(const World& world) {
    std::vector<Member> members;
    for (const Row row : world) members.push_back(members_[static_cast<std::size_t>(row)]);
    const Compared compared = compare(referential_, members);
    const std::string text = shown(disclosed_figures(referential_, members, compared, settings_.minimum));
    for (std::size_t own = 0; own < world.size(); ++own) {
      if (own > 0 && world[own] == world[own - 1]) continue;
      Belief& belief = beliefs_[{text, world[own]}];
      belief.digits.resize(static_cast<std::size_t>(settings_.criteria), kNone);
      belief.scores.resize(domains_ + 1, kNone);
      for (std::size_t other = 0; other < world.size(); ++other) {
        if (other != own) learn(belief, world[other], compared.members[other]);
      }
    }
  }

  void learn(Belief& belief, Row row, const MemberScores& scores) const {
    for (int i = 0; i < settings_.criteria; ++i) {
      believe(belief.digits[static_cast<std::size_t>(i)], digit_of(settings_, row, i));
    }
    const auto rounded = [](const Score& score) {
      return score.score ? static_cast<int>(std::lround(*score.score)) : kSeveral;
    };
    believe(belief.scores[0], rounded(scores.overall));
    for (std::size_t i = 0; i < domains_; ++i) believe(belief.scores[i + 1], rounded(scores.domains[i]));
  }

  Settings settings_;
  std::size_t domains_;
  Referential referential_;
  std::vector<Member> members_;  // by row
  std::map<std::pair<std::string, Row>, Belief> beliefs_;
};

}  // namespace

TEST_CASE("no world of a small group makes her sure of a level or of a score") {
  struct Case {
    Settings settings;
    std::size_t domains;
  };
  for (const Case& small : {Case{{3, 1, 5, 3}, 1}, Case{{5, 1, 5, 5}, 1}, Case{{5, 1, 5, 3}, 1}, Case{{8, 1, 5, 5}, 1},
                            Case{{3, 2, 5, 3}, 1}, Case{{3, 2, 5, 3}, 2}, Case{{4, 2, 5, 3}, 1}, Case{{5, 2, 4, 5}, 1},
                            Case{{5, 2, 4, 5}, 2}, Case{{5, 2, 4, 3}, 1}, Case{{5, 2, 5, 5}, 1}}) {
    CAPTURE(small.settings.members);
    CAPTURE(small.settings.criteria);
    CAPTURE(small.settings.states);
    CAPTURE(small.settings.minimum);
    CAPTURE(small.domains);
    Curious curious(small.settings, small.domains);
    CHECK(curious.sure() == 0);
    CHECK(curious.views() > 1);
  }
}
