// One of the records kept beside the diagnostics (workshops, comparisons), in the list of its screen.
#pragma once

#include <string>

#include "ui/frame.h"

namespace boussole {

struct KeptRecordSpec {
  std::string id = {};  // of the card; its buttons are named after it
  std::string title = {};
  std::string detail = {};  // when it was changed, how far one is
  std::string open = {};    // words of the buttons
  std::string remove = {};
  bool first = false;  // of the list: its button is the main one
};

enum class KeptRecordPress { none, open, remove };
// The focus comes back to `remove_id(spec)` from the dialog that asks whether to remove it.
[[nodiscard]] inline std::string remove_id(const KeptRecordSpec& spec) { return spec.id + ".delete"; }
[[nodiscard]] KeptRecordPress draw_kept_record(Frame& frame, const KeptRecordSpec& spec);

}  // namespace boussole
