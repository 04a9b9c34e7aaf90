// What a file protected by a password looks like: its envelope, whose content nothing here deciphers.
#pragma once

#include <string>

#include "core/diagnostic/sealed_file.h"

namespace boussole::test {

inline std::string sealed_sample() {
  SealedFile file;
  file.salt = std::string(kSaltBytes, 's');
  file.iv = std::string(kIvBytes, 'i');
  file.check = std::string(kCheckBytes, 'c');
  file.sum = std::string(kSumBytes, 'm');
  file.data = std::string(100, 'd');
  return encode_sealed_file(file);
}

}  // namespace boussole::test
