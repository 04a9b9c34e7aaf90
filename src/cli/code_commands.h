// `boussole code`, `decoder` and `migrer` (contract.md): answers as a code and back, and a file in the format of today.
#pragma once

#include <span>
#include <string>

#include "cli/streams.h"

namespace boussole {

// `arguments` follow the command's name. Each returns an exit code of cli.h.
int code_command(std::span<const std::string> arguments, const Streams& streams);
int decode_command(std::span<const std::string> arguments, const Streams& streams);
int rewrite_command(std::span<const std::string> arguments, const Streams& streams);

}  // namespace boussole
