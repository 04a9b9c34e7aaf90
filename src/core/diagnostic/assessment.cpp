#include "core/diagnostic/assessment.h"

namespace boussole {

const Answer& answer_to(const Diagnostic& diagnostic, const std::string& criterion_id) {
  static const Answer kNone;
  const auto found = diagnostic.answers.find(criterion_id);
  return found == diagnostic.answers.end() ? kNone : found->second;
}

}  // namespace boussole
