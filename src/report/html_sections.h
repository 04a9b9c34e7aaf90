// The sections of the HTML reports, each a function of the report. Shared by the full report, the synthesis and the
// minutes; html.cpp says what goes where.
#pragma once

#include <cstddef>
#include <string>

#include "report/report.h"

namespace boussole::report {

// The overall score with stage, range, coverage, date, and the scale.
[[nodiscard]] std::string score_block(const Report& report);
// Three columns, at most `most` lines each: strengths, priorities, to document.
[[nodiscard]] std::string three_columns(const Report& report, std::size_t most);
// The first open actions by due date, a line or two each.
[[nodiscard]] std::string first_actions(const Report& report);
// Formula, referential, version and date in a few lines.
[[nodiscard]] std::string short_method(const Report& report);
[[nodiscard]] std::string domain_bars(const Report& report);

[[nodiscard]] std::string essentials_section(const Report& report);
[[nodiscard]] std::string domains_section(const Report& report);
[[nodiscard]] std::string principles_section(const Report& report);
[[nodiscard]] std::string map_section(const Report& report);
[[nodiscard]] std::string strengths_section(const Report& report);
[[nodiscard]] std::string priorities_section(const Report& report);
[[nodiscard]] std::string document_section(const Report& report);
[[nodiscard]] std::string not_concerned_section(const Report& report);
[[nodiscard]] std::string plan_section(const Report& report);
// These three are "" when nothing was entered.
[[nodiscard]] std::string indicators_section(const Report& report);
[[nodiscard]] std::string audience_section(const Report& report);
[[nodiscard]] std::string checklists_section(const Report& report);
[[nodiscard]] std::string answers_section(const Report& report);
[[nodiscard]] std::string method_section(const Report& report);

enum class Actions {
  all,   // with notes
  open,  // to do and under way, without notes: decisions are short
};
// The action plan as a table, by due date; "" when there is none.
[[nodiscard]] std::string action_table(const Report& report, Actions which);

// The whole body of each other kind.
[[nodiscard]] std::string synthesis_body(const Report& report);
[[nodiscard]] std::string minutes_body(const Report& report);
[[nodiscard]] std::string grid_body(const Report& report);
[[nodiscard]] std::string ballots_body(const Report& report);

}  // namespace boussole::report
