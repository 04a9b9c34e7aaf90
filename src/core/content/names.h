// The French names of what a diagnostic holds: levels, answers, importance, actions. Plain text, for whoever writes a
// sentence about them (journal, reports); the screens have their own, with marks (ui/widgets).
#pragma once

#include <optional>
#include <string>

#include "core/content/guide.h"
#include "core/diagnostic/assessment.h"

namespace boussole::names {

// « En place » for 2.
[[nodiscard]] std::string level_name(int level);
// « En place », « Sans objet », « Ne sait pas » or « Sans réponse ».
[[nodiscard]] std::string answer_name(const Answer& answer);
[[nodiscard]] std::string importance_name(int importance);
[[nodiscard]] std::string effort_name(int effort);
[[nodiscard]] std::string status_name(ActionStatus status);
// « Repère tenu », « Vigilance », « À l’écart du repère », « À remplir », « Nombres à vérifier ».
[[nodiscard]] std::string status_name(IndicatorStatus status);
// « Oui », « Non », « Ne sait pas »; « Sans réponse » without one.
[[nodiscard]] std::string check_name(std::optional<CheckState> state);

}  // namespace boussole::names
