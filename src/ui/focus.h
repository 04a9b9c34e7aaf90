// Where the focus goes when what had it goes away or takes presses no more: never back to the top of the page.
// It goes to what followed in the order in which one was reading, else to what came before; never across a modal's
// edge.
#pragma once

#include <string>
#include <string_view>

#include "ui/semantics.h"

namespace boussole {

enum class FocusReach {
  anything,
  no_fields,  // one who touches the page must not see a keyboard open over it
};

// Whether `id` could have the focus before and cannot after.
[[nodiscard]] bool lost_focus(const Tree& before, const Tree& after, std::string_view id);

// The node of `after` that gets the focus which `lost`, a node of `before`, had; "" when no neighbour can have it.
[[nodiscard]] std::string focus_heir(const Tree& before, const Tree& after, std::string_view lost, FocusReach reach);

}  // namespace boussole
