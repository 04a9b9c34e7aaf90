#include "core/language/password.h"

#include <doctest/doctest.h>

#include <string>

using namespace boussole;

TEST_CASE("a password is one line of characters, not too long") {
  CHECK(is_usable_password("a"));
  CHECK(is_usable_password(" Régie été "));
  CHECK(is_usable_password("🦊🌻"));
  CHECK_FALSE(is_usable_password(""));
  CHECK_FALSE(is_usable_password("deux\nlignes"));
  CHECK_FALSE(is_usable_password(std::string("a\0b", 3)));
  CHECK_FALSE(is_usable_password("a\x7F"));
  CHECK_FALSE(is_usable_password("R\xE9gie"));
  std::string long_one;
  for (std::size_t i = 0; i < kMostPasswordCharacters; ++i) long_one += "é";
  CHECK(is_usable_password(long_one));
  CHECK_FALSE(is_usable_password(long_one + "é"));
}

TEST_CASE("a long password counts characters as they are read, whichever way a computer writes their accents") {
  CHECK(is_long_password("tilleul vélo mardi lampe"));
  CHECK(is_long_password("douze lettre"));
  CHECK_FALSE(is_long_password("onze lettre"));
  CHECK_FALSE(is_long_password("e\xCC\x81t\x65\xCC\x81 a b cd"));  // « été a b cd »: ten, of twelve code points
  CHECK_FALSE(is_long_password("aaaaaaaaaaaaaaaaaaaa"));
  CHECK_FALSE(is_long_password("121212121212"));
  CHECK_FALSE(is_long_password(""));
}
