// Ciphering and deciphering a file by a password, with OpenSSL: what stands in the envelope of
// core/diagnostic/sealed_file.h. docs/file-format.md says how, step by step; web/protection.js does the same in the
// page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic/sealed_file.h"

namespace boussole {

// What is drawn anew for each file.
struct SealingChance {
  std::string salt;  // kSaltBytes
  std::string iv;    // kIvBytes
};

// From the computer; none when it gives none.
[[nodiscard]] std::optional<SealingChance> draw_chance();

// Preconditions: 1 to kMaxFileBytes bytes, a password that is_usable_password, iterations within the limits of a file.
// None when OpenSSL refuses.
[[nodiscard]] std::optional<SealedFile> seal(std::string_view bytes, std::string_view password,
                                             const SealingChance& chance, int iterations = kIterations);

struct Unsealed {
  enum class Outcome {
    opened,
    wrong_password,
    damaged,  // by accident, or by somebody who does not know the password
  };
  Outcome outcome = Outcome::damaged;
  std::string bytes = {};  // of an opened one
};

// None when OpenSSL refuses.
[[nodiscard]] std::optional<Unsealed> unseal(const SealedFile& file, std::string_view password);

}  // namespace boussole
