// `boussole comparer` (contract.md): several Régies side by side, from files and folders.
#pragma once

#include <span>
#include <string>

#include "cli/streams.h"

namespace boussole {

// `arguments` follow the command's name. Returns an exit code of cli.h.
int compare_command(std::span<const std::string> arguments, const Streams& streams);

}  // namespace boussole
