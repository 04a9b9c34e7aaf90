// Letters with marks (accents, cedillas), whichever way a computer writes them. A Mac writes « é » as a letter and a
// mark (decomposed), others as one character (composed). Files keep what was typed; names, search and comparisons go
// through here. Only Latin letters are touched (those with one mark up to U+1EFF); the rest is kept as it is.
#pragma once

#include <string>
#include <string_view>

namespace boussole {

// For comparing and ordering what people type: « Été » and « ETE » fold alike. Lower case, marks removed, œ, æ and ß in
// two letters, every kind of blank and line end as one space, none at the ends.
[[nodiscard]] std::string folded(std::string_view text);

// Whether a text may hold marks apart from their letters: nearly none does.
[[nodiscard]] inline bool may_have_marks(std::string_view text) {
  return text.find_first_of("\xCC\xCD") != std::string_view::npos;  // how U+0300 to U+036F begin
}

// The same text, each mark put on its letter (Unicode's NFC, for those letters).
[[nodiscard]] std::string composed(std::string_view text);

}  // namespace boussole
