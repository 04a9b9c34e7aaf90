#include "core/group/response_code.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/group/code_reading.h"
#include "core/language/texts.h"

namespace boussole {

namespace {

constexpr std::size_t kBitsOfCharacter = 5;
constexpr std::size_t kGroup = 5;
constexpr std::size_t kBitsOfVersion = 8;
constexpr std::size_t kBitsOfFingerprint = 32;
constexpr std::size_t kBitsOfProfile = 8;
constexpr std::size_t kBitsOfCheck = 32;
constexpr unsigned kStates = 7;  // no answer, « sans objet », « ne sait pas », levels 0 to 3
constexpr unsigned kAis = 3;

using Bits = std::vector<bool>;            // most significant first
using Number = std::vector<std::uint8_t>;  // bytes, least significant first

void add_bits(Bits& bits, std::uint32_t value, std::size_t count) {
  for (std::size_t i = count; i-- > 0;) bits.push_back(((value >> i) & 1U) != 0);
}

std::uint32_t value_of(const Bits& bits, std::size_t from, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = from; i < from + count; ++i) value = (value << 1U) | (bits[i] ? 1U : 0U);
  return value;
}

// CRC-32 (0x04C11DB7), bit after bit as they stand: a change within 32 bits in a row never passes.
std::uint32_t check_of(const Bits& bits, std::size_t count) {
  constexpr std::uint32_t kPolynomial = 0x04C11DB7U;
  std::uint32_t crc = 0xFFFFFFFFU;
  for (std::size_t i = 0; i < count; ++i) {
    const bool out = ((crc >> 31U) != 0) != bits[i];
    crc = (crc << 1U) ^ (out ? kPolynomial : 0U);
  }
  return ~crc;
}

// number × factor + added, in place.
void multiply(Number& number, unsigned factor, unsigned added) {
  unsigned carry = added;
  for (std::uint8_t& byte : number) {
    const unsigned all = byte * factor + carry;
    byte = static_cast<std::uint8_t>(all & 0xFFU);
    carry = all >> 8U;
  }
  if (carry > 0) number.push_back(static_cast<std::uint8_t>(carry));
}

// number ÷ divisor, in place; the remainder.
unsigned divide(Number& number, unsigned divisor) {
  unsigned rest = 0;
  for (std::size_t i = number.size(); i-- > 0;) {
    const unsigned all = (rest << 8U) | number[i];
    number[i] = static_cast<std::uint8_t>(all / divisor);
    rest = all % divisor;
  }
  return rest;
}

std::size_t bits_of(const Number& number) {
  for (std::size_t i = number.size(); i-- > 0;) {
    for (std::size_t bit = 8; bit-- > 0;) {
      if ((number[i] >> bit) & 1U) return 8 * i + bit + 1;
    }
  }
  return 0;
}

// How many bits hold the answers to so many questions: those of 7 to that power, less one.
std::size_t bits_of_answers(std::size_t criteria) {
  Number largest = {0};
  for (std::size_t i = 0; i < criteria; ++i) multiply(largest, kStates, kStates - 1);
  return bits_of(largest);
}

// Bits before the check, zeros included: with it, a whole number of characters.
std::size_t bits_checked(std::size_t criteria) {
  const std::size_t held = kBitsOfVersion + kBitsOfFingerprint + kBitsOfProfile + bits_of_answers(criteria);
  const std::size_t all = held + kBitsOfCheck;
  return held + (kBitsOfCharacter - all % kBitsOfCharacter) % kBitsOfCharacter;
}

unsigned digit_of(const Answer& answer) {
  switch (answer.state) {
    case AnswerState::rated:
      return 3 + static_cast<unsigned>(answer.level);
    case AnswerState::unknown:
      return 2;
    case AnswerState::not_applicable:
      return 1;
    case AnswerState::unanswered:
      break;
  }
  return 0;
}

Answer answer_of(unsigned digit) {
  Answer answer;
  if (digit == 1) answer.state = AnswerState::not_applicable;
  if (digit == 2) answer.state = AnswerState::unknown;
  if (digit < 3) return answer;
  answer.state = AnswerState::rated;
  answer.level = static_cast<int>(digit - 3);
  return answer;
}

unsigned profile_number(const Profile& profile) {
  auto number = static_cast<unsigned>(profile.ai);
  for (const bool fact : {profile.aci, profile.ei, profile.etti, profile.seasonal, profile.public_procurement,
                          profile.bridge_contracts}) {
    number = 2 * number + (fact ? 1U : 0U);
  }
  return number;
}

std::optional<Profile> profile_from(unsigned number) {
  Profile profile;
  for (bool* fact : {&profile.bridge_contracts, &profile.public_procurement, &profile.seasonal, &profile.etti,
                     &profile.ei, &profile.aci}) {
    *fact = number % 2 == 1;
    number /= 2;
  }
  if (number >= kAis) return std::nullopt;
  profile.ai = static_cast<Ai>(number);
  return profile;
}

Faults refused(Reason reason) { return {{"", std::move(reason)}}; }

Result<CodedAnswers> read_answers_of(const Referential& referential, const Bits& bits) {
  const std::optional<Profile> profile =
      profile_from(value_of(bits, kBitsOfVersion + kBitsOfFingerprint, kBitsOfProfile));
  const std::size_t begin = kBitsOfVersion + kBitsOfFingerprint + kBitsOfProfile;
  const std::size_t end = begin + bits_of_answers(referential.criteria.size());
  Number number = {0};
  for (std::size_t i = begin; i < end; ++i) multiply(number, 2, bits[i] ? 1U : 0U);
  CodedAnswers coded;
  for (std::size_t i = referential.criteria.size(); i-- > 0;) {
    Answer answer = answer_of(divide(number, kStates));
    if (answer != Answer{}) coded.answers[referential.criteria[i].id] = std::move(answer);
  }
  // Only a code that no Boussole has written holds more.
  if (!profile || bits_of(number) > 0) return refused(reason_of(Text::fault_code_wrong));
  coded.profile = *profile;
  return coded;
}

Result<CodedAnswers> decode_reading(const Referential& referential, const CodeReading& reading) {
  const std::size_t wanted = (bits_checked(referential.criteria.size()) + kBitsOfCheck) / kBitsOfCharacter;
  std::string_view characters = reading.characters;
  // After a whole code, words may follow: they are no part of it.
  const bool more = characters.size() > wanted;
  if (!more && !reading.strange.empty() && characters.size() < wanted) {
    return refused(reason_of(Text::fault_code_character, {{"character", reading.strange}}));
  }
  if (characters.empty()) return refused(reason_of(Text::fault_code_empty));
  const auto bits_of_text = [](std::string_view text) {
    Bits bits;
    for (const char c : text) add_bits(bits, static_cast<std::uint32_t>(kCodeAlphabet.find(c)), kBitsOfCharacter);
    return bits;
  };
  const auto is_whole = [](const Bits& bits) {
    return bits.size() > kBitsOfVersion + kBitsOfFingerprint + kBitsOfCheck &&
           value_of(bits, bits.size() - kBitsOfCheck, kBitsOfCheck) == check_of(bits, bits.size() - kBitsOfCheck);
  };
  Bits bits = bits_of_text(characters);
  if (!is_whole(bits) && more) bits = bits_of_text(characters.substr(0, wanted));
  if (!is_whole(bits)) {
    if (characters.size() == wanted) return refused(reason_of(Text::fault_code_wrong));
    return refused(reason_of(Text::fault_code_length,
                             {{"length", std::to_string(characters.size())}, {"wanted", std::to_string(wanted)}}));
  }
  if (value_of(bits, 0, kBitsOfVersion) > static_cast<std::uint32_t>(kCodeVersion)) {
    return refused(reason_of(Text::fault_code_newer));
  }
  const bool ours = value_of(bits, kBitsOfVersion, kBitsOfFingerprint) == fingerprint_of(referential) &&
                    value_of(bits, 0, kBitsOfVersion) == static_cast<std::uint32_t>(kCodeVersion) &&
                    bits.size() == wanted * kBitsOfCharacter;
  if (!ours) return refused(reason_of(Text::fault_code_other));
  return read_answers_of(referential, bits);
}

}  // namespace

