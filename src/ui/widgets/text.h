// Words on the page: titles, paragraphs, labels with an icon. All take their height from the column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace boussole {

// A title. `level` is its rank for assistive technology (1 to 6); `points` its size at 100 %.
// `description`: what is said after it, and not drawn here.
void heading(Frame& frame, const std::string& id, int level, std::string_view text, float points,
             std::string_view description = {});

// A paragraph in the column's width.
void paragraph(Frame& frame, const std::string& id, std::string_view text, float points = type::kBody,
               Color color = Color::text, Font font = Font::regular);

// The words drawn beside a group or a field that has them as its name.
void label(Frame& frame, const std::string& id, std::string_view text, float points = type::kBody,
           Color color = Color::text, Font font = Font::bold);

// A paragraph that is said again when its words change: its words, or `told` where there is more to say.
void status_paragraph(Frame& frame, const std::string& id, std::string_view text, float points = type::kBody,
                      Color color = Color::text, Font font = Font::regular, std::string told = {});

// A paragraph behind an icon. `role`: text, or status when it is said again when its words change.
void icon_paragraph(Frame& frame, const std::string& id, const char* icon, std::string_view text,
                    Color icon_color = Color::primary, float points = type::kBody, Role role = Role::text);

// A list of short texts, one a line, each behind a dot.
void bullet_list(Frame& frame, const std::string& id, const std::vector<std::string>& items,
                 float points = type::kBody);

// Draws wrapped text at a place without recording a node; returns its height. For the inside of widgets whose
// node already carries the words.
float draw_wrapped(Frame& frame, const TextStyle& style, std::string_view text, float x, float y, float width);
[[nodiscard]] float wrapped_height(const TextStyle& style, std::string_view text, float width);

// The longest beginning of a line that fits, with an ellipsis when it was cut.
[[nodiscard]] std::string fit_line(const TextStyle& style, std::string_view text, float room);

// Draws one line centred in a rectangle.
void draw_centred(Frame& frame, const TextStyle& style, std::string_view text, const Rect& rect);
// The same, where it would begin in bold: what turns bold when it is chosen does not move.
void draw_centred_as_bold(Frame& frame, const TextStyle& style, std::string_view text, const Rect& rect);

}  // namespace boussole
