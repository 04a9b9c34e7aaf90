// One Régie of the comparison: its domains beside the group, then its answers.
#include <algorithm>

#include "core/scores/score_words.h"
#include "generated/icons.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

void draw_answer(Frame& frame, const std::string& title, const ComparedAnswer& given, const std::string& id) {
  Answer answer;
  answer.state = given.state;
  answer.level = given.level;
  const TextStyle style = frame.style(type::kBody);
  const float mark = frame.px(20);
  const float indent = mark + frame.px(space::kM);
  const std::string words = title + std::string(frame.words(Text::spoken_colon)) + answer_words(answer);
  const TextLayout layout = layout_text(style, words, frame.column.width - indent);
  const Rect line = frame.take(layout.height + frame.px(space::kS));
  if (frame.in_sight(line)) {
    draw_answer_mark(frame, answer, line.x, line.y + (style.size * style.line_height - mark) / 2, mark);
    frame.draw_text(style, layout, line.x + indent, line.y);
  }
  frame.record(Role::list_item, id, words, line);
}

void draw_answers(Frame& frame, const ShownMember& member) {
  const Referential& referential = frame.referential();
  for (Index domain = 0; domain < referential.domains.size(); ++domain) {
    const std::string id = "comparison.answers." + referential.domains[domain].id;
    heading(frame, id + ".title", 3, referential.domains[domain].title, type::kTitle3);
    frame.skip(space::kS);
    const float top = frame.column.y;
    frame.open_node(Role::list, id, {}, {frame.column.x, top, frame.column.width, 0});
    for (Index i = 0; i < referential.criteria.size(); ++i) {
      if (referential.criteria[i].domain != domain || !member.answers[i]) continue;
      draw_answer(frame, referential.criteria[i].title, *member.answers[i],
                  "comparison.answer." + referential.criteria[i].id);
    }
    frame.set_open_height(frame.column.y - top);
    frame.close_node();
    frame.skip(space::kM);
  }
}

}  // namespace

void draw_regie(Frame& frame, std::size_t position) {
  const SeenComparison& shown = seen(frame);
  const ShownMember& member = shown.shown.members[position];
  if (button(frame, {.id = "comparison.regie.back",
                     .label = std::string(frame.words(ComparisonText::regie_back)),
                     .icon = icon::kChevronLeft,
                     .kind = ButtonKind::quiet}))
    frame.emit(ShowRegie{});
  heading(frame, kScreenTitle, 1, marked_label(shown, position), type::kTitle1);
  frame.skip(space::kXs);
  const Score& overall = member.scores.overall;
  paragraph(frame, "comparison.regie.score", score_of_100_words(overall) + " · " + coverage_words(overall), type::kLead,
            Color::text_muted);
  for (std::size_t i = 0; const std::string& note : notes_of(frame, shown.shown, member))
    icon_paragraph(frame, "comparison.regie.note." + std::to_string(i++), icon::kInfo, note, Color::primary,
                   type::kSmall);
  frame.skip(space::kXl);
  heading(frame, "comparison.regie.domains", 2, frame.words(ComparisonText::regie_domains), type::kTitle2);
  frame.skip(space::kS);
  paragraph(frame, "comparison.regie.legend", frame.words(ComparisonText::regie_strips_legend), type::kSmall,
            Color::text_muted);
  frame.skip(space::kS);
  draw_strips(frame, "comparison.regie.strips", strips_of(frame, shown, Grouping::domain, position),
              shown.shown.minimum);
  frame.skip(space::kXl);
  const Column outer = frame.column;
  frame.column.width = std::min(outer.width, frame.px(size::kReading));
  heading(frame, "comparison.regie.answers", 2, frame.words(ComparisonText::regie_answers), type::kTitle2);
  frame.skip(space::kM);
  draw_answers(frame, member);
  frame.column = {outer.x, frame.column.y, outer.width};
  ButtonRow row(frame);
  if (position > 0 && row.add({.id = "comparison.regie.previous",
                               .label = std::string(frame.words(ComparisonText::regie_previous)),
                               .icon = icon::kChevronLeft}))
    frame.emit(ShowRegie{position - 1});
  if (position + 1 < shown.shown.members.size() &&
      row.add({.id = "comparison.regie.next",
               .label = std::string(frame.words(ComparisonText::regie_next)),
               .icon_after = icon::kChevronRight}))
    frame.emit(ShowRegie{position + 1});
}

}  // namespace boussole
