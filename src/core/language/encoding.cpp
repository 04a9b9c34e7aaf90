#include "core/language/encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "core/language/texts.h"
#include "core/language/utf8.h"

namespace boussole {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kLittleEndian = "\xFF\xFE";
constexpr std::string_view kBigEndian = "\xFE\xFF";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// --- UTF-16

// Which byte of a pair comes first: told by the mark, or by the first character, which JSON and most texts have in
// ASCII.
bool is_little_endian(std::string_view bytes) {
  return bytes.starts_with(kLittleEndian) || (bytes[0] != '\0' && bytes[1] == '\0');
}

bool looks_like_utf32(std::string_view bytes) {
  if (bytes.size() < 4) return false;
  return bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv) ||
         (bytes.substr(1, 3) == "\0\0\0"sv && bytes[0] != '\0') ||
         (bytes.substr(0, 3) == "\0\0\0"sv && bytes[3] != '\0');
}

// --- Old encodings of one byte a character

struct Bytes {
  std::size_t valid = 0;    // characters of several bytes in UTF-8
  std::size_t invalid = 0;  // bytes that are none
  std::size_t windows = 0;  // of these, the French letters of Windows-1252 (and ISO-8859-1)
  std::size_t macintosh = 0;
};

Bytes count_bytes(std::string_view text) {
  constexpr std::string_view kWindows = "\xE0\xE2\xE7\xE8\xE9\xEA\xEB\xEE\xEF\xF4\xF9\xFB\xC0\xC7\xC8\xC9\xCA";
  constexpr std::string_view kMacintosh = "\x88\x89\x8D\x8F\x8E\x90\x91\x94\x95\x99\x9D\x9E\xCB\x82\x83\xE9";
  Bytes bytes;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    if (decoded.valid && decoded.length > 1) ++bytes.valid;
    if (!decoded.valid) {
      ++bytes.invalid;
      if (kWindows.find(text[at]) != std::string_view::npos) ++bytes.windows;
      if (kMacintosh.find(text[at]) != std::string_view::npos) ++bytes.macintosh;
    }
    at += decoded.length;
  }
  return bytes;
}

// --- Kinds of files

struct Signature {
  std::string_view start;
  Text kind;
};

constexpr std::array<Signature, 9> kSignatures = {{{"%PDF", Text::kind_pdf},
                                                   {"\x89PNG", Text::kind_image},
                                                   {"\xFF\xD8\xFF", Text::kind_image},
                                                   {"GIF8", Text::kind_image},
                                                   {"RIFF", Text::kind_image},
                                                   {"\xD0\xCF\x11\xE0", Text::kind_office},
                                                   {"{\\rtf", Text::kind_document},
                                                   {"BEGIN:VCALENDAR", Text::kind_calendar},
                                                   {"<", Text::kind_page}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kArchives = {
    {{"PK\x03\x04", "zip"}, {"PK\x05\x06", "zip"}, {"\x1F\x8B", "gzip"}, {"7z\xBC\xAF", "7z"}, {"Rar!", "rar"}}};

Reason is_a(Text kind) { return reason_of(Text::fault_other_kind, {{"kind", tr(kind)}}); }

// Office files are archives: what they hold tells.
std::optional<Reason> archive(std::string_view bytes) {
  const auto holds = [&](std::string_view name) { return bytes.find(name) != std::string_view::npos; };
  for (const auto& [start, kind] : kArchives) {
    if (!bytes.starts_with(start)) continue;
    if (holds("xl/workbook") || holds("opendocument.spreadsheet")) return is_a(Text::kind_workbook);
    if (holds("word/document") || holds("ppt/presentation") || holds("application/vnd.oasis.opendocument"))
      return is_a(Text::kind_document);
    return reason_of(Text::fault_archive, {{"kind", kind}});
  }
  return std::nullopt;
}

// A first line of cells.
bool is_table(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  return line.find(';') != std::string_view::npos || line.find('\t') != std::string_view::npos ||
         std::count(line.begin(), line.end(), ',') > 1;
}

}  // namespace

bool looks_like_utf16(std::string_view bytes) {
  if (bytes.size() < 2 || looks_like_utf32(bytes)) return false;
  return bytes.starts_with(kLittleEndian) || bytes.starts_with(kBigEndian) || (bytes[0] == '\0') != (bytes[1] == '\0');
}

std::optional<std::string> utf8_of_utf16(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const bool little = is_little_endian(bytes);
  if (bytes.starts_with(kLittleEndian) || bytes.starts_with(kBigEndian)) bytes.remove_prefix(2);
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at]));
    const auto second = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + 1]));
    return little ? first | (second << 8U) : (first << 8U) | second;
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    std::uint32_t c = unit(at);
    if (c >= 0xD800 && c <= 0xDFFF) {
      const std::uint32_t low = at + 2 < bytes.size() ? unit(at + 2) : 0;
      if (c >= 0xDC00 || low < 0xDC00 || low > 0xDFFF) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    }
    append_utf8(text, c);
  }
  return text;
}

std::optional<Reason> other_kind(std::string_view bytes) {
  if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; })) return reason_of(Text::fault_zeros);
  if (looks_like_utf32(bytes)) return reason_of(Text::fault_encoding, {{"encoding", "UTF-32"}});
  if (looks_like_utf16(bytes)) return reason_of(Text::fault_encoding, {{"encoding", "UTF-16"}});
  if (auto found = archive(bytes)) return found;
  std::string_view text = bytes;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  for (const Signature& signature : kSignatures) {
    if (text.starts_with(signature.start)) return is_a(signature.kind);
  }
  if (text.find('\0') != std::string_view::npos) return std::nullopt;
  const bool json = text.starts_with('{') || text.starts_with('[');
  if (!json) return is_a(is_table(text) ? Text::kind_table : Text::kind_text);
  const Bytes counted = count_bytes(text);
  if (counted.invalid <= counted.valid) return std::nullopt;
  const bool macintosh = counted.macintosh > counted.windows;
  return reason_of(Text::fault_encoding, {{"encoding", macintosh ? "Mac Roman" : "Windows-1252"}});
}

}  // namespace boussole
