// What stands around every screen, and the screens of the program itself. It composes the features; none knows it.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace boussole {

// The whole page: header, navigation, the current screen, help column, dialog.
void draw_page(Frame& frame);
void draw_settings(Frame& frame);
void draw_help(Frame& frame);
void draw_dialog(Frame& frame);
// Inside the dialog.
void draw_search(Frame& frame);
// The field of the search, which has the focus as soon as it opens.
inline constexpr const char* kSearchField = "search.field";
// The name of a screen, as navigation and the page's title say it.
[[nodiscard]] std::string_view screen_name(Screen screen);
// « Questionnaire – Boussole »: the page's title.
[[nodiscard]] std::string page_title(const AppState& state);

}  // namespace boussole
