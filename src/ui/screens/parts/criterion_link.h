// A link to a question: the mark of its answer, its short title and, below, a few words.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

struct CriterionLink {
  std::string id = {};  // of the node
  Index criterion = 0;
  std::string detail = {};  // under the title; without it the line is lower
};

// Precondition: a diagnostic is open.
void criterion_link(Frame& frame, const CriterionLink& link);

}  // namespace boussole
