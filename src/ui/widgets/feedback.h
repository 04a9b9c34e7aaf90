// Progress, and sentences about what just happened.
#pragma once

#include <string>

#include "app/state.h"
#include "ui/frame.h"

namespace boussole {

// A bar for `done` of `total`, with its words above when `label` is shown.
void progress_bar(Frame& frame, const std::string& id, const std::string& label, std::size_t done, std::size_t total,
                  bool label_visible = true);

// A problem as a panel with « Fermer »; it stays until then. What only tells is in screens/shell/news.h.
void problem_panel(Frame& frame, const std::string& id, const Notice& notice);

}  // namespace boussole
