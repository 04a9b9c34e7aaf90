// Over time: finalising, journal, campaigns, and what becomes of answers to other questions.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_history(Frame& frame);
// What becomes of a diagnostic that answers another referential.
void draw_migration(Frame& frame);

}  // namespace boussole
