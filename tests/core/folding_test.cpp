#include "core/folding.h"

#include <doctest/doctest.h>

using namespace boussole;

TEST_CASE("folding: case, accents, ligatures and blanks do not tell words apart") {
  CHECK(folded("ÉTÉ") == "ete");
  CHECK(folded("  L’Œuvre\u00a0\t d’Août \n") == "l’oeuvre d’aout");
  CHECK(folded("Ça et là, naïve") == "ca et la, naive");
  CHECK(folded("") == "");
  CHECK(folded(" \u202f ") == "");
  CHECK(folded("日本 Ж") == "日本 Ж");
  CHECK(folded("\xC3") == "\xC3");  // cut short: kept, never read beyond
}
