#include "app/question_filter.h"

#include <doctest/doctest.h>

#include "app/app.h"
#include "app/progress.h"
#include "support/fake_platform.h"

using namespace boussole;
using boussole::test::FakePlatform;

namespace {

struct Session {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  std::vector<Index> all;

  Session() {
    app.on_loaded({}, "");
    app.dispatch(NewDiagnostic{});
    all = applicable_criteria(built_in_referential(), app.state().diagnostic()->profile);
  }
  [[nodiscard]] std::vector<Index> shown(QuestionFilter filter) const {
    return filtered_criteria(built_in_referential(), *app.state().diagnostic(), filter);
  }
  [[nodiscard]] const std::string& id(std::size_t position) const {
    return built_in_referential().criteria[all[position]].id;
  }
  void edit(EditCommand command) { app.dispatch(std::move(command)); }
};

}  // namespace

TEST_CASE("each filter keeps what its name says, in the guide's order") {
  Session session;
  session.edit(Rate{session.id(0), 1});  // importance 2: priority 4
  session.edit(Rate{session.id(1), 2});  // priority 2
  session.edit(MarkUnknown{session.id(2)});
  session.edit(SetNote{session.id(3), "À relire"});
  CHECK(session.shown(QuestionFilter::all) == session.all);
  CHECK(session.shown(QuestionFilter::priorities) == std::vector<Index>{session.all[0]});
  CHECK(session.shown(QuestionFilter::unknown) == std::vector<Index>{session.all[2]});
  CHECK(session.shown(QuestionFilter::noted) == std::vector<Index>{session.all[3]});
  CHECK(session.shown(QuestionFilter::unanswered).size() == session.all.size() - 3);
  CHECK(session.shown(QuestionFilter::unanswered).front() == session.all[3]);
}

TEST_CASE("next and previous go through the filtered questions only") {
  Session session;
  session.edit(MarkUnknown{session.id(2)});
  session.edit(MarkUnknown{session.id(5)});
  session.app.dispatch(SetFilter{QuestionFilter::unknown});
  CHECK(session.app.state().criterion == session.all[2]);
  session.app.dispatch(NextCriterion{});
  CHECK(session.app.state().criterion == session.all[5]);
  session.app.dispatch(NextCriterion{});
  CHECK(session.app.state().criterion == session.all[5]);
  session.app.dispatch(PreviousCriterion{});
  CHECK(session.app.state().criterion == session.all[2]);
}

TEST_CASE("once everything has an answer, the next one is to be confirmed") {
  Session session;
  for (const Index index : session.all) session.edit(Rate{built_in_referential().criteria[index].id, 2});
  session.app.dispatch(StartCampaign{CampaignStart::answers_to_confirm});
  CHECK(session.shown(QuestionFilter::to_confirm) == session.all);
  session.edit(ConfirmAnswer{session.id(0)});
  session.edit(ClearAnswer{session.id(4)});
  session.app.dispatch(GoToCriterion{session.all[0]});
  session.app.dispatch(NextUnanswered{});
  CHECK_MESSAGE(session.app.state().criterion == session.all[4], "what has no answer comes first");
  session.edit(Rate{session.id(4), 1});
  session.app.dispatch(NextUnanswered{});
  CHECK(session.app.state().criterion == session.all[5]);
  for (std::size_t i = 1; i < session.all.size(); ++i) session.edit(ConfirmAnswer{session.id(i)});
  session.app.dispatch(NextUnanswered{});
  CHECK(session.app.state().screen == Screen::results);
}

TEST_CASE("a filter that nothing passes leaves the question where it was") {
  Session session;
  session.app.dispatch(GoToCriterion{session.all[4]});
  session.app.dispatch(SetFilter{QuestionFilter::noted});
  CHECK(session.app.state().criterion == session.all[4]);
}

TEST_CASE("the example is a valid diagnostic, kept once, and every question of it has an answer") {
  Session session;
  const std::size_t before = session.app.state().library.size();
  session.app.dispatch(OpenExample{});
  session.edit(Rate{"equipes.ratio-cip", 3});
  session.app.dispatch(GoTo{Screen::home});
  session.app.dispatch(OpenExample{});
  CHECK(session.app.state().library.size() == before + 1);
  CHECK(answer_to(*session.app.state().diagnostic(), "equipes.ratio-cip").level == 3);
  CHECK(progress_of(built_in_referential(), *session.app.state().diagnostic()).complete());
}
