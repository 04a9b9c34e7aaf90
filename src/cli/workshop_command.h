// `boussole atelier` (contract.md): what several people answered, question by question.
#pragma once

#include <span>
#include <string>

#include "cli/streams.h"

namespace boussole {

// `arguments` follow the command's name. Returns an exit code of cli.h.
int workshop_command(std::span<const std::string> arguments, const Streams& streams);

}  // namespace boussole
