// The voice: what begins, pauses and ends the reading of a question, and how fast it goes.
#pragma once

#include <optional>
#include <string>

#include "ui/frame.h"
#include "ui/widgets/button.h"

namespace boussole {

// « Écouter », or « Pause » and « Arrêter ». Nothing where the computer has no French voice.
void add_reading_buttons(Frame& frame, ButtonRow& row);

// Radios. `id` of the group.
void draw_reading_speed(Frame& frame, const std::string& id);

// What is being read of the question (no level) or of one of its levels.
[[nodiscard]] std::optional<TextRange> spoken_range(const Frame& frame, std::optional<int> level);

}  // namespace boussole
