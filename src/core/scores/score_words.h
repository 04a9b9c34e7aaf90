// How a score is told, decided once for the screens, the reports and the command line: while less than half of the
// questions have a level, a number would be copied as if it meant something, so the range takes its place everywhere.
#pragma once

#include <string>

#include "core/scores/scoring.h"

namespace boussole {

enum class Headline {
  none,   // nothing is rated yet
  range,  // too early: the range, and the score as of today only where there is room to explain it
  score,
};
[[nodiscard]] Headline headline_of(const Score& score);

// « 62 »; « 18–84 » while it is too early; « – » without an answer.
[[nodiscard]] std::string score_words(const Score& score);
// « 62 sur 100 »; « entre 18 et 84 sur 100 »; « – ».
[[nodiscard]] std::string score_of_100_words(const Score& score);
// « Entre 18 et 84 sur 100 », as a title. Precondition: the headline is the range.
[[nodiscard]] std::string early_title(const Score& score);
// « Trop tôt pour conclure : {coverage}. Aujourd’hui 53. » Precondition: the headline is the range.
[[nodiscard]] std::string early_words(const Score& score, const std::string& coverage);

// Its range, « de 57 à 71 »; « 62 » once it can become nothing else; « – ».
[[nodiscard]] std::string range_words(const Score& score);
// Whether it can become nothing else, once rounded: there is no range to tell.
[[nodiscard]] bool is_settled(const Score& score);
// « 8 réponses avec un niveau sur 10 »: what the score rests on. Every score is shown with it.
[[nodiscard]] std::string coverage_words(const Score& score);
// The same in a chart's line, beside its stage: « 8/10 ».
[[nodiscard]] std::string coverage_short(const Score& score);
// « En place », « données insuffisantes », « pas encore de réponse ».
[[nodiscard]] std::string stage_words(const Score& score);

}  // namespace boussole
