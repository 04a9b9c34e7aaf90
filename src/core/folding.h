// French words without case or accents: for comparing and ordering what people type. « Été » and « ETE » fold alike.
#pragma once

#include <string>
#include <string_view>

namespace boussole {

// Lower case, accents and cedillas removed, œ, æ and ß in two letters, every kind of blank as one space, none at the
// ends. Only Latin letters up to U+017F are touched; the rest is kept as it is.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace boussole
