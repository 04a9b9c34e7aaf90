// Answering: one question at a time, its help, and the fast entry of what was answered on paper.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace boussole {

void draw_questionnaire(Frame& frame);
// What leads on, and the answers that are no level: under the question, always in sight (bar.cpp).
void draw_questionnaire_bar(Frame& frame, const Rect& rect);
// How much of the page it takes below, which may be nothing.
[[nodiscard]] float questionnaire_bar_height(const Frame& frame, const Rect& page);
// Around a question: the margins of its page.
[[nodiscard]] float question_padding(const Frame& frame);
// Why, evidence, actions of the current criterion.
void draw_criterion_help(Frame& frame);
// Answers given on paper, one key each.
void draw_entry(Frame& frame);
// What one goes through, as the filter is called.
[[nodiscard]] std::string_view filter_name(QuestionFilter filter);

}  // namespace boussole
