#include "core/language/texts.h"

#include <doctest/doctest.h>

using namespace boussole;

TEST_CASE("a half is rounded away from zero") {
  CHECK(french_number(0.5) == "1");
  CHECK(french_number(1.5) == "2");
  CHECK(french_number(2.5) == "3");
  CHECK(french_number(-0.5) == "-1");
  CHECK(french_number(-2.5) == "-3");
  CHECK(french_number(0.25, 1) == "0,3");
  CHECK(french_number(-0.125, 2) == "-0,13");
  CHECK(french_number(0.49999) == "0");
  CHECK(french_number(2.4999) == "2");
}

TEST_CASE("nothing is written as minus zero") {
  CHECK(french_number(-0.4) == "0");
  CHECK(french_number(-0.0) == "0");
  CHECK(french_number(-0.04, 1) == "0,0");
}

TEST_CASE("thousands are parted by no-break spaces") {
  CHECK(french_number(0) == "0");
  CHECK(french_number(999) == "999");
  CHECK(french_number(1000) == "1\u00a0000");
  CHECK(french_number(12345) == "12\u00a0345");
  CHECK(french_number(1234567.5, 1) == "1\u00a0234\u00a0567,5");
  CHECK(french_number(-1000) == "-1\u00a0000");
  CHECK(french_number(999.5) == "1\u00a0000");
}

TEST_CASE("decimals follow a comma, as many as asked") {
  CHECK(french_number(2.5, 1) == "2,5");
  CHECK(french_number(2, 2) == "2,00");
  CHECK(french_number(0.0000004, 6) == "0,000000");
  CHECK(french_number(3.1415926535, 6) == "3,141593");
}

TEST_CASE("names in a text are replaced, and only those given") {
  CHECK(tr(Text::score_range, {{"low", "1"}, {"high", "{low}"}}) == "de 1 à {low}");
  CHECK(tr(Text::score_range, {{"low", "1"}}) == "de 1 à {high}");
  CHECK(tr(Text::score_range, {}) == "de {low} à {high}");
  CHECK(tr(Text::fault_not_object, {{"low", "1"}}) == tr(Text::fault_not_object));  // « { … } » is no name
}

TEST_CASE("in French 0 and 1 are singular, 2 is plural") {
  CHECK(tr_count(Text::score_coverage, 0, {{"total", "59"}}) == "0\u00a0réponse avec un niveau sur 59");
  CHECK(tr_count(Text::score_coverage, 1, {{"total", "59"}}) == "1\u00a0réponse avec un niveau sur 59");
  CHECK(tr_count(Text::score_coverage, 2, {{"total", "59"}}) == "2\u00a0réponses avec un niveau sur 59");
}

TEST_CASE("a count is not written into what a person typed") {
  CHECK(tr_count(Text::score_coverage, 2, {{"total", "{n}"}}) == "2\u00a0réponses avec un niveau sur {n}");
}

TEST_CASE("plain language is used where it exists, the usual words elsewhere") {
  CHECK(tr(Text::home_introduction, Wording::plain) != tr(Text::home_introduction));
  CHECK(tr(Text::screen_home, Wording::plain) == tr(Text::screen_home));
  CHECK_FALSE(tr(Text::home_introduction, Wording::plain).empty());
}
