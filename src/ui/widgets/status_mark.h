// The marks of an indicator's status: each has a colour, a shape (disc, triangle, square) and a word.
#pragma once

#include <string>
#include <string_view>

#include "core/content/guide.h"
#include "ui/frame.h"

namespace boussole {

[[nodiscard]] Color status_color(IndicatorStatus status);

// In a square of this side.
void draw_status_mark(Frame& frame, IndicatorStatus status, float x, float y, float side);

// The mark and words beside it, on their own line(s), recorded as a node of this role. `told`: Node::told.
void status_line(Frame& frame, Role role, const std::string& id, IndicatorStatus status, std::string_view words,
                 float points = type::kBody, Font font = Font::regular, std::string told = {});

// The mark and a few words on one line at a place, taking nothing of the column; their width.
[[nodiscard]] float status_words_width(const Frame& frame, std::string_view words);
void draw_status_words(Frame& frame, IndicatorStatus status, std::string_view words, float x, float y);
// The node of words drawn so; `name` may say more than they do.
void record_status_words(Frame& frame, Role role, const std::string& id, IndicatorStatus status, std::string name,
                         const Rect& rect);

}  // namespace boussole
