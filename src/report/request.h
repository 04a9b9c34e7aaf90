// What can be asked of a report: values only, so that the screens may ask without carrying what writes
// (written.h says who answers).
#pragma once

#include "core/language/texts.h"

namespace boussole {

enum class ReportKind {
  full,              // everything: scores, method, priorities, action plan, all answers
  synthesis,         // one page for the board
  minutes,           // « relevé de décisions », a draft with places to fill in
  grid,              // the questions that concern the Régie, blank, in large type
  ballots,           // a page a domain and a person: boxes to tick, in large type
  workshop_minutes,  // of a workshop, and not of a diagnostic (workshop_minutes.h): HTML, CSV and Markdown
  cards,             // voting cards (VotingCards), of nobody’s answers: HTML only
  comparison,        // of several Régies, and not of a diagnostic (comparison_report.h)
};

enum class ReportFormat {
  html,      // standalone, to print
  csv,       // of the full report and the synthesis only
  markdown,  // the same
  ics,       // due dates, whatever the kind
  workbook,  // sheets as JSON (workbook.h), whatever the kind
};

enum class Notes { shown, left_out };  // notes, evidence; the reason of « Sans objet » always stays
enum class Names { shown, left_out };  // people's: owners of actions, respondent. The Régie's own name always stays.

inline constexpr int kMostCards = 40;

enum class CardsPerPage { two, one };

// Voting cards to print, numbered from 1.
struct VotingCards {
  int count = 30;  // 1 to kMostCards
  CardsPerPage per_page = CardsPerPage::two;

  bool operator==(const VotingCards&) const = default;
};

struct ReportChoices {
  Notes notes = Notes::shown;
  Names names = Names::shown;
  Wording wording = Wording::standard;  // of questions and levels
  VotingCards cards = {};               // of the kind that is them

  bool operator==(const ReportChoices&) const = default;
};

struct ReportRequest {
  ReportKind kind = ReportKind::full;
  ReportFormat format = ReportFormat::html;
  ReportChoices choices;

  bool operator==(const ReportRequest&) const = default;
};

// CSV and Markdown hold numbers and answers: a paper to fill in has none.
[[nodiscard]] constexpr bool has_tables(ReportKind kind) {
  return kind == ReportKind::full || kind == ReportKind::synthesis || kind == ReportKind::workshop_minutes ||
         kind == ReportKind::comparison;
}

}  // namespace boussole
