#include "ui/term_index.h"

#include <doctest/doctest.h>

using namespace boussole;

namespace {

const std::vector<GlossaryEntry> kGlossary = {
    {"CIP", "", "", ""}, {"EI", "", "", ""},    {"IAE", "", "", ""},    {"PASS IAE", "", "", ""}, {"R.E.V", "", "", ""},
    {"B1", "", "", ""},  {"Dares", "", "", ""}, {"marché", "", "", ""}, {"CUI-CAE", "", "", ""},  {"É", "", "", ""},
};

std::vector<std::string> found(std::string_view text) {
  const TermIndex index(kGlossary);
  std::vector<std::string> terms;
  for (const TermMatch& match : index.find(text)) {
    const std::string_view word = text.substr(match.begin, match.end - match.begin);
    CHECK(word == kGlossary[match.entry].term);
    terms.emplace_back(word);
  }
  return terms;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("acronyms are found as whole words, in the order of the text") {
  CHECK(found("Notre EI a-t-elle assez de CIP\u00a0?") == Words{"EI", "CIP"});
  CHECK(found("l’EI, « CIP », CIP/EI·(B1)") == Words{"EI", "CIP", "CIP", "EI", "B1"});
  CHECK(found("REIMS, EIX, PEI, ÉEI, EIÉ, EI2, cip").empty());
  CHECK(found("").empty());
  CHECK(found("C").empty());
}

TEST_CASE("the longest term wins; words that are no acronyms are left alone") {
  CHECK(found("un PASS IAE, l’IAE") == Words{"PASS IAE", "IAE"});
  CHECK(found("R.E.V et CUI-CAE") == Words{"R.E.V", "CUI-CAE"});
  CHECK(found("La Dares, le marché").empty());
}

TEST_CASE("an index knows the glossary that it was made for") {
  const TermIndex index(kGlossary);
  CHECK(index.is_of(kGlossary));
  CHECK_FALSE(index.is_of({}));
  CHECK_FALSE(TermIndex().is_of(kGlossary));
  CHECK(TermIndex().find("EI").empty());
}
