// Over time, a screen for each tab: comparing campaigns, the journal, finalising. And what becomes of answers to other
// questions.
#pragma once

#include "ui/frame.h"

namespace boussole {

// What moved from a campaign to another, and the next one.
void draw_campaigns(Frame& frame);
void draw_journal(Frame& frame);
void draw_finalising(Frame& frame);
// What becomes of a diagnostic that answers another referential.
void draw_migration(Frame& frame);

}  // namespace boussole
