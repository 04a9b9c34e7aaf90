// How much of a question is seen at once on a usual screen: the question, its four answers and their signs.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/ui_driver.h"
#include "ui/theme.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

// A Régie that every question concerns.
Profile everything() {
  return {.aci = true,
          .ei = true,
          .ai = Ai::carried,
          .etti = true,
          .seasonal = true,
          .public_procurement = true,
          .bridge_contracts = true};
}

// How far the last answer of the question that is shown ends under what can be seen, in points; 0 or less: it fits.
float beyond(UiDriver& ui, const Criterion& criterion) {
  const Node* last = ui.tree().find("criterion." + criterion.id + ".level.3");
  const Node* scroll = ui.tree().find("main.scroll");
  REQUIRE(last);
  REQUIRE(scroll);
  const Rect card = ui.interface().page_rect(*last);
  return card.y + card.height - (scroll->rect.y + scroll->rect.height);
}

}  // namespace

TEST_CASE("at 1280 × 800 a question and its four answers with their signs stand on one screen, nearly always") {
  UiDriver ui;
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetProfile{everything()}});
  const Referential& referential = *ui.app.state().referential;
  std::size_t fitting = 0;
  std::string longest;
  for (Index index = 0; index < referential.criteria.size(); ++index) {
    ui.app.dispatch(GoToCriterion{index});
    ui.settle();
    const float excess = beyond(ui, referential.criteria[index]);
    if (excess <= 0)
      ++fitting;
    else
      longest += " " + referential.criteria[index].id + " (" + std::to_string(static_cast<int>(excess)) + ")";
  }
  MESSAGE("at 1280 x 800, ", fitting, " questions of ", referential.criteria.size(),
          " fit; beyond, in points:", longest);
  CHECK(fitting >= 50);
}
