// Where the search may lead besides what is written: the screens that can be shown now, and what can be done now.
#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "ui/frame.h"

namespace boussole {

struct SearchPlace {
  std::string label = {};
  std::string also = {};  // other words that find it
  const char* icon = nullptr;
  bool screen = false;  // or else it does something
  Command command;
  int report = -1;  // the document (ReportKind) that « Rapport » opens with, -1 for none
};

[[nodiscard]] std::vector<SearchPlace> search_places(const Frame& frame);

}  // namespace boussole
