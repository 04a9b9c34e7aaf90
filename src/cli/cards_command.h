// `boussole cartes` (contract.md): the voting cards to print, written to a file.
#pragma once

#include <span>
#include <string>

#include "cli/streams.h"

namespace boussole {

// `arguments` follow the command's name. Returns an exit code of cli.h.
int cards_command(std::span<const std::string> arguments, const Streams& streams);

}  // namespace boussole
