// The items of a checklist, answerable where a diagnostic is open; a path is drawn as one. On the page of the
// checklists and beside the questions of their theme. Never in the score.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

// « 4 repères sur 7 », or without a diagnostic « 7 repères ».
[[nodiscard]] std::string checklist_words(const Frame& frame, const Checklist& checklist);

// The checklist folded under its title, with its count.
void draw_checklist(Frame& frame, const Checklist& checklist);

}  // namespace boussole
