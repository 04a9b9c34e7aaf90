#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/questionnaire/criterion_guide.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/widgets/text.h"

namespace boussole {

void draw_criterion_help(Frame& frame) {
  const Index index = frame.state().criterion;
  const Criterion& criterion = frame.referential().criteria[index];
  if (criterion.why.empty()) {  // it comes after the first screen
    static_cast<void>(companion_ready(frame));
    return;
  }
  help_section(frame, "help.why", icon::kLightbulb, Text::help_why);
  paragraph(frame, "help.why.text", in_wording(criterion.why, criterion.plain_why, frame.wording()), type::kBody - 1);
  draw_criterion_checklists(frame, index);
  draw_criterion_examples(frame, index);
  frame.skip(space::kXl);
  help_section(frame, "help.evidence", icon::kFileCheck, Text::help_evidence);
  bullet_list(frame, "help.evidence.list", criterion.evidence, type::kBody - 1);
  frame.skip(space::kXl);
  help_section(frame, "help.actions", icon::kFlag, Text::help_actions);
  std::vector<std::string> actions;
  for (const SuggestedAction& action : criterion.actions)
    actions.push_back(in_wording(action.text, action.plain, frame.wording()));
  bullet_list(frame, "help.actions.list", actions, type::kBody - 1);
}

}  // namespace boussole
