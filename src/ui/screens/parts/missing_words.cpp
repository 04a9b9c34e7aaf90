#include "ui/screens/parts/missing_words.h"

namespace boussole {

std::string missing_words(const Frame& frame, const Criterion& criterion, const MissingSigns& missing) {
  if (missing.step == 0) return {};
  std::string signs;
  for (const std::size_t at : missing.signs) {
    signs.append(signs.empty() ? "" : " · ").append(sign_in(criterion.signs[at], frame.wording()));
  }
  return frame.words(missing.certain ? Text::question_missing_brief : Text::question_missing_brief_either,
                     {{"signs", signs}});
}

}  // namespace boussole
