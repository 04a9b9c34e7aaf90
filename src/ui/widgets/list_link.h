// A link on two lines, or on one, that leads somewhere else in the application.
#pragma once

#include <string>

#include "core/diagnostic/assessment.h"
#include "ui/frame.h"

namespace boussole {

struct ListLinkSpec {
  std::string id = {};
  std::string title = {};
  std::string detail = {};         // under the title, muted; without it the link is a low line
  const char* icon = nullptr;      // before both
  const Answer* answer = nullptr;  // or the mark of this answer
};
// True when pressed.
bool list_link(Frame& frame, const ListLinkSpec& spec);

}  // namespace boussole
