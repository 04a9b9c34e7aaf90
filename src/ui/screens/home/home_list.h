// « Vos diagnostics »: the list that one comes back to, and what home.cpp shares with it.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_home_list(Frame& frame);

void draw_example_button(Frame& frame);
// That a file may be dropped on the page, where it can.
void draw_drop_hint(Frame& frame);

}  // namespace boussole
