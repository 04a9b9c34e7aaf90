#include "ui/hyphenation.h"

#include <doctest/doctest.h>

#include <string>

#include "ui/fonts.h"
#include "ui/text_layout.h"

using namespace boussole;

namespace {

std::string cut(std::string_view word) {
  std::string shown;
  std::size_t from = 0;
  for (const std::size_t point : hyphenation_points(word)) {
    shown += std::string(word.substr(from, point - from)) + "|";
    from = point;
  }
  return shown + std::string(word.substr(from));
}

}  // namespace

TEST_CASE("words are cut between syllables") {
  CHECK(cut("Questionnaire") == "Ques|tion|naire");
  CHECK(cut("Conventionnements") == "Con|ven|tion|ne|ments");
  CHECK(cut("Accompagnement") == "Ac|com|pa|gne|ment");
  CHECK(cut("Comprendre") == "Com|pren|dre");
  CHECK(cut("préconisation") == "pré|co|ni|sa|tion");
  CHECK(cut("chef") == "chef");
  CHECK(cut("PMSMP") == "PMSMP");
  CHECK(cut("2026-11-24") == "2026-11-24");
}
