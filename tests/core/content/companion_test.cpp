// Reading the companion: everything of guide.h, and every way in which it can be wrong.
#include <doctest/doctest.h>

#include <string>

#include "core/content/referential.h"
#include "core/language/texts.h"
#include "core/scores/output.h"
#include "generated/assets.h"

using namespace boussole;

namespace {

constexpr std::string_view kCore = R"({
  "id": "small", "version": "1",
  "domains": [{ "id": "d", "title": "D", "short_title": "D", "icon": "users" },
              { "id": "e", "title": "E", "short_title": "E", "icon": "users", "plain_title": "PE", "pictogram": "trees" }],
  "themes": [{ "id": "t", "domain": "d", "title": "T" }],
  "principles": [{ "id": "P1", "number": 1, "page": 7, "title": "P", "short_title": "P", "discussion": "D ?" }],
  "criteria": [{ "id": "d.one", "domain": "d", "theme": "t", "page": 12, "principles": ["P1"],
    "title": "Un", "question": "Q", "plain": "F", "why": "W", "levels": ["0", "1", "2", "3"],
    "plain_levels": ["a", "b", "c", "d"] }]
})";

constexpr std::string_view kCompanion = R"({
  "id": "small", "version": "1",
  "illustrations": [{ "id": "i", "name": "N", "place": "L", "page": 7, "domain": "d", "theme": "t", "kind": "pathway",
    "title": "IT", "criteria": ["d.one"], "text": "IX", "plain": "PIX" }],
  "checklists": [{ "id": "c", "domain": "d", "theme": "t", "page": 29, "title": "CT", "shape": "path",
    "introduction": "CI", "items": ["x", "y"], "plain_introduction": "PCI", "plain_items": ["px", ""] }],
  "indicators": [{ "id": "n", "domain": "d", "page": 20, "criterion": "d.one", "title": "NT", "question": "NQ",
    "inputs": [{ "id": "a", "label": "A", "unit": "u", "hint": "h", "maximum": 10 },
               { "id": "b", "label": "B", "unit": "u", "hint": "h", "maximum": 20.5, "plain_hint": "ph" }],
    "measures": [{ "id": "m", "label": "M", "formula": "ratio", "of": ["a", "b"], "unit": "u", "decimals": 1,
      "good": { "max": 25 }, "watch": { "above": 25, "max": 30 }, "scale": { "min": 0, "max": 45 } }],
    "mixed": "ecart", "suggests": { "conforme": 2, "ecart": 0 },
    "words": { "conforme": "wc", "vigilance": "wv", "ecart": "we" }, "source": "S", "plain_question": "PNQ",
    "plain_words": { "ecart": "pwe" }, "plain_source": "PS" }],
  "key_figures": [{ "id": "k", "page": 6, "year": 0, "value": 65, "unit": "%", "about": "public", "title": "KT",
    "question": "KQ", "note": "", "plain_question": "PKQ", "plain_note": "PKN" }],
  "glossary": [{ "term": "CIP", "name": "n", "meaning": "m", "plain": "p" }],
  "times": [{ "id": "h", "title": "HT", "hint": "HH", "plain": "PHH", "typical_hours": null }]
})";

Referential small() { return load_referential(kCore).value(); }

// The companion with one place changed.
std::string changed(std::string_view from, std::string_view to) {
  std::string json(kCompanion);
  const std::size_t at = json.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
  return json.replace(at, from.size(), to);
}

void check_refused(std::string_view from, std::string_view to, const std::string& pointer, const std::string& reason) {
  Referential referential = small();
  const Result<Done> added = add_companion(referential, changed(from, to));
  INFO(std::string(to));
  REQUIRE_FALSE(added);
  CHECK(added.faults().front() == Fault{pointer, reason});
  CHECK(referential == small());
}

std::string words(Text key) { return std::string(tr(key)); }

}  // namespace

TEST_CASE("a companion is read in full") {
  Referential referential = small();
  CHECK_FALSE(referential.has_companion());
  REQUIRE(add_companion(referential, kCompanion));
  CHECK(referential.has_companion());
  CHECK(referential.illustrations.at(0) ==
        Illustration{"i", "N", "L", 7, 0, 0, IllustrationKind::pathway, "IT", {0}, "IX", "PIX"});
  CHECK(referential.checklists.at(0) ==
        Checklist{"c", 0, 0, 29, "CT", ChecklistShape::path, "CI", {"x", "y"}, "PCI", {"px", ""}});
  const Indicator& indicator = referential.indicators.at(0);
  CHECK(indicator.criterion == Index{0});
  CHECK(indicator.inputs.at(1) == IndicatorInput{"b", "B", "u", "h", 20.5, "ph"});
  const Measure& measure = indicator.measures.at(0);
  CHECK(measure.formula == Formula::ratio);
  CHECK(measure.of == std::vector<Index>{0, 1});
  CHECK(measure.good == Band{std::nullopt, 25.0, std::nullopt, std::nullopt});
  CHECK(measure.watch == Band{std::nullopt, 30.0, 25.0, std::nullopt});
  CHECK(indicator.suggests[0] == 2);
  CHECK_FALSE(indicator.suggests[1]);
  CHECK(indicator.words[2] == "we");
  CHECK(indicator.plain_question == "PNQ");
  CHECK(indicator.plain_words == std::array<std::string, 3>{"", "", "pwe"});
  CHECK(indicator.plain_source == "PS");
  CHECK(referential.key_figures.at(0).plain_question == "PKQ");
  CHECK(referential.key_figures.at(0).plain_note == "PKN");
  CHECK_FALSE(referential.key_figures.at(0).year);
  CHECK(referential.key_figures.at(0).about == FigureAbout::people);
  CHECK(referential.glossary.at(0).name == "n");
  CHECK_FALSE(referential.times.at(0).typical_hours);
}

