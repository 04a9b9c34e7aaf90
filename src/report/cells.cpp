#include "report/cells.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/language/dates.h"
#include "core/language/folding.h"
#include "core/language/texts.h"
#include "core/language/utf8.h"
#include "generated/report_texts.h"
#include "report/escape.h"

namespace boussole::report {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// --- What reads as a value. Words are folded: small letters, no accents, one blank at a time.

bool names_day(std::string_view word) {
  return word.size() > 4 && (word.ends_with("di") || word.ends_with("day") || word == "dimanche");
}

bool names_english_month(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
  return word.size() > 2 &&
         std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view month) { return month.starts_with(word); });
}

// A word that may stand among the digits of a number, a date or a time.
bool goes_with_digits(std::string_view word) {
  constexpr std::array<std::string_view, 8> kWords = {"e", "am", "pm", "er", "t", "z", "eur", "usd"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end() || names_day(word) || begins_month(word) ||
         names_english_month(word);
}

// « #N/A », « #DIV/0! », « #NOM? »
bool names_error(std::string_view plain) {
  return plain.size() > 2 && plain.front() == '#' && plain.find(' ') == std::string_view::npos &&
         (plain.back() == '!' || plain.back() == '?' || plain == "#n/a");
}

// How many bytes of a sign that goes with digits stand here; 0 when it is another.
std::size_t sign_at(std::string_view plain, std::size_t at) {
  constexpr std::string_view kPlain = " .,:/-+%()'$";
  if (kPlain.find(plain[at]) != std::string_view::npos) return 1;
  for (const std::string_view sign : {"€", "£", "\u2212", "\u2013", "\u2044", "’"}) {
    if (plain.substr(at).starts_with(sign)) return sign.size();
  }
  return 0;
}

// --- How much a cell holds

bool joins_before(std::uint32_t c) {
  const bool mark = (c >= 0x300 && c <= 0x36F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F);
  const bool tone = c >= 0x1F3FB && c <= 0x1F3FF;
  return mark || tone || c == 0x200D;
}
bool is_flag_half(std::uint32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

std::size_t units_of(std::uint32_t c) { return c >= 0x10000 ? 2 : 1; }

// Whether « _xHHHH_ » stands here, that a workbook takes for one character.
bool is_escape(std::string_view text, std::size_t at) {
  constexpr std::size_t kLength = 7;
  if (text.substr(at, 2) != "_x" || at + kLength > text.size() || text[at + 6] != '_') return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                     text.begin() + static_cast<std::ptrdiff_t>(at) + 6,
                     [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}
constexpr std::string_view kEscapedLine = "_x005F_";

std::size_t units_of(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    units += units_of(decoded.code_point);
    at += decoded.length;
  }
  return units;
}

// The text whole, or its beginning and where the rest is. Cut between two characters as people see them, which may be
// several code points. `format`: what the text is written as is counted, at each place.
template <typename Extra>
Cell fitted(std::string_view text, Extra extra) {
  const std::string_view rest = tr(ReportText::report_cell_cut);
  const std::size_t most = kMostCellUnits - units_of(rest);
  std::size_t units = 0;
  std::size_t end = 0;   // the last place where it may be cut
  std::size_t edge = 0;  // the last between two code points, were no other near
  std::size_t halves = 0;
  std::uint32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    const std::uint32_t c = decoded.code_point;
    const bool joined = joins_before(c) || before == 0x200D || (is_flag_half(c) && halves % 2 == 1);
    if (units <= most) edge = at;
    if (units <= most && !joined) end = at;
    halves = is_flag_half(c) ? halves + 1 : 0;
    units += units_of(c) + extra(at);
    before = c;
    at += decoded.length;
  }
  constexpr std::size_t kLongest = 400;  // bytes of one character, marks piled on it
  if (edge - end > kLongest) end = edge;
  if (units <= kMostCellUnits) return {std::string(text), false};
  return {std::string(text.substr(0, end)) + std::string(rest), true};
}

}  // namespace

bool reads_as_value(std::string_view text) {
  const std::string plain = folded(text);
  if (plain == "vrai" || plain == "faux" || plain == "true" || plain == "false" || names_error(plain)) return true;
  bool digits = false;
  for (std::size_t at = 0; at < plain.size();) {
    if (is_letter(plain[at])) {
      std::size_t end = at;
      while (end < plain.size() && is_letter(plain[end])) ++end;
      if (!goes_with_digits(std::string_view(plain).substr(at, end - at))) return false;
      at = end;
      continue;
    }
    const std::size_t sign = is_digit(plain[at]) ? 1 : sign_at(plain, at);
    if (sign == 0) return false;
    digits = digits || is_digit(plain[at]);
    at += sign;
  }
  return digits;
}

Cell csv_cell(std::string_view text, CellContent content) {
  std::string words = clean_text(text);
  // Blanks in front do not stop every spreadsheet.
  const std::size_t first = std::min(words.find_first_not_of(" \t\n"), words.size());
  const std::string_view start = std::string_view(words).substr(first);
  bool guarded = words.starts_with('\t') || words.starts_with('\n');
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    guarded = guarded || start.starts_with(sign);
  }
  if (guarded || (content == CellContent::words && reads_as_value(words))) words.insert(0, 1, '\'');
  Cell cell = fitted(words, [](std::size_t) { return std::size_t{0}; });
  if (cell.text.find_first_of(";,\"\n\t") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell.text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  cell.text = quoted + "\"";
  return cell;
}

Cell workbook_cell(std::string_view text) {
  const std::string words = clean_text(text);
  const auto extra = [&](std::size_t at) { return is_escape(words, at) ? kEscapedLine.size() - 1 : std::size_t{0}; };
  Cell cell = fitted(words, extra);
  std::string escaped;
  for (std::size_t at = 0; at < cell.text.size(); ++at) {
    if (is_escape(cell.text, at))
      escaped += kEscapedLine;
    else
      escaped += cell.text[at];
  }
  cell.text = std::move(escaped);
  return cell;
}

}  // namespace boussole::report
