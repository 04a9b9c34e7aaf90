// One text of assets/lang in its forms: what the generated tables (generated/texts.h and the others) hold.
#pragma once

#include <string_view>

namespace boussole {

struct TextEntry {
  std::string_view text;    // The usual wording; the singular of a text that counts.
  std::string_view plural;  // Empty when the text does not count.
  std::string_view plain;   // The plain-language wording; empty when there is none.
};

}  // namespace boussole
