// The first letter of a text (core/language/sentences.h).
#include "core/language/sentences.h"

#include <doctest/doctest.h>

using namespace boussole;

TEST_CASE("the first letter of a text becomes a capital, or small, accents and all; the rest stays") {
  CHECK(with_capital("décembre 2026") == "Décembre 2026");
  CHECK(with_capital("août 2027") == "Août 2027");
  CHECK(with_capital("élu") == "Élu");
  CHECK(without_capital("Échéance") == "échéance");
  CHECK(without_capital("À faire (2)") == "à faire (2)");
  CHECK(without_capital("Toutes (7)") == "toutes (7)");
  for (const char* same : {"", "7 actions", "…", "\xC3"}) {
    CHECK(with_capital(same) == same);
    CHECK(without_capital(same) == same);
  }
}
