#include <algorithm>

#include "ui/charts/charts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kDigit = 20.0F;

// What an answer is in the map: a level fills it and writes its digit, the other states have the mark of the answer.
void draw_swatch(Frame& frame, const Answer& answer, const Rect& rect) {
  if (answer.state != AnswerState::rated) {
    frame.outline(rect, Color::border, 1.0F, radius::kSmall);
    const float mark = rect.width * 0.5F;
    draw_answer_mark(frame, answer, rect.x + (rect.width - mark) / 2, rect.y + (rect.height - mark) / 2, mark);
    return;
  }
  const bool filled = answer.level > 0;
  if (filled)
    frame.fill(rect, level_color(answer.level), radius::kSmall);
  else
    frame.outline(rect, level_color(0), 2.0F, radius::kSmall);
  TextStyle digit = frame.style(kDigit, Font::bold, filled ? Color::on_level : Color::text);
  digit.size = std::min(digit.size, rect.height * 0.7F);
  draw_centred(frame, digit, std::to_string(answer.level), rect);
}

void draw_cell(Frame& frame, Index index, const Rect& rect) {
  const Criterion& criterion = frame.referential().criteria[index];
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  const std::string id = "map." + criterion.id;
  const Press press = press_area(frame, id, rect);
  draw_swatch(frame, answer, rect);
  if (press.hovered) {
    const float gap = frame.px(3);
    frame.outline({rect.x - gap, rect.y - gap, rect.width + 2 * gap, rect.height + 2 * gap}, Color::primary, 2.0F,
                  radius::kSmall + 2);
    frame.show_tip(criterion.title, answer_words(answer), rect);
  }
  frame
      .record(Role::link, id,
              frame.words(Text::navigation_question, {{"title", criterion.title}, {"answer", answer_words(answer)}}),
              rect)
      .lead = criterion.title;
  frame.focus_ring(id, rect);
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
    ButtonRow row(frame, space::kXs);
    for (const Index index : criteria) draw_cell(frame, index, row.place({cell, cell}));
  }
  const float bottom = stacked ? frame.column.y : std::max(frame.column.y, outer.y + label_height);
  frame.column = {outer.x, bottom, outer.width};
  frame.set_open_height(bottom - outer.y);
  frame.close_node();
}

// One kind of answer and how many there are.
struct Counted {
  Answer answer;
  int count = 0;
};

// The four levels, always; then what else there is.
std::vector<Counted> counted_answers(const Frame& frame) {
  std::vector<Counted> kinds(7);
  for (int level = 0; level < 4; ++level) {
    Answer& answer = kinds[static_cast<std::size_t>(level)].answer;
    answer.state = AnswerState::rated;
    answer.level = level;
  }
  kinds[4].answer.state = AnswerState::not_applicable;
  kinds[5].answer.state = AnswerState::unknown;
  for (const Index index : applicable_criteria(frame.referential(), frame.diagnostic().profile)) {
    const Answer& answer = answer_to(frame.diagnostic(), frame.referential().criteria[index].id);
    const auto same = [&](const Counted& kind) {
      return kind.answer.state == answer.state &&
             (answer.state != AnswerState::rated || kind.answer.level == answer.level);
    };
    if (const auto kind = std::find_if(kinds.begin(), kinds.end(), same); kind != kinds.end()) ++kind->count;
  }
  std::erase_if(kinds, [](const Counted& kind) { return kind.count == 0 && kind.answer.state != AnswerState::rated; });
  return kinds;
}

void draw_legend(Frame& frame) {
  const TextStyle style = frame.style(type::kSmall);
  const float mark = frame.px(24);
  const float top = frame.column.y;
  std::string words;
  {
    ButtonRow row(frame, space::kL);
    for (const auto& [answer, count] : counted_answers(frame)) {
      const std::string name = answer.state == AnswerState::rated ? level_name(answer.level) : answer_words(answer);
      const std::string label = frame.words(Text::results_map_count, {{"name", name}, {"n", std::to_string(count)}});
      const float indent = mark + frame.px(space::kS);
      const TextLayout layout = layout_text(style, label, frame.column.width - indent);
      const Rect rect = row.place({indent + layout.width, std::max(frame.px(28), layout.height)});
      draw_swatch(frame, answer, {rect.x, rect.y + (rect.height - mark) / 2, mark, mark});
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
    frame.skip(space::kS);
  }
}

}  // namespace boussole