std::uint32_t fingerprint_of(const Referential& referential) {
  // FNV-1a over the ids, each ended by a line end.
  std::uint32_t hash = 2166136261U;
  const auto add = [&](const std::string& id) {
    for (const char c : id + "\n") hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  };
  add(referential.id);
  for (const Criterion& criterion : referential.criteria) add(criterion.id);
  return hash;
}

std::string encode_answers(const Referential& referential, const Diagnostic& diagnostic) {
  Number number = {0};
  for (const Criterion& criterion : referential.criteria) {
    multiply(number, kStates, digit_of(answer_to(diagnostic, criterion.id)));
  }
  Bits bits;
  add_bits(bits, kCodeVersion, kBitsOfVersion);
  add_bits(bits, fingerprint_of(referential), kBitsOfFingerprint);
  add_bits(bits, profile_number(diagnostic.profile), kBitsOfProfile);
  for (std::size_t i = bits_of_answers(referential.criteria.size()); i-- > 0;) {
    bits.push_back(i / 8 < number.size() && ((number[i / 8] >> (i % 8)) & 1U) != 0);
  }
  bits.resize(bits_checked(referential.criteria.size()));
  add_bits(bits, check_of(bits, bits.size()), kBitsOfCheck);
  std::string code;
  for (std::size_t i = 0; i < bits.size(); i += kBitsOfCharacter) {
    if (i > 0 && i % (kBitsOfCharacter * kGroup) == 0) code += '-';
    code += kCodeAlphabet[value_of(bits, i, kBitsOfCharacter)];
  }
  return code;
}

std::string code_link(std::string_view page, std::string_view code) {
  return std::string(page.substr(0, page.find('#'))) + "#r=" + std::string(code);
}

Result<CodedAnswers> decode_answers(const Referential& referential, std::string_view text) {
  constexpr std::size_t kMostBytes = 100'000;  // a mail around a code is never longer
  Result<CodedAnswers> decoded = refused(reason_of(Text::fault_code_empty));
  for (const CodeReading& reading : readings_of(text.substr(0, kMostBytes))) {
    decoded = decode_reading(referential, reading);
    if (decoded) break;
  }
  return decoded;
}

}  // namespace boussole
