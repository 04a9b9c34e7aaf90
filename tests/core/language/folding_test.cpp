#include "core/language/folding.h"

#include <doctest/doctest.h>

#include "core/language/utf8.h"
#include "generated/latin_letters.h"

using namespace boussole;

TEST_CASE("folding: case, accents, ligatures and blanks do not tell words apart") {
  CHECK(folded("ÉTÉ") == "ete");
  CHECK(folded("  L’Œuvre\u00a0\t d’Août \n") == "l’oeuvre d’aout");
  CHECK(folded("Ça et là, naïve") == "ca et la, naive");
  CHECK(folded("") == "");
  CHECK(folded(" \u202f ") == "");
  CHECK(folded("日本 Ж") == "日本 Ж");
  CHECK(folded("Łódź, Çağlar, Ångström, Șerban, Đorđe, Þór, Ŵyn") ==
        "lodz, caglar, angstrom, serban, dorde, thor, wyn");
  CHECK(folded("a\u000bb\u2028c") == "a b c");
  CHECK(folded("\xC3") == "\xC3");  // cut short: kept, never read beyond
}

TEST_CASE("accents apart from their letters are put on them, and nothing else changes") {
  CHECK(composed("Re\u0301gie de l’E\u0301toile\u0301e") == "Régie de l’Étoilée");
  CHECK(composed("C\u0327a, nai\u0308ve, gou\u0302t, A\u030angstro\u0308m, s\u0326i, z\u030c") ==
        "Ça, naïve, goût, Ångström, și, ž");
  for (const char* text : {"", "Régie", "é", "\u0301", "1\u0301", " \u0301", "q\u0301", "日本\u0301", "\xC3", "🧭"}) {
    INFO(text);
    CHECK(composed(text) == text);
  }
}

TEST_CASE("each Latin letter folds alike, whichever way it is written") {
  for (const LatinLetter& letter : kLatinLetters) {
    std::string one;
    append_utf8(one, letter.composed);
    std::string two(1, letter.plain);
    append_utf8(two, 0x300U + letter.mark);
    CHECK(composed(two) == one);
    CHECK(folded(two) == folded(one));
    CHECK(folded(one).size() == 1);
  }
}
