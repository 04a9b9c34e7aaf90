// What an indicator suggests for a criterion: the level, what the board answered, and one gesture to follow.
#pragma once

#include <string>

#include "core/scores/indicators.h"
#include "ui/frame.h"

namespace boussole {

// « Niveau suggéré : 2 En place », the board's answer when it is another one, « Suivre cette suggestion ». `id` begins
// the ids of its nodes.
void draw_suggestion(Frame& frame, const std::string& id, Index criterion, int level);

// What is said when an indicator's status or values change: « Part des ventes dans l’EI : 80 %. Repère tenu. »
[[nodiscard]] std::string told_words(const Indicator& indicator, const IndicatorResult& result);

// On the question of a criterion: each of its indicators, with its status, value and suggestion. Nothing for the
// others.
void draw_indicators_of(Frame& frame, Index criterion);

}  // namespace boussole
