// « Atelier »: a room that answers together. Its list, its preparation and its end are pages like the others; its
// questions are a page alone, for the room to read.
#pragma once

#include "ui/frame.h"

namespace boussole {

// What stands in the page.
void draw_workshop(Frame& frame);

// Whether the questions of the open workshop take the whole page.
[[nodiscard]] bool projects(const AppState& state);
// The whole page.
void draw_projection(Frame& frame);

}  // namespace boussole
