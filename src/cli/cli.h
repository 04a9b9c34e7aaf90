// The command line (contract.md). A function of its arguments and streams, so that tests can call it.
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace boussole {

inline constexpr int kExitFine = 0;
inline constexpr int kExitBadInput = 1;    // the input is refused; one line a fault on `errors`
inline constexpr int kExitBadUsage = 2;    // the command is misspelt
inline constexpr int kExitNotWritten = 3;  // the output could not be written

// Runs one command; `arguments` without the program's name. Returns one of the codes above.
int run_cli(std::span<const std::string> arguments, std::istream& input, std::ostream& output, std::ostream& errors);

}  // namespace boussole
