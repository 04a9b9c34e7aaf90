#include <algorithm>

#include "ui/charts/charts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

void draw_cell(Frame& frame, Index index, const Rect& rect) {
  const Criterion& criterion = frame.referential().criteria[index];
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  const std::string id = "map." + criterion.id;
  const Press press = press_area(frame, id, rect);
  frame.fill_moving(id, rect, press.lit().value_or(Color::surface), radius::kSmall);
  if (answer.state == AnswerState::rated) {
    frame.outline(rect, level_color(answer.level), press.hovered ? 3.0F : 2.0F, radius::kSmall);
  } else {
    frame.outline(rect, Color::border, press.hovered ? 2.0F : 1.0F, radius::kSmall);
  }
  const float mark = rect.width * 0.55F;
  draw_answer_mark(frame, answer, rect.x + (rect.width - mark) / 2, rect.y + (rect.height - mark) / 2, mark);
  frame
      .record(Role::link, id,
              frame.words(Text::navigation_question, {{"title", criterion.title}, {"answer", answer_words(answer)}}),
              rect)
      .lead = criterion.title;
  frame.focus_ring(id, rect);
  if (press.hovered) {
    frame.show_tip(criterion.title, answer_words(answer), rect);
  }
  if (press.pressed) frame.emit(GoToCriterion{index});
}

void draw_row(Frame& frame, Index domain, const std::vector<Index>& criteria) {
  const Domain& shown = frame.referential().domains[domain];
  const float cell = frame.px(size::kTarget);
  const Column outer = frame.column;
  const bool stacked = outer.width < frame.px(560);
  const float label_width = stacked ? outer.width : outer.width * 0.3F;
  const TextStyle style = frame.style(type::kBody, Font::bold);
  const float label_height = wrapped_height(style, shown.title, label_width);
  const std::string id = "map." + shown.id;
  frame.open_node(Role::group, id, shown.title, {outer.x, outer.y, outer.width, 0});
  draw_wrapped(frame, style, shown.title, outer.x, outer.y + (stacked ? 0 : std::max(0.0F, (cell - label_height) / 2)),
               label_width);
  if (stacked)
    frame.column.y += label_height + frame.px(space::kXs);
  else
    frame.column = {outer.x + label_width + frame.px(space::kM), outer.y,
                    outer.width - label_width - frame.px(space::kM)};
  {
    ButtonRow row(frame, 6);
    for (const Index index : criteria) draw_cell(frame, index, row.place({cell, cell}));
  }
  const float bottom = stacked ? frame.column.y : std::max(frame.column.y, outer.y + label_height);
  frame.column = {outer.x, bottom, outer.width};
  frame.set_open_height(bottom - outer.y);
  frame.close_node();
}

void draw_legend(Frame& frame) {
  const TextStyle style = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float mark = frame.px(18);
  std::vector<Answer> answers(7);
  for (int level = 0; level < 4; ++level) {
    answers[static_cast<std::size_t>(level)].state = AnswerState::rated;
    answers[static_cast<std::size_t>(level)].level = level;
  }
  answers[4].state = AnswerState::not_applicable;
  answers[5].state = AnswerState::unknown;
  const float top = frame.column.y;
  std::string words;
  {
    ButtonRow row(frame, space::kL);
    for (const Answer& answer : answers) {
      const std::string label = answer_words(answer);
      const float indent = mark + frame.px(space::kS);
      const TextLayout layout = layout_text(style, label, frame.column.width - indent);
      const Rect rect = row.place({indent + layout.width, std::max(frame.px(26), layout.height)});
      draw_answer_mark(frame, answer, rect.x, rect.y + (rect.height - mark) / 2, mark);
      frame.draw_text(style, layout, rect.x + indent, rect.y + (rect.height - layout.height) / 2);
      words += (words.empty() ? "" : ", ") + label;
    }
  }
  frame.record(Role::text, "map.legend", words, {frame.column.x, top, frame.column.width, frame.column.y - top});
}

}  // namespace

void heat_map(Frame& frame) {
  draw_legend(frame);
  frame.skip(space::kL);
  for (Index domain = 0; domain < frame.referential().domains.size(); ++domain) {
    const std::vector<Index> criteria = criteria_of_domain(frame.referential(), frame.diagnostic().profile, domain);
    if (criteria.empty()) continue;
    draw_row(frame, domain, criteria);
    frame.skip(space::kM);
  }
}

}  // namespace boussole
