#include "core/scores/audience.h"

#include <doctest/doctest.h>

using namespace boussole;

namespace {

const AudienceLine& line(const std::vector<AudienceLine>& lines, std::string_view id) {
  for (const AudienceLine& candidate : lines) {
    if (built_in_referential().key_figures[candidate.figure].id == id) return candidate;
  }
  FAIL("no line");
  return lines[0];
}

}  // namespace

TEST_CASE("a Régie's shares beside the national ones, in points; some may be missing") {
  Diagnostic diagnostic;
  diagnostic.audience = {{"qpv", 71}, {"langue", 42.5}, {"rsa", 54}, {"rue", 120}, {"asile", -1}, {"other", 3}};
  const std::vector<AudienceLine> lines = audience_lines(built_in_referential(), diagnostic);
  CHECK(line(lines, "qpv").gap == 6.0);
  CHECK(line(lines, "langue").gap == -7.5);
  CHECK(line(lines, "rsa").gap == 0.0);
  CHECK_FALSE(line(lines, "zrr").share);
  CHECK_FALSE(line(lines, "zrr").impossible);
  for (const char* id : {"rue", "asile"}) {
    CHECK(line(lines, id).impossible);
    CHECK_FALSE(line(lines, id).gap);
  }
}

TEST_CASE("only shares of people are there, in the guide's order") {
  const Referential& referential = built_in_referential();
  const std::vector<AudienceLine> lines = audience_lines(referential, Diagnostic{});
  CHECK(lines.size() == 11);
  Index before = 0;
  for (const AudienceLine& each : lines) {
    CHECK(each.figure >= before);
    before = each.figure;
    CHECK(referential.key_figures[each.figure].unit == "%");
    CHECK(referential.key_figures[each.figure].about == FigureAbout::people);
  }
}
