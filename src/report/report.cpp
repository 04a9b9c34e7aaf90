#include "report/report.h"

namespace boussole {

Report make_report(const Referential& referential, const Diagnostic& diagnostic, const ReportChoices& choices,
                   const std::string& moment) {
  return {referential, diagnostic, compute_scores(referential, diagnostic), choices, moment};
}

}  // namespace boussole
