// From what was pasted, typed or scanned to the characters of a code (response_code.h says what they mean).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boussole {

inline constexpr std::string_view kCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's base 32

struct CodeReading {
  std::string characters;  // of the alphabet, in capitals
  std::string strange;     // the first character that no code has, where reading stopped; "" when none
};

// The readings that a text may have, the likeliest first: as it stands; then, when it holds no digit, as typed by a
// scanner that takes an AZERTY keyboard for a QWERTY one.
[[nodiscard]] std::vector<CodeReading> readings_of(std::string_view text);

}  // namespace boussole
