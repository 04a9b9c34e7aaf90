// What is missing for the next step of a criterion, in one line.
#pragma once

#include <string>

#include "core/content/ladder.h"
#include "ui/frame.h"

namespace boussole {

// « Il manque : Chaque salarié·e connaît ses dates de rendez-vous. », in the wording that the person chose; "" when
// nothing is.
[[nodiscard]] std::string missing_words(const Frame& frame, const Criterion& criterion, const MissingSigns& missing);

}  // namespace boussole
