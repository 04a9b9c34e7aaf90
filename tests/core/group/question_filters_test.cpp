#include "core/group/question_filters.h"

#include <doctest/doctest.h>

#include "support/builders.h"
#include "support/members.h"

using namespace boussole;
using namespace boussole::test;

TEST_CASE("the questions worth a commission's time") {
  const Referential referential = small_referential(6);
  //                                    nobody, spread, alone ahead, alone behind, one answer, like all
  const std::vector<Member> members = {answering("A", {0, 0, 3, 0, 1, 2}), answering("B", {1, 3, 1, 2, -1, 2}),
                                       answering("C", {1, 1, 0, 3, -1, 3})};
  const ShownComparison shown = shown_comparison(referential, members, GroupDisplay::names, kDefaultMinimum);
  using Questions = std::vector<Index>;
  CHECK(filter_questions(shown, ComparedQuestions::all, std::nullopt) == Questions{0, 1, 2, 3, 4, 5});
  CHECK(filter_questions(shown, ComparedQuestions::nobody, std::nullopt) == Questions{0});
  CHECK(filter_questions(shown, ComparedQuestions::spread, std::nullopt) == Questions{1, 2, 3});
  CHECK(filter_questions(shown, ComparedQuestions::alone, 0) == Questions{2, 3});
  CHECK(filter_questions(shown, ComparedQuestions::alone, 1) == Questions{1});
  CHECK(filter_questions(shown, ComparedQuestions::alone, std::nullopt).empty());
  CHECK(filter_questions(shown, ComparedQuestions::alone, 7).empty());
}

TEST_CASE("what « Groupe seul » withholds is in no filter but all") {
  const Referential referential = small_referential(2);
  std::vector<Member> members(3, answering("", {0, 0}));
  for (std::size_t i = 0; i < members.size(); ++i) members[i].name = "R" + std::to_string(i);
  const ShownComparison shown = shown_comparison(referential, members, GroupDisplay::group, kDefaultMinimum);
  CHECK(filter_questions(shown, ComparedQuestions::nobody, std::nullopt).empty());
  CHECK(filter_questions(shown, ComparedQuestions::all, std::nullopt).size() == 2);
}
