#include "app/route.h"

#include <algorithm>
#include <array>

namespace boussole {

namespace {

// What a screen makes of the open diagnostic.
enum class Subject {
  none,      // it is about something else
  expected,  // it is about it, and says what to do without one
  needed,    // it can't be shown without one
};

struct ScreenAddress {
  Screen screen;
  std::string_view word;
  Subject subject;
};

constexpr std::array<ScreenAddress, 23> kAddresses = {{
    {Screen::home, "accueil", Subject::none},
    {Screen::profile, "profil", Subject::needed},
    {Screen::questionnaire, "questionnaire", Subject::needed},
    {Screen::entry, "saisie", Subject::needed},
    {Screen::indicators, "indicateurs", Subject::needed},
    {Screen::audience, "notre-public", Subject::needed},
    {Screen::calculators, "calculs", Subject::needed},
    {Screen::results, "resultats", Subject::needed},
    {Screen::plan, "plan", Subject::needed},
    {Screen::report, "rapport", Subject::expected},
    {Screen::history, "historique", Subject::needed},
    {Screen::journal, "journal", Subject::needed},
    {Screen::finalising, "finaliser", Subject::needed},
    {Screen::workshop, "atelier", Subject::none},
    {Screen::comparison, "comparer", Subject::none},
    {Screen::backups, "sauvegardes", Subject::none},
    {Screen::examples, "exemples", Subject::none},
    {Screen::checklists, "reperes", Subject::none},
    {Screen::principles, "principes", Subject::none},
    {Screen::glossary, "glossaire", Subject::none},
    {Screen::settings, "reglages", Subject::none},
    {Screen::help, "aide", Subject::none},
    {Screen::migration, "migration", Subject::none},
}};

const ScreenAddress& address_of(Screen screen) {
  return *std::find_if(kAddresses.begin(), kAddresses.end(),
                       [&](const ScreenAddress& address) { return address.screen == screen; });
}

}  // namespace

std::string route_of(const AppState& state) {
  std::string route = "#/" + std::string(address_of(state.screen).word);
  if (state.screen == Screen::questionnaire) route += "/" + state.referential->criteria[state.criterion].id;
  if (state.screen == Screen::principles && state.principle) {
    route += "/" + state.referential->principles[*state.principle].id;
  }
  return route;
}

std::optional<Route> parse_route(std::string_view text) {
  if (!text.starts_with("#/")) return std::nullopt;
  text.remove_prefix(2);
  const std::size_t slash = text.find('/');
  const std::string_view word = text.substr(0, slash);
  const auto found = std::find_if(kAddresses.begin(), kAddresses.end(),
                                  [&](const ScreenAddress& address) { return address.word == word; });
  if (found == kAddresses.end()) return std::nullopt;
  Route route{found->screen, {}};
  if (slash != std::string_view::npos) route.subject = text.substr(slash + 1);
  return route;
}

bool needs_diagnostic(Screen screen) { return address_of(screen).subject == Subject::needed; }

bool shows_diagnostic(Screen screen) { return address_of(screen).subject != Subject::none; }

}  // namespace boussole
