// Answers to questions that the referential in use does not ask: kept in the diagnostic, readable, not in the scores.
#pragma once

#include <string>

#include "core/diagnostic/assessment.h"
#include "ui/frame.h"

namespace boussole {

// One of them: the question's title where it is known, the answer, and what was written. `level` of the heading.
void draw_kept_answer(Frame& frame, const std::string& id, const std::string& criterion, const Answer& answer,
                      int level);

// All those of the open diagnostic, in a card below what is there; nothing when there is none.
void draw_gone_answers(Frame& frame);

}  // namespace boussole
