// How long a text is for who counts in UTF-16, as spreadsheets and browsers do.
#pragma once

#include <string_view>

#include "core/language/utf8.h"

namespace boussole::test {

inline std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    units += decoded.code_point >= 0x10000 ? 2U : 1U;
    at += decoded.length;
  }
  return units;
}

}  // namespace boussole::test
