// Names of the files handed to people.
#pragma once

#include <string>

#include "core/diagnostic/assessment.h"
#include "core/group/comparison.h"
#include "core/group/workshop.h"
#include "platform/platform.h"

namespace boussole {

// « boussole-regie-de-quartier-de-vierzon-2026-11-24.boussole.json »: lower-case ASCII letters, digits and
// hyphens, so that any disk and any mail takes it. Without a name for the Régie: « boussole-diagnostic-… ».
[[nodiscard]] std::string export_file_name(const Diagnostic& diagnostic, const LocalTime& today);

// The same under a password: « boussole-regie-de-quartier-de-vierzon-2026-11-24-protege.boussole.json ».
[[nodiscard]] std::string protected_file_name(const Diagnostic& diagnostic, const LocalTime& today);

// « boussole-atelier-conseil-d-administration-2026-11-24.boussole.json »
[[nodiscard]] std::string workshop_file_name(const Workshop& workshop, const LocalTime& today);

// « boussole-comparaison-commission-de-mars-2026-11-24.boussole.json »
[[nodiscard]] std::string comparison_file_name(const Comparison& comparison, const LocalTime& today);

// « comparaison-commission-de-mars-2026-11-24.html »
[[nodiscard]] std::string comparison_report_name(const Comparison& comparison, const LocalTime& today,
                                                 ReportFormat format);

// « boussole-regie-de-quartier-de-vierzon-2026-11-24-calculs.csv »
[[nodiscard]] std::string calculations_file_name(const Diagnostic& diagnostic, const LocalTime& today);

// « boussole-regie-de-quartier-de-vierzon-2026-11-24-synthese.html »; the workbook and the due dates are of no kind:
// « …-classeur.xlsx », « …-echeances.ics ».
[[nodiscard]] std::string report_file_name(const Diagnostic& diagnostic, const LocalTime& today,
                                           const ReportRequest& request);

// « atelier-conseil-du-24-novembre-2026-11-24-compte-rendu.html »; without a title, the name of the Régie, or nothing.
[[nodiscard]] std::string minutes_file_name(const Workshop& workshop, const LocalTime& today, ReportFormat format);

}  // namespace boussole
