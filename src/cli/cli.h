// The command line (contract.md). A function of its arguments and streams, so that tests can call it.
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace boussole {

enum ExitCode : int {
  kExitFine = 0,
  kExitBadInput = 1,    // the input is refused; one line a fault on `errors`
  kExitBadUsage = 2,    // the command is misspelt
  kExitNotWritten = 3,  // the output could not be written
};

// Runs one command; `arguments` without the program's name. Returns an ExitCode.
int run_cli(std::span<const std::string> arguments, std::istream& input, std::ostream& output, std::ostream& errors);

}  // namespace boussole
