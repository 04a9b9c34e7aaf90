// A report as Markdown, for a wiki or a message: headings, tables, lists, nothing else. What a person typed can open no
// block, no link and no tag.
#pragma once

#include <string>

#include "report/report.h"

namespace boussole {

enum class MarkdownContent {
  everything,  // with all answers
  synthesis,   // without them
};

[[nodiscard]] std::string report_markdown(const Report& report, MarkdownContent content);

}  // namespace boussole
