#include "core/language/password.h"

#include <cstdint>
#include <set>
#include <string>

#include "core/language/folding.h"
#include "core/language/utf8.h"

namespace boussole {

bool is_usable_password(std::string_view password) {
  constexpr std::uint32_t kDelete = 0x7F;
  std::size_t count = 0;
  for (std::size_t at = 0; at < password.size(); ++count) {
    const Decoded decoded = decode_utf8(password, at);
    if (!decoded.valid || decoded.code_point < ' ' || decoded.code_point == kDelete) return false;
    at += decoded.length;
  }
  return count >= 1 && count <= kMostPasswordCharacters;
}

bool is_long_password(std::string_view password) {
  const std::string text = composed(password);
  std::set<std::uint32_t> different;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const Decoded decoded = decode_utf8(text, at);
    different.insert(decoded.code_point);
    at += decoded.length;
  }
  return count >= kAdvisedCharacters && different.size() >= kAdvisedDifferent;
}

}  // namespace boussole
