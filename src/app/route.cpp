#include "app/route.h"

#include <algorithm>
#include <array>

namespace boussole {

namespace {

struct ScreenAddress {
  Screen screen;
  std::string_view word;
  bool needs_diagnostic;
};

constexpr std::array<ScreenAddress, 17> kAddresses = {{
    {Screen::home, "accueil", false},
    {Screen::profile, "profil", true},
    {Screen::questionnaire, "questionnaire", true},
    {Screen::entry, "saisie", true},
    {Screen::indicators, "indicateurs", true},
    {Screen::audience, "notre-public", true},
    {Screen::calculators, "calculs", true},
    {Screen::results, "resultats", true},
    {Screen::plan, "plan", true},
    {Screen::history, "historique", true},
    {Screen::examples, "exemples", false},
    {Screen::checklists, "reperes", false},
    {Screen::principles, "principes", false},
    {Screen::glossary, "glossaire", false},
    {Screen::settings, "reglages", false},
    {Screen::help, "aide", false},
    {Screen::migration, "migration", false},
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

bool needs_diagnostic(Screen screen) { return address_of(screen).needs_diagnostic; }

}  // namespace boussole
