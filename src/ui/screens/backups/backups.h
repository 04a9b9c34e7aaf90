// « Sauvegardes »: where the data is, its copies in files, the earlier states that the browser keeps, and erasing it
// all.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_backups(Frame& frame);

// « Retours en arrière possibles », of that screen.
void draw_snapshots(Frame& frame);

}  // namespace boussole
