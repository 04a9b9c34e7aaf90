#include "core/group/mutual_aid.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/group/disclosure.h"

namespace boussole {

namespace {

constexpr int kAnchored = 3;
constexpr int kGreatest = 3;

bool may_give(const std::optional<ComparedAnswer>& answer) { return is_rated(answer) && answer->level == kAnchored; }

bool may_receive(const std::optional<ComparedAnswer>& answer) {
  return is_rated(answer) && answer->level < kAnchored && (answer->level == 0 || answer->importance == kGreatest);
}

// Each task given to one of those who can do it, so that loads are as even as can be: while a chain of tasks can move
// from someone to someone with two tasks fewer, it does (an optimal semi-matching). Whoever can do one then has one, if
// that is possible for all together.
class Sharing {
 public:
  // `can`: by task, those who can do it, in the order to prefer when all is equal; none is empty.
  Sharing(std::vector<std::vector<std::size_t>> can, std::size_t people)
      : can_(std::move(can)), load_(people, 0), done_by_(can_.size(), 0) {}

  std::vector<std::size_t> shared_out() {
    for (std::size_t task = 0; task < can_.size(); ++task) {
      const auto least = std::min_element(can_[task].begin(), can_[task].end(),
                                          [&](std::size_t a, std::size_t b) { return load_[a] < load_[b]; });
      done_by_[task] = *least;
      ++load_[*least];
    }
    while (relieve()) {
    }
    return done_by_;
  }

 private:
  // Moves one chain of tasks away from somebody; false when loads are even.
  bool relieve() {
    std::vector<std::size_t> busiest(load_.size());
    std::iota(busiest.begin(), busiest.end(), std::size_t{0});
    std::stable_sort(busiest.begin(), busiest.end(), [&](std::size_t a, std::size_t b) { return load_[a] > load_[b]; });
    return std::any_of(busiest.begin(), busiest.end(),
                       [&](std::size_t person) { return load_[person] > 1 && relieve(person); });
  }

  bool relieve(std::size_t from) {
    // Nearest first: `by_task` is the task that would reach a person, and who has it now.
    std::vector<std::optional<std::size_t>> by_task(load_.size());
    std::vector<std::size_t> reached = {from};
    std::vector<bool> seen(load_.size(), false);
    seen[from] = true;
    for (std::size_t at = 0; at < reached.size(); ++at) {
      if (load_[reached[at]] + 1 < load_[from]) {
        move_along(by_task, from, reached[at]);
        return true;
      }
      for (std::size_t task = 0; task < can_.size(); ++task) {
        if (done_by_[task] != reached[at]) continue;
        for (const std::size_t other : can_[task]) {
          if (seen[other]) continue;
          seen[other] = true;
          by_task[other] = task;
          reached.push_back(other);
        }
      }
    }
    return false;
  }

  void move_along(const std::vector<std::optional<std::size_t>>& by_task, std::size_t from, std::size_t to) {
    --load_[from];
    ++load_[to];
    while (to != from) {
      const std::size_t task = by_task[to].value_or(0);
      const std::size_t before = done_by_[task];
      done_by_[task] = to;
      to = before;
    }
  }

  std::vector<std::vector<std::size_t>> can_;
  std::vector<std::size_t> load_;
  std::vector<std::size_t> done_by_;
};

}  // namespace

std::vector<Exchange> exchanges(std::span<const Member> members, const Compared& compared) {
  // A Régie has nothing to lend to what it was: of its diagnostics, one counts.
  const std::vector<std::size_t> regies = one_a_regie(members);
  std::vector<std::size_t> order = order_of_content(members);
  std::erase_if(order,
                [&](std::size_t position) { return !std::binary_search(regies.begin(), regies.end(), position); });
  std::vector<Index> criteria;
  std::vector<std::vector<std::size_t>> givers;  // ranks in that order
  std::vector<std::vector<std::size_t>> receivers;
  for (Index i = 0; i < compared.answers.size(); ++i) {
    std::vector<std::size_t> give;
    std::vector<std::size_t> receive;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
      if (may_give(compared.answers[i][order[rank]])) give.push_back(rank);
      if (may_receive(compared.answers[i][order[rank]])) receive.push_back(rank);
    }
    if (give.empty() || receive.empty()) continue;
    criteria.push_back(i);
    givers.push_back(std::move(give));
    receivers.push_back(std::move(receive));
  }
  const std::vector<std::size_t> given = Sharing(std::move(givers), order.size()).shared_out();
  const std::vector<std::size_t> received = Sharing(std::move(receivers), order.size()).shared_out();
  std::vector<Exchange> found;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const std::size_t receiver = order[received[i]];
    const ComparedAnswer answer = compared.answers[criteria[i]][receiver].value_or(ComparedAnswer{});
    found.push_back({criteria[i], order[given[i]], receiver, answer.level,
                     answer.level == 0 ? HelpNeed::to_start : HelpNeed::important});
  }
  return found;
}

}  // namespace boussole
