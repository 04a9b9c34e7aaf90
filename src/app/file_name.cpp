#include "app/file_name.h"

#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

namespace boussole {

namespace {

constexpr std::size_t kMaxSlug = 60;

// The Latin-1 letters of French with their plain form; everything else becomes a hyphen.
std::string_view plain_letter(unsigned code_point) {
  if (code_point >= 0xE0 && code_point <= 0xFF) {
    constexpr std::string_view kPlain = "aaaaaaaceeeeiiiidnooooo-ouuuuyty";
    return kPlain.substr(code_point - 0xE0, 1);
  }
  if (code_point >= 0xC0 && code_point <= 0xDE) return plain_letter(code_point + 0x20);
  if (code_point == 0x152 || code_point == 0x153) return "oe";
  return "-";
}

std::string slug(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size() && result.size() < kMaxSlug;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    std::string letter = "-";
    if (byte < 0x80) {
      const char lower = (byte >= 'A' && byte <= 'Z') ? static_cast<char>(byte + 32) : static_cast<char>(byte);
      if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) letter = std::string(1, lower);
      at += 1;
    } else {
      if (byte < 0xE0 && at + 1 < text.size()) {
        letter = plain_letter(((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[at + 1]) & 0x3FU));
      }
      at += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    }
    if (letter == "-" && (result.empty() || result.back() == '-')) continue;
    result += letter;
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

// What all the files of a diagnostic begin with.
std::string beginning(const Diagnostic& diagnostic, const LocalTime& today) {
  std::string name = slug(diagnostic.organisation.name);
  if (name.empty()) name = slug(diagnostic.title);
  if (name.empty()) name = "diagnostic";
  std::array<char, 40> date{};
  std::snprintf(date.data(), date.size(), "-%04d-%02d-%02d", today.year, today.month, today.day);
  return "boussole-" + name + date.data();
}

}  // namespace

std::string export_file_name(const Diagnostic& diagnostic, const LocalTime& today) {
  return beginning(diagnostic, today) + ".boussole.json";
}

std::string calculations_file_name(const Diagnostic& diagnostic, const LocalTime& today) {
  return beginning(diagnostic, today) + "-calculs.csv";
}

std::string report_file_name(const Diagnostic& diagnostic, const LocalTime& today, const ReportRequest& request) {
  constexpr std::array<std::string_view, 5> kKinds = {"-rapport", "-synthese", "-releve", "-grille", "-bulletins"};
  constexpr std::array<std::string_view, 5> kEndings = {".html", ".csv", ".md", "-echeances.ics", "-classeur.xlsx"};
  std::string name = beginning(diagnostic, today);
  if (request.format != ReportFormat::ics && request.format != ReportFormat::workbook)
    name += kKinds[static_cast<std::size_t>(request.kind)];
  return name += kEndings[static_cast<std::size_t>(request.format)];
}

}  // namespace boussole
