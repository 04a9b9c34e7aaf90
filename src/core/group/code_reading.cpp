#include "core/group/code_reading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <utility>

#include "core/language/utf8.h"

namespace boussole {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_hex(char c) { return (c >= '0' && c <= '9') || (small(c) >= 'a' && small(c) <= 'f'); }

int hex_value(char c) { return c <= '9' ? c - '0' : small(c) - 'a' + 10; }

// Where `words`, in small letters, stand in the text whatever its case; npos when nowhere.
std::size_t find_folded(std::string_view text, std::string_view words, std::size_t from = 0) {
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                                 words.begin(), words.end(), [](char a, char b) { return small(a) == b; });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

// Lines that mail has cut are joined again: quoting (« > ») and blanks at their beginning, « = » at their end.
std::string without_mail(std::string_view text) {
  std::string joined;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '>' || is_blank(c))) continue;
    line_start = c == '\n';
    if (line_start) {
      while (!joined.empty() && joined.back() == '\r') joined.pop_back();
      // That of « #r= » is the link's own.
      const bool of_link = joined.size() > 1 && small(joined[joined.size() - 2]) == 'r';
      if (!joined.empty() && joined.back() == '=' && !of_link) joined.pop_back();
      joined += ' ';
      continue;
    }
    joined += c;
  }
  return joined;
}

// What links and filters of mail write in place of signs: %23 for #, %253D for =, &amp; for &, =3D for =.
std::string without_escapes(std::string text) {
  constexpr int kDeepest = 4;  // a filter may escape what another has escaped
  for (int depth = 0; depth < kDeepest; ++depth) {
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
      if (text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2])) {
        plain += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
        i += 3;
      } else if (find_folded(std::string_view(text).substr(i, 5), "&amp;") == 0) {
        plain += '&';
        i += 5;
      } else {
        plain += text[i++];
      }
    }
    if (plain == text) break;
    text = std::move(plain);
  }
  return text;
}

// What comes after the last #r=, up to the sign that ends a link's fragment; the whole text when there is none.
std::string_view code_part(std::string_view text) {
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = find_folded(text, "#r"); at != std::string_view::npos; at = find_folded(text, "#r", at + 1)) {
    std::size_t after = at + 2;
    while (after < text.size() && is_blank(text[after])) ++after;
    if (after < text.size() && text[after] == '=') begin = after + 1;
  }
  if (begin == std::string_view::npos) return text;
  std::string_view code = text.substr(begin);
  if (find_folded(code, "3d") == 0) code.remove_prefix(2);  // « =3D », what mail makes of « = »
  return code.substr(0, std::min(code.find_first_of("&\"'<>#"), code.size()));
}

// Signs that may stand between, before or after the characters of a code.
bool is_passed_over(std::uint32_t c) {
  constexpr std::string_view kPlain = " \t\r\n\f\v-_.,;:!?'\"()[]<>*/|=`~";
  if (c < 0x80) return kPlain.find(static_cast<char>(c)) != std::string_view::npos;
  // No-break and soft signs, quotation marks, dashes and blanks of all kinds, marks of direction and of order.
  constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 12> kRanges = {{{0xA0, 0xA0},
                                                                                {0xAB, 0xAB},
                                                                                {0xAD, 0xAD},
                                                                                {0xB7, 0xB7},
                                                                                {0xBB, 0xBB},
                                                                                {0x58A, 0x58A},
                                                                                {0x2000, 0x206F},
                                                                                {0x2212, 0x2212},
                                                                                {0x3000, 0x3002},
                                                                                {0xFE58, 0xFE63},
                                                                                {0xFEFF, 0xFEFF},
                                                                                {0xFF0D, 0xFF0D}}};
  return std::any_of(kRanges.begin(), kRanges.end(),
                     [&](const auto& range) { return c >= range.first && c <= range.second; });
}

// The character of the alphabet that one means; NUL when none.
char meant(std::uint32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full width, as some keyboards write
  if (c >= 0x80) return '\0';
  char plain = static_cast<char>(c);
  if (plain >= 'a' && plain <= 'z') plain = static_cast<char>(plain - 'a' + 'A');
  if (plain == 'O') return '0';
  if (plain == 'I' || plain == 'L') return '1';
  return kCodeAlphabet.find(plain) == std::string_view::npos ? '\0' : plain;
}

CodeReading read_plainly(std::string_view text) {
  CodeReading reading;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    if (const char character = meant(decoded.code_point)) {
      reading.characters += character;
    } else if (!is_passed_over(decoded.code_point)) {
      reading.strange = decoded.valid ? std::string(text.substr(at, decoded.length)) : "\uFFFD";
      return reading;
    }
    at += decoded.length;
  }
  return reading;
}

// What the keys of an AZERTY keyboard write, small and with Shift, and what those of a QWERTY one would have. Links are
// there too: « 3r= » is #r= by the same keys.
std::string as_on_qwerty(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 24> kKeys = {
      {{"&", '1'},      {"\u00e9", '2'}, {"\"", '3'}, {"'", '4'}, {"(", '5'}, {"-", '6'}, {"\u00e8", '7'}, {"_", '8'},
       {"\u00e7", '9'}, {"\u00e0", '0'}, {")", '-'},  {"a", 'q'}, {"q", 'a'}, {"z", 'w'}, {"w", 'z'},      {",", 'm'},
       {"?", 'M'},      {"A", 'Q'},      {"Q", 'A'},  {"Z", 'W'}, {"W", 'Z'}, {"!", '/'}, {"M", ':'},      {"3", '#'}}};
  std::string written;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const key = std::find_if(kKeys.begin(), kKeys.end(),
                                         [&](const auto& known) { return text.substr(at).starts_with(known.first); });
    if (key == kKeys.end()) {
      written += text[at++];
    } else {
      written += key->second;
      at += key->first.size();
    }
  }
  return written;
}

// A code has digits, and these keys write none: no text has both readings.
bool may_be_azerty(std::string_view text) {
  const std::size_t sign = find_folded(text, "3r=");
  const std::string_view code = sign == std::string_view::npos ? text : text.substr(sign + 3);
  if (code.find_first_of("0123456789") != std::string_view::npos) return false;
  return code.find_first_of("&\"'(_") != std::string_view::npos || code.find("\u00e9") != std::string_view::npos ||
         code.find("\u00e8") != std::string_view::npos || code.find("\u00e7") != std::string_view::npos ||
         code.find("\u00e0") != std::string_view::npos;
}

}  // namespace

std::vector<CodeReading> readings_of(std::string_view text) {
  std::vector<CodeReading> readings = {read_plainly(code_part(without_escapes(without_mail(text))))};
  if (may_be_azerty(text)) {
    // First: as it stands, it has no digit, and no code is like that.
    const std::string typed = as_on_qwerty(text);
    readings.insert(readings.begin(), read_plainly(code_part(without_escapes(typed))));
  }
  return readings;
}

}  // namespace boussole
