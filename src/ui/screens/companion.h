// What the screens of the guide's content share: it comes after the first screen.
#pragma once

#include "ui/frame.h"

namespace boussole {

// Whether the content of the guide is there; otherwise says that it is on its way, or why it is not.
bool companion_ready(Frame& frame);

}  // namespace boussole
