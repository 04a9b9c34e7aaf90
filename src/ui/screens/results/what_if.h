// « Et si la réponse changeait ? »: a level tried on a question, and how the scores would move. Nothing changes until
// it is kept.
#pragma once

#include <span>

#include "ui/frame.h"

namespace boussole {

// `criteria`: those of the score that is explained; the ones that would raise it most are offered first.
void draw_what_if(Frame& frame, std::span<const Index> criteria);
// What was being tried is not any more.
void forget_what_if(UiMemory& memory);

}  // namespace boussole
