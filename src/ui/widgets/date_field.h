// A field for a day, as French people write it: « 1er mars 2027 », « 01/03/2027 ». While it has the focus, what is
// typed stays as it was typed (UiMemory::typed_dates); the day it means is told at each change. What means no day is
// said in words under the field, stays there, and changes nothing: the last day understood is kept. A button beside it
// opens the browser's own calendar (UiMemory::asked_day), whose day comes back as if it had been typed.
#pragma once

#include <optional>
#include <string>

#include "ui/frame.h"

namespace boussole {

struct DateSpec {
  std::string id = {};
  std::string label = {};
  std::string hint = {};
  std::string value = {};  // ISO date, "" for none
};

// The ISO date that the person wrote in this frame; "" when the field was emptied.
std::optional<std::string> date_field(Frame& frame, const DateSpec& spec);

}  // namespace boussole
