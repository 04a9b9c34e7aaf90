// Ladders and situations (tests/content/situations): the levels that boards should come to. The situations were written
// by people who had not read the ladders, and levels given by others who had not read what was expected.
#include "core/content/ladder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/base/json.h"
#include "core/base/limits.h"
#include "generated/test_paths.h"

using namespace boussole;

namespace {

struct Situation {
  std::string criterion;
  std::string id;
  std::map<std::string, bool> signs;
  int level = -1;
  bool seam = false;  // between two of the texts that there were before
};

std::string read_whole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<Situation> situations_of(const std::string& domain) {
  const std::string path = BOUSSOLE_SOURCE_DIR "/tests/content/situations/" + domain + ".json";
  const auto read = read_json(read_whole(path), kMaxDepth);
  REQUIRE_MESSAGE(read.ok(), path);
  std::vector<Situation> situations;
  yyjson_arr_iter items = yyjson_arr_iter_with(yyjson_doc_get_root(read.value().get()));
  while (yyjson_val* item = yyjson_arr_iter_next(&items)) {
    Situation situation;
    situation.criterion = json_text(yyjson_obj_get(item, "criterion"));
    situation.id = json_text(yyjson_obj_get(item, "id"));
    situation.level = std::stoi(std::string(json_text(yyjson_obj_get(item, "level"))));
    situation.seam = yyjson_is_true(yyjson_obj_get(item, "seam"));
    CHECK(yyjson_get_len(yyjson_obj_get(item, "situation")) > 40);
    yyjson_obj_iter signs = yyjson_obj_iter_with(yyjson_obj_get(item, "signs"));
    while (yyjson_val* key = yyjson_obj_iter_next(&signs)) {
      situation.signs[std::string(json_text(key))] = yyjson_is_true(yyjson_obj_iter_get_val(key));
    }
    situations.push_back(std::move(situation));
  }
  return situations;
}

// A criterion with two signs at level 1, one at 2 and one at 3.
Criterion ladder() {
  Criterion criterion;
  criterion.signs = {{"a", 1, "A.", ""}, {"b", 1, "B.", ""}, {"c", 2, "C.", ""}, {"d", 3, "D.", ""}};
  return criterion;
}

int level_with(const Criterion& criterion, const std::set<std::string>& seen) {
  return ladder_level(criterion, [&](const Sign& sign) { return seen.contains(sign.id); });
}

}  // namespace

TEST_CASE("a step is reached when all its signs are there, and those below") {
  const Criterion criterion = ladder();
  CHECK(level_with(criterion, {}) == 0);
  CHECK(level_with(criterion, {"a"}) == 0);
  CHECK(level_with(criterion, {"a", "b"}) == 1);
  CHECK(level_with(criterion, {"a", "c", "d"}) == 0);
  CHECK(level_with(criterion, {"a", "b", "d"}) == 1);
  CHECK(level_with(criterion, {"a", "b", "c"}) == 2);
  CHECK(level_with(criterion, {"a", "b", "c", "d"}) == 3);
  CHECK(level_with(Criterion{}, {}) == 0);
}

TEST_CASE("the words of the ladders: short, one fact a sign") {
  for (const Fault& fault : ladder_faults(built_in_referential())) FAIL_CHECK(fault.pointer << ": " << fault.reason);
  Referential wrong = built_in_referential();
  wrong.criteria[1].signs[0].text = "Une chose. Une autre.";
  wrong.criteria[2].signs[1].plain = "Un deux trois quatre cinq six sept huit neuf dix onze douze treize.";
  const Faults faults = ladder_faults(wrong);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].pointer == "/criteria/1/signs/0/text");
  CHECK(faults[1].pointer == "/criteria/2/signs/1/plain");
}

TEST_CASE("each situation has the level that its criterion's ladder gives") {
  std::map<std::string, int> count;
  std::map<std::string, int> seams;
  std::map<std::string, std::set<int>> levels;
  const Referential& referential = built_in_referential();
  for (const Domain& domain : referential.domains) {
    for (const Situation& situation : situations_of(domain.id)) {
      INFO(situation.criterion, " ", situation.id);
      const std::optional<Index> index = referential.find_criterion(situation.criterion);
      REQUIRE(index);
      const Criterion& criterion = referential.criteria[*index];
      CHECK(referential.domains[criterion.domain].id == domain.id);
      CHECK(situation.signs.size() == criterion.signs.size());
      const int level = ladder_level(criterion, [&](const Sign& sign) {
        CHECK_MESSAGE(situation.signs.contains(sign.id), sign.id);
        return situation.signs.contains(sign.id) && situation.signs.at(sign.id);
      });
      CHECK(level == situation.level);
      ++count[situation.criterion];
      seams[situation.criterion] += situation.seam ? 1 : 0;
      levels[situation.criterion].insert(level);
    }
  }
  for (const Criterion& criterion : referential.criteria) {
    INFO(criterion.id);
    CHECK(count[criterion.id] >= 6);
    CHECK(seams[criterion.id] >= 2);
    CHECK(levels[criterion.id].size() >= 3);
  }
}

TEST_CASE("what is missing for the next step, of each criterion, as a card says it and as ticks say it") {
  for (const Criterion& criterion : built_in_referential().criteria) {
    Answer answer;
    CHECK(missing_signs(criterion, answer) == MissingSigns{});
    answer.state = AnswerState::rated;
    for (int level = 0; level < 3; ++level) {
      answer.level = level;
      const MissingSigns missing = missing_signs(criterion, answer);
      CHECK(missing.step == level + 1);
      CHECK(missing.certain == (missing.signs.size() == 1));
      for (const std::size_t at : missing.signs) CHECK(criterion.signs[at].level == level + 1);
      // Once they are there, and what is below, the answer is one step up.
      const std::vector<bool> seen = signs_seen(criterion, answer);
      CHECK(ladder_level(criterion, [&](const Sign& sign) {
              const auto at = static_cast<std::size_t>(&sign - criterion.signs.data());
              return seen[at] || std::find(missing.signs.begin(), missing.signs.end(), at) != missing.signs.end();
            }) == level + 1);
    }
    answer.level = 3;
    CHECK(missing_signs(criterion, answer) == MissingSigns{});
  }
}

TEST_CASE("ticks say which sign is missing") {
  Criterion criterion;
  criterion.signs = {{"a", 1, "A.", ""}, {"b", 2, "B.", ""}, {"c", 2, "C.", "Cé."}, {"d", 3, "D.", ""}};
  Answer answer;
  answer.state = AnswerState::rated;
  answer.level = 1;
  CHECK(missing_signs(criterion, answer) == MissingSigns{2, {1, 2}, false});
  answer.signs = {{"a", true}, {"b", true}, {"d", true}};
  CHECK(missing_signs(criterion, answer) == MissingSigns{2, {2}, true});
  CHECK(signs_seen(criterion, answer) == std::vector<bool>{true, true, false, true});
  answer.signs = {{"a", true}};
  CHECK_MESSAGE((missing_signs(criterion, answer) == MissingSigns{2, {1, 2}, true}), "looked at, one by one");
  answer.state = AnswerState::unknown;
  CHECK(missing_signs(criterion, answer) == MissingSigns{});
  CHECK(sign_in(criterion.signs[2], Wording::plain) == "Cé.");
  CHECK(sign_in(criterion.signs[1], Wording::plain) == "B.");
}
