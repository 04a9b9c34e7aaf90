// The voice: what begins, pauses and ends the reading of a question, and how fast it goes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/frame.h"
#include "ui/screens/questionnaire/bar.h"

namespace boussole {

// « Écouter », or « Pause » and « Arrêter ». None where the computer has no French voice.
[[nodiscard]] std::vector<BarButton> reading_buttons(const Frame& frame);
// After them: the focus stays when the one that had it is gone.
void keep_reading_focus(Frame& frame);

// Radios. `id` of the group.
void draw_reading_speed(Frame& frame, const std::string& id);

// What is being read of the question (no level) or of one of its levels.
[[nodiscard]] std::optional<TextRange> spoken_range(const Frame& frame, std::optional<int> level);

}  // namespace boussole
