// What the guide says, beside the questions.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_examples(Frame& frame);
void draw_checklists(Frame& frame);
void draw_principles(Frame& frame);
void draw_glossary(Frame& frame);

}  // namespace boussole
