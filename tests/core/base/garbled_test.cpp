#include "core/base/garbled.h"

#include <doctest/doctest.h>

#include "core/content/referential.h"
#include "core/diagnostic/codec.h"
#include "core/language/utf8.h"
#include "generated/assets.h"
#include "support/random_diagnostic.h"
#include "support/seed.h"

using namespace boussole;

namespace {

// The text as a program shows it that takes each byte for a character of ISO-8859-1.
std::string taken_for_latin1(std::string_view text) {
  std::string garbled;
  for (const char c : text) append_utf8(garbled, static_cast<unsigned char>(c));
  return garbled;
}

std::string titled(std::string_view title) { return "{\"title\":\"" + std::string(title) + "\"}"; }

std::string mended(std::string_view title) {
  const auto garbled = find_garbled(titled(title));
  return garbled ? garbled->mended : "";
}

}  // namespace

TEST_CASE("UTF-8 taken for another encoding is found and put right") {
  CHECK(mended("RÃ©gie") == titled("Régie"));
  CHECK(mended("lâ€™insertion, Ã\u00a0 voir, Å“uvre â€“ Â«\u00a0oui\u00a0Â»") ==
        titled("l’insertion, à voir, œuvre – «\u00a0oui\u00a0»"));
  CHECK(mended("lâ\u0080\u0099Ã©tÃ©") == titled("l’été"));
  CHECK(mended("R√©gie de l‚Äô√âtoile") == titled("Régie de l’Étoile"));
  CHECK(mended("RÃƒÂ©gie") == titled("Régie"));
  CHECK(mended("R\\u00c3\\u00a9gie") == titled("Régie"));
  CHECK(mended("ðŸ§­ Ã©") == titled("🧭 é"));
  // What is right among it stays.
  CHECK(mended("RÃ©gie, Ã©tÃ©, déjà") == titled("Régie, été, déjà"));
  const auto garbled = find_garbled(titled("ExempleÂ\u00a0: la RÃ©gie des Tilleuls"));
  REQUIRE(garbled);
  CHECK(garbled->before == "RÃ©gie");
  CHECK(garbled->after == "Régie");
}

TEST_CASE("what is right is left alone") {
  for (const char* title :
       {"Régie", "ÉTÉ", "LIBERTÉ»", "été»\u00a0!", "à\u00a0«\u00a0dire\u00a0»", "São Tomé", "Ã", "Â", "plain",
        "La Régie affiche « RÃ©gie » à l’écran, c’est étrange", "Łódź, Çağlar, Ångström", "Ж日本🧭"}) {
    INFO(title);
    CHECK_FALSE(find_garbled(titled(title)));
  }
  CHECK_FALSE(find_garbled("{"));
  CHECK_FALSE(find_garbled(""));
  CHECK_FALSE(find_garbled(example_json()));
  CHECK_FALSE(find_garbled(referential_json()));
  CHECK_FALSE(find_garbled(companion_json()));
}

TEST_CASE("a whole diagnostic comes back as it was, once or twice garbled") {
  const Diagnostic example = decode_diagnostic(example_json()).value();
  std::string text = encode_diagnostic(example);
  for (int times = 1; times <= 2; ++times) {
    text = taken_for_latin1(text);
    const auto garbled = find_garbled(text);
    REQUIRE(garbled);
    const Result<Diagnostic> read = decode_diagnostic(garbled->mended);
    REQUIRE(read);
    CHECK(read.value() == example);
  }
}

TEST_CASE("whatever a diagnostic says, what is mended is valid") {
  const std::uint64_t seed = test::random_seed();
  CAPTURE(seed);
  test::Random random(seed);
  for (int i = 0; i < 200; ++i) {
    const std::string text =
        taken_for_latin1(encode_diagnostic(test::random_diagnostic(built_in_referential(), random)));
    const auto garbled = find_garbled(text);
    if (garbled && decode_diagnostic(text)) CHECK(decode_diagnostic(garbled->mended).ok());
  }
}
