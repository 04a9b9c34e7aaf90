// The two dialogs about passwords: one for a file that goes out, one for a file that comes in.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_protect(Frame& frame);
void draw_unlock(Frame& frame);

}  // namespace boussole
