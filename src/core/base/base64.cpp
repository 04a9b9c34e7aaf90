#include "core/base/base64.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace boussole {

namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNone = 64;

constexpr std::array<std::uint8_t, 256> values_of_letters() {
  std::array<std::uint8_t, 256> values{};
  for (std::uint8_t& value : values) value = kNone;
  for (std::size_t i = 0; i < kLetters.size(); ++i)
    values[static_cast<unsigned char>(kLetters[i])] = static_cast<std::uint8_t>(i);
  return values;
}
constexpr std::array<std::uint8_t, 256> kValues = values_of_letters();

// Up to three bytes as four letters.
void append_group(std::string& text, std::string_view bytes) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < 3; ++i)
    bits = bits << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
  for (std::size_t i = 0; i < 4; ++i) text += i <= bytes.size() ? kLetters[bits >> (18 - 6 * i) & 63U] : '=';
}

// Four letters, `padding` of them « = », as up to three bytes; false when they are not what append_group writes.
bool append_bytes(std::string& bytes, std::string_view letters, std::size_t padding) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::uint8_t value = i < 4 - padding ? kValues[static_cast<unsigned char>(letters[i])] : std::uint8_t{0};
    if (value == kNone) return false;
    bits = bits << 6U | value;
  }
  for (std::size_t i = 0; i < 3 - padding; ++i) bytes += static_cast<char>(bits >> (16 - 8 * i) & 255U);
  return (bits & ((1U << (8 * padding)) - 1U)) == 0;
}

}  // namespace

std::string base64_of(std::string_view bytes) {
  std::string text;
  text.reserve(base64_length(bytes.size()));
  for (std::size_t at = 0; at < bytes.size(); at += 3) append_group(text, bytes.substr(at, 3));
  return text;
}

std::optional<std::string> bytes_of_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  for (std::size_t at = 0; at < text.size(); at += 4) {
    if (!append_bytes(bytes, text.substr(at, 4), at + 4 == text.size() ? padding : 0)) return std::nullopt;
  }
  return bytes;
}

}  // namespace boussole
