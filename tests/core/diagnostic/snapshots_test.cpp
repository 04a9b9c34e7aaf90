#include "core/diagnostic/snapshots.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace boussole;

namespace {

const Date kToday{2026, 11, 27};

SnapshotMoment taken(const std::string& id, const std::string& day, const std::string& clock, bool named = false) {
  return {id, *parse_iso_date(day), day + "T" + clock + "Z", named};
}

std::vector<std::string> forgotten(const std::vector<SnapshotMoment>& snapshots) {
  std::vector<std::string> ids = snapshots_to_forget(snapshots, kToday);
  std::sort(ids.begin(), ids.end());
  return ids;
}

Answer rated(int level) {
  Answer answer;
  answer.state = AnswerState::rated;
  answer.level = level;
  return answer;
}

}  // namespace

TEST_CASE("of today every snapshot stays, of the two weeks before one a day") {
  CHECK(forgotten({taken("a", "2026-11-27", "08:00:00"), taken("b", "2026-11-27", "09:00:00"),
                   taken("c", "2026-11-26", "09:00:00"), taken("d", "2026-11-26", "18:00:00"),
                   taken("e", "2026-11-13", "09:00:00"), taken("f", "2026-11-13", "10:00:00")}) ==
        std::vector<std::string>{"c", "e"});
}

TEST_CASE("of what is older than two weeks, one a week stays") {
  CHECK(forgotten({taken("a", "2026-11-12", "09:00:00"), taken("b", "2026-11-09", "09:00:00"),
                   taken("c", "2026-11-06", "09:00:00"), taken("d", "2026-11-05", "09:00:00"),
                   taken("e", "2026-11-01", "09:00:00")}) == std::vector<std::string>{"b", "c", "e"});
}

TEST_CASE("what has a name stays, whatever its age and however many there are") {
  std::vector<SnapshotMoment> snapshots;
  for (int i = 0; i < 30; ++i) {
    const std::string minute = (i < 10 ? "0" : "") + std::to_string(i);
    snapshots.push_back(taken("named" + minute, "2024-01-01", "10:" + minute + ":00", true));
    snapshots.push_back(taken("today" + minute, "2026-11-27", "10:" + minute + ":00"));
  }
  const std::vector<std::string> gone = forgotten(snapshots);
  REQUIRE(gone.size() == 10);
  CHECK(gone.front() == "today00");
  CHECK(gone.back() == "today09");
}

TEST_CASE("a clock that was set back forgets nothing of the day after") {
  CHECK(forgotten({taken("a", "2026-11-28", "08:00:00"), taken("b", "2026-11-28", "09:00:00")}).empty());
}

TEST_CASE("two states of a diagnostic differ by answers, notes, actions and the rest") {
  Diagnostic earlier;
  earlier.answers["a"] = rated(1);
  earlier.answers["b"] = rated(2);
  earlier.actions.resize(2);
  earlier.actions[0].id = "one";
  earlier.actions[1].id = "two";
  Diagnostic now = earlier;
  now.modified_at = "2026-11-27T10:00:00Z";
  now.journal.emplace_back();
  CHECK(difference(earlier, now).none());

  now.answers["a"].level = 3;
  now.answers["c"] = rated(0);
  now.answers["b"].note = "Vu en conseil";
  now.actions.erase(now.actions.begin());
  now.actions.front().owner = "Nadia";
  const Difference found = difference(earlier, now);
  CHECK(found.answers == std::vector<std::string>{"a", "c"});
  CHECK(found.notes == 1);
  CHECK(found.actions == 2);
  CHECK_FALSE(found.others);

  now.organisation.name = "Régie du Port";
  CHECK(difference(earlier, now).others);
}
