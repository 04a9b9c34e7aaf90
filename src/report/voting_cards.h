// The voting cards to print, with how they are made and used: a page that stands alone (html_page.h).
//
// A sheet is printed on one side. The tag, which the camera reads, is in front; the words are on a flap of the same
// sheet, folded behind it: whatever the printer does, the words that the holder reads upright at the top are those of
// the side of the tag that is up. Nothing in front tells a side: who looks from there sees a drawing, another one for
// each card.
#pragma once

#include <string>

#include "report/request.h"

namespace boussole {

// Millimetres: the side of a tag's black square. What surrounds it is white, for a square of the tag at least.
[[nodiscard]] double card_square(CardsPerPage per_page);

// `cards.count` out of range is brought into it.
[[nodiscard]] std::string voting_cards_html(const VotingCards& cards);

}  // namespace boussole
