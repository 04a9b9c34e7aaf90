#include "ui/screens/parts/code_field.h"

#include <utility>

#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

namespace boussole {

std::optional<std::string> code_field(Frame& frame, const CodeFieldSpec& spec) {
  constexpr int kLines = 2;
  std::string& pasted = frame.memory().searches[spec.id];
  if (auto typed = text_area(frame, {.id = spec.id, .label = spec.label, .hint = spec.hint, .value = pasted}, kLines)) {
    pasted = std::move(*typed);
    frame.again();
  }
  frame.skip(space::kS);
  const bool pressed =
      button(frame, {.id = spec.id + ".read", .label = spec.read, .icon = icon::kCheck, .disabled = pasted.empty()});
  if (!pressed) return std::nullopt;
  return std::exchange(pasted, std::string());
}

}  // namespace boussole