TEST_CASE("an item is said in plain words where there are some; they are as many as the items, or none") {
  Referential referential = small();
  REQUIRE(add_companion(referential, kCompanion));
  const Checklist& checklist = referential.checklists.at(0);
  CHECK(item_in(checklist, 0, Wording::plain) == "px");
  CHECK(item_in(checklist, 1, Wording::plain) == "y");
  CHECK(item_in(checklist, 0, Wording::standard) == "x");
  Checklist bare = checklist;
  bare.plain_items.clear();
  CHECK(item_in(bare, 0, Wording::plain) == "x");
  check_refused(R"("plain_items": ["px", ""])", R"("plain_items": ["px"])", "/checklists/0/plain_items",
                words(Text::fault_plain_items));
  check_refused(R"("plain_words": { "ecart")", R"("plain_words": { "trop")", "/indicators/0/plain_words/trop",
                words(Text::fault_unknown_key));
}

TEST_CASE("a companion replaces the one before; an empty one is none") {
  Referential referential = small();
  REQUIRE(add_companion(referential, kCompanion));
  REQUIRE(add_companion(referential, kCompanion));
  CHECK(referential.glossary.size() == 1);
  REQUIRE(add_companion(referential, R"({"id":"small","version":"1"})"));
  CHECK(referential == small());
}

TEST_CASE("a referential file may hold its companion, and its criteria examples that are derived anyway") {
  std::string file(kCore);
  std::string companion(kCompanion);
  companion = companion.substr(companion.find("\"illustrations\""));
  file.insert(file.rfind(']') + 1, ", " + companion.substr(0, companion.rfind('}')));
  file.insert(file.find("\"title\": \"Un\""), "\"examples\": [\"elsewhere\"], ");
  const Result<Referential> whole = load_referential(file);
  REQUIRE(whole);
  Referential apart = small();
  REQUIRE(add_companion(apart, kCompanion));
  CHECK(whole.value() == apart);
  CHECK(illustrations_of(apart, 0) == std::vector<Index>{0});
  CHECK(illustrations_of(apart, 1).empty());
}

TEST_CASE("a companion of another referential or version is refused") {
  check_refused("\"small\"", "\"large\"", "/id",
                tr(Text::fault_other_companion, {{"given", "large"}, {"wanted", "small"}}));
  check_refused("\"version\": \"1\"", "\"version\": \"2\"", "/version",
                tr(Text::fault_other_companion, {{"given", "2"}, {"wanted", "1"}}));
  check_refused("\"version\": \"1\",", "", "", tr(Text::fault_missing_key, {{"key", "version"}}));
  check_refused("\"glossary\"", "\"lexicon\"", "/lexicon", words(Text::fault_unknown_key));
}

TEST_CASE("faulty illustrations, checklists, figures, words and times are located") {
  const auto unknown = [](const char* id) { return tr(Text::fault_unknown_id, {{"id", id}}); };
  check_refused("\"criteria\": [\"d.one\"]", "\"criteria\": [\"d.two\"]", "/illustrations/0/criteria",
                unknown("d.two"));
  check_refused("\"domain\": \"d\", \"theme\": \"t\", \"kind\"", "\"domain\": \"e\", \"theme\": \"t\", \"kind\"",
                "/illustrations/0/theme", words(Text::fault_theme_elsewhere));
  check_refused("\"pathway\"", "\"path\"", "/illustrations/0/kind",
                tr(Text::fault_not_choice, {{"words", "example, testimony, pathway"}}));
  check_refused("\"page\": 7", "\"page\": 0", "/illustrations/0/page",
                tr(Text::fault_not_integer, {{"least", "1"}, {"most", "10000"}, {"value", "0"}}));
  check_refused("\"IX\"", "\"\"", "/illustrations/0/text", words(Text::fault_empty_text));
  check_refused("\"id\": \"i\"", "\"id\": \"\"", "/illustrations/0/id", words(Text::fault_empty_text));
  check_refused("\"title\": \"IT\"", "\"titre\": \"\", \"title\": \"IT\"", "/illustrations/0/titre",
                words(Text::fault_unknown_key));
  check_refused("[\"x\", \"y\"]", "[]", "/checklists/0/items", words(Text::fault_empty_list));
  check_refused("\"shape\": \"path\",", "", "/checklists/0", tr(Text::fault_missing_key, {{"key", "shape"}}));
  check_refused("\"value\": 65", "\"value\": 165", "/key_figures/0/value", words(Text::fault_not_percent));
  check_refused("\"meaning\": \"m\", ", "", "/glossary/0", tr(Text::fault_missing_key, {{"key", "meaning"}}));
  check_refused("[{ \"term\"", "[{ \"term\": \"CIP\", \"meaning\": \"m\" }, { \"term\"", "/glossary/1/term",
                tr(Text::fault_id_twice, {{"id", "CIP"}}));
  check_refused("null", "0", "/times/0/typical_hours", words(Text::fault_not_positive));
}

