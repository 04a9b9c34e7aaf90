#include "ui/screens/questionnaire/criterion_guide.h"

#include <algorithm>

#include "core/scores/checklists.h"
#include "generated/icons.h"
#include "ui/screens/guide/checklist_items.h"
#include "ui/screens/parts/companion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kExamplesShown = 2;
constexpr const char* kMore = "help.examples.more";

void draw_example(Frame& frame, const Illustration& illustration) {
  const std::string id = "help.example." + illustration.id;
  // Most are plain examples, as the section says.
  if (illustration.kind != IllustrationKind::example)
    icon_paragraph(frame, id + ".kind", kind_icon(illustration.kind), kind_words(illustration.kind), Color::primary,
                   type::kSmall);
  heading(frame, id, 3, illustration.title, type::kBody);
  paragraph(frame, id + ".source", source_words(illustration), type::kSmall, Color::text_muted);
  frame.skip(space::kXs);
  paragraph(frame, id + ".text", in_wording(illustration.text, illustration.plain, frame.wording()), type::kBody - 1);
}

// « Voir les autres », then the page where all of them are.
void draw_example_buttons(Frame& frame, Index criterion, std::size_t hidden) {
  if (hidden > 0 && button(frame, {.id = kMore,
                                   .label = frame.counted(Text::help_examples_more, hidden),
                                   .icon_after = icon::kChevronDown,
                                   .kind = ButtonKind::quiet,
                                   .expanded = false})) {
    frame.memory().unfolded.insert(std::string(kMore) + "." + frame.referential().criteria[criterion].id);
    frame.again();
  }
  if (button(frame, {.id = "help.examples.all",
                     .label = std::string(frame.words(Text::help_examples_all)),
                     .icon_after = icon::kArrowRight,
                     .kind = ButtonKind::quiet})) {
    frame.memory().choices[kExamplesDomain] = frame.referential().criteria[criterion].domain + 1;
    frame.emit(GoTo{Screen::examples});
  }
}

}  // namespace

void help_section(Frame& frame, const std::string& id, const char* icon, Text title) {
  const float size = frame.px(size::kIcon);
  const Column outer = frame.column;
  frame.draw_icon(icon, size, outer.x, outer.y + frame.px(3), Color::primary);
  frame.column.x += size + frame.px(space::kS);
  frame.column.width -= size + frame.px(space::kS);
  heading(frame, id, 2, frame.words(title), type::kBody + 1);
  frame.column = {outer.x, frame.column.y, outer.width};
  frame.skip(space::kS);
}

void draw_criterion_checklists(Frame& frame, Index criterion) {
  const std::vector<Index> lists = checklists_of(frame.referential(), frame.referential().criteria[criterion].theme);
  if (lists.empty()) return;
  frame.skip(space::kXl);
  help_section(frame, "help.checklists", icon::kListChecks, Text::help_checklists);
  paragraph(frame, "help.checklists.hint", frame.words(Text::help_checklists_hint), type::kSmall, Color::text_muted);
  for (const Index list : lists) {
    frame.skip(space::kS);
    draw_checklist(frame, frame.referential().checklists[list]);
  }
}

void draw_criterion_examples(Frame& frame, Index criterion) {
  const std::vector<Index> examples = illustrations_of(frame.referential(), criterion);
  if (examples.empty()) return;
  const std::string more = std::string(kMore) + "." + frame.referential().criteria[criterion].id;
  const bool all = frame.memory().unfolded.contains(more) || examples.size() <= kExamplesShown + 1;
  const std::size_t shown = all ? examples.size() : kExamplesShown;
  frame.skip(space::kXl);
  help_section(frame, "help.examples", icon::kMapPin, Text::help_examples);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) frame.skip(space::kL);
    draw_example(frame, frame.referential().illustrations[examples[i]]);
  }
  frame.skip(space::kS);
  draw_example_buttons(frame, criterion, examples.size() - shown);
}

}  // namespace boussole
