#include "generated/icons.h"
#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

void section(Frame& frame, const std::string& id, const char* icon, Text title) {
  const float size = frame.px(size::kIcon);
  const Column outer = frame.column;
  frame.draw_icon(icon, size, outer.x, outer.y + frame.px(3), Color::primary);
  frame.column.x += size + frame.px(space::kS);
  frame.column.width -= size + frame.px(space::kS);
  heading(frame, id, 2, frame.words(title), type::kBody + 1);
  frame.column = {outer.x, frame.column.y, outer.width};
  frame.skip(space::kS);
}

}  // namespace

void draw_criterion_help(Frame& frame) {
  const Criterion& criterion = frame.referential().criteria[frame.state().criterion];
  section(frame, "help.why", icon::kLightbulb, Text::help_why);
  paragraph(frame, "help.why.text", criterion.why, type::kBody - 1);
  frame.skip(space::kXl);
  section(frame, "help.evidence", icon::kFileCheck, Text::help_evidence);
  bullet_list(frame, "help.evidence.list", criterion.evidence, type::kBody - 1);
  frame.skip(space::kXl);
  section(frame, "help.actions", icon::kListChecks, Text::help_actions);
  bullet_list(frame, "help.actions.list", criterion.actions, type::kBody - 1);
}

}  // namespace boussole
