#include "core/folding.h"

#include <array>
#include <utility>

namespace boussole {

namespace {

// Letters with a mark, by their plain letter. Both cases: folding lowers them at once.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kFamilies = {{
    {"a", "àâäáãåÀÂÄÁÃÅ"},
    {"c", "çÇ"},
    {"e", "éèêëÉÈÊË"},
    {"i", "îïíìÎÏÍÌ"},
    {"n", "ñÑ"},
    {"o", "ôöóòõÔÖÓÒÕ"},
    {"u", "ùûüúÙÛÜÚ"},
    {"y", "ÿýŸÝ"},
    {"oe", "œŒ"},
    {"ae", "æÆ"},
    {"ss", "ß"},
    {" ", "\u00a0\u2009\u202f"},
}};

std::size_t length_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return length < text.size() - at ? length : text.size() - at;
}

std::string_view folded_character(std::string_view character) {
  for (const auto& [plain, family] : kFamilies) {
    for (std::size_t at = 0; at < family.size(); at += length_at(family, at)) {
      if (family.substr(at, length_at(family, at)) == character) return plain;
    }
  }
  return character;
}

// An accent apart from its letter, U+0300 to U+036F.
bool is_combining_accent(std::string_view character) {
  return character.size() == 2 && character >= "\u0300" && character <= "\u036f";
}

std::string folded_ascii(char c) {
  if (c >= 'A' && c <= 'Z') return {static_cast<char>(c - 'A' + 'a')};
  if (c == '\t' || c == '\n' || c == '\r') return " ";
  return {c};
}

}  // namespace

std::string folded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_at(text, at);
    const std::string piece =
        length == 1 ? folded_ascii(text[at]) : std::string(folded_character(text.substr(at, length)));
    const bool accent = is_combining_accent(text.substr(at, length));
    at += length;
    if (accent) continue;
    if (piece == " " && (result.empty() || result.back() == ' ')) continue;
    result += piece;
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace boussole
