#include "core/content/excerpt.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/content/search.h"
#include "core/language/utf8.h"
#include "support/random_diagnostic.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// The words that are marked.
std::vector<std::string> marked(const Excerpt& excerpt) {
  std::vector<std::string> words;
  for (const auto& [begin, end] : excerpt.marked) words.push_back(excerpt.text.substr(begin, end - begin));
  return words;
}

std::vector<std::string> found(std::string_view text, const std::vector<std::string>& words) {
  return marked({std::string(text), matches(text, words)});
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("whole words are marked where a word of the query begins one, whatever its case and accents") {
  CHECK(found("L’équipe et les ÉQUIPES", {" equipe"}) == Words{"équipe", "ÉQUIPES"});
  CHECK(found("l’e\u0301quipe", {" equi"}) == Words{"e\u0301quipe"});
  CHECK(found("La mise en œuvre", {" oeu"}) == Words{"œuvre"});
  CHECK(found("Les salarié·es accueilli·es", {" salariees", " acc"}) == Words{"salarié·es", "accueilli·es"});
  CHECK(found("Un coéquipier", {" equipe"}).empty());
  CHECK(found("", {" a"}).empty());
  CHECK(found("Rien", {}).empty());
}

TEST_CASE("how many of the words a text has") {
  CHECK(words_found("Un tri des déchets", {" tri", " dechet", " zzz"}) == 2);
  CHECK(words_found("", {" tri"}) == 0);
}

TEST_CASE("a short text is whole; of a long one, what is around the first match is seen") {
  CHECK(excerpt("Le tri\ndes déchets", {" tri"}, 40) == Excerpt{"Le tri des déchets", {{3, 6}}});
  std::string text;
  for (int i = 0; i < 40; ++i) text += "remplissage ";
  text += "accueil ";
  for (int i = 0; i < 40; ++i) text += "encore ";
  const Excerpt middle = excerpt(text, {" accueil"}, 60);
  CHECK(marked(middle) == Words{"accueil"});
  CHECK(middle.text.starts_with("…remplissage "));
  CHECK(middle.text.ends_with(" encore…"));
  CHECK(count_characters(middle.text) <= 62);
  const Excerpt last = excerpt(text.substr(0, text.find("encore") - 1), {" accueil"}, 60);
  CHECK(last.text.ends_with(" accueil"));
  const Excerpt nothing = excerpt(text, {" zzz"}, 60);
  CHECK(nothing.text.starts_with("remplissage"));
  CHECK(nothing.marked.empty());
}

TEST_CASE("any text: what is marked is what the search finds, and no character is cut") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  for (int round = 0; round < 2'000; ++round) {
    const std::string text = random_text(random);
    INFO(text);
    const std::string plain = folded_words(text);
    for (std::size_t at = 0; at < plain.size();) {
      const std::size_t end = std::min(plain.find(' ', at + 1), plain.size());
      const std::string word = plain.substr(at, end - at);
      at = end;
      CHECK_FALSE(matches(text, {word}).empty());
      const Excerpt part = excerpt(text, {word}, 20);
      CHECK(std::is_sorted(part.marked.begin(), part.marked.end(),
                           [](const TextRange& a, const TextRange& b) { return a.end <= b.begin; }));
      for (std::size_t byte = 0; byte < part.text.size();) {
        const Decoded character = decode_utf8(part.text, byte);
        CHECK(character.valid);
        byte += character.length;
      }
    }
  }
}
