// One character at a time, out of UTF-8 and into it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace boussole {

// One code point and how many bytes it took; a byte that starts nothing valid is one of its own.
struct Decoded {
  std::uint32_t code_point = 0;
  std::size_t length = 1;
  bool valid = false;
};

// Precondition: at < text.size(). Surrogates, overlong forms and what is beyond U+10FFFF are not valid.
[[nodiscard]] Decoded decode_utf8(std::string_view text, std::size_t at);

// Precondition: a code point that is no surrogate.
void append_utf8(std::string& text, std::uint32_t code_point);

// Unicode code points of valid UTF-8; used for limits and counters.
[[nodiscard]] std::size_t count_characters(std::string_view utf8);

}  // namespace boussole
