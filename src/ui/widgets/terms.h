// The words of the guide's glossary where they appear: underlined with dots, their meaning one gesture away. The mouse
// over any of them shows it; the first one of a page is a button (focus, tap, click, assistive technology), the others
// are not, so that Tab does not stop at each. Which words: ui/term_index.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace boussole {

// A term in words that are drawn, and where.
struct TermMention {
  Index entry = 0;  // in the glossary
  Rect rect;
};

// Underlines the terms of words laid out at a place.
std::vector<TermMention> underline_terms(Frame& frame, const TextStyle& style, const TextLayout& layout, float x,
                                         float y);
// Makes a button of each that the page mentions for the first time. After the node that carries the words.
void record_terms(Frame& frame, const std::vector<TermMention>& mentions);

// « Mots expliqués », and a small button for each term of texts whose own place takes the presses (the cards of
// levels). Draws nothing when the page has explained them all already.
void term_list(Frame& frame, const std::string& id, const std::vector<std::string_view>& texts);

}  // namespace boussole
