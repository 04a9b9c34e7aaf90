// A report before it is written: one diagnostic, its results, and what is to be shown. The writers beside this file
// (html, csv, markdown, ics) are functions of it, so that screen, command line and tests give the same bytes.
// Invariant: no score is ever written without its coverage, its method, the referential's version and its date.
#pragma once

#include <cstddef>
#include <string>

#include "core/language/dates.h"
#include "core/language/texts.h"
#include "core/scores/scoring.h"
#include "report/request.h"

namespace boussole {

// Borrows the referential and the diagnostic: they outlive it.
struct Report {
  const Referential& referential;
  const Diagnostic& diagnostic;
  Scores scores;
  ReportChoices choices;
  std::string moment;  // when it is written, ISO 8601 UTC; the only clock a report knows

  // In the wording that was chosen.
  template <TextKey Key>
  [[nodiscard]] std::string words(Key key, std::initializer_list<TextArgument> arguments = {}) const {
    return tr(key, arguments, choices.wording);
  }
  template <TextKey Key>
  [[nodiscard]] std::string counted(Key key, std::size_t n, std::initializer_list<TextArgument> arguments = {}) const {
    return tr_count(key, n, arguments, choices.wording);
  }
};

// What a writer made.
struct Written {
  std::string text;
  std::size_t cut_cells = 0;  // of a table: cells that hold less than was typed (cells.h)
};

[[nodiscard]] Report make_report(const Referential& referential, const Diagnostic& diagnostic,
                                 const ReportChoices& choices, const std::string& moment);

}  // namespace boussole
