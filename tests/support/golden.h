// Golden files of tests/golden: what is written today against what was written when someone read it. With
// BOUSSOLE_UPDATE_GOLDEN the file is rewritten first.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "generated/test_paths.h"

namespace boussole::test {

// A file that stays as it was stored then: read, never rewritten.
inline std::string stored_file(const std::string& name) {
  std::ifstream stream(std::string(BOUSSOLE_GOLDEN_DIR) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string golden_file(const std::string& name, const std::string& written) {
  const std::string path = std::string(BOUSSOLE_GOLDEN_DIR) + "/" + name;
  if (std::getenv("BOUSSOLE_UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << written;
  return stored_file(name);
}

}  // namespace boussole::test
