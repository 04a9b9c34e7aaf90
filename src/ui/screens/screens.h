// The screens, one file each. A screen draws into the frame's column and emits commands.
#pragma once

#include "ui/frame.h"

namespace boussole {

// The id of the title that gets the focus when a screen or a question is shown.
inline constexpr const char* kScreenTitle = "screen.title";

// The field of the search, which has the focus as soon as it opens.
inline constexpr const char* kSearchField = "search.field";

// The whole page: header, navigation, the current screen, help column, dialog.
void draw_page(Frame& frame);

void draw_home(Frame& frame);
void draw_profile(Frame& frame);
void draw_questionnaire(Frame& frame);
// « Précédente », place, « Suivante »: under the question, always in sight.
void draw_questionnaire_bar(Frame& frame, const Rect& rect);
[[nodiscard]] float questionnaire_bar_height(const Frame& frame);
// Why, evidence, actions of the current criterion.
void draw_criterion_help(Frame& frame);
// Answers given on paper, one key each.
void draw_entry(Frame& frame);
void draw_indicators(Frame& frame);
void draw_audience(Frame& frame);
void draw_calculators(Frame& frame);
void draw_results(Frame& frame);
void draw_plan(Frame& frame);
void draw_report(Frame& frame);
// Finalising, journal, campaigns.
void draw_history(Frame& frame);
void draw_examples(Frame& frame);
void draw_checklists(Frame& frame);
void draw_principles(Frame& frame);
void draw_glossary(Frame& frame);
void draw_settings(Frame& frame);
void draw_help(Frame& frame);
// What becomes of a diagnostic that answers another referential.
void draw_migration(Frame& frame);
void draw_dialog(Frame& frame);
// Inside the dialog.
void draw_search(Frame& frame);

// The name of a screen, as navigation and the page's title say it.
[[nodiscard]] std::string_view screen_name(Screen screen);
// « Questionnaire – Boussole »: the page's title.
[[nodiscard]] std::string page_title(const AppState& state);

}  // namespace boussole
