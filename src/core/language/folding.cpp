#include "core/language/folding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/language/utf8.h"
#include "generated/latin_letters.h"

namespace boussole {

namespace {

// Letters that are no letter with a mark, by what stands for them. Both cases: folding lowers them at once.
constexpr std::array<std::pair<std::string_view, std::u16string_view>, 12> kFamilies = {{
    {"oe", u"œŒ"},
    {"ae", u"æÆ"},
    {"ss", u"ßẞ"},
    {"o", u"øØ"},
    {"l", u"łŁŀĿ"},
    {"d", u"đĐðÐ"},
    {"h", u"ħĦ"},
    {"t", u"ŧŦ"},
    {"th", u"þÞ"},
    {"i", u"ı"},
    {"ij", u"ĳĲ"},
    {" ", u"\u0085\u00a0\u2028\u2029\u202f\u205f\u3000"},
}};

constexpr std::uint32_t kFirstMark = 0x300;
constexpr std::uint32_t kLastMark = 0x36F;

bool is_mark(std::uint32_t c) { return c >= kFirstMark && c <= kLastMark; }

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_blank(std::uint32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x2000 && c <= 0x200A); }

// The plain letter of one with a mark; '\0' when it is none.
char plain_letter(std::uint32_t c) {
  const auto found =
      std::lower_bound(kLatinLetters.begin(), kLatinLetters.end(), c,
                       [](const LatinLetter& letter, std::uint32_t wanted) { return letter.composed < wanted; });
  return found != kLatinLetters.end() && found->composed == c ? found->plain : '\0';
}

// What a character folds to; its own bytes when it is no Latin letter.
std::string folded_character(std::uint32_t c, std::string_view bytes) {
  if (is_blank(c)) return " ";
  if (c < 0x80) return {lowered(static_cast<char>(c))};
  if (const char plain = plain_letter(c)) return {lowered(plain)};
  for (const auto& [plain, family] : kFamilies) {
    if (c < 0x10000 && family.find(static_cast<char16_t>(c)) != std::u16string_view::npos) return std::string(plain);
  }
  return std::string(bytes);
}

// The two in one character; 0 when there is none.
std::uint32_t with_mark(char plain, std::uint32_t mark) {
  const auto found = std::find_if(kLatinLetters.begin(), kLatinLetters.end(), [&](const LatinLetter& letter) {
    return letter.plain == plain && letter.mark == mark - kFirstMark;
  });
  return found == kLatinLetters.end() ? 0 : found->composed;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, decoded.length);
    at += decoded.length;
    if (!decoded.valid) {
      result += bytes;
      continue;
    }
    if (is_mark(decoded.code_point)) continue;
    const std::string piece = folded_character(decoded.code_point, bytes);
    if (piece == " " && (result.empty() || result.back() == ' ')) continue;
    result += piece;
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string composed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, decoded.length);
    at += decoded.length;
    // A mark goes on the letter just before it.
    if (decoded.valid && is_mark(decoded.code_point) && !result.empty()) {
      if (const std::uint32_t both = with_mark(result.back(), decoded.code_point)) {
        result.pop_back();
        append_utf8(result, both);
        continue;
      }
    }
    result += bytes;
  }
  return result;
}

}  // namespace boussole
