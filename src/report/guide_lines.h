// What a board entered beside the answers (indicators, its public, checklists), line by line, as plain text: HTML and
// Markdown say the same. Only what was entered: nothing entered, no line.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/report.h"

namespace boussole::report {

struct IndicatorLine {
  std::string title;
  std::vector<std::string> entered;  // « CIP : 2,5 ETP »
  std::vector<std::string> results;  // « 27 personnes pour 1 ETP »; none when there is none
  std::string status;                // « Repère tenu »
  std::string words;                 // what to make of it; may be empty
  std::string source;                // of the thresholds
};
// Those that concern the Régie.
[[nodiscard]] std::vector<IndicatorLine> indicator_lines(const Report& report);

struct AudienceShare {
  std::string title;
  std::string own;       // « 54 % »
  std::string national;  // « 43 % »
};
[[nodiscard]] std::vector<AudienceShare> audience_shares(const Report& report);

struct ChecklistLines {
  std::string title;
  std::string count;                                         // « 4 points sur 7 »
  std::vector<std::pair<std::string, std::string>> answers;  // item, « Oui »
};
[[nodiscard]] std::vector<ChecklistLines> checklist_lines(const Report& report);

}  // namespace boussole::report
