// Diagnostics that answer the questions of version 2024.1, as they were stored before those of today were ladders:
// tests/golden/referential-2024.1. What they hold was read in the files, not computed by the program.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole::test {

struct StoredDiagnosticFile {
  const char* name;  // in tests/golden
  int format = 0;    // formatVersion
  const char* levels;  // by criterion of the guide: its level, « ? » not known, « - » « Sans objet », « . » nothing
  std::size_t answered = 0;   // that have a level, or « Ne sait pas », or « Sans objet »
  std::size_t noted = 0;      // that have a note
  std::size_t evidence = 0;   // lines of evidence in all
  std::size_t actions = 0;    // of the plan
  std::size_t confirmed = 0;  // that an earlier campaign left to confirm
};

// The example of that time; a diagnostic that a board had finalised; a consensus that a workshop made of votes.
inline constexpr std::array<StoredDiagnosticFile, 3> kStored20241 = {{
    {"referential-2024.1/exemple.boussole.json", 1, "2.2221212..2..21212121122211.12?2231212122?12110212...11-02", 50,
     13, 3, 0, 0},
    {"referential-2024.1/finalise.boussole.json", 1, "31.2.0....2.1.?.......0.....2..?..3....-...1.......0-...102", 18,
     9, 5, 4, 2},
    {"referential-2024.1/consensus.boussole.json", 2, "......................1........?..0........2......3.....-..", 6,
     2, 1, 1, 0},
}};

// As StoredDiagnosticFile::levels.
inline std::string levels_of(const Diagnostic& diagnostic) {
  std::string levels;
  for (const Criterion& criterion : built_in_referential().criteria) {
    const Answer& answer = answer_to(diagnostic, criterion.id);
    switch (answer.state) {
      case AnswerState::unanswered:
        levels += '.';
        break;
      case AnswerState::rated:
        levels += std::to_string(answer.level);
        break;
      case AnswerState::unknown:
        levels += '?';
        break;
      case AnswerState::not_applicable:
        levels += '-';
        break;
    }
  }
  return levels;
}

// What it becomes on the questions of today: all that it held; each answer is to be confirmed, and ticks, which were of
// signs that had other words, are gone.
inline Diagnostic expected_today(Diagnostic diagnostic) {
  diagnostic.referential.version = built_in_referential().version;
  for (auto& [id, answer] : diagnostic.answers) {
    if (answer.state == AnswerState::unanswered) continue;
    answer.to_confirm = true;
    answer.signs.clear();
  }
  return diagnostic;
}

}  // namespace boussole::test
