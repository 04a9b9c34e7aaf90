// The content itself: that it is all there, and that what it names exists.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "core/content/referential.h"
#include "generated/test_paths.h"

using namespace boussole;

namespace {

// Words of the longest sentence; marks that stand alone are no words.
std::size_t longest_sentence(std::string text) {
  constexpr std::string_view kNoBreakSpace = "\u00a0";
  for (std::size_t at = text.find(kNoBreakSpace); at != std::string::npos; at = text.find(kNoBreakSpace, at))
    text.replace(at, kNoBreakSpace.size(), " ");
  std::istringstream stream(text);
  std::size_t words = 0;
  std::size_t longest = 0;
  for (std::string word; stream >> word;) {
    if (word != ":" && word != ";" && word != "?" && word != "!" && word != "«" && word != "»") ++words;
    longest = std::max(longest, words);
    if (word.ends_with('.') || word.ends_with('?') || word.ends_with('!')) words = 0;
  }
  return longest;
}

}  // namespace

TEST_CASE("the built-in companion covers the guide") {
  const Referential& referential = built_in_referential();
  CHECK(referential.illustrations.size() > 50);
  CHECK(referential.checklists.size() == 26);
  CHECK(referential.indicators.size() == 10);
  CHECK(referential.key_figures.size() == 14);
  CHECK(referential.times.size() == 9);
  CHECK(referential.glossary.size() > 35);
  std::set<std::size_t> lighted;
  for (Index i = 0; i < referential.criteria.size(); ++i) {
    if (!illustrations_of(referential, i).empty()) lighted.insert(i);
  }
  CHECK(lighted.size() > 20);
  Index before = 0;
  for (const Illustration& illustration : referential.illustrations) {
    CHECK(static_cast<Index>(illustration.page) >= before);
    before = static_cast<Index>(illustration.page);
  }
  for (const Principle& principle : referential.principles) {
    for (const std::string* text :
         {&principle.text, &principle.plain, &principle.discussion, &principle.discussion_plain}) {
      CHECK_FALSE(text->empty());
    }
  }
}

TEST_CASE("the icons that the built-in domains name are drawn") {
  std::ifstream stream(std::string(BOUSSOLE_SOURCE_DIR) + "/assets/icons.txt");
  std::set<std::string> icons;
  for (std::string line; std::getline(stream, line);) icons.insert(line);
  for (const Domain& domain : built_in_referential().domains) {
    CHECK(icons.contains(domain.icon));
    CHECK(icons.contains(domain.pictogram));
    CHECK_FALSE(domain.plain_title.empty());
  }
}

TEST_CASE("indicators, figures and checklists have plain words wherever they have words, 12 a sentence at most") {
  const Referential& referential = built_in_referential();
  const auto check = [](const std::string& usual, const std::string& plain) {
    INFO(usual);
    CHECK(plain.empty() == usual.empty());
    CHECK(longest_sentence(plain) <= 12);
  };
  for (const Indicator& indicator : referential.indicators) {
    check(indicator.question, indicator.plain_question);
    check(indicator.source, indicator.plain_source);
    for (std::size_t i = 0; i < indicator.words.size(); ++i) check(indicator.words[i], indicator.plain_words[i]);
    for (const IndicatorInput& input : indicator.inputs) check(input.hint, input.plain_hint);
  }
  for (const KeyFigure& figure : referential.key_figures) {
    check(figure.question, figure.plain_question);
    check(figure.note, figure.plain_note);
  }
  for (const Checklist& checklist : referential.checklists) {
    CHECK(longest_sentence(in_wording(checklist.introduction, checklist.plain_introduction, Wording::plain)) <= 12);
    CHECK(checklist.plain_items.size() == checklist.items.size());
    for (std::size_t item = 0; item < checklist.items.size(); ++item) {
      const std::string& words = item_in(checklist, item, Wording::plain);
      INFO(words);
      CHECK(longest_sentence(words) <= 12);
      CHECK(words.find("·") == std::string::npos);  // hard to read
    }
  }
}

TEST_CASE("what helps to answer is said in plain words too: why, ready-made actions, when it makes no sense") {
  constexpr std::size_t kMostOfAction = 14;  // one sentence rather than two that lean on each other
  for (const Criterion& criterion : built_in_referential().criteria) {
    INFO(criterion.id);
    CHECK_FALSE(criterion.plain_why.empty());
    CHECK(longest_sentence(criterion.plain_why) <= 12);
    CHECK(criterion.na_when.empty() == criterion.plain_na_when.empty());
    for (const SuggestedAction& action : criterion.actions) {
      INFO(action.text);
      CHECK_FALSE(action.plain.empty());
      CHECK(longest_sentence(action.plain) <= kMostOfAction);
      CHECK(action.plain.find("PMSMP") == std::string::npos);
      CHECK(action.plain.find("·") == std::string::npos);
    }
  }
}
