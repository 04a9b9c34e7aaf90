// « Vérifier signe par signe »: the signs of the question that is shown as boxes, and what is missing for the next
// step.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/ladder.h"
#include "ui/frame.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_card.h"

namespace boussole {

// « criterion.equipes.ratio-cip.level.2 »: the id of a part of a question.
[[nodiscard]] std::string question_node(const Criterion& criterion, std::string_view part);

// Whether signs are boxes: as the person asked for, and by itself where some were ticked.
[[nodiscard]] bool signs_are_boxes(const Frame& frame, const Criterion& criterion, const Answer& answer);
// The button that makes boxes of them, and lines again. Nothing where the referential has no signs.
void add_signs_button(Frame& frame, ButtonRow& row, const Criterion& criterion, const Answer& answer);

// The boxes of a level, empty where signs are lines.
[[nodiscard]] std::vector<SignBox> boxes_of(const Frame& frame, const Criterion& criterion, int level);
[[nodiscard]] std::string box_description(int level);
// A box of a level, by its place there, was pressed.
void toggle_sign(Frame& frame, const Criterion& criterion, int level, std::size_t place);

// All of them one under the other, where no card holds them; nothing while they are lines.
void draw_sign_boxes(Frame& frame, const Criterion& criterion, const Answer& answer);

// Under the cards: the answer that the boxes give, said when it changes, and what is missing for the next step.
void draw_missing_signs(Frame& frame, const Criterion& criterion, const Answer& answer);

}  // namespace boussole
