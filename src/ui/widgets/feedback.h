// Progress, and sentences about what just happened.
#pragma once

#include <string>

#include "app/state.h"
#include "ui/frame.h"

namespace boussole {

// A bar for `done` of `total`, with its words above when `label` is shown.
void progress_bar(Frame& frame, const std::string& id, const std::string& label, std::size_t done, std::size_t total,
                  bool label_visible = true);

// A notice as a panel with « Fermer ».
void notice_panel(Frame& frame, const std::string& id, const Notice& notice);

}  // namespace boussole
