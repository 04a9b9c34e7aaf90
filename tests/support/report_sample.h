// A small referential and a diagnostic that show everything a report can say; and texts that attack each format.
#pragma once

#include <array>
#include <string>

#include "report/report.h"

namespace boussole::test {

inline constexpr const char* kSampleMoment = "2026-02-03T08:15:00Z";

// Three domains, six criteria with all their texts; the last is for EI only. Not the real content: golden files must
// not change with it.
[[nodiscard]] const Referential& sample_referential();

// Levels 0 to 3, « sans objet », « ne sait pas », notes, an answer to confirm, actions in every state.
[[nodiscard]] Diagnostic sample_diagnostic();

// Every text that a person can type is this one.
[[nodiscard]] Diagnostic hostile_diagnostic(const std::string& text);

// Markup, formulas, calendars, controls that reorder, NUL, broken UTF-8, and a text of 10,000 characters.
[[nodiscard]] const std::array<std::string, 12>& hostile_texts();

}  // namespace boussole::test
