#include "core/diagnostic/snapshots.h"

#include <algorithm>
#include <set>

namespace boussole {

namespace {

constexpr int kDaysByDay = 14;
constexpr int kWeek = 7;

// Of the snapshots of one period only the last stays; of today's each has a period of its own.
int period(int age) { return age <= kDaysByDay ? age : kDaysByDay + (age - kDaysByDay + kWeek - 1) / kWeek; }

std::set<std::string> criteria_of(const Diagnostic& one, const Diagnostic& other) {
  std::set<std::string> ids;
  for (const auto& [id, answer] : one.answers) ids.insert(id);
  for (const auto& [id, answer] : other.answers) ids.insert(id);
  return ids;
}

bool same_answer(const Answer& one, const Answer& other) {
  if (one.state != other.state || one.signs != other.signs || one.to_confirm != other.to_confirm) return false;
  return one.state != AnswerState::rated || one.level == other.level;
}

bool same_words(const Answer& one, const Answer& other) {
  return one.note == other.note && one.evidence == other.evidence && one.importance == other.importance &&
         one.reason == other.reason;
}

std::size_t changed_actions(const Diagnostic& earlier, const Diagnostic& now) {
  const auto missing = [](const std::vector<PlannedAction>& from, const std::vector<PlannedAction>& in) {
    return std::count_if(from.begin(), from.end(), [&](const PlannedAction& action) {
      return std::none_of(in.begin(), in.end(), [&](const PlannedAction& other) { return other.id == action.id; });
    });
  };
  const auto changed = std::count_if(now.actions.begin(), now.actions.end(), [&](const PlannedAction& action) {
    return std::any_of(earlier.actions.begin(), earlier.actions.end(),
                       [&](const PlannedAction& other) { return other.id == action.id && other != action; });
  });
  return static_cast<std::size_t>(missing(earlier.actions, now.actions) + missing(now.actions, earlier.actions) +
                                  changed);
}

// What is neither an answer, nor an action, nor a trace of the edits themselves.
Diagnostic without_told(Diagnostic diagnostic) {
  diagnostic.id.clear();
  diagnostic.application.clear();
  diagnostic.modified_at.clear();
  diagnostic.journal.clear();
  diagnostic.answers.clear();
  diagnostic.actions.clear();
  return diagnostic;
}

}  // namespace

std::vector<std::string> snapshots_to_forget(std::span<const SnapshotMoment> snapshots, const Date& today) {
  std::vector<const SnapshotMoment*> latest_first;
  for (const SnapshotMoment& one : snapshots) {
    if (!one.named) latest_first.push_back(&one);
  }
  std::sort(latest_first.begin(), latest_first.end(), [](const SnapshotMoment* left, const SnapshotMoment* right) {
    return left->taken_at != right->taken_at ? left->taken_at > right->taken_at : left->id > right->id;
  });
  std::vector<std::string> forgotten;
  std::set<int> periods;
  std::size_t kept = 0;
  for (const SnapshotMoment* one : latest_first) {
    const int age = days_between(one->day, today);
    const bool stays = kept < kMostSnapshots && (age <= 0 || periods.insert(period(age)).second);
    if (stays)
      ++kept;
    else
      forgotten.push_back(one->id);
  }
  return forgotten;
}

Difference difference(const Diagnostic& earlier, const Diagnostic& now) {
  Difference found;
  for (const std::string& id : criteria_of(earlier, now)) {
    const Answer& before = answer_to(earlier, id);
    const Answer& after = answer_to(now, id);
    if (!same_answer(before, after)) found.answers.push_back(id);
    if (!same_words(before, after)) ++found.notes;
  }
  found.actions = changed_actions(earlier, now);
  found.others = without_told(earlier) != without_told(now);
  return found;
}

}  // namespace boussole
