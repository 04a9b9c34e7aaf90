#include "core/language/french_number.h"

#include <doctest/doctest.h>

#include <string>

#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

TypingProblem problem_of(std::string_view text) { return parse_french_number(text).problem; }

}  // namespace

TEST_CASE("numbers are read as people type them") {
  const auto reads = [](std::string_view text, double value) {
    INFO(std::string(text));
    CHECK(parse_french_number(text) == TypedNumber{value, TypingProblem::none});
  };
  reads("2,5", 2.5);
  reads("2.5", 2.5);
  reads("0,125", 0.125);
  reads("0.125", 0.125);
  reads("1,125", 1.125);
  reads("1200", 1200);
  reads("1 200", 1200);
  reads("1\u00a0200", 1200);
  reads("1\u202f200\u202f000,25", 1200000.25);
  reads("  12 \n", 12);
  reads("\u00a012\u202f", 12);
  reads("007", 7);
  reads("-3", -3);
  reads("\u2212 3,5", -3.5);
  reads("-0", 0);
  reads("1234.567", 1234.567);
  reads("999999999999999,999999999", 999999999999999.999999999);
}

TEST_CASE("what is not a number is refused with its reason") {
  for (const char* text : {"", "   ", "\u00a0"}) CHECK(problem_of(text) == TypingProblem::empty);
  for (const char* text : {"-", "2,", "2.", "1 200,"}) CHECK(problem_of(text) == TypingProblem::unfinished);
  for (const char* text :
       {"abc", "2 ETP", "12 %", "1,2,3", "1.2.3", "1,200.5",  "12 00", "1200 000", "1  200", "1 2", ",5",
        "--1", "+1",    "1e3",  "0x10",  "١",     "1 200 ,5", "2, 5",  "inf",      "nan",    "\xff"}) {
    INFO(text);
    CHECK(problem_of(text) == TypingProblem::not_number);
    CHECK_FALSE(parse_french_number(text).value);
  }
  CHECK(problem_of("1.200") == TypingProblem::ambiguous);
  CHECK(problem_of("120.000") == TypingProblem::ambiguous);
  CHECK(problem_of("1234567890123456") == TypingProblem::too_large);
  CHECK(problem_of("0,1234567891") == TypingProblem::too_large);
}

TEST_CASE("numbers are written as they could have been typed") {
  CHECK(typed_french_number(2.5) == "2,5");
  CHECK(typed_french_number(1200) == "1\u00a0200");
  CHECK(typed_french_number(-1234567.25) == "-1\u00a0234\u00a0567,25");
  CHECK(typed_french_number(0) == "0");
  CHECK(typed_french_number(-0.0) == "0");
  CHECK(typed_french_number(1e-12) == "0");
  CHECK(typed_french_number(100) == "100");
  CHECK(typed_french_number(0.1 + 0.2) == "0,3");
}

TEST_CASE("a number written is read back") {
  Random random(random_seed());
  for (int round = 0; round < 2'000; ++round) {
    const auto whole = static_cast<double>(below(random, 1'000'000'000));
    const double value = (one_in(random, 2) ? -1 : 1) * (whole + static_cast<double>(below(random, 1'000)) / 1'000);
    const std::string text = typed_french_number(value);
    INFO(text);
    CHECK(parse_french_number(text).value == value);
  }
}
