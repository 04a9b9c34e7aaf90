#include "app/reports.h"

#include <doctest/doctest.h>

#include "app/exports.h"
#include "app/keeping.h"
#include "app/messages.h"
#include "app/state.h"
#include "core/group/workshop_codec.h"
#include "support/fake_platform.h"
#include "support/workshop_sample.h"

using namespace boussole;
using namespace boussole::test;

TEST_CASE("the minutes of a workshop are ordered without the votes of an open round, shown or written") {
  FakePlatform platform;
  AppState state;
  Messages messages(state);
  Keeping keeping(state, platform, messages);
  Exports exports(state, platform, messages, keeping);
  Reports reports(state, platform, messages, keeping, exports);
  const Workshop workshop = sample_workshop();
  REQUIRE_FALSE(workshop.rounds.back().votes.empty());
  reports.write(workshop, {ReportKind::full, ReportFormat::html, {}}, true);
  REQUIRE(platform.shown);
  CHECK_FALSE(platform.saved);
  CHECK(platform.shown->request.kind == ReportKind::workshop_minutes);
  CHECK(platform.shown->document == encode_workshop(without_open_votes(workshop)));
  CHECK(state.report_writer == ReportWriter::preparing);
  reports.write(workshop, {ReportKind::workshop_minutes, ReportFormat::csv, {}}, false);
  REQUIRE(platform.saved);
  CHECK(platform.saved->name.starts_with("atelier-conseil-d-administration-du-24-novembre-"));
  CHECK(platform.saved->name.ends_with("-compte-rendu.csv"));
}
