#include "core/content/referential.h"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

#include "core/content/output_referential.h"
#include "core/language/texts.h"

using namespace boussole;

namespace {

constexpr std::string_view kSmall = R"({
  "id": "small", "version": "1",
  "domains": [{ "id": "d", "title": "D", "short_title": "D", "icon": "users" },
              { "id": "e", "title": "E", "short_title": "E", "icon": "users" }],
  "themes": [{ "id": "t", "domain": "d", "title": "T" }],
  "principles": [{ "id": "P1", "number": 1, "page": 7, "title": "P", "short_title": "P" }],
  "criteria": [{ "id": "d.one", "domain": "d", "theme": "t", "page": 12, "principles": ["P1"], "applies_if": "double",
    "title": "Un", "question": "Q", "plain": "F", "why": "W", "levels": ["0", "1", "2", "3"],
    "plain_levels": ["a", "b", "c", "d"], "evidence": ["x"], "actions": ["y"] }]
})";

// The small referential with one place changed.
std::string changed(std::string_view from, std::string_view to) {
  std::string json(kSmall);
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

void check_refused(const std::string& json, const std::string& pointer, const std::string& reason) {
  const Result<Referential> loaded = load_referential(json);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.faults().front() == Fault{pointer, reason});
}

}  // namespace

TEST_CASE("a question is asked in the usual wording while the plain one is not there") {
  const Referential whole = load_referential(kSmall).value();
  CHECK(question_in(whole.criteria[0], Wording::plain) == "F");
  CHECK(levels_in(whole.criteria[0], Wording::plain)[3] == "d");
  CHECK(question_in(whole.criteria[0], Wording::standard) == "Q");
  const Referential first = load_built_in_core();
  CHECK(question_in(first.criteria[0], Wording::plain) == first.criteria[0].question);
  CHECK(levels_in(first.criteria[0], Wording::plain) == first.criteria[0].levels);
}

TEST_CASE("the built-in referential has 59 criteria in the order of the guide") {
  const Referential& referential = built_in_referential();
  CHECK(referential.id == "regies-parcours-qualite");
  CHECK(referential.criteria.size() == 59);
  CHECK(referential.domains.size() == 7);
  CHECK(referential.principles.size() == 7);
  std::set<std::string> ids;
  Index domain = 0;
  for (const Criterion& criterion : referential.criteria) {
    INFO(criterion.id);
    CHECK(ids.insert(criterion.id).second);
    CHECK(criterion.domain >= domain);
    domain = criterion.domain;
    CHECK(criterion.id.starts_with(referential.domains[domain].id + "."));
    CHECK(referential.themes[criterion.theme].domain == domain);
    CHECK_FALSE(criterion.principles.empty());
    CHECK(criterion.page >= 1);
    for (const auto* levels : {&criterion.levels, &criterion.plain_levels}) {
      for (const std::string& level : *levels) CHECK_FALSE(level.empty());
    }
  }
}

TEST_CASE("every domain and principle of the built-in referential has criteria") {
  const Referential& referential = built_in_referential();
  std::set<Index> domains;
  std::set<Index> principles;
  for (const Criterion& criterion : referential.criteria) {
    domains.insert(criterion.domain);
    principles.insert(criterion.principles.begin(), criterion.principles.end());
  }
  CHECK(domains.size() == referential.domains.size());
  CHECK(principles.size() == referential.principles.size());
}

TEST_CASE("criteria are found by id") {
  const Referential& referential = built_in_referential();
  for (Index i = 0; i < referential.criteria.size(); ++i) {
    CHECK(referential.find_criterion(referential.criteria[i].id) == i);
  }
  CHECK_FALSE(referential.find_criterion("nowhere"));
  CHECK_FALSE(referential.find_criterion(""));
}

TEST_CASE("applicable criteria follow the profile and keep their order") {
  const Referential& referential = built_in_referential();
  Profile everything{true, true, Ai::carried, true, true, true, true};
  CHECK(applicable_criteria(referential, everything).size() == referential.criteria.size());
  Index before = 0;
  for (const Index index : applicable_criteria(referential, Profile{})) {
    CHECK(referential.criteria[index].applies_if == Condition::always);
    CHECK(index >= before);
    before = index;
  }
}

TEST_CASE("a small referential is read in full") {
  const Result<Referential> loaded = load_referential(kSmall);
  REQUIRE(loaded);
  const Criterion& criterion = loaded.value().criteria.at(0);
  CHECK(criterion.id == "d.one");
  CHECK(criterion.applies_if == Condition::both);
  CHECK(criterion.page == 12);
  CHECK(criterion.levels[3] == "3");
  CHECK(criterion.plain_levels[0] == "a");
  CHECK(criterion.evidence == std::vector<std::string>{"x"});
  CHECK(criterion.principles == std::vector<Index>{0});
}

TEST_CASE("a principle that a criterion names twice is served once, and counts once") {
  const Referential small = load_referential(changed(R"(["P1"])", R"(["P1", "P1"])")).value();
  CHECK(small.criteria[0].principles == std::vector<Index>{0});
}

TEST_CASE("what the built-in referential is written as can be loaded again") {
  const Result<Referential> loaded = load_referential(referential_as_json());
  REQUIRE(loaded);
  CHECK(loaded.value() == built_in_referential());
}

