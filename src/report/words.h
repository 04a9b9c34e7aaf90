// The words that every format of a report shares. Results are plain text, not yet escaped.
#pragma once

#include <array>
#include <string>
#include <variant>
#include <vector>

#include "core/content/names.h"
#include "core/scores/score_words.h"
#include "generated/report_texts.h"
#include "report/report.h"

namespace boussole {

// A key of either table that reports speak from: their own words are in fr-report.json, those that the screens say too
// in fr.json.
using ReportKey = std::variant<Text, ReportText>;
[[nodiscard]] std::string_view tr(ReportKey key);

}  // namespace boussole

namespace boussole::report {

using names::answer_name;
using names::effort_name;
using names::importance_name;
using names::level_name;
using names::status_name;

// The level's sentence, in the report's wording; "" when not rated.
[[nodiscard]] std::string level_sentence(const Report& report, const Criterion& criterion, const Answer& answer);
[[nodiscard]] std::string question_of(const Report& report, const Criterion& criterion);

// What is missing for the next step of an answer (ladder.h), in the report's wording.
struct MissingLines {
  std::string title;               // « Ce qui manque pour la marche suivante »; "" when nothing is
  std::vector<std::string> signs;  // one after the other
};
[[nodiscard]] MissingLines missing_lines(const Report& report, const Criterion& criterion, const Answer& answer);
// The same on one line: « Il manque : … »; "" when nothing is.
[[nodiscard]] std::string missing_line(const Report& report, const Criterion& criterion, const Answer& answer);

// How a score is told is core/scores/score_words.h; what follows is said by reports only.
// « 38 réponses avec un niveau sur 52 (73 %) »; « aucune question à compter » when coverage is undefined.
[[nodiscard]] std::string coverage_of(const Score& score);
// « 38 sur 52 (73 %) », under a heading that says of what.
[[nodiscard]] std::string short_coverage_of(const Score& score);
// "8 / 10"
[[nodiscard]] std::string counts_words(const Score& score);
// « 67 sur 100, En place, fourchette de 42 à 71, 38 réponses avec un niveau sur 52 (73 %) »; without a range once
// settled; « entre 18 et 84 sur 100, données insuffisantes, 15 réponses avec un niveau sur 44 (34 %) ».
[[nodiscard]] std::string score_sentence(const Score& score);

// The French due date, with « en retard » or « bientôt » where due; "" without one.
[[nodiscard]] std::string due_words(const Report& report, const PlannedAction& action);

// The Régie's name, else the diagnostic's title, else « Diagnostic sans nom ».
[[nodiscard]] std::string subject_of(const Report& report);
// « 1er février 2026 »: when the answers were given (campaigns.h), and when the report is written.
[[nodiscard]] std::string answers_day(const Report& report);
[[nodiscard]] std::string report_day(const Report& report);
// The French day of a moment or of an ISO date; what is neither is kept as it is.
[[nodiscard]] std::string day_words(const std::string& moment);
// « 01/02/2026 », which a spreadsheet takes for a date; what is no ISO date is kept as it is.
[[nodiscard]] std::string numeric_day(const std::string& iso);
// « Questions du guide du Mouvement des Régies (2024), version 2024.2 », or « Référentiel IDENTIFIANT, version 3 » for
// another one.
[[nodiscard]] std::string referential_words(const Report& report);
[[nodiscard]] std::string referential_words(const Referential& referential);

// The title of a criterion by id; the id itself when the referential does not have it.
[[nodiscard]] std::string criterion_title(const Report& report, const std::string& id);

// How scores are computed, one sentence an element, formulas included.
[[nodiscard]] std::vector<std::string> method_sentences();

// Priorities above 0, in order.
[[nodiscard]] std::vector<Priority> priorities_of(const Report& report);
// Answers in scope that were carried over and not confirmed.
[[nodiscard]] std::size_t count_to_confirm(const Report& report);

}  // namespace boussole::report
