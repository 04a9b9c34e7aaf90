// A file protected by a password: `boussole/chiffre`, format 1 (docs/file-format.md). Only its envelope is read and
// written here. What ciphers and deciphers is outside of the core: cli/sealing.h with OpenSSL, web/protection.js with
// the browser's own; both say the same of every file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/base/unknown_keys.h"

namespace boussole {

inline constexpr int kSealedFormatVersion = 1;
inline constexpr std::size_t kMaxSealedFileBytes = 7U * 1024U * 1024U;  // kMaxFileBytes in base 64, and what is around

// Rounds of PBKDF2. Fewer protect badly; more would keep a page busy for as long as a file wants.
inline constexpr int kIterations = 600'000;  // of the files that are written
inline constexpr int kLeastIterations = 100'000;
inline constexpr int kMostIterations = 10'000'000;

// Lengths in bytes.
inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kIvBytes = 12;
inline constexpr std::size_t kCheckBytes = 16;
inline constexpr std::size_t kSumBytes = 32;
inline constexpr std::size_t kTagBytes = 16;

// All of it bytes, of the lengths above.
struct SealedFile {
  int iterations = kIterations;
  std::string salt;
  std::string iv;
  std::string check;  // what the password must give: it tells a wrong one from a damaged file
  std::string sum;    // SHA-256 of sealed_header and data: what is damaged by accident is seen without a password
  std::string data;   // 1 to kMaxFileBytes bytes ciphered, then the tag of GCM
  UnknownKeys unknown_keys;

  bool operator==(const SealedFile&) const = default;
};

// Whether bytes are meant to be such a file: it may still be refused. A damaged one is known by its beginning.
[[nodiscard]] bool is_sealed_file(std::string_view bytes);

// Every fault with its place, as of the other files (codec.h). Nothing is checked that needs cryptography.
[[nodiscard]] Result<SealedFile> decode_sealed_file(std::string_view bytes);

// UTF-8 JSON, keys in the documented order, two-space indent, newline at the end.
[[nodiscard]] std::string encode_sealed_file(const SealedFile& sealed);

// What stands before the data, in one text: authenticated with them (the additional data of GCM), and summed.
[[nodiscard]] std::string sealed_header(const SealedFile& sealed);

}  // namespace boussole
