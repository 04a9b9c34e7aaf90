#include "app/file_name.h"

#include <array>
#include <cstdio>
#include <string_view>

#include "core/language/folding.h"

namespace boussole {

namespace {

constexpr std::size_t kMaxSlug = 60;

// By ReportFormat.
constexpr std::array<std::string_view, 5> kEndings = {".html", ".csv", ".md", "-echeances.ics", "-classeur.xlsx"};

// Folded (core/language/folding.h), so that a name gives the same whichever way its accents are written; what is no
// letter or digit becomes a hyphen.
std::string slug(std::string_view text) {
  std::string result;
  for (const char c : folded(text)) {
    if (result.size() == kMaxSlug) break;
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      result += c;
    else if (!result.empty() && result.back() != '-')
      result += '-';
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

std::string day_part(const LocalTime& today) {
  std::array<char, 40> date{};
  std::snprintf(date.data(), date.size(), "-%04d-%02d-%02d", today.year, today.month, today.day);
  return date.data();
}

// What all the files of a diagnostic begin with.
std::string beginning(const Diagnostic& diagnostic, const LocalTime& today) {
  std::string name = slug(diagnostic.organisation.name);
  if (name.empty()) name = slug(diagnostic.title);
  if (name.empty()) name = "diagnostic";
  return "boussole-" + name + day_part(today);
}

}  // namespace

std::string export_file_name(const Diagnostic& diagnostic, const LocalTime& today) {
  return beginning(diagnostic, today) + ".boussole.json";
}

std::string protected_file_name(const Diagnostic& diagnostic, const LocalTime& today) {
  std::string name = export_file_name(diagnostic, today);
  return name.insert(name.find('.'), "-protege");
}

std::string workshop_file_name(const Workshop& workshop, const LocalTime& today) {
  std::string name = slug(workshop.title);
  if (name.empty()) name = slug(workshop.organisation.name);
  return "boussole-atelier" + (name.empty() ? name : "-" + name) + day_part(today) + ".boussole.json";
}

std::string comparison_file_name(const Comparison& comparison, const LocalTime& today) {
  const std::string name = slug(comparison.title);
  return "boussole-comparaison" + (name.empty() ? name : "-" + name) + day_part(today) + ".boussole.json";
}

std::string comparison_report_name(const Comparison& comparison, const LocalTime& today, ReportFormat format) {
  const std::string name = slug(comparison.title);
  return "comparaison" + (name.empty() ? name : "-" + name) + day_part(today) +
         std::string(kEndings[static_cast<std::size_t>(format)]);
}

std::string calculations_file_name(const Diagnostic& diagnostic, const LocalTime& today) {
  return beginning(diagnostic, today) + "-calculs.csv";
}

std::string report_file_name(const Diagnostic& diagnostic, const LocalTime& today, const ReportRequest& request) {
  constexpr std::array<std::string_view, 8> kKinds = {"-rapport",   "-synthese",     "-releve", "-grille",
                                                      "-bulletins", "-compte-rendu", "-cartes", "-comparaison"};
  std::string name = beginning(diagnostic, today);
  if (request.format != ReportFormat::ics && request.format != ReportFormat::workbook)
    name += kKinds[static_cast<std::size_t>(request.kind)];
  return name += kEndings[static_cast<std::size_t>(request.format)];
}

std::string minutes_file_name(const Workshop& workshop, const LocalTime& today, ReportFormat format) {
  std::string name = slug(workshop.title);
  if (name.empty()) name = slug(workshop.organisation.name);
  if (!name.empty()) name.insert(0, "-");
  return "atelier" + name + day_part(today) + "-compte-rendu" + std::string(kEndings[static_cast<std::size_t>(format)]);
}

}  // namespace boussole
