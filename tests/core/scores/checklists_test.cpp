#include "core/scores/checklists.h"

#include <doctest/doctest.h>

using namespace boussole;

namespace {

Checklist seven() {
  Checklist checklist;
  checklist.id = "l";
  checklist.items = {"a", "b", "c", "d", "e", "f", "g"};
  return checklist;
}

}  // namespace

TEST_CASE("four items out of seven") {
  Diagnostic diagnostic;
  CHECK(count_checklist(seven(), diagnostic) == ChecklistCount{0, 0, 0, 7, 7});
  diagnostic.checklists["l"] = {{0, CheckState::yes}, {1, CheckState::yes},     {2, CheckState::yes},
                                {3, CheckState::no},  {4, CheckState::unknown}, {6, CheckState::yes}};
  CHECK(count_checklist(seven(), diagnostic) == ChecklistCount{4, 1, 1, 1, 7});
}

TEST_CASE("an answer to an item that is gone counts nowhere") {
  Diagnostic diagnostic;
  diagnostic.checklists["l"] = {{7, CheckState::yes}, {1000, CheckState::no}};
  diagnostic.checklists["other"] = {{0, CheckState::yes}};
  CHECK(count_checklist(seven(), diagnostic) == ChecklistCount{0, 0, 0, 7, 7});
}

TEST_CASE("each built-in checklist is one of its theme's") {
  const Referential& referential = built_in_referential();
  std::size_t found = 0;
  for (Index theme = 0; theme < referential.themes.size(); ++theme) found += checklists_of(referential, theme).size();
  CHECK(found == referential.checklists.size());
}
