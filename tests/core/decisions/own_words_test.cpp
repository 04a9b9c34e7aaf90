#include "core/decisions/own_words.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace boussole;

namespace {

const Referential& guide() { return built_in_referential(); }

std::vector<SearchHit> find(const Diagnostic& diagnostic, std::string_view query) {
  SearchIndex index(guide());
  add_own_words(index, guide(), diagnostic);
  std::vector<SearchHit> own = index.look_up(query).hits;
  std::erase_if(own, [](const SearchHit& hit) { return hit.kind < HitKind::note; });
  return own;
}

}  // namespace

TEST_CASE("what the board wrote is found: remarks, evidence, reasons, principles, actions") {
  Diagnostic diagnostic;
  diagnostic.profile.aci = true;
  const Index first = applicable_criteria(guide(), diagnostic.profile).front();
  Answer& answer = diagnostic.answers[guide().criteria[first].id];
  answer.note = "Le bailleur Kaléidoscope a dit oui";
  answer.evidence = {"un autre papier", "la lettre du kaléidoscope"};
  answer.state = AnswerState::not_applicable;
  answer.reason = "pas de kaléidoscope ici";
  diagnostic.principles[guide().principles[1].id].note = "un kaleidoscope de gens";
  diagnostic.actions.resize(2);
  diagnostic.actions[0].title = "Autre chose";
  diagnostic.actions[1].title = "Acheter un kaléidoscope";
  diagnostic.actions[1].owner = "le bureau";
  const std::vector<SearchHit> hits = find(diagnostic, "KALEIDO");
  REQUIRE(hits.size() == 5);
  CHECK(hits[0].kind == HitKind::planned);  // its title
  CHECK(hits[0].index == 1);
  CHECK(std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) {
    return hit.kind == HitKind::evidence && hit.index == first && hit.sub == 1;
  }));
  CHECK(std::any_of(hits.begin(), hits.end(),
                    [](const SearchHit& hit) { return hit.kind == HitKind::principle_note && hit.index == 1; }));
  CHECK(find(diagnostic, "bureau").size() == 1);
}

TEST_CASE("a reason that does not count any more, and what does not concern the Régie, are not found") {
  Diagnostic diagnostic;
  diagnostic.profile.aci = true;
  const std::vector<Index> own = applicable_criteria(guide(), diagnostic.profile);
  Answer& answer = diagnostic.answers[guide().criteria[own.front()].id];
  answer.state = AnswerState::rated;
  answer.reason = "kaléidoscope";
  for (Index i = 0; i < guide().criteria.size(); ++i) {
    if (std::find(own.begin(), own.end(), i) == own.end())
      diagnostic.answers[guide().criteria[i].id].note = "kaléidoscope";
  }
  diagnostic.answers["no.such-question"].note = "kaléidoscope";
  CHECK(find(diagnostic, "kaléidoscope").empty());
}