TEST_CASE("faulty indicators are located") {
  const std::string measure = "/indicators/0/measures/0";
  check_refused("\"of\": [\"a\", \"b\"]", "\"of\": [\"a\", \"c\"]", measure + "/of",
                tr(Text::fault_unknown_id, {{"id", "c"}}));
  check_refused("\"of\": [\"a\", \"b\"]", "\"of\": [\"a\", \"a\"]", "/indicators/0/inputs/1",
                tr(Text::fault_input_unused, {{"id", "b"}}));
  check_refused("\"ratio\"", "\"value\"", measure + "/of", tr_count(Text::fault_measure_inputs, 1));
  check_refused("\"good\": { \"max\": 25 }", "\"good\": { }", measure + "/good", words(Text::fault_band_unbounded));
  check_refused("\"good\": { \"max\": 25 }, ", "", measure, tr(Text::fault_missing_key, {{"key", "good"}}));
  check_refused("{ \"max\": 25 }", "{ \"max\": 25, \"min\": 26 }", measure + "/good", words(Text::fault_band_empty));
  check_refused("{ \"max\": 25 }", "{ \"max\": 25, \"above\": 25 }", measure + "/good", words(Text::fault_band_empty));
  check_refused("{ \"max\": 25 }", "{ \"max\": 25, \"below\": 2 }", measure + "/good", words(Text::fault_band_twice));
  check_refused("{ \"max\": 25 }", "{ \"most\": 25 }", measure + "/good/most", words(Text::fault_unknown_key));
  check_refused("{ \"min\": 0, \"max\": 45 }", "{ \"min\": 45, \"max\": 45 }", measure + "/scale",
                words(Text::fault_band_empty));
  check_refused("\"maximum\": 10", "\"maximum\": 0", "/indicators/0/inputs/0/maximum", words(Text::fault_not_positive));
  check_refused("\"criterion\": \"d.one\"", "\"criterion\": \"\"", "/indicators/0/suggests",
                words(Text::fault_suggests_nothing));
  check_refused("\"vigilance\": \"wv\", ", "", "/indicators/0/words",
                tr(Text::fault_missing_key, {{"key", "vigilance"}}));
  check_refused("\"conforme\": 2", "\"conforme\": 4", "/indicators/0/suggests/conforme",
                tr(Text::fault_not_integer, {{"least", "0"}, {"most", "3"}, {"value", "4"}}));
}

TEST_CASE("lists have a length that no content reaches") {
  std::string many;
  for (std::size_t i = 0; i <= kMaxReferentialItems; ++i) {
    many += (i > 0 ? "," : "") + std::string("{\"term\":\"t") + std::to_string(i) + "\",\"meaning\":\"m\"}";
  }
  Referential referential = small();
  const Result<Done> added = add_companion(referential, R"({"id":"small","version":"1","glossary":[)" + many + "]}");
  REQUIRE_FALSE(added);
  CHECK(added.faults().front().pointer == "/glossary");
}

TEST_CASE("the page starts without the companion and gets the same whole") {
  Referential referential = load_built_in_core();
  CHECK_FALSE(referential.has_companion());
  CHECK(referential.criteria[0].why.empty());
  CHECK(referential.criteria[0].actions.empty());
  REQUIRE(add_companion(referential, companion_json()));
  CHECK(referential == built_in_referential());
}

TEST_CASE("what helps to answer comes with the companion, and is read as carefully") {
  Referential referential = small();
  const auto add = [&](std::string_view criteria) {
    return add_companion(referential, R"({"id":"small","version":"1","criteria":[)" + std::string(criteria) + "]}");
  };
  REQUIRE(add(
      R"({"id":"d.one","plain":"F","plain_levels":["a","b","c","d"],"why":"W","evidence":["e"],"actions":["a","b"]})"));
  const Criterion& criterion = referential.criteria[*referential.find_criterion("d.one")];
  CHECK(criterion.why == "W");
  CHECK(criterion.actions == std::vector<SuggestedAction>{{"a"}, {"b"}});
  const Referential before = referential;
  CHECK(add(R"({"id":"d.gone","plain":"F","plain_levels":["a","b","c","d"],"why":"W"})").faults().front().pointer ==
        "/criteria/0/id");
  CHECK(add(R"({"id":"d.one"})").faults().front().pointer == "/criteria/0");
  CHECK(add(R"({"id":"d.one","plain":"F","plain_levels":["a","b","c","d"],"why":"W","title":"T"})")
            .faults()
            .front()
            .pointer == "/criteria/0/title");
  CHECK(referential == before);
}
