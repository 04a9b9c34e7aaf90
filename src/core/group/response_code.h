// The answers of a diagnostic as a code that one can copy, say, print or put in a link: levels, « sans objet » and « ne
// sait pas », the profile, nobody's name. 50 characters for the 59 questions, 59 with their dashes.
//
// Version 1, bit after bit, most significant first: version (8), fingerprint of the questions (32), profile (8),
// answers as one number in base 7 (the fewest bits that hold it), zeros up to a multiple of 5, CRC-32 of all that (32).
// Five bits a character, in Crockford's base 32. The CRC comes last, and its bits are in the order of the characters: a
// wrong character changes 5 bits in a row, two swapped neighbours 10, and a CRC-32 sees every change within 32 bits.
// Nothing is left to chance.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

inline constexpr int kCodeVersion = 1;

// What a code holds. Answers have a state and a level, nothing else.
struct CodedAnswers {
  Profile profile;
  std::map<std::string, Answer> answers;  // by criterion id; those that say something

  bool operator==(const CodedAnswers&) const = default;
};

// In groups of five joined by dashes, capitals.
[[nodiscard]] std::string encode_answers(const Referential& referential, const Diagnostic& diagnostic);

// `page` followed by #r= and the code: what comes after # is never sent to a server.
[[nodiscard]] std::string code_link(std::string_view page, std::string_view code);

// Reads a code, or a link that holds one, however it was copied: small letters, O for 0, I and L for 1, blanks, line
// ends and dashes of all kinds, soft hyphens, mail's quoting, « = » at the end of lines, quotation marks and points
// around it, %23 and &amp;, and what a scanner that types on another keyboard makes of it. A fault says what is wrong:
// not whole, a wrong character, other questions, a newer version.
[[nodiscard]] Result<CodedAnswers> decode_answers(const Referential& referential, std::string_view text);

// What the questions are to a code: the id of the referential and those of its criteria, in order. Other words for the
// same questions leave their codes readable.
[[nodiscard]] std::uint32_t fingerprint_of(const Referential& referential);

}  // namespace boussole
