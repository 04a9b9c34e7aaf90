// Bytes as text: base 64 (RFC 4648), with padding. What is read has one way of being written, and no other is taken.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boussole {

[[nodiscard]] std::string base64_of(std::string_view bytes);

// None for any other text: blanks, a letter of another alphabet, padding that is missing or too much, bits left over.
[[nodiscard]] std::optional<std::string> bytes_of_base64(std::string_view text);

// How many letters stand for as many bytes.
[[nodiscard]] constexpr std::size_t base64_length(std::size_t bytes) { return (bytes + 2) / 3 * 4; }

}  // namespace boussole
