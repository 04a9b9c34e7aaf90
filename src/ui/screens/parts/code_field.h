// Where codes and links that were received are pasted, one a line (app/received_codes.h).
#pragma once

#include <optional>
#include <string>

#include "ui/frame.h"

namespace boussole {

struct CodeFieldSpec {
  std::string id = {};  // of the field; its button is « <id>.read ». What is typed is in UiMemory::searches under it
  std::string label = {};
  std::string hint = {};
  std::string read = {};  // words of the button
};
// The text to be read, once the button is pressed; the field is then empty.
std::optional<std::string> code_field(Frame& frame, const CodeFieldSpec& spec);

}  // namespace boussole
