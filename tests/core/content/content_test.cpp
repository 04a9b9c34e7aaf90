// The content itself: that it is all there, and that what it names exists.
#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>

#include "core/content/referential.h"
#include "generated/test_paths.h"

using namespace boussole;

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
