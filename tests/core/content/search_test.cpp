#include "core/content/search.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/random_diagnostic.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr std::size_t kAll = 10'000;

std::vector<SearchHit> find(std::string_view query, std::size_t limit = kAll) {
  static const SearchIndex kIndex(built_in_referential());
  return kIndex.search(query, limit);
}

const std::string& glossary_term(const SearchHit& hit) { return built_in_referential().glossary[hit.index].term; }

}  // namespace

TEST_CASE("folding: case, accents, ligatures, apostrophes, the point médian") {
  CHECK(folded_words("L’Œuvre d'Équipe") == " l oeuvre d equipe");
  CHECK(folded_words("Ex æquo ÀÇÈÏÔÜŸ ÿ ñ ß") == " ex aequo aceiouy y n ss");
  CHECK(folded_words("salarié·es") == " salariees");
  CHECK(folded_words("salarie\u0301s") == " salaries");
  CHECK(find("e\u0301quipe") == find("équipe"));
  CHECK_FALSE(find("e\u0301quipe").empty());
  CHECK(folded_words("socio-professionnel × 2\u00a0h") == " socio professionnel 2 h");
  CHECK(folded_words(" ; … ") == "");
  CHECK(folded_words("") == "");
}

TEST_CASE("an acronym finds its definition first") {
  const std::vector<SearchHit> hits = find("cip");
  REQUIRE_FALSE(hits.empty());
  CHECK(hits.front().kind == HitKind::glossary);
  CHECK(glossary_term(hits.front()) == "CIP");
  CHECK(std::any_of(hits.begin(), hits.end(), [](const SearchHit& hit) { return hit.kind == HitKind::criterion; }));
  CHECK(find("CIP") == hits);
}

TEST_CASE("accents, case and ligatures do not matter") {
  CHECK_FALSE(find("equipe").empty());
  CHECK(find("equipe") == find("ÉQUIPE"));
  Referential referential;
  referential.criteria.resize(1);
  referential.criteria[0].title = "Mise en œuvre";
  CHECK(search(referential, "oeuvre", kAll).size() == 1);
  CHECK(search(referential, "œuvre", kAll) == search(referential, "oeuvre", kAll));
  CHECK(find("emploi") == find("  Emploi !"));
}

TEST_CASE("an apostrophe parts words") {
  CHECK(find("l’emploi") == find("l'emploi"));
  CHECK(find("l emploi") == find("l’emploi"));
  CHECK_FALSE(find("insertion").empty());
}

TEST_CASE("every word must be there, as the beginning of a word") {
  const std::vector<SearchHit> one = find("formation");
  const std::vector<SearchHit> two = find("formation enc");
  CHECK_FALSE(two.empty());
  CHECK(two.size() < one.size());
  CHECK(find("formation zzzz").empty());
}

TEST_CASE("one letter wrong finds what was meant; a word that exists is never changed") {
  const std::vector<SearchHit> meant = find("formation");
  for (const char* typed : {"ormation", "fformation", "formasion", "fromation"}) {
    INFO(typed);
    CHECK(find(typed) == meant);
  }
  CHECK(find("xxrmation").empty());
  CHECK(find("zzz").empty());  // short words are near too many
}

TEST_CASE("the words of the tool itself are explained") {
  for (const char* word : {"ancré", "amorcé", "sans objet", "enjeu", "fourchette", "priorité", "score", "référentiel",
                           "exporter", "documenter", "couverture", "finaliser"}) {
    INFO(word);
    const std::vector<SearchHit> hits = find(word);
    CHECK(std::any_of(hits.begin(), hits.end(), [](const SearchHit& hit) { return hit.kind == HitKind::glossary; }));
  }
}

TEST_CASE("a query without words finds nothing; the limit holds") {
  for (const char* query : {"", "   ", "’", "·", "?!"}) CHECK(find(query).empty());
  CHECK(find("e", 5).size() == 5);
  CHECK(find("e", 0).empty());
}

TEST_CASE("titles come before texts, then the order of the guide") {
  Referential referential;
  referential.criteria.resize(3);
  referential.criteria[0].question = "Le tri des déchets ?";
  referential.criteria[1].title = "Trier et réparer";
  referential.criteria[2].title = "Le tri";
  referential.criteria[2].actions = {{"Former"}, {"Organiser le tri"}};
  const std::vector<SearchHit> hits = search(referential, "tri", kAll);
  REQUIRE(hits.size() == 4);
  CHECK(hits[0].index == 1);  // begins the title
  CHECK(hits[1].index == 2);
  CHECK(hits[2] == SearchHit{HitKind::criterion, 0, kWholeHit, hits[2].score});
  CHECK(hits[3] == SearchHit{HitKind::action, 2, 1, hits[3].score});
}

TEST_CASE("any text at all can be searched for") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  for (int round = 0; round < 500; ++round) {
    std::string query = random_text(random);
    CHECK(find(query, 10).size() <= 10);
    if (!query.empty()) query.resize(below(random, query.size()));  // cut anywhere, even inside a character
    CHECK(find(query, 10).size() <= 10);
  }
}
