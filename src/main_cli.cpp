// The command line program. Everything is in cli/cli.h.
#include <iostream>
#include <string>
#include <vector>

#include "cli/cli.h"

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  return boussole::run_cli(arguments, std::cin, std::cout, std::cerr);
}
