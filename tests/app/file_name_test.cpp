#include "app/file_name.h"

#include <doctest/doctest.h>

using namespace boussole;

namespace {

std::string named(const std::string& name) {
  Diagnostic diagnostic;
  diagnostic.organisation.name = name;
  return export_file_name(diagnostic, {2026, 11, 24, 18, 0});
}

}  // namespace

TEST_CASE("a file is named alike whichever way the accents of its Régie are written") {
  const std::string wanted = "boussole-regie-de-l-etoilee-2026-11-24.boussole.json";
  CHECK(named("Régie de l'Étoilée") == wanted);
  CHECK(named("Re\u0301gie de l\u2019E\u0301toile\u0301e") == wanted);
  CHECK(named("RÉGIE\u000bDE\u2028L’ÉTOILÉE !") == wanted);
}

TEST_CASE("every European letter has a plain one in a file's name; what has none is a hyphen") {
  CHECK(named("Œuvre Łódź Çağ Ångström Straße") ==
        "boussole-oeuvre-lodz-cag-angstrom-strasse-2026-11-24.boussole.json");
  CHECK(named("日本 🧭 a/b\\c:d") == "boussole-a-b-c-d-2026-11-24.boussole.json");
  CHECK(named("🧭") == "boussole-diagnostic-2026-11-24.boussole.json");
  CHECK(named(std::string(200, 'a')).size() == std::string("boussole--2026-11-24.boussole.json").size() + 60);
}

TEST_CASE("the minutes of a workshop are named after its title, else after its Régie") {
  Workshop workshop;
  const LocalTime today{2026, 11, 24, 18, 0};
  CHECK(minutes_file_name(workshop, today, ReportFormat::html) == "atelier-2026-11-24-compte-rendu.html");
  workshop.organisation.name = "Régie de l’Étoilée";
  CHECK(minutes_file_name(workshop, today, ReportFormat::csv) ==
        "atelier-regie-de-l-etoilee-2026-11-24-compte-rendu.csv");
  workshop.title = "../Conseil d’administration";
  CHECK(minutes_file_name(workshop, today, ReportFormat::markdown) ==
        "atelier-conseil-d-administration-2026-11-24-compte-rendu.md");
}
