// An application as it is after a first evening: one new diagnostic, named, in which a first criterion is answered and
// which the browser has stored.
#pragma once

#include <string>

#include "app/app.h"
#include "support/fake_platform.h"

namespace boussole::test {

struct Session {
  FakePlatform platform;
  App app{built_in_referential(), platform};
  std::string first = built_in_referential().criteria[0].id;

  Session() {
    app.on_loaded({}, "");
    app.dispatch(NewDiagnostic{});
    app.dispatch(EditCommand{SetFact{Fact::organisation_name, "Régie de l’Œuvre"}});
    app.dispatch(EditCommand{Rate{first, 1}});
    platform.pass_time(app);
  }
  [[nodiscard]] const Diagnostic& open() const { return *app.state().diagnostic(); }
  [[nodiscard]] int level() const { return answer_to(open(), first).level; }
};

}  // namespace boussole::test
