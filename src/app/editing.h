// Edits of a diagnostic as pure functions: the value after an edit command. No clock, no storage.
#pragma once

#include <string>

#include "app/command.h"
#include "core/base/limits.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// The diagnostic after the edit; equal to `before` when the command changes nothing.
[[nodiscard]] Diagnostic apply_edit(const Diagnostic& before, const EditCommand& command);

// Names the text field that a command types in, so that one run of typing is one undo step (and so is clearing a
// checklist); "" for other edits.
[[nodiscard]] std::string merge_key(const EditCommand& command);

// At most kMaxTextCharacters code points, cut on a character.
[[nodiscard]] std::string limited_text(const std::string& text);

}  // namespace boussole
