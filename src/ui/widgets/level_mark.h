// The marks of an answer: each level has a colour, a shape (a disc that fills up) and a word.
#pragma once

#include <string>
#include <string_view>

#include "core/diagnostic/assessment.h"
#include "ui/frame.h"

namespace boussole {

// « À engager », « Amorcé », « En place », « Ancré ». `level` 0 to 3.
[[nodiscard]] std::string level_name(int level);
// « 2 En place », as the contract names the radios.
[[nodiscard]] std::string level_label(int level);
// The state of an answer in words: a level's name, « Sans objet », « Ne sait pas » or « Sans réponse ».
[[nodiscard]] std::string answer_words(const Answer& answer);

// A disc of this diameter, empty at level 0 and full at level 3.
void draw_level_mark(Frame& frame, int level, float x, float y, float diameter);
// The mark of any answer: a level's disc, a dash (« Sans objet »), a question mark, or a small hollow dot.
// How much of something is done, 0 to 1: a ring that fills up from the top, clockwise.
void draw_share_mark(Frame& frame, float share, float x, float y, float diameter);
void draw_answer_mark(Frame& frame, const Answer& answer, float x, float y, float diameter);

}  // namespace boussole
