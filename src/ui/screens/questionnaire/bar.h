// The bar under a question: « Précédente », « Sans objet », « Ne sait pas », « Remarque », « Prochaine sans
// réponse », « Suivante ».
// What it has no room for stands under the answers.
#pragma once

#include <vector>

#include "app/command.h"
#include "ui/frame.h"
#include "ui/widgets/button.h"

namespace boussole {

struct BarButton {
  ButtonSpec spec;
  Command command;
};

// What has no room in the bar. The column is the one that the question is in.
[[nodiscard]] std::vector<BarButton> beside_the_bar(const Frame& frame);
// One of them was pressed.
void follow_bar_button(Frame& frame, const BarButton& button);
// How high the bar is, in a column of this width.
[[nodiscard]] float bar_room(const Frame& frame, float width);

}  // namespace boussole
