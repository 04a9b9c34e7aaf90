// What the minutes of a workshop say, as plain text not yet escaped: the same words in every format.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "report/words.h"
#include "report/workshop_minutes.h"

namespace boussole::report {

// One question that has something to tell. It points into the report.
struct QuestionLine {
  std::size_t rank = 1;  // in the workshop's order
  std::string id;
  std::string title;                     // the id itself when the referential does not have it
  const Criterion* criterion = nullptr;  // null in that case
  std::vector<const Round*> rounds;      // revealed ones, oldest first
  const Decision* decision = nullptr;    // null when nothing was decided, and in « Se situer »
};
// In the workshop's order, those that were voted or decided; then what was decided of questions taken off the list.
[[nodiscard]] std::vector<QuestionLine> told_questions(const WorkshopReport& report);
// Every question, told or not.
[[nodiscard]] std::vector<QuestionLine> all_questions(const WorkshopReport& report);

// A text of the minutes in the wording that was chosen.
[[nodiscard]] std::string said(const WorkshopReport& report, ReportText key,
                               std::initializer_list<TextArgument> arguments = {});

[[nodiscard]] bool decides(const WorkshopReport& report);  // « Se mettre d’accord »

// A line of the heading: its name and what it says.
struct HeadingLine {
  std::string name;
  std::string value;
};
[[nodiscard]] std::vector<HeadingLine> workshop_facts(const WorkshopReport& report);
[[nodiscard]] std::string workshop_title(const WorkshopReport& report);
// « 24 novembre 2026 », or « du … au … »: from the first revealed round to the last.
[[nodiscard]] std::string workshop_days(const WorkshopReport& report);
// ISO 8601 UTC: when the first revealed round was opened, else when the workshop was made.
[[nodiscard]] std::string workshop_start(const WorkshopReport& report);
// Referential, days of the workshop, day of the document.
[[nodiscard]] std::string minutes_footer(const WorkshopReport& report);
// When the sentences are of another version than the votes; "" otherwise.
[[nodiscard]] std::string version_remark(const WorkshopReport& report);

// « 1er tour, à main levée ».
[[nodiscard]] std::string round_name(const WorkshopReport& report, const Round& round);
[[nodiscard]] std::string means_name(const WorkshopReport& report, VoteMeans means);
// « À engager : 1, Amorcé : 0, En place : 3, Ancré : 0 ».
[[nodiscard]] std::string counts_words(const WorkshopReport& report, const VoteCounts& counts);
// « À part : 1 « Ne sait pas », 0 « Sans objet » ».
[[nodiscard]] std::string apart_words(const WorkshopReport& report, const VoteCounts& counts);
// « accord faible (0,37) »; in words when it is not defined.
[[nodiscard]] std::string agreement_words(const WorkshopReport& report, const VoteCounts& counts);
// « accord faible », without the number; "" when it is not defined.
[[nodiscard]] std::string accord_name(const WorkshopReport& report, const VoteCounts& counts);
// Two decimals; 0 and 1 are written only of the exact ones. "" when it is not defined.
[[nodiscard]] std::string agreement_number(const VoteCounts& counts);
// « 4 niveaux donnés ; médiane : entre Amorcé et En place ; accord faible (0,37) ».
[[nodiscard]] std::string round_summary(const WorkshopReport& report, const VoteCounts& counts);
// From the first round to the last; "" with fewer than two.
[[nodiscard]] std::string change_words(const WorkshopReport& report, const QuestionLine& question);

// Signs that were looked at, in the ladder's order: « … – vu par 7 sur 12 ».
[[nodiscard]] std::vector<std::string> sign_lines(const WorkshopReport& report, const QuestionLine& question);
// « D’après ce que le groupe voit : En place. »; "" while looking at more signs could change it.
[[nodiscard]] std::string signs_level(const WorkshopReport& report, const QuestionLine& question);

[[nodiscard]] Answer answer_of(const Decision& decision);
// The sentence of the level decided; "" without one.
[[nodiscard]] std::string decided_sentence(const WorkshopReport& report, const QuestionLine& question);

// What remains, one a line.
[[nodiscard]] std::vector<std::string> skipped_lines(const WorkshopReport& report);

// At most three; those of one mind are no disagreement.
struct DisputedLine {
  std::string title;
  std::string words;  // agreement and counts
};
[[nodiscard]] std::vector<DisputedLine> disputed_lines(const WorkshopReport& report);

struct ActionLine {
  std::string title;
  std::string about;  // titles of the questions
  std::string owner;  // "" without names
  std::string due;
  std::string success;
};
[[nodiscard]] std::vector<ActionLine> action_lines(const WorkshopReport& report);

[[nodiscard]] std::string minutes_html(const WorkshopReport& report);
[[nodiscard]] std::string minutes_markdown(const WorkshopReport& report);
[[nodiscard]] Written minutes_csv(const WorkshopReport& report);

}  // namespace boussole::report
