// `boussole chiffrer` and `dechiffrer` (contract.md): a file protected by a password, and back.
#pragma once

#include <span>
#include <string>

#include "cli/streams.h"

namespace boussole {

// `arguments` follow the command's name. Each returns an exit code of cli.h.
int seal_command(std::span<const std::string> arguments, const Streams& streams);
int unseal_command(std::span<const std::string> arguments, const Streams& streams);

}  // namespace boussole
