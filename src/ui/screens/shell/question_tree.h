// The questions in the navigation: how far one is, a filter, and each domain with the questions of the current one.
#pragma once

#include "ui/frame.h"

namespace boussole {

void draw_question_tree(Frame& frame);
// Brings the question that one has just come to into sight in its list.
void show_question_in_tree(Frame& frame);

}  // namespace boussole
