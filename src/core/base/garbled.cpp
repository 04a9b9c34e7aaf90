#include "core/base/garbled.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/language/utf8.h"

namespace boussole {

namespace {

// What the bytes from 0x80 on were shown as. In Windows-1252, where a place is empty, and in ISO-8859-1: the same
// number.
constexpr std::u16string_view kWindows =
    u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
    u"\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
constexpr std::u16string_view kMacintosh =
    u"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™"
    u"´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’"
    u"÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

enum class Taken { for_windows, for_macintosh };

// The byte that was shown as this character; 0 when none was.
std::uint32_t byte_of(std::uint32_t c, Taken taken) {
  if (c < 0x80 || c > 0xFFFF) return 0;
  const std::u16string_view table = taken == Taken::for_windows ? kWindows : kMacintosh;
  const std::size_t place = table.find(static_cast<char16_t>(c));
  if (place != std::u16string_view::npos) return static_cast<std::uint32_t>(place) + 0x80;
  return taken == Taken::for_windows && c <= 0xFF ? c : 0;
}

// What people write: Latin letters, their marks, punctuation, signs, pictures.
bool is_likely(std::uint32_t c) {
  return (c >= 0x80 && c <= 0x17F) || (c >= 0x300 && c <= 0x36F) || (c >= 0x2000 && c <= 0x2BFF) || c == 0xFE0F ||
         c >= 0x1F000;
}

struct Attempt {
  std::string text;
  std::size_t mended = 0;  // characters put right
  std::size_t right = 0;   // characters out of ASCII that were
  std::size_t before = 0;  // where the first letter put right is (or another character), in the text given
  std::size_t after = 0;   // and in this one
};

// The character whose bytes are shown from `at` on, and how much of the text shows it; none when there is none.
Decoded shown_at(std::string_view text, std::size_t at, Taken taken) {
  std::string bytes;
  std::size_t end = at;
  for (std::size_t wanted = 4; bytes.size() < wanted && end < text.size();) {
    const Decoded decoded = decode_utf8(text, end);
    const std::uint32_t byte = decoded.valid ? byte_of(decoded.code_point, taken) : 0;
    if (byte == 0) break;
    bytes += static_cast<char>(static_cast<unsigned char>(byte));
    if (bytes.size() == 1) wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0;
    end += decoded.length;
  }
  const Decoded shown = bytes.empty() ? Decoded{} : decode_utf8(bytes, 0);
  const bool whole = shown.valid && shown.length == bytes.size() && is_likely(shown.code_point);
  return whole ? Decoded{shown.code_point, end - at, true} : Decoded{};
}

Attempt mend(std::string_view text, Taken taken) {
  Attempt attempt;
  bool shows_letter = false;
  attempt.text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {  // nearly all of a file
      attempt.text += text[at];
      ++at;
      continue;
    }
    const Decoded shown = shown_at(text, at, taken);
    if (!shown.valid) {
      const Decoded decoded = decode_utf8(text, at);
      if (decoded.length > 1) ++attempt.right;
      attempt.text += text.substr(at, decoded.length);
      at += decoded.length;
      continue;
    }
    const bool letter = shown.code_point >= 0xC0 && shown.code_point <= 0x17F;
    if (attempt.mended == 0 || (letter && !shows_letter)) {
      attempt.before = at;
      attempt.after = attempt.text.size();
      shows_letter = letter;
    }
    ++attempt.mended;
    append_utf8(attempt.text, shown.code_point);
    at += shown.length;
  }
  return attempt;
}

// The word around a place of a JSON text, without the controls that no screen shows.
std::string word_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kEnds = " \"\\,:;.()[]{}";
  const std::size_t start = text.find_last_of(kEnds, at);
  const std::size_t begin = start == std::string_view::npos ? 0 : start + 1;
  const std::size_t end = std::min(text.find_first_of(kEnds, at), text.size());
  std::string word;
  for (std::size_t i = begin; i < end;) {
    const Decoded decoded = decode_utf8(text, i);
    if (decoded.code_point < 0x80 || decoded.code_point > 0x9F) word += text.substr(i, decoded.length);
    i += decoded.length;
  }
  return word;
}

// Every string written as it is, without escapes that would hide what it says.
std::string plain_json(yyjson_doc* document) {
  // Through the one writer that the program has anyway.
  const std::unique_ptr<yyjson_mut_doc, decltype(&yyjson_mut_doc_free)> copy(yyjson_doc_mut_copy(document, nullptr),
                                                                             &yyjson_mut_doc_free);
  return json_line(copy.get());
}

}  // namespace

std::optional<Garbled> find_garbled(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return std::nullopt;
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(bytes, kMaxDepth);
  if (!read) return std::nullopt;
  std::optional<Garbled> garbled;
  std::string text = plain_json(read.value().get());
  constexpr int kMostTimes = 3;
  for (int i = 0; i < kMostTimes; ++i) {
    Attempt windows = mend(text, Taken::for_windows);
    Attempt macintosh = mend(text, Taken::for_macintosh);
    Attempt& best = macintosh.mended > windows.mended ? macintosh : windows;
    if (best.mended <= best.right) break;
    if (!garbled) garbled = Garbled{{}, word_at(text, best.before), {}};
    garbled->after = word_at(best.text, best.after);
    text = std::move(best.text);
  }
  if (garbled) garbled->mended = std::move(text);
  return garbled;
}

}  // namespace boussole