TEST_CASE("a faulty referential is refused where the fault is") {
  const std::string unknown_key(tr(Text::fault_unknown_key));
  check_refused(changed("\"version\"", "\"colour\": 1, \"version\""), "/colour", unknown_key);
  check_refused(changed("\"icon\"", "\"colour\": 1, \"icon\""), "/domains/0/colour", unknown_key);
  check_refused(changed("\"why\"", "\"wy\": \"\", \"why\""), "/criteria/0/wy", unknown_key);
  check_refused(changed("\"domain\": \"d\", \"title\"", "\"domain\": \"x\", \"title\""), "/themes/0/domain",
                tr(Text::fault_unknown_id, {{"id", "x"}}));
  check_refused(changed("\"domain\": \"d\", \"theme\"", "\"domain\": \"x\", \"theme\""), "/criteria/0/domain",
                tr(Text::fault_unknown_id, {{"id", "x"}}));
  check_refused(changed("\"domain\": \"d\", \"theme\"", "\"domain\": \"e\", \"theme\""), "/criteria/0/theme",
                std::string(tr(Text::fault_theme_elsewhere)));
  check_refused(changed("[\"P1\"]", "[\"P9\"]"), "/criteria/0/principles", tr(Text::fault_unknown_id, {{"id", "P9"}}));
  check_refused(changed("\"double\"", "\"both\""), "/criteria/0/applies_if",
                tr(Text::fault_unknown_id, {{"id", "both"}}));
  check_refused(changed(", \"3\"]", "]"), "/criteria/0/levels", std::string(tr(Text::fault_not_four_levels)));
  check_refused(changed(", \"d\"]", "]"), "/criteria/0/plain_levels", std::string(tr(Text::fault_not_four_levels)));
  check_refused(changed("\"id\": \"e\"", "\"id\": \"d\""), "/domains/1/id", tr(Text::fault_id_twice, {{"id", "d"}}));
  check_refused(changed("\"why\": \"W\", ", ""), "/criteria/0", tr(Text::fault_missing_key, {{"key", "why"}}));
}

TEST_CASE("a ladder: levels are their signs, given or derived; what breaks it is refused where it is") {
  const std::string signs =
      R"("levels": ["0"], "na_when": null, "signs": [{ "id": "a", "level": 1, "text": "A.", "plain": "PA." },
      { "id": "b", "level": 2, "text": "B.", "plain": "PB." }, { "id": "c", "level": 2, "text": "C.", "plain": "PC." },
      { "id": "e", "level": 3, "text": "E.", "plain": "PE." }])";
  std::string json = changed(R"("levels": ["0", "1", "2", "3"])", signs);
  const auto with = [&](std::string_view from, std::string_view to) {
    std::string other = json;
    const std::size_t at = other.find(from);
    REQUIRE(at != std::string::npos);
    return other.replace(at, from.size(), to);
  };
  json = with(R"(["a", "b", "c", "d"])", R"(["p"])");
  json = with(R"(["y"])", R"([{ "text": "y", "sign": "c" }, { "text": "z", "sign": null }, "x"])");
  const Result<Referential> loaded = load_referential(json);
  REQUIRE(loaded);
  const Criterion& criterion = loaded.value().criteria[0];
  CHECK(criterion.levels == std::array<std::string, 4>{"0", "A.", "B. C.", "E."});
  CHECK(criterion.plain_levels == std::array<std::string, 4>{"p", "PA.", "PB. PC.", "PE."});
  CHECK(criterion.actions == std::vector<SuggestedAction>{{"y", 2}, {"z"}, {"x"}});
  CHECK(signs_in(criterion, 2, Wording::plain) == std::vector<std::string_view>{"PB.", "PC."});
  CHECK(signs_in(criterion, 0, Wording::standard).empty());
  CHECK(load_referential(with(R"(["0"])", R"(["0", "A.", "B. C.", "E."])")).ok());

  check_refused(with(R"(["0"])", R"(["0", "A.", "B.", "E."])"), "/criteria/0/levels",
                std::string(tr(Text::fault_levels_not_signs)));
  check_refused(with(R"("e", "level": 3)", R"("e", "level": 2)"), "/criteria/0/signs",
                tr(Text::fault_signs_count, {{"level", "2"}}));
  check_refused(with(R"("a", "level": 1)", R"("a", "level": 3)"), "/criteria/0/signs",
                std::string(tr(Text::fault_signs_order)));
  check_refused(with(R"("id": "b")", R"("id": "a")"), "/criteria/0/signs/1/id",
                tr(Text::fault_id_twice, {{"id", "a"}}));
  check_refused(with(R"("sign": "c")", R"("sign": "x")"), "/criteria/0/actions/0/sign",
                tr(Text::fault_unknown_id, {{"id", "x"}}));
}

TEST_CASE("a criterion id that serves twice is refused at the second") {
  const std::string json(kSmall);
  const std::size_t start = json.find("{ \"id\": \"d.one\"");
  const std::string criterion = json.substr(start, json.rfind(']') - start);
  check_refused(std::string(json).insert(json.rfind(']'), ", " + criterion), "/criteria/1/id",
                tr(Text::fault_id_twice, {{"id", "d.one"}}));
}

TEST_CASE("what is no referential at all is refused") {
  check_refused("", "", std::string(tr(Text::fault_empty)));
  check_refused("[]", "", std::string(tr(Text::fault_not_object)));
  check_refused("{\"id\":\"a\",\n \"version\" 1}", "",
                tr(Text::fault_not_json, {{"position", tr(Text::fault_position, {{"line", "2"}, {"column", "12"}})}}));
  check_refused("{\"id\":\"a\",\"version\":\"1\"}", "/criteria", std::string(tr(Text::fault_no_criteria)));
}
