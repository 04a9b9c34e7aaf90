#include "app/campaign_list.h"

#include <doctest/doctest.h>

#include "app/app.h"
#include "core/decisions/campaigns.h"
#include "support/session.h"

using namespace boussole;
using boussole::test::Session;

namespace {

Diagnostic named(const std::string& name, const std::string& code = "") {
  Diagnostic diagnostic;
  diagnostic.organisation.name = name;
  diagnostic.organisation.code = code;
  return diagnostic;
}

}  // namespace

TEST_CASE("one Régie: the same name, or the same code, case and accents aside; nothing said is no Régie") {
  CHECK(of_same_regie(named("Régie de l’Œuvre"), named(" regie de l’oeuvre ")));
  CHECK(of_same_regie(named("Régie de l’Étoile"), named("Re\u0301gie de l’E\u0301toile")));
  CHECK(of_same_regie(named("A", "R-01"), named("B", "r-01")));
  CHECK_FALSE(of_same_regie(named("A", "R-01"), named("B", "R-02")));
  CHECK_FALSE(of_same_regie(named(""), named("")));
  CHECK_FALSE(of_same_regie(named(" ", " "), named("", "")));
}

TEST_CASE("a new campaign keeps the former diagnostic and marks its answers; it is listed as another of the Régie") {
  Session session;
  const Diagnostic former = session.open();
  session.platform.now = "2027-11-24T18:00:00Z";
  session.app.dispatch(StartCampaign{CampaignStart::answers_to_confirm});
  REQUIRE(session.app.state().library.size() == 2);
  CHECK(session.app.state().library[1].diagnostic == former);
  CHECK(answer_to(session.open(), session.first).to_confirm);
  CHECK(session.open().journal.size() == 1);
  CHECK(session.open().journal[0].what ==
        "Nouvelle campagne, avec les réponses du 24\u00a0novembre\u00a02026 à confirmer");
  const std::vector<const Diagnostic*> others = other_campaigns(session.app.state());
  REQUIRE(others.size() == 1);
  CHECK(others[0]->id == former.id);
  CHECK(is_earlier(*others[0], session.open()));
  session.app.dispatch(EditCommand{ConfirmAnswer{session.first}});
  CHECK_FALSE(answer_to(session.open(), session.first).to_confirm);
  CHECK(session.open().journal.back().what.ends_with("réponse confirmée"));
}

TEST_CASE("a blank campaign has no answer; a locked diagnostic can begin one") {
  Session session;
  session.app.dispatch(Finalise{"le conseil"});
  session.app.dispatch(StartCampaign{CampaignStart::blank});
  CHECK(session.open().answers.empty());
  CHECK_FALSE(session.open().locked_at);
  CHECK(session.open().organisation.name == "Régie de l’Œuvre");
}

TEST_CASE("the ballots of a session are no campaigns, and have none beside them") {
  Session session;
  const std::string board = session.open().id;
  session.app.dispatch(NewBallot{});
  CHECK(is_ballot(session.open()));
  CHECK(other_campaigns(session.app.state()).empty());
  session.app.dispatch(OpenDiagnostic{board});
  CHECK_FALSE(is_ballot(session.open()));
  CHECK(other_campaigns(session.app.state()).empty());
  Diagnostic other;
  other.title = "Bulletin\u00a02";
  other.kind = DiagnosticKind::consensus;
  CHECK_FALSE(is_ballot(other));
  other.kind = DiagnosticKind::individual;
  for (const char* title : {"Bulletin", "Bulletin de mai 2", "2", "Conseil 2"}) {
    other.title = title;
    CHECK_FALSE(is_ballot(other));
  }
}

TEST_CASE("other Régies are not listed; campaigns come latest first") {
  Session session;
  session.platform.now = "2027-11-24T18:00:00Z";
  session.app.dispatch(StartCampaign{CampaignStart::blank});
  const std::string second = session.open().id;
  session.platform.now = "2028-11-24T18:00:00Z";
  session.app.dispatch(StartCampaign{CampaignStart::blank});
  const std::string third = session.open().id;
  session.app.dispatch(NewDiagnostic{});
  CHECK(other_campaigns(session.app.state()).empty());
  session.app.dispatch(OpenDiagnostic{third});
  const std::vector<const Diagnostic*> others = other_campaigns(session.app.state());
  REQUIRE(others.size() == 2);
  CHECK(others[0]->id == second);
}
