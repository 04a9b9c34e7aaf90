// What the guide gives beside one question, in the help column: examples of Régies, checklists of its theme.
#pragma once

#include "ui/frame.h"

namespace boussole {

// A section of the help column: an icon and a title.
void help_section(Frame& frame, const std::string& id, const char* icon, Text title);

// Both draw nothing where there is nothing to show, or while the content of the guide is not there.
void draw_criterion_checklists(Frame& frame, Index criterion);
void draw_criterion_examples(Frame& frame, Index criterion);

}  // namespace boussole
