#include "generated/icons.h"
#include "ui/screens/guide/checklist_items.h"
#include "ui/screens/guide/guide.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// How one begins, when there is nothing to answer in.
void draw_beginning(Frame& frame) {
  frame.skip(space::kM);
  icon_paragraph(frame, "checklists.reading", icon::kInfo, frame.words(Text::checklists_reading));
  frame.skip(space::kM);
  if (button(frame,
             {.id = "checklists.home", .label = std::string(frame.words(Text::guide_start)), .icon = icon::kHouse})) {
    frame.emit(GoTo{Screen::home});
  }
}

void draw_domain(Frame& frame, Index domain) {
  const Referential& referential = frame.referential();
  std::vector<const Checklist*> lists;
  for (const Checklist& checklist : referential.checklists) {
    if (checklist.domain == domain) lists.push_back(&checklist);
  }
  if (lists.empty()) return;
  const std::string id = "checklists." + referential.domains[domain].id;
  frame.skip(space::kXl);
  heading(frame, id, 2, domain_words(frame, domain), type::kTitle3);
  frame.skip(space::kS);
  const Card card(frame, {.padding = space::kL});
  for (const Checklist* checklist : lists) {
    if (checklist != lists.front()) {
      frame.skip(space::kS);
      rule(frame);
      frame.skip(space::kS);
    }
    draw_checklist(frame, *checklist);
  }
}

}  // namespace

void draw_checklists(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_checklists), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "checklists.introduction", frame.words(Text::checklists_introduction), type::kBody,
            Color::text_muted);
  frame.skip(space::kM);
  if (!companion_ready(frame)) return;
  if (!frame.state().open_entry()) draw_beginning(frame);
  for (Index domain = 0; domain < frame.referential().domains.size(); ++domain) draw_domain(frame, domain);
}

}  // namespace boussole
