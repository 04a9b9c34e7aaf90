// A title that unfolds what belongs to it, on demand. Whether it is open is kept in UiMemory::unfolded.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

struct DisclosureSpec {
  std::string id = {};
  std::string title = {};
  std::string detail = {};  // under the title, muted: « 4 repères sur 7 »
};

// The title across the column. True while it is open.
bool disclosure(Frame& frame, const DisclosureSpec& spec);

// Turns what is kept under this id, for a button that unfolds something.
void fold_or_unfold(Frame& frame, const std::string& id);

}  // namespace boussole
