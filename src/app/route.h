// The address of what is shown, the part of the page's address behind « # »: « #/questionnaire/equipes.ratio-cip »,
// « #/principes/P4 ».
// Addresses are kept by browsers and shared by people: a screen keeps its word for good.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/state.h"

namespace boussole {

struct Route {
  Screen screen = Screen::home;
  std::string
      subject;  // id of a criterion or a principle, "" when there is none; it may be unknown to this referential

  bool operator==(const Route&) const = default;
};

[[nodiscard]] std::string route_of(const AppState& state);
// None when the text is no address of ours.
[[nodiscard]] std::optional<Route> parse_route(std::string_view text);

// Whether a screen shows the open diagnostic, and so can't be shown without one.
[[nodiscard]] bool needs_diagnostic(Screen screen);
// Whether a screen is about the open diagnostic, be it only to say what to do when there is none.
[[nodiscard]] bool shows_diagnostic(Screen screen);

}  // namespace boussole
